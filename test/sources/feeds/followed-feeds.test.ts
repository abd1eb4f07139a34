import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Article } from "../../../src/core/types.ts";
import { MAX_FEED_BYTES } from "../../../src/sources/feeds/fetch-feed.ts";
import { FollowedFeeds } from "../../../src/sources/feeds/followed-feeds.ts";
import { plainArticle } from "../../../src/sources/plain-article.ts";
import { inventedArticle } from "../../index/articles.ts";
import { type MemoryStore, memoryStore } from "../memory-store.ts";
import { type FeedServer, type Item, rss, says, serveFeeds, status } from "./feed-server.ts";

const NOW = "2026-03-10T12:00:00.000Z";
const RECENT = "Tue, 10 Mar 2026 08:00:00 GMT";
const HOME = "https://news.example/";
const FEED = "https://news.example/feed.xml";
const SITE = { name: "", lang: "und", homepage: HOME, feed: null };
const KNOWN = { name: "The News", lang: "en", homepage: HOME, feed: FEED };

let server: FeedServer;
beforeAll(async () => {
  server = await serveFeeds();
});
afterAll(() => server.close());
beforeEach(() => {
  server.answers.clear();
  server.requests.length = 0;
});

interface Desk {
  readonly feeds: FollowedFeeds;
  readonly store: MemoryStore;
  readonly clock: { now: string };
  /** Patterns that are not granted. */
  readonly denied: Set<string>;
  readonly scheduled: boolean[];
}

function desk(more: { store?: MemoryStore; limit?: number; timeout?: number } = {}): Desk {
  const store = more.store ?? memoryStore();
  const clock = { now: NOW };
  const denied = new Set<string>();
  const scheduled: boolean[] = [];
  const feeds = new FollowedFeeds({
    store,
    fetch: server.fetch,
    granted: async (pattern) => !denied.has(pattern),
    now: () => clock.now,
    label: (count) => `feeds of ${count}`,
    schedule: (followed) => scheduled.push(followed),
    ...(more.limit === undefined ? {} : { limit: more.limit }),
    ...(more.timeout === undefined ? {} : { timeout: more.timeout }),
  });
  return { feeds, store, clock, denied, scheduled };
}

const page = (links: string) => says(`<!doctype html><title>News</title>${links}`, { "content-type": "text/html" });
const link = (href: string) => `<link rel="alternate" type="application/rss+xml" href="${href}">`;
const item = (nth: number, more: Partial<Item> = {}): Item => ({
  url: `https://news.example/${nth}`,
  title: `Story ${nth}`,
  date: RECENT,
  ...more,
});

/** An invented article, and the same story as a feed tells it: title and first sentences. */
function story(seed: number, url: string): { article: Article; item: Item } {
  const { text, title, outlet, lang } = inventedArticle(seed);
  const article = plainArticle(text, { url: "https://here.example/a", outlet, title, published: NOW, lang });
  return { article, item: { url, title, text: text.slice(0, 400), date: RECENT } };
}

async function find(feeds: FollowedFeeds, article: Article) {
  const [source] = await feeds.sources();
  return source!.find(article, new AbortController().signal);
}

