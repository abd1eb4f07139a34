import { extractArticleInSteps } from "../extract/extract-article.ts";
import type { PageReports } from "../messages/calls.ts";
import { client } from "../messages/client.ts";
import { type Sender, serve } from "../messages/serve.ts";
import { browser } from "../platform/browser.ts";
import { PAGE_READERS } from "./page-readers.ts";
import { PageSession } from "./page-session.ts";

/** Kept on the script's own global, which no page sees, so that a second injection finds the first. */
interface Home {
  wireside?: { readonly alive: () => boolean; readonly end: () => void };
}

const home = globalThis as unknown as Home;
if (!home.wireside?.alive()) {
  home.wireside?.end();
  home.wireside = start();
}

function start() {
  const alive = () => browser.runtime?.id !== undefined;
  const session = new PageSession({
    document,
    highlights: CSS.highlights,
    makeHighlight: (ranges) => new Highlight(...ranges),
    // A pause lets the page scroll and paint between two steps.
    extract: (page, url) => extractArticleInSteps(page, { url }, () => new Promise((go) => setTimeout(go))),
    words: { close: browser.i18n.getMessage("close") || "Close" },
    // An extension that was updated or removed leaves this script behind; its calls then simply go nowhere.
    report: client<PageReports>("background", async (message) =>
      alive() ? browser.runtime.sendMessage(message) : undefined,
    ),
    menuElement: (target) => {
      const menus = (browser as { menus?: { getTargetElement?(target: number): Element | null } }).menus;
      return menus?.getTargetElement?.(target) ?? null;
    },
  });
  const listen = serve({
    recipient: "page",
    handlers: session.handlers,
    readers: PAGE_READERS,
    accepts: (sender: Sender) => sender.id === browser.runtime.id && sender.tab === undefined,
  });
  browser.runtime.onMessage.addListener(listen);
  const end = () => session.end();
  return { alive, end };
}
