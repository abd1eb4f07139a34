import type { BackgroundCalls } from "../src/messages/calls.ts";
import { client } from "../src/messages/client.ts";
import { putBeside } from "../src/platform/beside.ts";
import { browser } from "../src/platform/browser.ts";
import { settingsStore } from "../src/platform/settings-store.ts";
import { openSidePanel } from "../src/platform/side-panel.ts";
import type { Seam } from "./seam.ts";

/** The seam over the real browser. */
export function browserSeam(): Seam {
  return {
    ask: client<BackgroundCalls>("background", (message) => browser.runtime.sendMessage(message)),
    message: (key, substitutions) => browser.i18n.getMessage(key, substitutions),
    settings: settingsStore(browser.storage),
    requestOrigins: (patterns) => browser.permissions.request({ origins: [...patterns] }).catch(() => false),
    hasOrigins: (patterns) => browser.permissions.contains({ origins: [...patterns] }),
    allowedOrigins: async () => (await browser.permissions.getAll()).origins ?? [],
    async withdrawOrigins(patterns) {
      await browser.permissions.remove({ origins: [...patterns] });
    },
    onAllowed(listener) {
      browser.permissions.onAdded.addListener(listener);
      browser.permissions.onRemoved.addListener(listener);
    },
    requestTabs: () => browser.permissions.request({ permissions: ["tabs"] }).catch(() => false),
    room: () =>
      navigator.storage.estimate().then(
        ({ quota }) => quota ?? null,
        () => null,
      ),
    openOptions: (section) =>
      void (section === undefined
        ? browser.runtime.openOptionsPage()
        : browser.tabs.create({ url: browser.runtime.getURL(`popup/options.html#${section}`) })),
    save({ name, type, text }) {
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([text], { type }));
      link.download = name;
      link.click();
      // The download has taken the text over by the time the next task runs.
      setTimeout(() => URL.revokeObjectURL(link.href));
    },
    copy: (text) =>
      navigator.clipboard.writeText(text).then(
        () => true,
        () => false,
      ),
    openView({ tabId, id }) {
      const query = new URLSearchParams({ tab: String(tabId), ...(id === null ? {} : { version: id }) });
      void browser.tabs.create({ url: browser.runtime.getURL(`popup/view.html?${query}`) });
    },
    openPanel(q) {
      const told = putBeside(q);
      void openSidePanel().then(async () => {
        await told;
        window.close();
      });
    },
  };
}
