import { afterEach, describe, expect, it, vi } from "vitest";
import { Desk } from "../../src/background/desk.ts";
import { askIndexes, findVersions } from "../../src/background/find-versions.ts";
import { SessionStore } from "../../src/background/session-store.ts";
import { compare } from "../../src/core/compare.ts";
import { queryKey } from "../../src/core/story/key.ts";
import { bucketsToFetch } from "../../src/index/buckets.ts";
import { buildIndex, type IndexItem } from "../../src/index/build-index.ts";
import { loadIndex } from "../../src/index/load-index.ts";
import { MANIFEST, type Manifest } from "../../src/index/manifest.ts";
import { type BucketOptions, DEFAULT_BUCKETS, writeBuckets } from "../../src/index/write-buckets.ts";
import type { KeptStore } from "../../src/platform/kept-store.ts";
import { readerSecret } from "../../src/platform/reader-secret.ts";
import { KeptBuckets } from "../../src/sources/bucket-cache.ts";
import type { Fetch } from "../../src/sources/fetch-anonymously.ts";
import { IndexBook } from "../../src/sources/index-book.ts";
import { plainArticle } from "../../src/sources/plain-article.ts";
import { memoryValues } from "../background/workbench.ts";
import { inventedArticle, memoryFolder } from "../index/articles.ts";
import { memoryStore } from "./memory-store.ts";

const INDEX = "http://127.0.0.1:8700/";
const NOW = "2026-02-01T00:00:00Z";
const STORIES = Array.from({ length: 60 }, (_, i) => inventedArticle(i + 1, 120));

/** What a server is asked, and with what. */
interface Asked {
  readonly name: string;
  readonly range: string;
  readonly init: RequestInit;
}

type Answer = (asked: Asked, whole: Uint8Array<ArrayBuffer>) => Response | Promise<Response>;

/** A server that gives parts of files. */
const parts: Answer = ({ range }, whole) => {
  const [from, to] = range.replace("bytes=", "").split("-").map(Number) as [number, number];
  return new Response(whole.slice(from, to + 1), { status: 206 });
};

async function published(options: Partial<BucketOptions> = {}, sequence = 1) {
  const whole = memoryFolder();
  await buildIndex(STORIES, whole, { name: "Large", sequence, built: NOW });
  const folder = memoryFolder();
  await writeBuckets(await loadIndex(whole.fetch), folder, { ...DEFAULT_BUCKETS, count: 16, ...options });
  return folder;
}

/** A reader with an empty desk and a book of indexes, before a server; `next` is a worker started anew. */
async function reader({ granted = true, isPrivate = false } = {}) {
  const server = { folder: await published(), answer: parts };
  const asked: Asked[] = [];
  const fetch: Fetch = async (address, init) => {
    const { range } = init.headers as Record<string, string>;
    const one = { name: address.slice(INDEX.length), range: range!, init };
    asked.push(one);
    return server.answer(one, server.folder.files.get(one.name) ?? new Uint8Array(0));
  };
  const clock = { now: NOW };
  const buckets = memoryStore() as ReturnType<typeof memoryStore> & KeptStore<ArrayBuffer>;
  const [slices, state, session] = [memoryStore(), memoryStore(), memoryValues()];
  const secret = readerSecret({ get: async () => ({ "bucket-secret": "of this reader" }), set: async () => {} });
  const worker = () => {
    const book = new IndexBook({
      slices: slices as unknown as KeptStore<ArrayBuffer>,
      state,
      fetchOf: () => (name) => server.folder.fetch(name),
      sample: { name: "sample", load: async () => ({ manifest: { slices: [], stories: 0 } as never, slices: [] }) },
      defaults: [],
      asking: { fetch, granted: async () => granted, secret },
      buckets: new KeptBuckets(buckets, () => clock.now),
      now: () => clock.now,
      compare,
      schedule: () => {},
    });
    const desk = new Desk(new SessionStore(session));
    return {
      book,
      desk,
      finding: { desk, sources: () => book.sources(), granted: async () => true, isPrivate: async () => isPrivate },
    };
  };
  return { ...worker(), next: worker, server, asked, buckets, clock };
}

