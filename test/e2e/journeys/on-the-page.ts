import { afterEach, describe, expect, it } from "vitest";
import { parseHtml } from "../../../src/cli/parse-html.ts";
import { poll, type Tab, type View } from "../drivers/driver.ts";
import { markedPlace } from "../marked-place.ts";
import { openVersion } from "../popup.ts";
import { addressOf, printed } from "../stories.ts";
import type { Suite } from "../suite.ts";
import { marksJourney } from "./marks.ts";

/** Everything that a page could notice of us in its article: elements, attributes, texts. */
const ARTICLE_HASH = `(async () => {
  const bytes = new TextEncoder().encode(document.body.outerHTML);
  const digest = await crypto.subtle.digest("SHA-256", bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16)).join("");
})()`;
const HIGHLIGHTS = "[...CSS.highlights.keys()].filter((name) => name.startsWith('wireside'))";

/** Marks in the article itself, the card, and the context menu. */
export function onThePage(suite: Suite): void {
  marksJourney(suite);
  describe("a reader looks at the article itself", () => {
    let tab: Tab | undefined;
    let popup: View | undefined;
    afterEach(async () => {
      await popup?.close();
      await tab?.close();
      [tab, popup] = [undefined, undefined];
    });

    async function card(): Promise<string> {
      const html = await poll(() => suite.driver.cardHtml(tab!), "the card");
      return parseHtml(`<body>${html}</body>`).body.textContent!.replace(/\s+/g, " ");
    }

    it("and sees the marks, the card on a click, and nothing left when they are turned off", async () => {
      tab = await suite.driver.open(addressOf(suite, printed("strait-talks", "rewritten")));
      const before = await tab.evaluate<string>(ARTICLE_HASH);
      popup = await suite.driver.clickToolbar(tab);
      await openVersion(popup, "Kestrel News");
      await popup.press("m");
      await popup.until(`document.querySelector("[role=status]").textContent !== ""`);
      await tab.until(`${HIGHLIGHTS}.length > 0`);
      expect(await tab.evaluate(ARTICLE_HASH), "the article is as it was").toBe(before);
      await popup.close();
      await tab.activate();

      const at = await markedPlace(tab);
      await tab.clickAt(at.x, at.y);
      expect(await card()).toContain("Kestrel News");
      await tab.press("Escape");
      await poll(async () => (await suite.driver.cardHtml(tab!)) === null, "the card to close");

      popup = await suite.driver.clickToolbar(tab);
      await openVersion(popup, "Kestrel News");
      await popup.press("m");
      await tab.until(`${HIGHLIGHTS}.length === 0`);
      await tab.until(`document.querySelector("wireside-card") === null`);
      expect(await tab.evaluate(ARTICLE_HASH)).toBe(before);
    });

    it("and compares a paragraph by the context menu", async () => {
      tab = await suite.driver.open(addressOf(suite, printed("strait-talks", "rewritten")));
      const before = await tab.evaluate<string>(ARTICLE_HASH);
      const place = await paragraphWith(tab, "Lorimer threatened");
      await suite.driver.chooseInMenu(tab, place, "paragraph");
      await poll(
        async () => (await card()).includes("has threatened to close Velmar's railway"),
        "the counterpart in the card",
      );
      expect(await card()).toContain("Kestrel News");
      await tab.press("Escape");
      await poll(async () => (await suite.driver.cardHtml(tab!)) === null, "the card to close");
      expect(await tab.evaluate(ARTICLE_HASH)).toBe(before);
    });

    it("and compares a selection, and is told where no other version has it", async () => {
      tab = await suite.driver.open(addressOf(suite, printed("strait-talks", "inserted")));
      const own = await paragraphWith(tab, "In our own port");
      await suite.driver.chooseInMenu(tab, own, "selection", { select: true });
      await poll(async () => /no counterpart|nothing/i.test(await card()), "the card to say so");
    });

    /** A selector of the paragraph that holds these words. */
    async function paragraphWith(page: Tab, words: string): Promise<string> {
      const place = await page.evaluate<number>(
        `[...document.querySelectorAll("p")].findIndex((one) => one.textContent.includes(${JSON.stringify(words)}))`,
      );
      if (place < 0) throw new Error(`no paragraph with ${words}`);
      return page.evaluate<string>(`(() => {
        const path = [];
        for (let at = document.querySelectorAll("p")[${place}]; at !== document.documentElement; at = at.parentElement)
          path.unshift(at.tagName.toLowerCase() + ":nth-child(" + ([...at.parentElement.children].indexOf(at) + 1) + ")");
        return path.join(" > ");
      })()`);
    }
  });
}
