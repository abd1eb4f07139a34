import { afterEach, describe, expect, it } from "vitest";
import type { Tab } from "../drivers/driver.ts";
import { type Suite, shown } from "../suite.ts";
import { settingsJourney } from "./settings.ts";

/** The pages of ours that stand in a tab: welcome and options. */
export function ownPagesJourney(suite: Suite): void {
  settingsJourney(suite);
  describe("a reader who has just installed it", () => {
    let tab: Tab | undefined;
    afterEach(async () => {
      await tab?.close();
      tab = undefined;
    });

    it("is shown the sample story with its differences, without a network", async () => {
      tab = await suite.driver.openExtensionPage("popup/welcome.html");
      await tab.until(`document.querySelector(".stage .row .mark")`);
      expect(await shown(tab, ".stage .versions h2")).toMatch(/Same report in \d other outlets/);
      expect(
        await tab.evaluate(
          `new Set([...document.querySelectorAll(".stage .chip")].map((chip) => chip.textContent)).size`,
        ),
      ).toBeGreaterThan(3);
    });

    it("sets the size of texts, which is kept", async () => {
      tab = await suite.driver.openExtensionPage("popup/options.html");
      await tab.until(`document.querySelector("[data-size]")`);
      await tab.evaluate(`document.querySelector("[data-size=large]").click()`);
      await tab.until(`document.documentElement.dataset.textSize === "large"`);
      await tab.close();
      tab = await suite.driver.openExtensionPage("popup/options.html");
      await tab.until(`document.documentElement.dataset.textSize === "large"`);
      await tab.evaluate(`document.querySelector("[data-size=normal]").click()`);
      await tab.until(`document.documentElement.dataset.textSize === "normal"`);
    });
  });
}