describe("an outlet that is followed", () => {
  it("by its page alone has its feed found there, and tells its own name and language", async () => {
    server.answers.set("/", page(link("/feed.xml")));
    server.answers.set("/feed.xml", says(rss("The News", [item(1), item(2)])));
    const { feeds, scheduled } = desk();
    await feeds.follow([SITE]);
    expect(scheduled.at(-1)).toBe(true);
    expect((await feeds.state()).feeds).toMatchObject([{ id: HOME, name: "news.example", feed: null, looked: null }]);
    expect(await feeds.look(HOME)).toMatchObject({
      name: "The News",
      lang: "en",
      feed: FEED,
      stories: 2,
      looked: NOW,
      good: NOW,
      from: "2026-03-10",
    });
  });

  it("may be named by the feed itself", async () => {
    server.answers.set("/feed.xml", says(rss("The News", [item(1)]), { "content-type": "text/plain" }));
    const { feeds } = desk();
    await feeds.follow([{ ...SITE, homepage: FEED }]);
    expect(await feeds.look(FEED)).toMatchObject({ feed: FEED, stories: 1 });
  });

  it("is asked for what is new only, without cookies and referrer", async () => {
    const etag = '"state 1"';
    server.answers.set("/feed.xml", (request, response) =>
      request.headers["if-none-match"] === etag
        ? status(304)(request, response)
        : says(rss("x", [item(1)]), { etag, "last-modified": RECENT, "set-cookie": "seen=1" })(request, response),
    );
    const { feeds, clock } = desk();
    await feeds.follow([KNOWN]);
    await feeds.look(FEED);
    clock.now = "2026-03-10T14:00:00.000Z";
    expect(await feeds.look(FEED)).toMatchObject({ stories: 1, good: clock.now });
    expect(server.requests.map(({ headers }) => [headers["if-none-match"], headers["if-modified-since"]])).toEqual([
      [undefined, undefined],
      [etag, RECENT],
    ]);
    for (const { headers } of server.requests)
      expect([headers.cookie, headers.referer]).toEqual([undefined, undefined]);
  });

  it("gives versions of a report, with the feed as their origin and what was searched", async () => {
    const { article, item: there } = story(3, "https://news.example/strait?a=1&b=2");
    server.answers.set(
      "/feed.xml",
      says(
        rss("x", [
          there,
          ...Array.from({ length: 40 }, (_, nth) => story(nth + 10, `https://news.example/${nth}`).item),
        ]),
      ),
    );
    const { feeds } = desk();
    await feeds.follow([KNOWN]);
    await feeds.look(FEED);
    const { versions, searched } = await find(feeds, article);
    expect(versions[0]).toMatchObject({
      url: "https://news.example/strait?a=1&b=2",
      outlet: "The News",
      title: there.title,
      provenance: { from: "feed", name: "The News" },
      needsOrigin: "https://news.example/*",
    });
    expect(versions[0]!.relation).not.toBe("unrelated");
    expect(searched).toEqual([{ name: "feeds of 1", stories: 41, from: "2026-03-10", to: "2026-03-10", updated: NOW }]);
    expect(await (await feeds.sources())[0]!.open(versions[0]!.id, new AbortController().signal)).toBeNull();
  });

  it("is called the same report only by what says enough of it", async () => {
    const { article, item: there } = story(3, "https://news.example/strait");
    const { feeds } = desk();
    await feeds.follow([KNOWN]);
    const relationFor = async (text: string) => {
      server.answers.set("/feed.xml", says(rss("x", [{ ...there, text }])));
      await feeds.look(FEED);
      return (await find(feeds, article)).versions.map(({ relation }) => relation);
    };
    expect(await relationFor(`<p>${article.text}</p>`)).toEqual(["same-report"]);
    expect(await relationFor(article.text.slice(0, 100))).toEqual(["related"]);
  });

  it("can never send the browser to this machine or its network, by its stories or by its page", async () => {
    const { article, item: there } = story(3, "http://127.0.0.1:631/admin");
    server.answers.set("/", page(link("http://10.0.0.1/feed.xml")));
    server.answers.set(
      "/feed.xml",
      says(rss("x", [there, { ...there, url: "http://192.168.0.1/" }, { ...there, url: "javascript:alert(1)" }])),
    );
    const { feeds } = desk();
    await feeds.follow([KNOWN, SITE]);
    await feeds.look(FEED);
    expect((await find(feeds, article)).versions).toEqual([]);
    expect(await feeds.look(HOME)).toMatchObject({ feed: null, failure: { code: "no-feed" } });
    expect(server.requests.map(({ path }) => path)).toEqual(["/feed.xml", "/"]);
  });

  it("leaves nothing behind when it is given up, not even by a look that comes back late", async () => {
    server.answers.set("/feed.xml", says(rss("x", [item(1)])));
    const { feeds, store, scheduled } = desk();
    await feeds.follow([KNOWN]);
    await feeds.look(FEED);
    expect(store.held.size).toBe(2);
    const late = feeds.poll(() => 0.5);
    const look = feeds.look(FEED).catch(() => null);
    await feeds.unfollow(FEED);
    await Promise.all([late, look]);
    expect([...store.held.keys()]).toEqual([]);
    expect(scheduled.at(-1)).toBe(false);
    expect(await feeds.sources()).toEqual([]);
  });

  it("is refused where its address is none, and where there are too many", async () => {
    const { feeds } = desk();
    const refused = (site: object) =>
      feeds.follow([{ ...SITE, ...site }]).then(
        () => null,
        (error) => error.failure.code,
      );
    expect(await refused({ homepage: "javascript:alert(1)" })).toBe("address-refused");
    expect(await refused({ homepage: "" })).toBe("address-refused");
    const many = Array.from({ length: 201 }, (_, nth) => ({ ...SITE, homepage: `https://n${nth}.example/` }));
    expect(
      await feeds.follow(many).then(
        () => null,
        (error) => error.failure.code,
      ),
    ).toBe("storage-full");
    expect((await feeds.state()).feeds).toEqual([]);
  });
});

