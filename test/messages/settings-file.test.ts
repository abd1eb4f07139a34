import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS } from "../../src/messages/settings.ts";
import { readSettingsFile, writeSettingsFile } from "../../src/messages/settings-file.ts";

const settings = { ...DEFAULT_SETTINGS, layout: "one", kinds: ["number"], sites: ["https://*.example.org/*"] } as const;
const indexes = [{ url: "https://index.example.org/#key=abc", on: false }];

/** A settings file with some of it changed. */
function fileWith(change: object): string {
  return JSON.stringify({ ...(JSON.parse(writeSettingsFile({ settings, indexes })) as object), ...change });
}

describe("a settings file", () => {
  it("gives back what was written", () => {
    expect(readSettingsFile(writeSettingsFile({ settings, indexes }))).toEqual({
      ok: true,
      value: { settings, indexes },
    });
  });

  it("of an older release leaves what it does not name as by default", () => {
    const read = readSettingsFile(fileWith({ settings: { textSize: "large", gone: 1 }, indexes: undefined }));
    expect(read).toEqual({ ok: true, value: { settings: { ...DEFAULT_SETTINGS, textSize: "large" }, indexes: [] } });
  });

  it.each([
    ["", "nothing"],
    ["{", "half an object"],
    ['{"a":1}', "another file"],
    ["[]", "a list"],
    ["null", "null"],
    [" ".repeat(300_000), "too long a file"],
  ])("is not read out of %j", (text) => {
    expect(readSettingsFile(text)).toEqual({ ok: false, fault: { what: "not-ours" } });
  });

  it("of a newer form is refused by its number", () => {
    expect(readSettingsFile(fileWith({ version: 9 }))).toEqual({ ok: false, fault: { what: "newer", version: 9 } });
  });

  it.each([
    [{ settings: 7 }, "settings", "7"],
    [{ settings: { layout: "three" } }, "settings.layout", '"three"'],
    [{ settings: { kinds: ["bias"] } }, "settings.kinds", '["bias"]'],
    [{ settings: { sites: ["<all_urls>"] } }, "settings.sites", '["<all_urls>"]'],
    [{ settings: { sites: ["https://*/*"] } }, "settings.sites", '["https://*/*"]'],
    [{ indexes: [{ url: "javascript:alert(1)", on: true }] }, "indexes[0].url", '"javascript:alert(1)"'],
    [{ indexes: [indexes[0], { url: "https://a.example/", on: "yes" }] }, "indexes[1].on", '"yes"'],
    [{ version: "1" }, "version", '"1"'],
  ])("with %j names the field and what it holds", (change, field, value) => {
    const read = readSettingsFile(fileWith(change));
    expect(read).toMatchObject({ ok: false, fault: { what: "field", field, value } });
  });
});
