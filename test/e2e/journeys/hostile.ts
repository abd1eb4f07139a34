import { afterEach, describe, expect, it } from "vitest";
import { parseHtml } from "../../../src/cli/parse-html.ts";
import { HOSTILE_MARK } from "../../newsroom/outlets/rumour-mill.ts";
import { poll, type Tab, type View } from "../drivers/driver.ts";
import { markedPlace } from "../marked-place.ts";
import { chooseVersion, versions } from "../popup.ts";
import { addressOf, printed } from "../stories.ts";
import type { Suite } from "../suite.ts";

/** Markup and scripts of a hostile outlet appear as text, wherever they appear. */
export function hostileJourney(suite: Suite): void {
  describe("a hostile outlet", () => {
    const hostile = printed("cyclone-odalie", "hostile");
    const calm = printed("cyclone-odalie", "whole");
    let tab: Tab | undefined;
    let popup: View | undefined;
    afterEach(async () => {
      await popup?.close();
      await tab?.close();
      [tab, popup] = [undefined, undefined];
    });

    /** Nothing of the page's came to life in a document of ours. */
    async function isUntouched(view: View): Promise<void> {
      expect(await view.evaluate(`typeof globalThis.${HOSTILE_MARK}`)).toBe("undefined");
      const made = await view.evaluate<string[]>(
        `[...document.querySelectorAll("#root script, #root img, #root iframe, #root object, #root [onerror], #root [onload], #root [onmouseover]")].map((one) => one.outerHTML)`,
      );
      expect(made).toEqual([]);
      expect(
        await view.evaluate(
          `[...document.querySelectorAll("a[href]")].every((one) => /^(https?:|#|[a-z-]+-extension:)/.test(one.href))`,
        ),
      ).toBe(true);
    }

    it("as the page that is read: its title and texts stand in the popup as text", async () => {
      tab = await suite.driver.open(addressOf(suite, hostile));
      popup = await suite.driver.clickToolbar(tab);
      await versions(popup);
      expect(await popup.evaluate<string>(`document.querySelector("header").textContent`)).toContain("<script>");
      await isUntouched(popup);
    });

    it("as the other version: its words stand in the popup and in the card as text", async () => {
      // An index that an earlier journey subscribed to may name the page, which is then fetched.
      await suite.driver.answerPermissions("grant");
      tab = await suite.driver.open(addressOf(suite, calm));
      popup = await suite.driver.clickToolbar(tab);
      const name = (await versions(popup)).find((outlet) => outlet.startsWith("Rumour Mill"))!;
      await chooseVersion(popup, name);
      // Once its page was fetched, the outlet's name is what that page calls itself, markup and all.
      await popup.until(`document.querySelector(".head-b")?.textContent.includes("Rumour Mill")`);
      await isUntouched(popup);
      await popup.press("m");
      await tab.until(`[...CSS.highlights.keys()].some((name) => name.startsWith("wireside"))`);
      await popup.close();
      await tab.activate();
      const at = await markedPlace(tab);
      await tab.clickAt(at.x, at.y);
      const html = await poll(() => suite.driver.cardHtml(tab!), "the card");
      const card = parseHtml(`<body>${html}</body>`);
      expect(card.querySelectorAll("script, img, iframe, [onerror], [onload]").length).toBe(0);
      expect(await tab.evaluate(`typeof globalThis.${HOSTILE_MARK}`)).toBe("undefined");
    });
  });
}