describe("a feed that is gone", () => {
  it("is looked for again on the outlet's page, and followed where it went", async () => {
    server.answers.set("/feed.xml", status(410));
    server.answers.set("/", page(link("/feed.xml") + link("/new/feed.xml")));
    server.answers.set("/new/feed.xml", says(rss("x", [item(1)])));
    const { feeds } = desk();
    await feeds.follow([KNOWN]);
    const found = await feeds.look(FEED);
    expect(found).toMatchObject({ id: FEED, feed: "https://news.example/new/feed.xml", stories: 1 });
    expect(found.failure).toBeUndefined();
  });

  it.each([
    ["answers 404", status(404)],
    ["has become a page", page("")],
  ])("is said to be gone where it %s and no other is named; what it held is still searched", async (_, answer) => {
    const { article, item: there } = story(3, "https://news.example/strait");
    server.answers.set("/feed.xml", says(rss("x", [there])));
    server.answers.set("/", page(link("/feed.xml")));
    const { feeds } = desk();
    await feeds.follow([KNOWN]);
    await feeds.look(FEED);
    server.answers.set("/feed.xml", answer);
    expect(await feeds.look(FEED)).toMatchObject({ stories: 1, failure: { code: "feed-gone", detail: FEED } });
    const { versions, searched } = await find(feeds, article);
    expect(versions).toHaveLength(1);
    expect(searched[0]).toMatchObject({ failure: { code: "feed-gone" } });
  });
});

