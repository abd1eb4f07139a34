import { captureArticle } from "../background/capture-article.ts";
import type { PageDoor } from "../background/read-tab.ts";
import type { PageCalls } from "../messages/calls.ts";
import { client } from "../messages/client.ts";
import { refuse } from "../messages/failure.ts";
import { browser } from "./browser.ts";

/** The way into tabs through the browser; `styles` gives the marks' style sheet for elements under a selector. */
export function browserDoor(styles: (root: string | null) => string): PageDoor {
  // Nobody there to answer means that the tab was closed or went elsewhere.
  const ask = (tabId: number) =>
    client<PageCalls>("page", (message) =>
      browser.tabs.sendMessage(tabId, message).catch((error: Error) => refuse("page-gone", error.message)),
    );
  return {
    address: async (tabId) => {
      const tab = await browser.tabs.get(tabId).catch(() => refuse("page-gone", `${tabId}`));
      return tab.url ?? null;
    },
    enter: async (tabId, script) => {
      await browser.scripting.executeScript({ target: { tabId }, files: [`${script}.js`] });
    },
    capture: (tabId, known) => captureArticle(ask(tabId), known),
    ask,
    style: async (tabId, root, on) => {
      const sheet = { target: { tabId }, css: styles(root) };
      await (on ? browser.scripting.insertCSS(sheet) : browser.scripting.removeCSS(sheet));
    },
  };
}