const page = ({ text, ...head }: IndexItem) =>
  plainArticle(text.slice(0, text.length * 0.7), { ...head, url: "https://here.example/page" });

afterEach(() => {
  vi.useRealTimers();
});

describe("an index that is too large to be taken whole", () => {
  it("is added with what every reader takes, and says what asking it would tell before anything is asked", async () => {
    const { book, asked, desk, finding } = await reader();
    const added = await book.add(INDEX);
    expect(added).toMatchObject({ name: "Large", stories: 60, on: true });
    // Of 16 buckets two are asked for and two hide them: one pair in 20 lies within any four.
    expect(added.asked).toMatchObject({
      agreed: false,
      host: "127.0.0.1:8700",
      parts: 4,
      hidden: 2,
      oneIn: 20,
      month: 60,
    });
    const { key } = await desk.lay(1, page(STORIES[4]!));
    expect((await findVersions(key, finding)).searched[0]).toMatchObject({
      name: "Large",
      stories: 0,
      waits: "consent",
    });
    expect((await askIndexes(key, finding)).searched[0]).toMatchObject({ waits: "consent" });
    expect(asked).toEqual([]);
  });

  it("is asked on a click alone once the reader has agreed, and its versions join what is listed, worker dead or not", async () => {
    const { book, asked, desk, finding, next } = await reader();
    await book.add(INDEX);
    expect((await book.setAsked(INDEX, true)).asked).toMatchObject({ agreed: true });
    const { key } = await desk.lay(1, page(STORIES[4]!));
    expect((await findVersions(key, finding)).searched[0]).toMatchObject({ waits: "click" });
    expect(asked).toEqual([]);
    const { versions, searched } = await askIndexes(key, next().finding);
    expect(versions[0]).toMatchObject({ url: STORIES[4]!.url, relation: "same-report", provenance: { name: "Large" } });
    expect(searched[0]).toMatchObject({ name: "Large", stories: 60 });
    expect(searched[0]).not.toHaveProperty("waits");
    expect((await findVersions(key, next().finding)).versions).toEqual(versions);
    const times = asked.length;
    await askIndexes(key, next().finding);
    expect(asked).toHaveLength(times);
  });

  it("gets nothing but padded ranges, without cookies and referrer", async () => {
    const { book, asked, desk, finding, server } = await reader();
    await book.add(INDEX);
    await book.setAsked(INDEX, true);
    const { key } = await desk.lay(1, page(STORIES[4]!));
    await askIndexes(key, finding);
    const { padded, files } = JSON.parse(new TextDecoder().decode(server.folder.files.get(MANIFEST))).buckets;
    expect(asked).toHaveLength(4);
    for (const { name, range, init } of asked) {
      expect(name).toBe(files[0].name);
      const [from, to] = range.replace("bytes=", "").split("-").map(Number) as [number, number];
      expect([from % padded, to - from + 1]).toEqual([0, padded]);
      expect(init).toMatchObject({ credentials: "omit", referrerPolicy: "no-referrer", cache: "no-store" });
      expect(init).not.toHaveProperty("body");
      expect(Object.keys(init.headers!)).toEqual(["range"]);
    }
  });

  it("is sent the same for two articles of the same buckets, and nothing more for what is kept", async () => {
    const first = await reader();
    await first.book.add(INDEX);
    const { buckets } = JSON.parse(new TextDecoder().decode(first.server.folder.files.get(MANIFEST))) as Manifest;
    const counts = new Uint16Array(1 << 16).fill(1);
    const sets = new Map<string, IndexItem>();
    let pair: readonly [IndexItem, IndexItem] | null = null;
    for (let seed = 1000; pair === null; seed++) {
      const item = { ...inventedArticle(seed, 60), published: "2026-01-15" };
      const set = String(await bucketsToFetch(queryKey(page(item)).anchors, { ...buckets!, counts }, "of this reader"));
      const other = sets.get(set);
      if (other === undefined) sets.set(set, item);
      else pair = [other, item];
    }
    const sent: string[][] = [];
    for (const item of pair) {
      const one = await reader();
      await one.book.add(INDEX);
      await one.book.setAsked(INDEX, true);
      const { key } = await one.desk.lay(1, page(item));
      await askIndexes(key, one.finding);
      sent.push(one.asked.map(({ name, range }) => `${name} ${range}`));
      const again = await one.desk.lay(1, page(pair[0]));
      await askIndexes(again.key, one.next().finding);
      expect(one.asked).toHaveLength(sent[0]!.length);
    }
    expect(sent[0]).toEqual(sent[1]);
  });

  it("is not asked any more as soon as the reader takes that back, and what it answered is gone", async () => {
    const { book, asked, desk, finding, buckets } = await reader();
    await book.add(INDEX);
    await book.setAsked(INDEX, true);
    const { key } = await desk.lay(1, page(STORIES[4]!));
    await askIndexes(key, finding);
    expect(buckets.held.size).toBe(4);
    await book.setAsked(INDEX, false);
    expect(buckets.held.size).toBe(0);
    asked.length = 0;
    const { versions, searched } = await askIndexes(key, finding);
    expect([versions, searched[0]!.waits, asked]).toEqual([[], "consent", []]);
    await book.setAsked(INDEX, true);
    await askIndexes((await desk.lay(2, page(STORIES[9]!))).key, finding);
    await book.remove(INDEX);
    expect(buckets.held.size).toBe(0);
    expect(await finding.sources()).toHaveLength(1);
  });

  it("leaves nothing of what a private window read", async () => {
    const { book, desk, finding, buckets } = await reader({ isPrivate: true });
    await book.add(INDEX);
    await book.setAsked(INDEX, true);
    const { versions } = await askIndexes((await desk.lay(1, page(STORIES[4]!))).key, finding);
    expect([versions[0]!.url, buckets.held.size]).toEqual([STORIES[4]!.url, 0]);
  });

  it("needs another yes where its publisher would have more told", async () => {
    const { book, server, desk, finding, asked } = await reader();
    await book.add(INDEX);
    await book.setAsked(INDEX, true);
    server.folder = await published({ ask: 4, hide: 0 }, 2);
    const [, updated] = await book.update();
    expect(updated!.asked).toMatchObject({ agreed: false, parts: 4, hidden: 0 });
    await askIndexes((await desk.lay(1, page(STORIES[4]!))).key, finding);
    expect(asked).toEqual([]);
  });
});

