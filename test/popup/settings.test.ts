import { describe, expect, it } from "vitest";
import { createSettings, followSettings } from "../../popup/settings.ts";
import { createState } from "../../popup/state.ts";
import { DEFAULT_SETTINGS, isOnSite, readSettings, type Settings, sitePattern } from "../../src/messages/settings.ts";

/** A store that tells every listener what was written, as the browser's does. */
function store(stored: unknown) {
  const listeners: ((value: unknown, before: unknown) => void)[] = [];
  let writes = 0;
  const settings = {
    read: () => Promise.resolve(stored),
    write(value: Settings) {
      writes++;
      const before = stored;
      stored = value;
      for (const listener of listeners) listener(value, before);
    },
    onChange: (listener: (value: unknown, before: unknown) => void) => void listeners.push(listener),
  };
  return { seam: { settings }, stored: () => stored, writes: () => writes };
}

describe("settings", () => {
  it("are as by default where nothing, or nonsense, is stored", () => {
    for (const stored of [undefined, null, 7, "one", { layout: 3, textSize: "huge" }])
      expect(readSettings(stored)).toEqual(DEFAULT_SETTINGS);
  });

  it("come back as they were left", async () => {
    const { seam, stored } = store(undefined);
    const kept = createSettings(seam);
    await kept.start();
    kept.change({ layout: "one", textSize: "large" });
    const again = createSettings(store(stored()).seam);
    await again.start();
    expect(again.settings.value).toEqual({ ...DEFAULT_SETTINGS, layout: "one", textSize: "large" });
  });

  it("take effect on another page that is open", async () => {
    const { seam } = store(undefined);
    const [here, there] = [createSettings(seam), createSettings(seam)];
    await Promise.all([here.start(), there.start()]);
    const shown = createState();
    followSettings(there, shown);
    here.change({ scope: "all" });
    expect(shown.scope.value).toBe("all");
    here.change({ spoken: "none" });
    expect(shown.spoken.value).toBe("none");
    here.change({ view: "list", kinds: ["number"] });
    expect([shown.view.value, ...shown.kinds.value]).toEqual(["list", "number"]);
  });

  it("that are changed before the stored ones are read join them, and neither is lost", async () => {
    const { seam, stored } = store({ layout: "one", view: "list" });
    let answer = () => {};
    const read = new Promise<unknown>((done) => (answer = () => done({ layout: "one", view: "list" })));
    const kept = createSettings({ settings: { ...seam.settings, read: () => read } });
    const started = kept.start();
    kept.change({ view: "text" });
    kept.change({ kinds: ["quote"] });
    answer();
    await started;
    const expected = { ...DEFAULT_SETTINGS, layout: "one", view: "text", kinds: ["quote"] };
    expect(kept.settings.value).toEqual(expected);
    expect(stored()).toEqual(expected);
  });

  it("are written only when something changes", async () => {
    const { seam, stored, writes } = store({ layout: "one" });
    const kept = createSettings(seam);
    await kept.start();
    kept.change({ layout: "one" });
    expect(writes()).toBe(0);
    kept.change({ layout: "two" });
    expect(stored()).toMatchObject({ layout: "two" });
    expect(writes()).toBe(1);
  });
});

describe("a site that is named by the reader", () => {
  it.each([
    ["example.org", "https://*.example.org/*"],
    [" www.example.org/news ", "https://*.example.org/*"],
    ["http://news.example.org", "http://*.news.example.org/*"],
    ["http://127.0.0.1:8000/x", "http://127.0.0.1/*"],
  ])("%s stands for %s", (written, pattern) => {
    expect(sitePattern(written)).toBe(pattern);
    expect(readSettings({ sites: [pattern] }).sites).toEqual([pattern]);
  });

  it.each(["", "example", "*", "https://*/*", "javascript:alert(1)", "file:///etc"])("is none in %s", (written) => {
    expect(sitePattern(written)).toBeNull();
  });

  it("holds its hosts and no others", () => {
    const site = "https://*.example.org/*";
    expect(isOnSite(site, "https://example.org/a")).toBe(true);
    expect(isOnSite(site, "https://www.example.org/a")).toBe(true);
    for (const other of [
      "http://example.org/",
      "https://badexample.org/",
      "https://example.org.evil.test/",
      "nonsense",
    ])
      expect(isOnSite(site, other), other).toBe(false);
  });
});
