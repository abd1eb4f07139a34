import { writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildAndServeIndex, type ServedIndex } from "../../../src/tools/demo.ts";
import { CHARSET_SENTENCES, type Charset, encodeText } from "../../newsroom/encode-text.ts";
import { articles, pageHtml } from "../../newsroom/newsroom.ts";
import { ask } from "../ask.ts";
import { PUBLIC_HOSTS, poll, type Tab, type View } from "../drivers/driver.ts";
import { FirefoxDriver } from "../drivers/firefox.ts";
import { fill } from "../fill.ts";
import { failure, marks, openWays, versions } from "../popup.ts";
import { addressOf, printed } from "../stories.ts";
import { type Suite, shown } from "../suite.ts";

/** What goes wrong at another outlet's server: its page, the failure that the reader sees, and what its sentence names. */
interface Trouble {
  readonly what: string;
  readonly path: string;
  readonly code: string;
  readonly says: string;
}

const HOST = PUBLIC_HOSTS[0];
const TROUBLES: readonly Trouble[] = [
  { what: "HTML that says it is a picture", path: "/trouble/lying-type", code: "unreadable-type", says: "image/png" },
  { what: "PDF that says it is a page", path: "/trouble/lying-body", code: "unreadable-type", says: "application/pdf" },
  { what: "300 megabytes", path: "/trouble/large", code: "too-large", says: HOST },
  { what: "redirect to this machine", path: "/to-this-machine", code: "address-refused", says: "127.0.0.1" },
  { what: "redirect elsewhere", path: "/to-elsewhere", code: "redirect-refused", says: HOST },
  { what: "half a page", path: "/trouble/cut", code: "page-gone", says: HOST },
];
/** Takes as long as is waited for a page: it is asked for first and looked at last. */
const SLOW = "/trouble/hang";
/** Longest wait for a failure, in ms: that of a page and some. */
const LONGEST = 20_000;

/**
 * Every source against everything that can go wrong, but for what cannot happen to it: an open tab and pasted text fetch nothing.
 * Which test shows what stands in a table in the notes on sources. `meanwhile` are journeys that let the worker live: they fill the
 * time in which a server without end is waited for.
 */
