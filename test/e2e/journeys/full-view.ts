import { afterEach, describe, expect, it } from "vitest";
import type { Tab, View } from "../drivers/driver.ts";
import { openVersion } from "../popup.ts";
import { addressOf, printed } from "../stories.ts";
import type { Suite } from "../suite.ts";

/** The full view in a tab: opened by a key, with all versions at once, and with an address for each difference. */
export function fullViewJourney(suite: Suite): void {
  describe("a reader wants more room", () => {
    const tabs: Tab[] = [];
    let popup: View | undefined;
    afterEach(async () => {
      await popup?.close();
      popup = undefined;
      for (const tab of tabs.splice(0)) await tab.close();
    });

    async function openView(): Promise<Tab> {
      const tab = await suite.driver.open(addressOf(suite, printed("strait-talks", "rewritten")));
      tabs.push(tab);
      popup = await suite.driver.clickToolbar(tab);
      await openVersion(popup, "Kestrel News");
      await popup.press("o");
      const view = await suite.driver.openedPage("popup/view.html");
      tabs.push(view);
      await view.until(`document.querySelector(".row .mark")`);
      return view;
    }

    it("and opens the full view by o, at the same version; a difference has an address, which leads back to it", async () => {
      const view = await openView();
      expect(await view.evaluate(`document.querySelector(".version[aria-current] .version-outlet").textContent`)).toBe(
        "Kestrel News",
      );
      await view.press("n");
      await view.press("n");
      const address = await view.until<string>(`/#d=\\d+$/.test(location.href) && location.href`);
      await view.press("?");
      await view.until(`document.querySelector("dialog[open]")`);
      await view.press("Escape");
      await view.until(`document.querySelector("dialog") === null`);
      const difference = /#d=(\d+)$/.exec(address)![1]!;
      await view.until(`document.activeElement?.dataset.difference === "${difference}"`);
      await view.evaluate(`(location.reload(), true)`);
      await view.until(`document.activeElement?.dataset.difference === "${difference}"`);
    });

    it("and sees all versions at once, with what only others have, and who carries it", async () => {
      const view = await openView();
      await view.click(".switch button:last-child");
      await view.until(`document.querySelector(".matrix tbody tr")`);
      if (await view.evaluate<boolean>(`document.querySelector(".matrix-more button") !== null`))
        await view.click(".matrix-more button");
      await view.until(
        `document.querySelectorAll(".matrix thead th").length === 7 && document.querySelector(".matrix-elsewhere")`,
      );
      const carried = await view.evaluate<string[]>(
        `[...document.querySelectorAll(".matrix-carried")].map((each) => each.textContent)`,
      );
      expect(
        carried.every((line) => /^Carried by [1-6] of 6/.test(line)),
        carried.join("; "),
      ).toBe(true);
      expect(carried.some((line) => line.includes("Not on this page"))).toBe(true);
      await view.click(".matrix-elsewhere button.matrix-has");
      await view.until(`document.querySelector(".row .mark, .row-only-b") && document.querySelector(".detail-kind")`);
    });
  });
}