describe("an index that does not answer as it should", () => {
  const DAMAGED: readonly [string, Answer, string, RegExp | null][] = [
    ["has lost its files", () => new Response(null, { status: 404 }), "index-unreachable", /answered 404/],
    ["sends whole files", (_, whole) => new Response(whole), "index-refused", /does not send parts/],
    ["is gone", () => Promise.reject(new TypeError("failed to fetch")), "index-unreachable", null],
    [
      "sends other bytes",
      ({ range }, whole) =>
        parts(
          { range } as Asked,
          whole.map((byte) => byte ^ 1),
        ),
      "index-refused",
      /its hash is/,
    ],
    ["sends too few", () => new Response(new Uint8Array(9), { status: 206 }), "index-refused", /9 bytes, expected/],
    ["sends too many", (_, whole) => new Response(whole, { status: 206 }), "index-refused", /more than it was asked/],
  ];

  it.each(DAMAGED)("and %s says so, hides nothing else, and is asked again with the next click", async (...row) => {
    const [, answer, code, detail] = row;
    const { book, server, desk, finding, buckets } = await reader();
    await book.add(INDEX);
    await book.setAsked(INDEX, true);
    server.answer = answer;
    const { key } = await desk.lay(1, page(STORIES[4]!));
    const { versions, searched } = await askIndexes(key, finding);
    expect(versions).toEqual([]);
    expect(searched.map(({ name }) => name)).toEqual(["Large", "sample"]);
    expect(searched[0]).toMatchObject({ failure: { code }, waits: "click" });
    if (detail !== null) expect(searched[0]!.failure!.detail).toMatch(detail);
    expect(buckets.held.size).toBe(0);
    server.answer = parts;
    expect((await askIndexes(key, finding)).versions[0]).toMatchObject({ url: STORIES[4]!.url });
  });

  it("is given up after a while", async () => {
    const { book, server, desk, finding, asked } = await reader();
    await book.add(INDEX);
    await book.setAsked(INDEX, true);
    server.answer = ({ init }) =>
      new Promise((_, reject) => init.signal!.addEventListener("abort", () => reject(init.signal!.reason)));
    const { key } = await desk.lay(1, page(STORIES[4]!));
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const answered = askIndexes(key, finding);
    await vi.waitUntil(() => asked.length === 4);
    vi.advanceTimersByTime(10_000);
    expect((await answered).searched[0]).toMatchObject({ failure: { code: "timed-out" } });
  });

  it("is not asked without the browser's permission for its server", async () => {
    const { book, desk, finding, asked } = await reader({ granted: false });
    await book.add(INDEX);
    await book.setAsked(INDEX, true);
    const { searched } = await askIndexes((await desk.lay(1, page(STORIES[4]!))).key, finding);
    expect(searched[0]).toMatchObject({ failure: { code: "permission-refused", detail: "127.0.0.1:8700" } });
    expect(asked).toEqual([]);
  });

  it("and wants more than one article may cost is not asked", async () => {
    const { book, server, desk, finding, asked } = await reader();
    server.folder = await published({ count: 128, ask: 64, hide: 64 });
    await book.add(INDEX);
    await book.setAsked(INDEX, true);
    const { searched } = await askIndexes((await desk.lay(1, page(STORIES[4]!))).key, finding);
    expect(searched[0]!.failure).toMatchObject({
      code: "index-refused",
      detail: expect.stringMatching(/128 buckets of/),
    });
    expect(asked).toEqual([]);
  });
});

