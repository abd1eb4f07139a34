import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { PRINTED } from "../../newsroom/newsroom.ts";
import { poll, type Tab, type View } from "../drivers/driver.ts";
import { FirefoxDriver } from "../drivers/firefox.ts";
import { chooseVersion, failure, openVersion, versions } from "../popup.ts";
import { addressOf, printed } from "../stories.ts";
import { type Suite, shown, subscribe } from "../suite.ts";

/** An article that no index knows. */
const UNKNOWN = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Beekeepers of Ostwick count their hives</title></head>
<body><article><h1>Beekeepers of Ostwick count their hives</h1>
<p>The beekeepers of Ostwick have counted 3,117 hives on the heath this spring, a dozen more than a year ago, their club said in its newsletter.</p>
<p>A mild February let the colonies fly early, and the willows along the canal were in bloom before the first frost came back, said Ulla Breck, who keeps the club's book.</p>
<p>Honey from the heath will be sold at the old weighing house from June, in jars that carry the name of the field where the hives stood.</p></article></body></html>`;

async function isClosed(view: View): Promise<boolean> {
  try {
    await view.evaluate("1");
    return false;
  } catch {
    return true;
  }
}

/** Each expected failure in its own sentence, with what can be done next; and nothing lost when the worker dies. */
export function failuresJourney(suite: Suite): void {
  describe("what goes wrong is said", () => {
    const story = printed("strait-talks", "rewritten");
    const whole = printed("strait-talks", "whole");
    let tab: Tab | undefined;
    let popup: View | undefined;

    beforeAll(() => subscribe(suite));
    afterEach(async () => {
      await popup?.close();
      await tab?.close();
      [tab, popup] = [undefined, undefined];
      suite.demo.newsroom.set(whole.version.outlet, whole.version.path, null);
      await suite.driver.revokePermissions();
      await forgetSession();
    });

    /** What a session knows would answer instead of the page. */
    async function forgetSession(): Promise<void> {
      const page = await suite.driver.openExtensionPage("popup/options.html");
      await page.evaluate("(globalThis.browser ?? chrome).storage.session.clear()");
      await page.close();
    }

    async function open(url: string): Promise<View> {
      tab = await suite.driver.open(url);
      popup = await suite.driver.clickToolbar(tab);
      return popup;
    }

    async function says(code: string, view = popup!): Promise<string> {
      expect(await failure(view)).toBe(code);
      return shown(view, "[data-failure]");
    }

    it("a page that is no article", async () => {
      await open(`${suite.demo.newsroom.origins["kestrel-news"]}/`);
      expect(await says("not-article")).not.toBe("");
    });

    it("a page of the browser's own", async () => {
      tab = await suite.driver.openExtensionPage("popup/options.html");
      popup = await suite.driver.clickToolbar(tab);
      expect(await says("restricted-page")).not.toBe("");
    });

    it("no match, with what was searched", async () => {
      const { newsroom } = suite.demo;
      newsroom.set("harbour-post", "/ostwick", { body: UNKNOWN });
      await open(`${newsroom.origins["harbour-post"]}/ostwick`);
      await says("no-match");
      const searched = await shown(popup!, "main");
      expect(searched).toContain(`${PRINTED.length} reports`);
      expect(searched).toMatch(/2025/);
    });

    it("a permission that is refused", async () => {
      await suite.driver.answerPermissions("refuse");
      await open(addressOf(suite, story));
      const chosen = chooseVersion(popup!, "Kestrel News");
      if (suite.driver instanceof FirefoxDriver) {
        await chosen;
        await suite.driver.refusePrompt();
      } else {
        // Chromium's question takes the focus and so closes the popup, perhaps before the mouse button is up again.
        await chosen.catch(() => {});
        const first = popup!;
        await poll(() => isClosed(first), "the popup to close");
        // The next one knows what was wanted.
        popup = await suite.driver.clickToolbar(tab!);
      }
      expect(await says("permission-refused")).toContain("127.0.0.1");
      await suite.driver.answerPermissions("grant");
    });

    it("a page that is gone", async () => {
      await suite.driver.answerPermissions("grant");
      suite.demo.newsroom.set(whole.version.outlet, whole.version.path, { status: 410 });
      await open(addressOf(suite, story));
      await chooseVersion(popup!, "Kestrel News");
      expect(await says("page-gone")).toContain("410");
    });

    it("an address that answers with something that is no page", async () => {
      await suite.driver.answerPermissions("grant");
      suite.demo.newsroom.set(whole.version.outlet, whole.version.path, { type: "image/png" });
      await open(addressOf(suite, story));
      await chooseVersion(popup!, "Kestrel News");
      expect(await says("unreadable-type")).toContain("image/png");
    });

    it("a page without an article in it", async () => {
      await suite.driver.answerPermissions("grant");
      suite.demo.newsroom.set(whole.version.outlet, whole.version.path, {
        body: "<!doctype html><title>Sign in</title><p>Please sign in.</p>",
      });
      await open(addressOf(suite, story));
      await chooseVersion(popup!, "Kestrel News");
      expect(await says("page-incomplete")).toContain("127.0.0.1");
    });

    it("a page behind a paywall: nothing after its end is called missing there", async () => {
      await suite.driver.answerPermissions("grant");
      await open(addressOf(suite, story));
      await openVersion(popup!, "The Meridian Ledger");
      expect(await shown(popup!, ".doubt")).toContain("The Meridian Ledger");
      const last = "Bread prices in the three countries";
      const row = await popup!.evaluate<string>(
        `(() => {
          const rows = [...document.querySelectorAll(".row")].filter((one) => /Hlebna|bread|Bread/.test(one.textContent));
          return rows.map((one) => one.className + "|" + one.textContent).join("\\n");
        })()`,
      );
      expect(row, last).not.toMatch(/Only this page/);
    });

    it("nothing, where the worker is killed while it fetches: the comparison comes all the same", async () => {
      await suite.driver.answerPermissions("grant");
      const { newsroom } = suite.demo;
      newsroom.set(whole.version.outlet, whole.version.path, { hang: true });
      await open(addressOf(suite, story));
      newsroom.forget();
      await chooseVersion(popup!, "Kestrel News");
      await poll(
        async () => newsroom.requests.some(({ path }) => path === whole.version.path),
        "the page to be asked for",
      );
      newsroom.set(whole.version.outlet, whole.version.path, null);
      await suite.driver.killBackground();
      await popup!.until(`document.querySelector("[data-difference]")`);
      expect(await shown(popup!, ".version[aria-current=true]")).toContain("Kestrel News");
    });

    it("nothing is sent with a fetched page: no cookie, no referrer", async () => {
      await suite.driver.answerPermissions("grant");
      const { newsroom } = suite.demo;
      await (await suite.driver.open(addressOf(suite, whole))).close();
      await open(addressOf(suite, story));
      newsroom.forget();
      await openVersion(popup!, "Kestrel News");
      const [asked] = newsroom.requests.filter(({ path }) => path === whole.version.path);
      expect(asked?.method).toBe("GET");
      expect(asked?.headers.cookie).toBeUndefined();
      expect(asked?.headers.referer).toBeUndefined();
      expect(await versions(popup!)).toContain("Kestrel News");
    });
  });
}
