import { afterEach, describe, expect, it } from "vitest";
import type { Tab, View } from "../drivers/driver.ts";
import { openVersion } from "../popup.ts";
import { addressOf, printed } from "../stories.ts";
import { type Suite, shown } from "../suite.ts";

const CHOSEN = `document.querySelector(".version[aria-current=true] .version-outlet")?.textContent`;

/** The panel beside the page: Chromium's side panel, Firefox's sidebar. */
export function panelJourney(suite: Suite): void {
  describe("a reader keeps the comparison beside the page", () => {
    const here = printed("strait-talks", "rewritten");
    const elsewhere = printed("nap-study", "whole");
    const tabs: Tab[] = [];
    let popup: View | undefined;
    afterEach(async () => {
      await popup?.close();
      popup = undefined;
      await suite.driver.closePanel();
      for (const tab of tabs.splice(0)) await tab.close();
    });

    async function open(story: typeof here): Promise<Tab> {
      const tab = await suite.driver.open(addressOf(suite, story));
      tabs.push(tab);
      return tab;
    }

    it("by a click in the popup, at the version chosen there; it follows the tab in front", async () => {
      const first = await open(here);
      popup = await suite.driver.clickToolbar(first);
      await openVersion(popup, "Kestrel News");
      await popup.click(".masthead-actions button:has(.icon-panel)");
      const panel = await suite.driver.panel();
      await panel.until(`${CHOSEN} === "Kestrel News"`);
      await panel.until(`document.querySelector(".row .mark")`);
      expect(await shown(panel, "header")).toContain("Wendmark Courier");

      // The popup has gone by itself; only then is there room for another.
      await popup.close();
      const second = await open(elsewhere);
      await second.activate();
      // Nobody has clicked on this page: the panel may not read it, and says what to do.
      expect(await panel.until<string>(`document.querySelector("main .calm")?.innerText`)).toMatch(
        /Click the Wireside icon/,
      );
      popup = await suite.driver.clickToolbar(second);
      await panel.until(`document.querySelector(".version")`);
      expect(await shown(panel, "header")).not.toContain("Wendmark Courier");
      await popup.close();
      popup = undefined;

      await first.activate();
      await panel.until(`${CHOSEN} === "Kestrel News"`);
    });

    it("and goes through the differences there by keys", async () => {
      popup = await suite.driver.clickToolbar(await open(here));
      await openVersion(popup, "Kestrel News");
      await popup.click(".masthead-actions button:has(.icon-panel)");
      const panel = await suite.driver.panel();
      await panel.until(`document.querySelector(".row .mark")`);
      await panel.press("n");
      await panel.until(`document.activeElement?.dataset.difference`);
    });

    // Headless Chromium shows no menu, and an event that is only called is no click, which its panel opens on.
    it.skipIf(suite.browser === "chromium")("by the context menu", async () => {
      await suite.driver.chooseInMenu(await open(here), "p", "panel");
      const panel = await suite.driver.panel();
      await panel.until(`document.querySelector(".row .mark")`);
    });
  });
}
