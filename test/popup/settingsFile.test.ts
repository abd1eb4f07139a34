import { describe, expect, it } from "vitest";
import { createOptions } from "../../popup/optionsState.ts";
import { createSettings } from "../../popup/settings.ts";
import { createSettingsFile } from "../../popup/settingsFileState.ts";
import { createSites } from "../../popup/sitesState.ts";
import type { IndexState } from "../../src/messages/calls.ts";
import { DEFAULT_SETTINGS } from "../../src/messages/settings.ts";
import { writeSettingsFile } from "../../src/messages/settings-file.ts";
import { createWords } from "../../src/messages/words.ts";
import { fakeSeam, ok } from "./fakeSeam.ts";
import { getMessageOf } from "./getMessageOf.ts";
import { catalogueOf } from "./messages.ts";

const message = getMessageOf(catalogueOf("en"), catalogueOf("en"));
const words = createWords(message);
const index = (url: string): IndexState => ({
  id: url,
  url,
  name: url || "sample",
  on: true,
  stories: 0,
  bytes: 0,
  from: null,
  to: null,
  updated: null,
});

function page({ granted = true } = {}) {
  const { seam, asked } = fakeSeam(
    message,
    {
      indexes: () => ok({ indexes: [index(""), index("https://wires.example/")] }),
      addIndex: ({ url }) =>
        url.includes("gone") ? { ok: false, error: { code: "index-unreachable" } } : ok(index(url)),
      setIndexOn: ({ id }) => ok(index(id)),
    },
    { granted },
  );
  const kept = createSettings(seam);
  const file = createSettingsFile(seam, kept, createOptions(seam, words), words);
  return { kept, file, asked, sites: createSites(seam, kept, words) };
}

const settings = { ...DEFAULT_SETTINGS, view: "list", sites: ["https://*.example.org/*"] } as const;
const fileOf = (text: string) => ({ name: "mine.json", size: text.length, text: async () => text });

describe("settings as a file on the options page", () => {
  it("hold the settings and the reader's own indexes, not the bundled one", async () => {
    const { kept, file, asked } = page();
    kept.change({ textSize: "large" });
    await file.save();
    const { q } = asked.find(({ name }) => name === "save")!;
    expect(JSON.parse((q as { text: string }).text)).toMatchObject({
      settings: { textSize: "large" },
      indexes: [{ url: "https://wires.example/", on: true }],
    });
  });

  it("change nothing before the reader has seen what they hold", async () => {
    const { kept, file } = page();
    await file.read(fileOf(writeSettingsFile({ settings, indexes: [] })));
    expect(file.waiting.value?.holds.settings.view).toBe("list");
    expect(kept.settings.value).toEqual(DEFAULT_SETTINGS);
    file.leave();
    expect(kept.settings.value).toEqual(DEFAULT_SETTINGS);
  });

  it("ask at once for all that they need, and say what could not be added", async () => {
    const { kept, file, asked } = page();
    const indexes = [
      { url: "https://gone.example/", on: true },
      { url: "https://off.example/", on: false },
    ];
    await file.read(fileOf(writeSettingsFile({ settings, indexes })));
    await file.use();
    expect(asked.find(({ name }) => name === "requestOrigins")!.q).toEqual([
      "https://*.example.org/*",
      "https://gone.example/*",
      "https://off.example/*",
    ]);
    expect(kept.settings.value).toEqual(settings);
    expect(asked).toContainEqual({ name: "setIndexOn", q: { id: "https://off.example/", on: false } });
    expect(file.said.value).toContain("https://gone.example/");
  });

  it("are used as far as they can be where the permission is refused", async () => {
    const { kept, file } = page({ granted: false });
    await file.read(fileOf(writeSettingsFile({ settings, indexes: [{ url: "https://wires.example/", on: true }] })));
    await file.use();
    expect(kept.settings.value.view).toBe("list");
    expect(file.said.value).toContain("https://wires.example/");
  });

  it("that cannot be read are named with what is wrong", async () => {
    const { file } = page();
    await file.read(fileOf('{"format":"wireside-settings","version":1,"settings":{"layout":"three"}}'));
    expect(file.said.value).toMatch(/mine\.json.*settings\.layout.*"three".*two, one/);
    expect(file.waiting.value).toBeNull();
  });
});

describe("sites on the options page", () => {
  it("are listed only once they are granted", async () => {
    const { sites, kept } = page({ granted: false });
    expect(await sites.add("example.org")).toBe(false);
    expect(kept.settings.value.sites).toEqual([]);
    expect(sites.said.value).not.toBe("");
  });

  it("are one and the same however often they are added, and go when they are removed", async () => {
    const { sites, kept } = page();
    await sites.add("example.org");
    await sites.add("https://www.example.org/news");
    expect(kept.settings.value.sites).toEqual(["https://*.example.org/*"]);
    expect(sites.listed.value).toEqual([{ pattern: "https://*.example.org/*", granted: true }]);
    sites.remove("https://*.example.org/*");
    expect(kept.settings.value.sites).toEqual([]);
  });

  it("that are none are said to be none", async () => {
    const { sites } = page();
    expect(await sites.add("not a site")).toBe(false);
    expect(sites.said.value).toContain("not a site");
  });
});