describe("buckets that are kept", () => {
  const store = () => memoryStore() as ReturnType<typeof memoryStore> & KeptStore<ArrayBuffer>;

  it("are let go of after some days, and the oldest where they are too many", async () => {
    const kept = store();
    const clock = { now: NOW };
    const all = new KeptBuckets(kept, () => clock.now);
    const one = all.of(INDEX);
    await one.put("a", new ArrayBuffer(20_000_000));
    clock.now = "2026-02-02T00:00:00Z";
    await one.put("b", new ArrayBuffer(20_000_000));
    expect((await one.get("a"))?.byteLength).toBe(20_000_000);
    clock.now = "2026-02-03T00:00:00Z";
    await one.put("c", new ArrayBuffer(20_000_000));
    expect([await one.get("a"), kept.held.size]).toEqual([null, 2]);
    clock.now = "2026-02-09T12:00:00Z";
    expect(await one.get("b")).toBeNull();
    await all.sweep();
    expect(kept.held.size).toBe(1);
  });

  it("do not fail a question where there is no room for them", async () => {
    const full = { ...store(), put: () => Promise.reject(new DOMException("full", "QuotaExceededError")) };
    await new KeptBuckets(full, () => NOW).of(INDEX).put("a", new ArrayBuffer(9));
    expect(full.held.size).toBe(0);
  });
});

describe("the secret that hides what is asked for", () => {
  it("is made once, long enough that nobody guesses it, and kept on this machine", async () => {
    const { get, set, held } = memoryValues();
    const first = await readerSecret({ get, set })();
    expect(first).toMatch(/^[0-9a-f]{64}$/);
    expect(await readerSecret({ get, set })()).toBe(first);
    expect([...held.values()]).toEqual([first]);
    const other = memoryValues();
    expect(await readerSecret(other)()).not.toBe(first);
  });
});