describe("a feed that goes wrong", () => {
  const endless = (_: unknown, response: import("node:http").ServerResponse) => {
    response.writeHead(200, { "content-type": "text/xml" });
    const more = () => {
      while (!response.destroyed && response.write(Buffer.alloc(65_536, "<item>")));
      response.once("drain", more);
    };
    more();
  };
  it.each([
    ["answers 503", status(503), "page-gone"],
    ["never begins", () => {}, "timed-out"],
    [
      "never goes on",
      (_: unknown, response: import("node:http").ServerResponse) => void response.writeHead(200).write("<rss>"),
      "timed-out",
    ],
    ["never ends", endless, "too-large"],
    ["says that it is too large", says("<rss/>", { "content-length": String(MAX_FEED_BYTES + 1) }), "too-large"],
    ["leads into a private network", status(302, { location: "http://10.0.0.1/router" }), "address-refused"],
    ["leads to this machine", status(301, { location: "http://localhost:631/" }), "address-refused"],
    ["leads to a file", status(302, { location: "file:///etc/hostname" }), "address-refused"],
    ["leads to itself without end", status(302, { location: "/feed.xml" }), "redirect-refused"],
    ["is a picture", says("\x89PNG\r\n\x1a\n\0\0\0\r"), "unreadable-type"],
  ])("says so and is asked again later: it %s", async (_, answer, code) => {
    server.answers.set("/feed.xml", answer as never);
    const { feeds } = desk({ timeout: code === "timed-out" ? 150 : 10_000 });
    await feeds.follow([KNOWN]);
    expect(await feeds.look(FEED)).toMatchObject({ failure: { code }, stories: 0, good: null, looked: NOW });
  });

  it("is not asked at all while its host is not granted, and says what it needs", async () => {
    server.answers.set("/", page(link("https://feeds.example/news.xml")));
    server.answers.set("/news.xml", says(rss("x", [item(1)])));
    const { feeds, denied } = desk();
    denied.add("https://news.example/*").add("https://feeds.example/*");
    await feeds.follow([SITE]);
    expect(await feeds.look(HOME)).toMatchObject({
      failure: { code: "permission-refused", detail: "news.example" },
      needsOrigin: "https://news.example/*",
    });
    expect(server.requests).toEqual([]);
    // Nobody was asked, so nobody has to be left in peace: the next round tries again.
    expect((await feeds.state()).feeds).toMatchObject([{ looked: null }]);
    denied.delete("https://news.example/*");
    // The page may be read now, but its feed lies elsewhere.
    expect(await feeds.look(HOME)).toMatchObject({
      feed: "https://feeds.example/news.xml",
      failure: { code: "permission-refused", detail: "feeds.example" },
      needsOrigin: "https://feeds.example/*",
    });
    denied.clear();
    expect(await feeds.look(HOME)).toMatchObject({ stories: 1, needsOrigin: null });
    expect(server.requests.map(({ path }) => path)).toEqual(["/", "/news.xml"]);
  });

  it("is read in the charset that its first line names", async () => {
    const body = Buffer.concat([
      Buffer.from('<?xml version="1.0" encoding="windows-1252"?><rss><channel><title>'),
      Buffer.from([0x46, 0xe9, 0x76]),
      Buffer.from("</title></channel></rss>"),
    ]);
    server.answers.set(
      "/feed.xml",
      (_, response) => void response.writeHead(200, { "content-type": "text/xml" }).end(body),
    );
    const { feeds } = desk();
    await feeds.follow([{ ...KNOWN, name: "" }]);
    expect(await feeds.look(FEED)).toMatchObject({ name: "Fév" });
  });
});

