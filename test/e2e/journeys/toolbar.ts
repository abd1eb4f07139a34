import { afterEach, describe, expect, it } from "vitest";
import type { Tab, View } from "../drivers/driver.ts";
import { marks, openVersion, versions } from "../popup.ts";
import { addressOf, printed } from "../stories.ts";
import { type Suite, shown } from "../suite.ts";

/** The first journey: toolbar icon, popup, versions, one of them beside this page. Out of the bundled sample, with no network. */
export function toolbarJourney(suite: Suite): void {
  describe("a reader clicks the toolbar icon", () => {
    let tab: Tab | undefined;
    let popup: View | undefined;
    afterEach(async () => {
      await popup?.close();
      await tab?.close();
      [tab, popup] = [undefined, undefined];
    });

    async function open(report: string, how: Parameters<typeof printed>[1]): Promise<View> {
      tab = await suite.driver.open(addressOf(suite, printed(report, how)));
      popup = await suite.driver.clickToolbar(tab);
      return popup;
    }

    it("and sees who else printed this report, not those who wrote their own", async () => {
      const view = await open("strait-talks", "rewritten");
      const outlets = await versions(view);
      expect([...outlets].sort()).toEqual(
        ["Al-Minara", "Kestrel News", "The Harbour Post", "The Meridian Ledger", "Tramline Pulse"].sort(),
      );
      expect(await shown(view, "header")).toContain("Wendmark Courier");
    });

    it("and sees the differences marked, each with its kind", async () => {
      const view = await open("strait-talks", "rewritten");
      await openVersion(view, "Kestrel News");
      const found = await marks(view);
      const has = (kind: string, side: "a" | "b", words: string) =>
        found.some((mark) => mark.kind === kind && mark.side === side && mark.text.includes(words));
      expect(has("hedge", "b", "appear"), JSON.stringify(found)).toBe(true);
      expect(has("attribution", "a", "claims"), JSON.stringify(found)).toBe(true);
      expect(has("name", "a", "Vikford"), "Vikford is Wyckford, spelt otherwise").toBe(false);
    });

    it("and goes from difference to difference by n and p", async () => {
      const view = await open("strait-talks", "rewritten");
      await openVersion(view, "Kestrel News");
      const current = () => view.evaluate<string | null>(`document.activeElement?.dataset.difference ?? null`);
      await view.press("n");
      const first = await view.until<string>(`document.activeElement?.dataset.difference`);
      await view.press("n");
      await view.until(`document.activeElement?.dataset.difference !== ${JSON.stringify(first)}`);
      expect(await current()).not.toBeNull();
      await view.press("p");
      await view.until(`document.activeElement?.dataset.difference === ${JSON.stringify(first)}`);
      expect(await shown(view, "[role=status]")).not.toBe("");
    });

    it("and opens versions by their number", async () => {
      const view = await open("strait-talks", "rewritten");
      const [, second] = await versions(view);
      await view.press("2");
      await view.until(
        `document.querySelector(".version[aria-current=true] .version-outlet")?.textContent === ${JSON.stringify(second)}`,
      );
      await view.until(
        `document.querySelector(".head-b, .rows")?.closest("section")?.textContent.includes(${JSON.stringify(second)})`,
      );
    });

    it("and is told the keys by ?, which puts them away again, with the focus where it was", async () => {
      const view = await open("strait-talks", "rewritten");
      await openVersion(view, "Kestrel News");
      await view.press("n");
      const at = await view.until<string>(`document.activeElement?.dataset.difference`);
      await view.press("?");
      expect(await view.until<string>(`document.querySelector("dialog[open] .keys")?.innerText`)).toContain("n");
      expect(await view.evaluate(`document.activeElement.closest("dialog") !== null`)).toBe(true);
      // Escape would close the whole popup in Firefox.
      await view.press("?");
      await view.until(`document.querySelector("dialog") === null`);
      await view.until(`document.activeElement?.dataset.difference === ${JSON.stringify(at)}`);
    });

    it("and goes along the map by the arrow keys, with the focus kept there", async () => {
      const view = await open("strait-talks", "rewritten");
      await openVersion(view, "Kestrel News");
      await view.evaluate(`document.querySelector(".map").focus()`);
      await view.press("ArrowRight");
      await view.press("ArrowRight");
      await view.until(`document.querySelector(".map").getAttribute("aria-valuenow") === "2"`);
      expect(await view.evaluate(`document.querySelector(".map").getAttribute("aria-valuetext")`)).toMatch(
        /^Difference 2 of \d+/,
      );
      expect(await view.evaluate(`document.activeElement.className`)).toBe("map");
      await view.until(`document.querySelector(".mark-current") !== null`);
    });

    it("and chooses kinds by their chips", async () => {
      const view = await open("strait-talks", "rewritten");
      await openVersion(view, "Kestrel News");
      await view.click(".chip.kind-hedge");
      await view.until(
        `[...document.querySelectorAll("del[data-difference], ins[data-difference]")].every((mark) => mark.classList.contains("kind-hedge"))`,
      );
      expect((await marks(view)).every(({ kind }) => kind === "hedge")).toBe(true);
    });
  });
}
