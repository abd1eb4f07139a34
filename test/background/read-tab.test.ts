import { describe, expect, it } from "vitest";
import { otherTabs } from "../../src/background/other-tabs.ts";
import { readTab } from "../../src/background/read-tab.ts";
import { isRestricted } from "../../src/background/restricted.ts";
import { bench, doorTo, ferry, OTHER, pageHandlers } from "./workbench.ts";

const code = (attempt: Promise<unknown>) =>
  attempt.then(
    () => null,
    (error) => error.failure.code,
  );

describe("reading a tab", () => {
  it("gives the same key as long as the text is the same, and another after a change", async () => {
    const { desk } = bench([]);
    let article = ferry();
    const door = doorTo({ 1: { address: "https://here.example/ferry", page: pageHandlers(() => article) } });
    const first = await readTab(1, door, desk);
    expect((await readTab(1, door, desk)).key).toBe(first.key);
    article = ferry({}, ["Something else altogether stands here now, says the page."]);
    expect((await readTab(1, door, desk)).key).not.toBe(first.key);
  });

  it.each([
    ["chrome://settings/", "restricted-page"],
    ["about:addons", "restricted-page"],
    ["https://addons.mozilla.org/en-US/firefox/", "restricted-page"],
    ["https://chromewebstore.google.com/", "restricted-page"],
    ["https://here.example/paper.pdf", "restricted-page"],
    ["view-source:https://here.example/", "restricted-page"],
    [null, "restricted-page"],
    ["https://here.example/ferry", "permission-refused"],
  ])("where the browser lets nobody in (%s) it says %s", async (address, expected) => {
    expect(await code(readTab(1, doorTo({ 1: { address, page: null } }), bench([]).desk))).toBe(expected);
  });

  it("answers from the session where the click that allowed it is over", async () => {
    const { desk } = bench([]);
    const address = "https://here.example/ferry";
    const tabs = { 1: { address, page: pageHandlers(() => ferry()) } };
    const first = await readTab(1, doorTo(tabs), desk);
    const again = await readTab(1, doorTo({ 1: { address, page: null } }), desk);
    expect(again.key).toBe(first.key);
    const moved = doorTo({ 1: { address: "https://here.example/another", page: null } });
    expect(await code(readTab(1, moved, desk))).toBe("permission-refused");
  });

  it("says that a page without an article is none", async () => {
    const empty = doorTo({
      1: { address: "https://here.example/", page: pageHandlers(() => ferry({ text: " ", blocks: [] })) },
    });
    expect(await code(readTab(1, empty, bench([]).desk))).toBe("not-article");
    const list = ferry({ doubts: [{ code: "not-article" }] });
    const door = doorTo({ 1: { address: "https://here.example/", page: pageHandlers(() => list) } });
    expect(await code(readTab(1, door, bench([]).desk))).toBe("not-article");
  });

  it("tells a page that keeps its text back from a page that has none", async () => {
    const walled = ferry({ text: "", blocks: [], doubts: [{ code: "paywall" }] });
    const door = doorTo({ 1: { address: "https://here.example/", page: pageHandlers(() => walled) } });
    expect(await code(readTab(1, door, bench([]).desk))).toBe("page-incomplete");
  });

  it("says that a closed tab is gone", async () => {
    expect(await code(readTab(7, doorTo({}), bench([]).desk))).toBe("page-gone");
  });

  it("no longer calls a page marked that was loaded anew", async () => {
    const { desk } = bench([]);
    let drawn = true;
    const page = pageHandlers(() => ferry(), { marked: () => ({ marked: drawn }) });
    const door = doorTo({ 1: { address: "https://here.example/ferry", page } });
    const { key } = await readTab(1, door, desk);
    await desk.setMarks(key, { id: "x", state: { marked: 1, of: 1 }, root: "main" });
    expect((await readTab(1, door, desk)).marks).toBeDefined();
    drawn = false;
    expect((await readTab(1, door, desk)).marks).toBeUndefined();
  });

  it("lets ordinary pages through", () => {
    expect(isRestricted("https://here.example/ferry")).toBe(false);
    expect(isRestricted("file:///home/reader/saved.html")).toBe(false);
  });
});

describe("other tabs to compare with", () => {
  it("are those that were read, and those whose address is told, with what has to be granted", async () => {
    const { desk } = bench([]);
    const own = await desk.lay(1, ferry());
    await desk.lay(2, OTHER);
    const tabs = [
      { id: 1, url: null, title: "" },
      { id: 2, url: null, title: "" },
      { id: 3, url: "https://granted.example/a", title: "Granted" },
      { id: 4, url: "https://asked.example/a", title: "Asked" },
      { id: 5, url: "chrome://settings/", title: "Settings" },
      { id: 6, url: null, title: "" },
    ];
    const granted = async (pattern: string) => pattern === "https://granted.example/*";
    expect((await otherTabs(own.key, tabs, false, desk, granted)).tabs).toEqual([
      { tabId: 2, url: OTHER.url, title: OTHER.title, needsOrigin: null },
      { tabId: 3, url: "https://granted.example/a", title: "Granted", needsOrigin: null },
      { tabId: 4, url: "https://asked.example/a", title: "Asked", needsOrigin: "https://asked.example/*" },
    ]);
  });
});