describe("the round of looks", () => {
  const hours = (n: number) => new Date(Date.parse(NOW) + n * 3_600_000).toISOString();

  it("asks each feed about once an hour, earlier or later by chance, and less and less where it fails", async () => {
    server.answers.set("/feed.xml", says(rss("x", [item(1)])));
    const { feeds, clock } = desk();
    await feeds.follow([KNOWN, { ...KNOWN, feed: "https://broken.example/no.xml", homepage: "" }]);
    await feeds.poll(() => 0.5);
    expect(server.requests.map(({ path }) => path).sort()).toEqual(["/feed.xml", "/no.xml"]);
    const askedAt = async (hour: number, random: number) => {
      clock.now = hours(hour);
      server.requests.length = 0;
      await feeds.poll(() => random);
      return server.requests.map(({ path }) => path);
    };
    expect(await askedAt(0.8, 0.5)).toEqual([]);
    expect(await askedAt(0.8, 0)).toEqual(["/feed.xml"]);
    expect(await askedAt(1.5, 0.999)).toEqual([]);
    expect(await askedAt(2.2, 0.5)).toEqual(["/no.xml", "/feed.xml"]);
    expect(await askedAt(4.5, 0.5)).toEqual(["/feed.xml"]);
  });

  it("asks four at a time beside what the reader wants now, and each once however often it is wanted", async () => {
    let open = 0;
    let most = 0;
    const { feeds } = desk();
    await feeds.follow(
      Array.from({ length: 12 }, (_, nth) => {
        server.answers.set(`/${nth}.xml`, (request, response) => {
          most = Math.max(most, ++open);
          setTimeout(() => {
            open--;
            says(rss("x", [item(nth)]))(request, response);
          }, 20);
        });
        return { ...KNOWN, feed: `https://news.example/${nth}.xml` };
      }),
    );
    await Promise.all([feeds.poll(() => 0.5), feeds.poll(() => 0.5), feeds.look("https://news.example/3.xml")]);
    expect(most).toBeLessThanOrEqual(5);
    expect(server.requests).toHaveLength(12);
    expect((await feeds.state()).feeds.every(({ stories }) => stories === 1)).toBe(true);
  });

  it("loses nothing where the worker dies in the middle: what was taken stays, the rest is taken at the next round", async () => {
    const ids = Array.from({ length: 6 }, (_, nth) => `https://news.example/${nth}.xml`);
    for (const [nth] of ids.entries())
      server.answers.set(`/${nth}.xml`, says(rss(`News ${nth}`, [item(nth)]), { etag: '"1"' }));
    for (let death = 1; death <= 12; death++) {
      let writes = -ids.length;
      let dead: () => void = () => {};
      const died = new Promise<void>((resolve) => {
        dead = resolve;
      });
      const store = memoryStore(async () => {
        if (++writes < death) return;
        dead();
        await new Promise(() => {});
      });
      const first = desk({ store });
      await first.feeds.follow(ids.map((feed) => ({ ...KNOWN, feed })));
      void first.feeds.poll(() => 0.5);
      await died;
      writes = Number.NEGATIVE_INFINITY;
      const second = desk({ store });
      await second.feeds.poll(() => 0.5);
      const { feeds } = await second.feeds.state();
      expect(
        feeds.map(({ stories }) => stories),
        `death at write ${death}`,
      ).toEqual([1, 1, 1, 1, 1, 1]);
      expect((await find(second.feeds, story(1, HOME).article)).searched).toMatchObject([{ stories: 6 }]);
    }
  });

  it("fetches stories again that were lost or damaged, instead of being told that nothing is new", async () => {
    server.answers.set("/feed.xml", (request, response) =>
      (request.headers["if-none-match"] ? status(304) : says(rss("x", [item(1)]), { etag: '"1"' }))(request, response),
    );
    const { feeds, store } = desk();
    await feeds.follow([KNOWN]);
    await feeds.look(FEED);
    store.held.set(`stories ${FEED}`, new ArrayBuffer(64));
    const again = desk({ store }).feeds;
    expect((await find(again, story(1, HOME).article)).searched).toMatchObject([{ stories: 0 }]);
    await again.look(FEED);
    expect((await find(again, story(1, HOME).article)).searched).toMatchObject([{ stories: 1 }]);
  });
});

