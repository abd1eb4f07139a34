import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pageHtml } from "../../newsroom/newsroom.ts";
import { ask } from "../ask.ts";
import { poll, type Tab, type View } from "../drivers/driver.ts";
import { marks, versions } from "../popup.ts";
import { addressOf, printed } from "../stories.ts";
import { type Suite, shown } from "../suite.ts";

/** Everything that the extension has stored, in whatever place, as one text. */
const ALL_STORED = `(async () => {
  const api = globalThis.browser ?? chrome;
  const stored = [await api.storage.session.get(null), await api.storage.local.get(null), await api.storage.sync.get(null)];
  for (const { name } of await indexedDB.databases()) {
    const base = await new Promise((done, failed) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => done(request.result);
      request.onerror = () => failed(request.error);
    });
    for (const store of base.objectStoreNames) {
      const values = base.transaction(store).objectStore(store);
      for (const all of [values.getAll(), values.getAllKeys()])
        stored.push(store, await new Promise((done) => { all.onsuccess = () => done(all.result); }));
    }
    base.close();
  }
  return JSON.stringify(stored);
})()`;

/** Kept reading: a page that changed between two visits, and the deletion of all that was kept. */
export function keptJourney(suite: Suite): void {
  describe("a reader who has articles kept", () => {
    const story = printed("petrel-launch", "whole");
    /** Words of the first state alone. */
    const first = String(story.version.paragraphs.find((piece) => typeof piece === "string" && /\d{2}/.test(piece)));
    const figure = /\d{2,}/.exec(first)![0];
    const changed = first.replace(figure, String(Number(figure) + 7));
    let options: Tab;
    let tab: Tab | undefined;
    let popup: View | undefined;

    beforeAll(async () => {
      options = await suite.driver.openExtensionPage("popup/options.html");
      await ask(options, "setIndexOn", { id: "sample", on: false });
      await options.evaluate("(globalThis.browser ?? chrome).storage.session.clear()");
      await options.until(`document.querySelector(".kept input[type=checkbox]")`);
    });
    afterAll(async () => {
      suite.demo.newsroom.set(story.version.outlet, story.version.path, null);
      await close();
      await ask(options, "setKeptReading", { on: false });
      await ask(options, "setIndexOn", { id: "sample", on: true });
      await options.close();
    });

    async function close(): Promise<void> {
      await popup?.close();
      await tab?.close();
      [popup, tab] = [undefined, undefined];
    }

    async function visit(): Promise<View> {
      tab = await suite.driver.open(addressOf(suite, story));
      popup = await suite.driver.clickToolbar(tab);
      return popup;
    }

    const kept = async () => (await ask(options, "keptReading", {})).articles;

    it("has nothing kept before it is asked for", async () => {
      const view = await visit();
      await view.until(`document.querySelector("[data-failure=no-match], .version")`);
      await close();
      expect(await kept()).toBe(0);
      await options.evaluate("(globalThis.browser ?? chrome).storage.session.clear()");
    });

    it("sees what has changed on a page since the last visit, after the worker and the session have ended", async () => {
      const { newsroom } = suite.demo;
      await options.activate();
      await options.click(".kept input[type=checkbox]");
      await poll(async () => (await ask(options, "keptReading", {})).on, "keeping to be on");
      await visit();
      await poll(async () => (await kept()) > 0, "the page to be kept");
      await close();
      const { version } = story;
      newsroom.set(version.outlet, version.path, {
        body: pageHtml(
          { ...version, paragraphs: version.paragraphs.map((piece) => (piece === first ? changed : piece)) },
          (outlet) => newsroom.origins[outlet],
        ),
      });
      await suite.driver.killBackground();
      await options.evaluate("(globalThis.browser ?? chrome).storage.session.clear()");
      const view = await visit();
      expect(await versions(view)).toEqual([expect.stringMatching(/^Kestrel News, read /)]);
      // It is shown without a click: nothing has to be fetched for it.
      const found = await marks(view);
      expect(
        found.some(({ side, text }) => side === "b" && text.includes(figure)),
        JSON.stringify(found),
      ).toBe(true);
      expect(await shown(view, ".version")).toContain("This page as you read it on");
      expect(await shown(view, ".versions h2")).toBe("No other version of this report");
      await close();
    });

    it("deletes all of it, and nothing is left in any store", async () => {
      expect(await options.evaluate<string>(ALL_STORED)).toContain(changed.slice(0, 60));
      await options.close();
      options = await suite.driver.openExtensionPage("popup/options.html");
      await options.until(`document.querySelector(".kept [data-kept]")?.dataset.kept > 0`);
      await options.click(".kept .choosing > .button");
      await options.click(".kept .index-sure .button");
      await options.until(`document.querySelector(".kept [data-kept]").dataset.kept === "0"`);
      const stored = await options.evaluate<string>(ALL_STORED);
      expect(stored).not.toContain(first.slice(0, 60));
      expect(stored).not.toContain(changed.slice(0, 60));
      expect(stored).not.toContain(story.version.path);
      expect(stored).not.toContain("kept:");
    });
  });
}
