import { afterEach, describe, expect, it } from "vitest";
import { articles } from "../../newsroom/newsroom.ts";
import type { Tab, View } from "../drivers/driver.ts";
import { fill } from "../fill.ts";
import { marks, openWays, versions } from "../popup.ts";
import { addressOf, printed } from "../stories.ts";
import type { Suite } from "../suite.ts";

/** Comparing without any index: with an open tab, an address, pasted text. The worker dies before each. */
export function bringingJourney(suite: Suite): void {
  describe("a reader brings the other version", () => {
    const here = printed("strait-talks", "rewritten");
    const there = printed("strait-talks", "whole");
    const tabs: Tab[] = [];
    let popup: View | undefined;
    afterEach(async () => {
      await popup?.close();
      popup = undefined;
      for (const tab of tabs.splice(0)) await tab.close();
      await suite.driver.revokePermissions();
      const page = await suite.driver.openExtensionPage("popup/options.html");
      await page.evaluate("(globalThis.browser ?? chrome).storage.session.clear()");
      await page.close();
    });

    async function open(url: string): Promise<Tab> {
      const tab = await suite.driver.open(url);
      tabs.push(tab);
      return tab;
    }

    /** The popup on the page that is read, with the panel of other sources open. */
    async function openPanel(tab: Tab): Promise<View> {
      const view = await suite.driver.clickToolbar(tab);
      popup = view;
      await versions(view);
      await openWays(view);
      return view;
    }

    async function seesDifferences(view: View, outlet: string): Promise<void> {
      await view.until(`document.querySelector("[data-failure]") ?? document.querySelector("[data-difference]")`);
      expect(await view.evaluate(`document.querySelector("[data-failure]")?.innerText ?? null`)).toBeNull();
      expect((await marks(view)).some(({ kind }) => kind === "hedge")).toBe(true);
      expect(await view.evaluate<string>("document.body.innerText")).toContain(outlet);
    }

    it("from another tab that was read before", async () => {
      const other = await open(addressOf(suite, there));
      const first = await suite.driver.clickToolbar(other);
      await versions(first);
      await first.close();
      const view = await openPanel(await open(addressOf(suite, here)));
      await suite.driver.killBackground();
      await view.until(`document.querySelector(".compare-with .tabs button")`);
      await view.click(".compare-with .tabs button");
      await seesDifferences(view, "Kestrel News");
    });

    it("by its address, after granting its origin", async () => {
      await suite.driver.answerPermissions("grant");
      const view = await openPanel(await open(addressOf(suite, here)));
      await fill(view, ".compare-with input[inputmode=url]", addressOf(suite, there));
      await suite.driver.killBackground();
      await view.click(".compare-with form.form-line button[type=submit]");
      await seesDifferences(view, "Kestrel News");
    });

    it("as pasted text", async () => {
      const { text } = articles().find(({ id }) => id === there.id)!;
      const view = await openPanel(await open(addressOf(suite, here)));
      await fill(view, ".compare-with textarea", text);
      await suite.driver.killBackground();
      await view.click(".compare-with .form-text button[type=submit]");
      await seesDifferences(view, "Pasted text");
    });
  });
}