describe("what is kept of feeds", () => {
  const day = (n: number) => new Date(Date.parse(NOW) - n * 86_400_000).toUTCString();

  it("is of the last two weeks; what has no date or one to come stays as long as the feed names it", async () => {
    const old = item(1, { date: day(15) });
    const fresh = item(2, { date: day(13) });
    const undated = item(3, { date: null });
    const ahead = item(4, { date: day(-40) });
    server.answers.set("/feed.xml", says(rss("x", [old, fresh, undated, ahead])));
    const { feeds, clock } = desk();
    await feeds.follow([KNOWN]);
    expect(await feeds.look(FEED)).toMatchObject({ stories: 3, from: "2026-02-25", to: "2026-02-25" });
    server.answers.set("/feed.xml", says(rss("x", [ahead, item(5)])));
    expect(await feeds.look(FEED)).toMatchObject({ stories: 3, from: "2026-02-25", to: "2026-03-10" });
    clock.now = "2026-03-12T12:00:00.000Z";
    expect(await feeds.look(FEED)).toMatchObject({ stories: 2, from: "2026-03-10" });
  });

  it("is the newest thousand of a feed of 5,000", async () => {
    const many = Array.from({ length: 5_000 }, (_, nth) =>
      item(nth, {
        date: new Date(Date.parse(NOW) - (5_000 - nth) * 60_000).toUTCString(),
        text: `Line ${nth} of the log.`,
      }),
    );
    server.answers.set("/feed.xml", says(rss("x", many)));
    const { feeds } = desk();
    await feeds.follow([KNOWN]);
    expect(await feeds.look(FEED)).toMatchObject({ stories: 1_000, from: "2026-03-09", to: "2026-03-10" });
  }, 20_000);

  it("is the newest state of a story that changed its title", async () => {
    server.answers.set("/feed.xml", says(rss("x", [item(1, { title: "First title", date: day(1) })])));
    const { feeds } = desk();
    await feeds.follow([KNOWN]);
    await feeds.look(FEED);
    const { article, item: there } = story(3, "https://news.example/1");
    server.answers.set("/feed.xml", says(rss("x", [there])));
    expect(await feeds.look(FEED)).toMatchObject({ stories: 1 });
    expect((await find(feeds, article)).versions).toMatchObject([{ title: there.title }]);
  });

  it("is what it was where the browser has no room for more: the feed says so, and the others are taken", async () => {
    server.answers.set("/feed.xml", says(rss("x", [item(1)])));
    server.answers.set("/other.xml", says(rss("y", [item(2)])));
    let isFull = false;
    const store = memoryStore(async (write) => {
      if (isFull && write === `put stories ${FEED}`) throw new DOMException("no room", "QuotaExceededError");
    });
    const { feeds } = desk({ store });
    await feeds.follow([KNOWN, { ...KNOWN, feed: "https://news.example/other.xml" }]);
    await feeds.look(FEED);
    server.answers.set("/feed.xml", says(rss("x", [item(1), item(3)])));
    isFull = true;
    expect(await feeds.look(FEED)).toMatchObject({ stories: 1, failure: { code: "storage-full" } });
    await feeds.poll(() => 0.5);
    expect((await feeds.state()).feeds.map(({ stories }) => stories)).toEqual([1, 1]);
    isFull = false;
    const roomy = await feeds.look(FEED);
    expect(roomy).toMatchObject({ stories: 2 });
    expect(roomy.failure).toBeUndefined();
  });

  it("stays inside its limit by dropping the oldest days, of whatever feed", async () => {
    const at = (host: string) => `https://${host}.example/${host}.xml`;
    for (const [host, from] of [
      ["old", 8],
      ["new", 3],
    ] as const)
      server.answers.set(
        `/${host}.xml`,
        says(
          rss(
            host,
            Array.from({ length: 300 }, (_, nth) => ({
              ...story(nth + 1, `https://${host}.example/${nth}`).item,
              date: day(from - (nth % 4)),
            })),
          ),
        ),
      );
    const roomy = desk();
    await roomy.feeds.follow([
      { ...KNOWN, feed: at("old") },
      { ...KNOWN, feed: at("new") },
    ]);
    await roomy.feeds.poll(() => 0.5);
    const whole = (await roomy.feeds.state()).bytes;
    const limit = Math.floor(whole * 0.7);
    const { feeds, store } = desk({ limit });
    await feeds.follow([
      { ...KNOWN, feed: at("old") },
      { ...KNOWN, feed: at("new") },
    ]);
    await feeds.poll(() => 0.5);
    const state = await feeds.state();
    const held = [...store.held.values()].reduce<number>(
      (sum, value) => sum + (value instanceof ArrayBuffer ? value.byteLength : 0),
      0,
    );
    expect(state.bytes).toBe(held);
    expect(held).toBeLessThanOrEqual(limit);
    const of = (host: string) => state.feeds.find(({ id }) => id === at(host))!;
    expect(of("new").stories).toBe(300);
    expect(of("old").stories).toBeGreaterThan(0);
    expect(of("old").stories).toBeLessThan(300);
    expect(of("old").to).toBe("2026-03-05");
  });
});
