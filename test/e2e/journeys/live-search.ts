import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ServedLiveSearch, serveLiveSearch } from "../../newsroom/live-search.ts";
import { poll, type Tab, type View } from "../drivers/driver.ts";
import { fill } from "../fill.ts";
import { failure, marks, openVersion, versions } from "../popup.ts";
import { type Suite, shown } from "../suite.ts";

const HIVES = (
  figure: string,
) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Reeve Hollow counts its hives</title></head>
<body><article><h1>Reeve Hollow counts its hives</h1>
<p>The beekeepers of Reeve Hollow have counted ${figure} hives on the heath this spring, a dozen more than a year ago, their club said in its newsletter.</p>
<p>A mild February let the colonies fly early, and the willows along the canal were in bloom before the frost came back, said Orla Thwaite, who keeps the club's book.</p>
<p>Honey from Reeve Hollow will be sold at the old weighing house from June, Thwaite said, in jars that carry the name of the field.</p></article></body></html>`;

/** Live search at a provider that the reader turns on: off before, shown before it is sent, and each wrong answer in its sentence. */
export function liveSearchJourney(suite: Suite): void {
  describe("live search", () => {
    let stub: ServedLiveSearch;
    let tab: Tab;
    let popup: View;
    beforeAll(async () => {
      stub = await serveLiveSearch();
      const { newsroom } = suite.demo;
      newsroom.set("harbour-post", "/hives", { body: HIVES("3,117") });
      newsroom.set("kestrel-news", "/hives-too", { body: HIVES("3,711") });
      stub.answer({
        kind: "list",
        articles: [
          {
            url: `${newsroom.origins["kestrel-news"]}/hives-too`,
            title: "Reeve Hollow counts its hives",
            seendate: "20250418T093000Z",
          },
        ],
      });
      await suite.driver.answerPermissions("grant");
      tab = await suite.driver.open(`${newsroom.origins["harbour-post"]}/hives`);
    });
    afterAll(async () => {
      const { newsroom } = suite.demo;
      newsroom.set("harbour-post", "/hives", null);
      newsroom.set("kestrel-news", "/hives-too", null);
      await popup?.close();
      await tab?.close();
      await stub?.close();
      await suite.driver.revokePermissions();
    });

    async function onNoMatch(): Promise<void> {
      popup = await suite.driver.clickToolbar(tab);
      expect(await failure(popup)).toBe("no-match");
    }

    async function inOptions(work: (options: Tab) => Promise<void>): Promise<void> {
      const options = await suite.driver.openExtensionPage("popup/options.html#live");
      // Sections above that are still to come would move what is clicked on.
      await options.until(`document.querySelector("[data-provider=gdelt]") && document.querySelector("[data-index]")`);
      await work(options);
      await options.close();
    }

    it("is off, and said to be", async () => {
      await onNoMatch();
      expect(await popup.until(`document.querySelector(".no-match .link")?.innerText`)).toBe("Turn on live search");
      await popup.close();
    });

    it("is turned on in the options, at an address of the reader's own", async () => {
      await inOptions(async (options) => {
        await options.evaluate(`document.querySelector(".live-endpoint summary").click()`);
        await fill(options, ".live-endpoint input", stub.endpoint);
        // The provider is drawn anew once its address is kept.
        await options.evaluate(`document.querySelector("[data-provider=gdelt]").dataset.before = "true"`);
        await options.evaluate(`document.querySelector(".live-endpoint button").click()`);
        await options.until(
          `document.querySelector("[data-provider=gdelt]:not([data-before]) input[type=checkbox]:not(:disabled)")`,
        );
        await options.click("[data-provider=gdelt] input[type=checkbox]");
        await options.until(
          `document.querySelector("[data-provider=gdelt] input[type=checkbox]:not(:disabled)")?.checked`,
        );
      });
      expect(stub.questions).toHaveLength(0);
    });

    it("shows what would be sent before the first time, sends just that, and lists what comes of it", async () => {
      await onNoMatch();
      const address = await popup.until<string>(`document.querySelector(".live-address")?.innerText`);
      expect(await shown(popup, ".live-step")).toContain("has not been asked before");
      expect(stub.questions).toHaveLength(0);
      await popup.click(".live-step .button");
      await openVersion(popup, "127.0.0.1");
      expect(stub.questions).toHaveLength(1);
      const { url, headers } = stub.questions[0]!;
      expect(address).toContain(decodeURIComponent(url.search.replaceAll("+", " ")));
      expect(address).toContain('"Reeve Hollow"');
      expect([headers.cookie, headers.referer]).toEqual([undefined, undefined]);
      // The page was fetched by the click on it alone, and is compared.
      expect((await marks(popup)).map(({ kind }) => kind)).toContain("number");
      await popup.close();
    });

    it("keeps what it found for the next popup, and asks nobody again", async () => {
      popup = await suite.driver.clickToolbar(tab);
      expect(await versions(popup)).toEqual(["127.0.0.1"]);
      expect(stub.questions).toHaveLength(1);
      await popup.close();
    });

    it("says when it is asked too often, and loses nothing when the worker dies", async () => {
      const other = `${suite.demo.newsroom.origins["harbour-post"]}/hives-again`;
      suite.demo.newsroom.set("harbour-post", "/hives-again", { body: HIVES("3,117").replace("heath", "moor") });
      await tab.close();
      tab = await suite.driver.open(other);
      await onNoMatch();
      expect(await popup.until(`document.querySelector(".live-step > p")?.innerText`)).toBe("Sends exactly this:");
      stub.answer({ kind: "busy" });
      await popup.click(".live-step .button");
      await popup.until(`document.querySelector(".live-step [data-failure=search-busy]")`);
      stub.answer({ kind: "hang" });
      const asked = stub.questions.length;
      await popup.click(".live-step .button");
      await poll(async () => stub.questions.length > asked, "the question");
      stub.answer({ kind: "list", articles: [] });
      await suite.driver.killBackground();
      await popup.until(
        `[...document.querySelectorAll(".searched li")].some((line) => /GDELT was asked for/.test(line.innerText))`,
      );
      suite.demo.newsroom.set("harbour-post", "/hives-again", null);
    });

    it("is turned off again", async () => {
      await inOptions(async (options) => {
        await options.until(`document.querySelector("[data-provider=gdelt] input[type=checkbox]")?.checked`);
        await options.click("[data-provider=gdelt] input[type=checkbox]");
        await options.until(
          `document.querySelector("[data-provider=gdelt] input[type=checkbox]:not(:disabled)")?.checked === false`,
        );
      });
    });
  });
}