export function sourcesJourney(suite: Suite, meanwhile: () => void): void {
  describe("whatever goes wrong at a source", () => {
    const story = printed("strait-talks", "rewritten");
    const whole = printed("strait-talks", "whole");
    const tabs: Tab[] = [];
    /** Where another outlet's pages are: a name in the world, though this machine answers. */
    let origin = "";
    let folder = "";
    let index: ServedIndex;
    /** The full view of the story: unlike the popup it stays, whatever takes the focus. */
    let view: Tab;
    let slowAddress: Tab;
    let slowVersion: Tab;
    let here: Tab;

    beforeAll(async () => {
      const { newsroom } = suite.demo;
      origin = newsroom.origins["harbour-post"].replace("127.0.0.1", HOST);
      newsroom.set("harbour-post", "/to-this-machine", { redirect: addressOf(suite, whole) });
      newsroom.set("harbour-post", "/to-elsewhere", {
        redirect: addressOf(suite, whole).replace("127.0.0.1", PUBLIC_HOSTS[1]),
      });
      // An index whose stories are at that outlet, one for each trouble.
      folder = await mkdtemp(join(tmpdir(), "wireside-troubled-"));
      const { text, title, published } = articles().find(({ id }) => id === whole.id)!;
      const lines = [...TROUBLES, { what: "no end", path: SLOW }].map(({ what, path }) =>
        JSON.stringify({ url: origin + path, outlet: what, title, published, lang: "en", text }),
      );
      writeFileSync(`${folder}/articles.jsonl`, lines.join("\n"));
      index = await buildAndServeIndex(`${folder}/articles.jsonl`, `${folder}/index`);
      await inOptions((options) => ask(options, "addIndex", { url: index.url }));
      here = await open(addressOf(suite, story));
    });
    afterAll(async () => {
      const { newsroom } = suite.demo;
      for (const path of ["/to-this-machine", "/to-elsewhere"]) newsroom.set("harbour-post", path, null);
      await inOptions((options) => ask(options, "removeIndex", { id: index.url }));
      for (const tab of tabs) await tab.close();
      await suite.driver.revokePermissions();
      await index.close();
      await rm(folder, { recursive: true, force: true });
    });

    async function inOptions<T>(work: (options: Tab) => Promise<T>): Promise<T> {
      const options = await suite.driver.openExtensionPage("popup/options.html");
      try {
        return await work(options);
      } finally {
        await options.close();
      }
    }

    async function open(url: string): Promise<Tab> {
      const tab = await suite.driver.open(url);
      tabs.push(tab);
      return tab;
    }

    async function openView(tabId: number): Promise<Tab> {
      const opened = await suite.driver.openExtensionPage(`popup/view.html?tab=${tabId}`);
      tabs.push(opened);
      await versions(opened);
      return opened;
    }

    async function giveAddress(page: View, address: string): Promise<void> {
      await openWays(page);
      await fill(page, ".compare-with input[inputmode=url]", address);
      await page.click(".compare-with form.form-line button[type=submit]");
    }

    async function paste(): Promise<void> {
      await openWays(view);
      await fill(view, ".compare-with textarea", articles().find(({ id }) => id === whole.id)!.text);
      await view.click(".compare-with .form-text button[type=submit]");
    }

    async function chooseTab(): Promise<void> {
      await openWays(view);
      await view.until(`document.querySelector(".compare-with .tabs button")`);
      await view.click(".compare-with .tabs button");
    }

    const choose = (page: View, id: string) => page.click(`.version[data-version=${JSON.stringify(id)}]`);

    /** Waits for the failure, since the one before may stand there a moment longer. */
    async function says(page: View, { code, says: detail }: Pick<Trouble, "code" | "says">): Promise<void> {
      const seen = async () => [await failure(page), await shown(page, "[data-failure]")] as const;
      const isThere = async () => {
        const [shownCode, sentence] = await seen();
        return shownCode === code && sentence.includes(detail);
      };
      await poll(isThere, `${code} with ${detail}`, LONGEST).catch(() => {});
      expect(await seen()).toEqual([code, expect.stringContaining(detail)]);
    }

    async function seesDifferences(): Promise<void> {
      await view.until(`document.querySelector("[data-failure]") ?? document.querySelector("[data-difference]")`);
      expect(await shown(view, "[data-failure]")).toBe("");
      expect((await marks(view)).length).toBeGreaterThan(0);
    }

    it("a permission refused for an address is said, in the next popup where the question closed the first", async () => {
      await suite.driver.answerPermissions("refuse");
      let popup = await suite.driver.clickToolbar(here);
      await versions(popup);
      const tabId = await popup.evaluate<number>(
        `(globalThis.browser ?? chrome).tabs.query({ active: true, currentWindow: true }).then(([tab]) => tab.id)`,
      );
      const given = giveAddress(popup, `${origin}${whole.version.path}`);
      if (suite.driver instanceof FirefoxDriver) {
        await given;
        await suite.driver.refusePrompt();
      } else {
        const first = popup;
        await given.catch(() => {});
        await poll(() => isClosed(first), "the popup to close");
        popup = await suite.driver.clickToolbar(here);
      }
      await says(popup, { code: "permission-refused", says: HOST });
      await popup.close();
      await suite.driver.answerPermissions("grant");
      view = await openView(tabId);
      slowAddress = await openView(tabId);
      slowVersion = await openView(tabId);
    });

    it("the worker killed in the middle: address, pasted text and tab are compared all the same", async () => {
      await open(addressOf(suite, whole));
      await view.activate();
      // Grants this machine as well: what keeps redirects away from it is then the rule about addresses alone.
      await giveAddress(view, addressOf(suite, whole));
      await seesDifferences();
      const { newsroom } = suite.demo;
      newsroom.set("harbour-post", "/late", { hang: true });
      newsroom.forget();
      await giveAddress(view, `${origin}/late`);
      await poll(async () => newsroom.requests.some(({ path }) => path === "/late"), "the page to be asked for");
      newsroom.set("harbour-post", "/late", { body: pageHtml(whole.version) });
      await suite.driver.killBackground();
      await seesDifferences();
      newsroom.set("harbour-post", "/late", null);
      for (const bring of [paste, chooseTab]) {
        await bring();
        await suite.driver.killBackground();
        await seesDifferences();
      }
      const list = await versions(view);
      expect(list.filter((name) => name === "Pasted text" || name === "Kestrel News").length).toBeGreaterThanOrEqual(3);
    });

    it("without a network what needs none is compared, and the rest says so", async () => {
      await suite.driver.setOffline(true);
      try {
        await view.until("!navigator.onLine");
        await giveAddress(view, `${origin}/any`);
        await says(view, { code: "offline", says: HOST });
        await choose(view, origin + TROUBLES[0]!.path);
        await says(view, { code: "offline", says: HOST });
        for (const bring of [paste, chooseTab]) {
          await bring();
          await seesDifferences();
        }
      } finally {
        await suite.driver.setOffline(false);
        await view.until("navigator.onLine");
      }
    });

    it("a server without end is asked first and looked at last", async () => {
      await giveAddress(slowAddress, `${origin}${SLOW}?address`);
      await choose(slowVersion, origin + SLOW);
      await view.activate();
    });

    it("what the server of an address does wrong is said, each in its own sentence", async () => {
      const { newsroom } = suite.demo;
      newsroom.forget();
      for (const trouble of TROUBLES) {
        await giveAddress(view, origin + trouble.path);
        await says(view, trouble);
      }
      // Browsers follow a redirect unseen: this machine was asked, with nothing to know the reader by, and its answer was not used.
      for (const { headers } of newsroom.requests.filter(({ path }) => path === whole.version.path))
        expect([headers.cookie, headers.referer]).toEqual([undefined, undefined]);
    });

    it("what the server of an index's version does wrong is said as well, and the list stays", async () => {
      for (const trouble of TROUBLES) {
        await choose(view, origin + trouble.path);
        await says(view, trouble);
      }
      expect(await versions(view)).toEqual(expect.arrayContaining(TROUBLES.map(({ what }) => what)));
    });

    it("pages in other charsets are read as they were written", async () => {
      const { newsroom } = suite.demo;
      await inOptions(async (options) => {
        const names = await options.evaluate<string[]>(
          `(globalThis.browser ?? chrome).storage.session.get(null).then((all) => Object.keys(all))`,
        );
        const key = names.find((name) => name.startsWith("article "))!.slice("article ".length);
        for (const charset of Object.keys(CHARSET_SENTENCES) as Charset[]) {
          const sentence = CHARSET_SENTENCES[charset];
          const named = charset.startsWith("UTF-16") ? "\ufeff" : `<meta charset="${charset}">`;
          const paragraphs = [1, 2, 3].map((nth) => `<p>${nth}. ${sentence} ${sentence}</p>`).join("");
          const html = `${named}<title>${charset}</title><article><h1>${charset}</h1>${paragraphs}</article>`;
          newsroom.set("harbour-post", "/charset", { body: encodeText(html, charset), type: "text/html" });
          const { article } = await ask(options, "openAddress", { key, url: `${origin}/charset?${charset}` });
          expect(article.text, charset).toContain(sentence);
        }
      });
      newsroom.set("harbour-post", "/charset", null);
    });

    meanwhile();

    it("a server without end is given up, and that is said", async () => {
      for (const slow of [slowAddress, slowVersion]) await says(slow, { code: "timed-out", says: HOST });
    });
  });
}

function isClosed(view: View): Promise<boolean> {
  return view.evaluate("1").then(
    () => false,
    () => true,
  );
}
