import { describe, expect, it } from "vitest";
import { lookByItself, type ScriptRegister, watchSites } from "../../src/background/watched-sites.ts";
import { DEFAULT_SETTINGS } from "../../src/messages/settings.ts";
import type { Source } from "../../src/sources/source.ts";
import { bench, doorTo, ferry, OTHER, pageHandlers, sourceOf, summaryOf } from "./workbench.ts";

/** The browser's register in memory, with how often it was written. */
function register() {
  let known: { matches?: string[] }[] = [];
  const calls = { written: 0, matches: () => known[0]?.matches ?? null };
  const browser: ScriptRegister = {
    getRegisteredContentScripts: async () => known,
    registerContentScripts: async (scripts) => {
      calls.written++;
      known = scripts;
    },
    unregisterContentScripts: async () => {
      known = [];
    },
  };
  return { browser, calls };
}

const [one, two] = ["https://*.example.org/*", "https://*.example.net/*"] as const;

describe("sites where Wireside may look by itself", () => {
  it("have the script only where they are listed and granted", async () => {
    const { browser, calls } = register();
    await watchSites([one, two], async (site) => site === one, browser);
    expect(calls.matches()).toEqual([one]);
    await watchSites([one, two], async () => true, browser);
    expect(calls.matches()).toEqual([two, one]);
    await watchSites([], async () => true, browser);
    expect(calls.matches()).toBeNull();
  });

  it("are not registered again where nothing has changed", async () => {
    const { browser, calls } = register();
    await watchSites([one], async () => true, browser);
    await watchSites([one], async () => true, browser);
    expect(calls.written).toBe(1);
  });

  it("get the number of other outlets on the icon, without a page being fetched", async () => {
    const opening = bench([sourceOf([summaryOf(OTHER), summaryOf(ferry(), { id: "x", relation: "related" })])]);
    const door = doorTo({ 1: { address: ferry().url, page: pageHandlers(() => ferry()) } });
    const badges: unknown[] = [];
    const settings = { ...DEFAULT_SETTINGS, sites: ["https://*.here.example/*"] };
    const badge = async (...told: unknown[]) => void badges.push(told);
    await lookByItself(1, ferry().url, settings, opening, door, badge);
    expect(badges).toEqual([[1, "1", 1]]);
    expect(opening.fetched).toEqual([]);
  });

  it("have no index asked, though the reader has agreed to its being asked on a click", async () => {
    const index: Source = {
      find: async () => expect.unreachable("asked without a click"),
      open: async () => null,
      asking: { id: "index", name: "Index", updated: null, agreed: true },
    };
    const opening = bench([index]);
    const door = doorTo({ 1: { address: ferry().url, page: pageHandlers(() => ferry()) } });
    const badges: unknown[] = [];
    const settings = { ...DEFAULT_SETTINGS, sites: ["https://*.here.example/*"] };
    await lookByItself(1, ferry().url, settings, opening, door, async (...told) => void badges.push(told));
    expect(badges).toEqual([[1, "", 0]]);
  });

  it("are the only ones: a report from another page is not believed", async () => {
    const door = doorTo({});
    const badge = async () => expect.unreachable();
    await lookByItself(1, "https://there.example/", { ...DEFAULT_SETTINGS, sites: [one] }, bench([]), door, badge);
  });
});
