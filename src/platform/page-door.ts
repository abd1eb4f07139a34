import type { PageDoor } from "../background/read-tab.ts";
import type { PageCalls } from "../messages/calls.ts";
import { client } from "../messages/client.ts";
import { refuse } from "../messages/failure.ts";
import { browser } from "./browser.ts";

/** The way into tabs through the browser; `css` is the marks' style sheet. */
export function browserDoor(css: string): PageDoor {
  return {
    address: async (tabId) => {
      const tab = await browser.tabs.get(tabId).catch(() => refuse("page-gone", `${tabId}`));
      return tab.url ?? null;
    },
    enter: async (tabId) => {
      await browser.scripting.executeScript({ target: { tabId }, files: ["page.js"] });
    },
    // Nobody there to answer means that the tab was closed or went elsewhere.
    ask: (tabId) =>
      client<PageCalls>("page", (message) =>
        browser.tabs.sendMessage(tabId, message).catch((error: Error) => refuse("page-gone", error.message)),
      ),
    style: async (tabId, on) => {
      const sheet = { target: { tabId }, css };
      await (on ? browser.scripting.insertCSS(sheet) : browser.scripting.removeCSS(sheet));
    },
  };
}
