import { besideIn, lastBeside } from "../src/platform/beside.ts";
import { browser } from "../src/platform/browser.ts";
import type { Tabs } from "./followTab.ts";

/** How the session's store calls the article that was last read in a tab. */
const READ = /^tab (\d+)$/;

/** The tabs of the window that our panel stands in. */
export function browserTabs(): Tabs {
  return {
    async active() {
      const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
      return tab?.id ?? null;
    },
    wished: lastBeside,
    onFront: (listener) => browser.tabs.onActivated.addListener(listener),
    onPage: (listener) =>
      browser.tabs.onUpdated.addListener((tabId, { status }) => {
        if (status === "complete") listener(tabId);
      }),
    onRead: (listener) =>
      browser.storage.session.onChanged.addListener((changes) => {
        for (const [name, { newValue }] of Object.entries(changes)) {
          const tab = READ.exec(name)?.[1];
          if (tab !== undefined && typeof newValue === "string") listener(Number(tab), newValue);
        }
      }),
    onWish: (listener) =>
      browser.storage.session.onChanged.addListener((changes) => {
        const wanted = besideIn(changes);
        if (wanted !== null) listener(wanted);
      }),
  };
}
