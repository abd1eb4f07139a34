import { afterEach, describe, expect, it } from "vitest";
import { parseHtml } from "../../../src/cli/parse-html.ts";
import { poll, type Tab } from "../drivers/driver.ts";
import { openVersion } from "../popup.ts";
import { addressOf, printed } from "../stories.ts";
import type { Suite } from "../suite.ts";

/** How many highlights of ours a page has. */
const HIGHLIGHTS = "[...CSS.highlights.keys()].filter((name) => name.startsWith('wireside')).length";
/** How many stretches of text they lie under. */
const STRETCHES = `[...CSS.highlights].filter(([name]) => name.startsWith("wireside")).flatMap(([, one]) => [...one])
  .filter((range) => String(range) !== "").length`;
/** What of ours a page could see: elements beside its body. */
const SHADES = `[...document.documentElement.children].map(({ localName }) => localName).filter((name) => name.startsWith("wireside"))`;

/** Marks in the page, as they are worked with: bar, margin, card, and pages that change under them. */
export function marksJourney(suite: Suite): void {
  describe("a reader reads a marked page", () => {
    let tab: Tab | undefined;
    afterEach(async () => {
      await tab?.close();
      tab = undefined;
    });

    /** Opens a version and marks it against Kestrel's. */
    async function marked(how: Parameters<typeof printed>[1]): Promise<Tab> {
      const page = await suite.driver.open(addressOf(suite, printed("strait-talks", how)));
      const popup = await suite.driver.clickToolbar(page);
      await openVersion(popup, "Kestrel News");
      await popup.press("m");
      await page.until(`${HIGHLIGHTS} > 0 && document.querySelector("wireside-bar")`);
      await popup.close();
      await page.activate();
      return page;
    }

    async function click(host: string, selector: string): Promise<void> {
      const at = await poll(() => suite.driver.shadePlace(tab!, host, selector), `${selector} in ${host}`);
      await tab!.clickAt(at.x, at.y);
    }

    async function card(): Promise<string> {
      const html = await poll(() => suite.driver.cardHtml(tab!), "the card");
      return parseHtml(`<body>${html}</body>`).body.textContent!.replace(/\s+/g, " ");
    }
    const cardIsGone = () => poll(async () => (await suite.driver.cardHtml(tab!)) === null, "the card to close");

    it("goes from one to the next, pins the card, moves it by arrow keys, flips, and turns all of it off", async () => {
      tab = await marked("rewritten");
      const stretches = await tab.evaluate<number>(STRETCHES);
      await click("wireside-bar", ".step:nth-of-type(2)");
      const first = await card();
      await tab.press("n");
      await poll(async () => (await card()) !== first, "the next difference");

      await click("wireside-card", ".pin");
      const before = (await suite.driver.shadePlace(tab, "wireside-card", ".pin"))!;
      await tab.clickAt(2, before.y);
      expect(await card(), "a pinned card stays when the page is clicked").not.toBe("");
      await click("wireside-card", ".move");
      await tab.press("ArrowLeft");
      await poll(async () => {
        const now = await suite.driver.shadePlace(tab!, "wireside-card", ".pin");
        return now !== null && before.x - now.x > 15;
      }, "the card to move");
      await tab.press("Escape");
      await cardIsGone();

      await click("wireside-bar", "[data-showing=shared]");
      await tab.until("CSS.highlights.has('wireside-shared')");
      expect(await tab.evaluate(HIGHLIGHTS)).toBe(1);
      await click("wireside-bar", "[data-showing=differs]");
      await tab.until(`${STRETCHES} === ${stretches}`);
      await click("wireside-bar", ".off");
      await tab.until(`${HIGHLIGHTS} === 0 && ${SHADES}.length === 0`);
    });

    it("is told in the margin what the page lacks, and comes back to the note", async () => {
      tab = await marked("cut");
      await tab.evaluate("document.querySelector('wireside-margin').scrollIntoView()");
      const at = await poll(() => suite.driver.shadePlace(tab!, "wireside-margin", "button"), "a note in the margin");
      await tab.evaluate(`scrollBy({ top: ${at.y} - innerHeight / 2, behavior: "instant" })`);
      await click("wireside-margin", "button");
      expect(await card()).toMatch(/Passages that this page lacks here: \d+\s*Kestrel News/);
      await tab.press("Escape");
      await cardIsGone();
      await tab.until("document.activeElement.localName === 'wireside-margin'");
    });

    it("keeps the marks where the page draws its article anew or loads more of it, and loses them with the article", async () => {
      tab = await marked("rewritten");
      const stretches = await tab.evaluate<number>(STRETCHES);
      // As frameworks do it: the same text in new elements.
      await tab.evaluate("void document.body.replaceWith(document.body.cloneNode(true))");
      await tab.until(`${STRETCHES} === ${stretches}`);
      await tab.evaluate(`(() => {
        const more = document.createElement("p");
        more.textContent = "A harbour pilot told this newspaper that nobody had asked him about any of it so far, or would.";
        const prose = [...document.querySelectorAll("p")].filter((one) => one.textContent.includes("Lorimer threatened"))[0];
        prose.after(more);
      })()`);
      await tab.until(
        `[...CSS.highlights.get("wireside-only-a") ?? []].some((range) => String(range).includes("harbour pilot"))`,
      );
      await tab.evaluate(`(() => {
        history.pushState(null, "", "/another/story");
        for (const prose of document.querySelectorAll("p")) prose.textContent = "Another story altogether was shown in its place.";
      })()`);
      await tab.until(`${HIGHLIGHTS} === 0 && ${SHADES}.length === 0`);
    });
  });

  describe("a reader compares with the tab before", () => {
    const tabs: Tab[] = [];
    afterEach(async () => {
      for (const one of tabs.splice(0)) await one.close();
    });
    const open = async (how: Parameters<typeof printed>[1]) => {
      const one = await suite.driver.open(addressOf(suite, printed("strait-talks", how)));
      tabs.push(one);
      return one;
    };

    it("and sees the differences marked, where Wireside was used there", async () => {
      const before = await open("whole");
      await (await suite.driver.clickToolbar(before)).close();
      const tab = await open("rewritten");
      await suite.driver.chooseInMenu(tab, "h1", "last-tab");
      await poll(
        async () => (await suite.driver.cardHtml(tab))?.includes("Kestrel News"),
        "the card to name the outlet",
      );
      expect(await tab.evaluate<number>(HIGHLIGHTS)).toBeGreaterThan(0);
    });

    it("and is told what to do, where it was not", async () => {
      await open("whole");
      const tab = await open("rewritten");
      await suite.driver.chooseInMenu(tab, "h1", "last-tab");
      await poll(async () => (await suite.driver.cardHtml(tab))?.includes("may not read that tab yet"), "the way on");
    });
  });
}
