import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { feedXml } from "../../newsroom/feed.ts";
import { outletLinks, pageHtml } from "../../newsroom/newsroom.ts";
import { OUTLETS } from "../../newsroom/outlets/all.ts";
import type { OutletId } from "../../newsroom/shapes.ts";
import { ask } from "../ask.ts";
import { PUBLIC_HOSTS, poll, type Tab, type View } from "../drivers/driver.ts";
import { FirefoxDriver } from "../drivers/firefox.ts";
import { fill } from "../fill.ts";
import { openVersion, versions } from "../popup.ts";
import { addressOf, printed } from "../stories.ts";
import { type Suite, shown } from "../suite.ts";

/** What goes wrong at a server that was asked for a feed, and the failure that the reader sees. */
const TROUBLES = [
  ["/led.xml", "address-refused"],
  ["/trouble/large", "too-large"],
  ["/trouble/lying-body", "unreadable-type"],
  ["/trouble/cut", "page-gone"],
  ["/trouble/loop", "redirect-refused"],
  ["/trouble/broken", "page-gone"],
  ["/trouble/list", "no-feed"],
] as const;
/** The alarm that the background looks into feeds by. */
const ALARM = "feeds";

/** Followed feeds, from an outlet's page to a version in the popup, with no index at all. */
export function feedsJourney(suite: Suite): void {
  describe("a reader who follows outlets", () => {
    const story = printed("strait-talks", "rewritten");
    const whole = printed("strait-talks", "whole");
    const kestrel = whole.version.outlet;
    const other: OutletId = "harbour-post";
    const home = (outlet: OutletId) => `${suite.demo.newsroom.origins[outlet]}/`;
    const published = new Date().toISOString();
    let options: Tab;

    /** An outlet's feed as if all of it had been printed just now. */
    const freshFeed = (outlet: OutletId) => ({
      body: feedXml(
        OUTLETS[outlet].name,
        suite.demo.newsroom.origins[outlet],
        outletLinks(outlet).map((link) => ({ ...link, published })),
      ),
      type: "application/rss+xml",
    });
    const line = (id: string) => `.feed[data-feed=${JSON.stringify(id)}]`;
    const linesShow = (id: string, words: RegExp) =>
      poll(async () => words.test(await shown(options, line(id))), `${id} to show ${words}`);

    beforeAll(async () => {
      const { newsroom } = suite.demo;
      options = await suite.driver.openExtensionPage("popup/options.html");
      const { indexes } = await ask(options, "indexes", {});
      for (const { id, url } of indexes)
        if (url === "") await ask(options, "setIndexOn", { id, on: false });
        else await ask(options, "removeIndex", { id });
      await options.evaluate("(globalThis.browser ?? chrome).storage.session.clear()");
      newsroom.set(kestrel, "/feed.xml", freshFeed(kestrel));
      newsroom.set(other, "/feed.xml", freshFeed(other));
      newsroom.set(other, "/", {
        body: '<!doctype html><title>Home</title><link rel="alternate" type="application/rss+xml" href="/feed.xml">',
      });
      const origin = (outlet: OutletId) => newsroom.origins[outlet];
      newsroom.set(story.version.outlet, story.version.path, {
        body: pageHtml({ ...story.version, published }, origin),
      });
      newsroom.set(kestrel, whole.version.path, { body: pageHtml({ ...whole.version, published }, origin) });
    });
    afterAll(async () => {
      const { newsroom } = suite.demo;
      newsroom.set(story.version.outlet, story.version.path, null);
      newsroom.set(kestrel, whole.version.path, null);
      for (const outlet of [kestrel, other]) for (const path of ["/feed.xml", "/"]) newsroom.set(outlet, path, null);
      for (const { id } of (await ask(options, "feeds", {})).feeds) await ask(options, "unfollowFeed", { id });
      await ask(options, "setIndexOn", { id: "sample", on: true });
      await suite.driver.revokePermissions();
      await options.close();
    });

    async function add(address: string): Promise<void> {
      await fill(options, ".feeds > .form-line input", address);
      await options.click(".feeds > .form-line button[type=submit]");
    }

    it("names an outlet's page, whose feed is found and looked into, with nothing to know the reader by", async () => {
      const { newsroom } = suite.demo;
      if (suite.driver instanceof FirefoxDriver) {
        await suite.driver.answerPermissions("refuse");
        await add(home(kestrel));
        await suite.driver.refusePrompt();
        await options.until(`document.querySelector(".feeds .failure[data-failure=permission-refused]")`);
      }
      await suite.driver.answerPermissions("grant");
      await (await suite.driver.open(home(kestrel))).close();
      newsroom.forget();
      await add(home(kestrel));
      await linesShow(home(kestrel), /\d+ reports.*looked into/);
      expect(await shown(options, line(home(kestrel)))).toContain("Kestrel News");
      // The browser may still want the icon of the page that was open.
      const ours = newsroom.requests.filter(({ path }) => path !== "/favicon.ico");
      expect(ours.map(({ path }) => path)).toEqual(["/", "/feed.xml"]);
      for (const { headers } of ours) expect([headers.cookie, headers.referer]).toEqual([undefined, undefined]);
    });

    it("is offered that outlet's version on another's page, and sees where it came from", async () => {
      const tab = await suite.driver.open(addressOf(suite, story));
      let popup: View | undefined;
      try {
        popup = await suite.driver.clickToolbar(tab);
        expect(await versions(popup)).toContain("Kestrel News");
        expect(await shown(popup, ".version")).toContain("From a feed you follow: Kestrel News");
        await openVersion(popup, "Kestrel News");
        await popup.until(`document.querySelector("[data-difference]")`);
        expect(await shown(popup, ".searched-fold, .searched")).not.toBe("");
      } finally {
        await popup?.close();
        await tab.close();
      }
    });

    it("has feeds looked into by the clock, and loses nothing when the worker is killed in the middle of a round", async () => {
      const { newsroom } = suite.demo;
      await ask(options, "unfollowFeed", { id: home(kestrel) });
      newsroom.set(other, "/feed.xml", { hang: true });
      const sites = [kestrel, other].map((outlet) => ({ name: "", lang: "und", homepage: home(outlet), feed: null }));
      await ask(options, "followFeeds", { sites });
      const ring = () =>
        options.evaluate(
          `(globalThis.browser ?? chrome).alarms.create(${JSON.stringify(ALARM)}, { when: Date.now() + 20 })`,
        );
      const stories = async () =>
        Object.fromEntries((await ask(options, "feeds", {})).feeds.map((feed) => [feed.id, feed.stories]));
      newsroom.forget();
      await ring();
      await poll(async () => (await stories())[home(kestrel)]! > 0, "the first feed to be taken");
      await poll(
        async () => newsroom.requests.some(({ outlet, path }) => outlet === other && path === "/feed.xml"),
        "the second feed to be asked for",
      );
      await suite.driver.killBackground();
      newsroom.set(other, "/feed.xml", freshFeed(other));
      const held = await stories();
      expect(held[home(kestrel)]).toBeGreaterThan(0);
      expect(held[home(other)]).toBe(0);
      newsroom.forget();
      await ring();
      await poll(async () => (await stories())[home(other)]! > 0, "the second feed to be taken");
      expect((await stories())[home(kestrel)]).toBe(held[home(kestrel)]);
      // What was taken before its death is not due again.
      expect(newsroom.requests.filter(({ outlet }) => outlet === kestrel)).toEqual([]);
    });

    it("is told that a feed is gone, and has it found again once the outlet names another", async () => {
      const { newsroom } = suite.demo;
      await options.close();
      options = await suite.driver.openExtensionPage("popup/options.html");
      await linesShow(home(kestrel), /looked into/);
      newsroom.set(kestrel, "/feed.xml", { status: 410 });
      const look = () => options.click(".feeds .sheet-head .button");
      await look();
      await linesShow(home(kestrel), /The feed is gone: http.*feed\.xml.*looked for again/);
      expect(await shown(options, line(home(kestrel)))).toMatch(/[1-9]\d* reports?/);
      newsroom.set(kestrel, "/", {
        body: '<!doctype html><title>Home</title><link rel="alternate" type="application/rss+xml" href="/news.xml">',
      });
      newsroom.set(kestrel, "/news.xml", freshFeed(kestrel));
      await options.until(`!document.querySelector(".feeds .sheet-head .button").disabled`);
      await look();
      await linesShow(home(kestrel), /news\.xml/);
      expect(await shown(options, `${line(home(kestrel))} [data-failure]`)).toBe("");
      newsroom.set(kestrel, "/news.xml", null);
    });

    it("is asked again for a permission that was taken back", async () => {
      await suite.driver.revokePermissions();
      await options.until(`!document.querySelector(".feeds .sheet-head .button").disabled`);
      await options.click(".feeds .sheet-head .button");
      await linesShow(home(other), /Permission to read 127\.0\.0\.1.*Allow 127\.0\.0\.1/);
      await suite.driver.answerPermissions("grant");
      await options.activate();
      await options.until(`!document.querySelector(".feeds .sheet-head .button").disabled`);
      await options.click(`${line(home(other))} > .button`);
      await options.until(
        `!document.querySelector(${JSON.stringify(line(home(other)))}).textContent.includes("Allow")`,
      );
      expect(await shown(options, `${line(home(other))} [data-failure]`)).toBe("");
    });

    it("is told what an outlet's server does wrong, and is never led to this machine by one in the world", async () => {
      const { newsroom } = suite.demo;
      const origin = newsroom.origins[other].replace("127.0.0.1", PUBLIC_HOSTS[0]);
      newsroom.set(other, "/led.xml", { redirect: `${home(kestrel)}feed.xml` });
      newsroom.forget();
      for (const [path, code] of TROUBLES) {
        const id = origin + path;
        await options.until(`!document.querySelector(".feeds .sheet-head .button").disabled`);
        await add(id);
        await options.until(`document.querySelector(${JSON.stringify(`${line(id)} [data-failure]`)})`);
        expect(
          await options.evaluate(
            `document.querySelector(${JSON.stringify(`${line(id)} [data-failure]`)}).dataset.failure`,
          ),
          path,
        ).toBe(code);
      }
      for (const { headers } of newsroom.requests.filter(({ path }) => path !== "/favicon.ico"))
        expect([headers.cookie, headers.referer]).toEqual([undefined, undefined]);
      for (const [path] of TROUBLES) await ask(options, "unfollowFeed", { id: origin + path });
      newsroom.set(other, "/led.xml", null);
    });

    it("is told that there is no network, and finds all as it was once there is one", async () => {
      await options.until(`!document.querySelector(".feeds .sheet-head .button").disabled`);
      const look = () => options.click(".feeds .sheet-head .button");
      await suite.driver.setOffline(true);
      try {
        await options.until("!navigator.onLine");
        await look();
        await options.until(`document.querySelector(${JSON.stringify(`${line(home(other))} [data-failure=offline]`)})`);
        expect(await shown(options, line(home(other)))).toMatch(/[1-9]\d* reports?/);
      } finally {
        await suite.driver.setOffline(false);
        await options.until("navigator.onLine");
      }
      await options.until(`!document.querySelector(".feeds .sheet-head .button").disabled`);
      await look();
      await options.until(`!document.querySelector(${JSON.stringify(`${line(home(other))} [data-failure]`)})`);
    });

    it("reads a list in OPML, sees whom it names, and follows them with one click", async () => {
      const { newsroom } = suite.demo;
      const feed = `${newsroom.origins["tramline-pulse"]}/feed.xml`;
      newsroom.set("tramline-pulse", "/feed.xml", freshFeed("tramline-pulse"));
      const opml = `<opml><body><outline text="Cities"><outline text="Tramline" xmlUrl="${feed}"/></outline></body></opml>`;
      await options.until(`!document.querySelector(".feeds .sheet-head .button").disabled`);
      await options.evaluate(`(() => {
        const files = new DataTransfer();
        files.items.add(new File([${JSON.stringify(opml)}], "mine.opml"));
        const field = document.querySelector(".feeds input[type=file]");
        field.files = files.files;
        field.dispatchEvent(new Event("change", { bubbles: true }));
      })()`);
      await options.until(`document.querySelector(".feeds > .index-sure")`);
      expect(await shown(options, ".feeds > .index-sure")).toMatch(/1 outlet/);
      await options.click(".feeds > .index-sure button");
      await linesShow(feed, /Tramline.*\d+ reports.*looked into/);
      newsroom.set("tramline-pulse", "/feed.xml", null);
    });
  });
}
