import { describe, expect, it } from "vitest";
import { compare } from "../../src/core/compare.ts";
import { buildIndex, type IndexItem } from "../../src/index/build-index.ts";
import { IndexError } from "../../src/index/index-error.ts";
import { loadIndex } from "../../src/index/load-index.ts";
import { MANIFEST } from "../../src/index/manifest.ts";
import { createKeyPair, signManifest } from "../../src/index/signature.ts";
import type { KeptStore } from "../../src/platform/kept-store.ts";
import { KeptBuckets } from "../../src/sources/bucket-cache.ts";
import { type BookTools, IndexBook, SAMPLE_ID } from "../../src/sources/index-book.ts";
import { mergeVersions } from "../../src/sources/merge-versions.ts";
import { plainArticle } from "../../src/sources/plain-article.ts";
import { inventedArticle, memoryFolder } from "../index/articles.ts";
import { memoryStore } from "./memory-store.ts";

const PUBLIC = "https://index.example/news/";
const LOOPBACK = "http://127.0.0.1:8700/";
const BUILT = "2026-02-01T00:00:00Z";

const item = (seed: number, url: string): IndexItem => ({ ...inventedArticle(seed), url });

async function folderOf(items: readonly IndexItem[], sequence = 1, more: object = {}) {
  const folder = memoryFolder();
  await buildIndex(items, folder, { name: "News", sequence, built: BUILT, ...more });
  return folder;
}

/** A book over memory; `folders` are what is published where. */
async function openBook(
  folders: Record<string, ReturnType<typeof memoryFolder>>,
  defaults: BookTools["defaults"] = [],
) {
  const slices = new Map<string, ArrayBuffer>();
  const state = new Map<string, unknown>();
  const scheduled: boolean[] = [];
  const clock = { now: BUILT };
  const fetched: string[] = [];
  const sample = await folderOf([item(1, "https://sample.example/1")], 1, { sample: true, withText: true });
  const tools: BookTools = {
    slices: {
      get: async (name) => slices.get(name) ?? null,
      put: async (name, bytes) => void slices.set(name, bytes),
      delete: async (name) => void slices.delete(name),
      names: async () => [...slices.keys()],
    },
    state: { get: async (name) => state.get(name) ?? null, put: async (name, value) => void state.set(name, value) },
    fetchOf: (address) => async (name) => {
      fetched.push(name);
      const folder = folders[address];
      if (folder === undefined) throw new IndexError("unreachable", `${name}: nobody answers`);
      return folder.fetch(name);
    },
    sample: { name: "demo", load: () => loadIndex((name) => sample.fetch(name)) },
    defaults,
    asking: { fetch: async () => Response.error(), granted: async () => true, secret: async () => "secret" },
    buckets: new KeptBuckets(memoryStore() as unknown as KeptStore<ArrayBuffer>, () => clock.now),
    now: () => clock.now,
    compare,
    schedule: (subscribed) => scheduled.push(subscribed),
  };
  return { book: new IndexBook(tools), anew: () => new IndexBook(tools), slices, scheduled, clock, fetched };
}

const code = (attempt: Promise<unknown>) =>
  attempt.then(
    () => null,
    (error) => error.failure.code,
  );

const articleOf = ({ text, ...head }: IndexItem) => plainArticle(text, head);

async function found(book: IndexBook, article: IndexItem) {
  const signal = new AbortController().signal;
  const asked = await Promise.all((await book.sources()).map((source) => source.find(articleOf(article), signal)));
  return {
    versions: asked.flatMap(({ versions }) => versions),
    searched: asked.flatMap(({ searched }) => searched),
  };
}

describe("the reader's indexes", () => {
  it("begin with the sample, which carries its texts and can be turned off", async () => {
    const { book } = await openBook({});
    expect(await book.list()).toMatchObject([{ id: SAMPLE_ID, url: "", on: true, stories: 1 }]);
    const own = item(1, "https://elsewhere.example/1");
    const { versions } = await found(book, own);
    expect(versions).toMatchObject([{ url: "https://sample.example/1", needsOrigin: null, relation: "same-report" }]);
    await book.setOn(SAMPLE_ID, false);
    expect((await found(book, own)).searched).toEqual([]);
    expect(await code(book.remove(SAMPLE_ID))).toBe("internal");
  });

  it("take another in by its address, search it, and still have it after the worker's end", async () => {
    const folder = await folderOf([item(5, "http://127.0.0.1:9001/a"), item(6, "http://127.0.0.1:9002/b")]);
    const { book, anew, scheduled } = await openBook({ [LOOPBACK]: folder });
    expect(await book.add(` ${LOOPBACK}${MANIFEST}`)).toMatchObject({
      id: LOOPBACK,
      name: "News",
      stories: 2,
      on: true,
    });
    expect(scheduled.at(-1)).toBe(true);
    const { versions, searched } = await found(anew(), item(5, "http://127.0.0.1:9009/mine"));
    expect(versions[0]).toMatchObject({ url: "http://127.0.0.1:9001/a", needsOrigin: "http://127.0.0.1/*" });
    expect(searched[0]).toMatchObject({ name: "News", stories: 2 });
  });

  it("say in the answer what is wrong with an index that could not be opened ahead, and find it once it is there", async () => {
    const { book, slices } = await openBook({ [LOOPBACK]: await folderOf([item(5, "http://127.0.0.1:9001/a")]) });
    await book.add(LOOPBACK);
    const kept = [...slices];
    slices.clear();
    await Promise.all((await book.sources()).map((source) => source.ready?.()));
    expect((await found(book, item(5, "http://127.0.0.1:9009/mine"))).searched[0]).toHaveProperty("failure");
    for (const [name, bytes] of kept) slices.set(name, bytes);
    const { versions } = await found(book, item(5, "http://127.0.0.1:9009/mine"));
    expect(versions[0]).toMatchObject({ url: "http://127.0.0.1:9001/a" });
  });

  it("that anyone can read never send the browser to this machine", async () => {
    const pair = await createKeyPair();
    const sign = (manifest: Parameters<typeof signManifest>[0]) => signManifest(manifest, pair);
    const items = [
      item(5, "http://127.0.0.1:9001/a"),
      item(5, "http://10.0.0.1/a"),
      item(5, "https://there.example/a"),
    ];
    const { book } = await openBook({ [PUBLIC]: await folderOf(items, 1, { sign }) });
    await book.add(PUBLIC);
    const { versions } = await found(book, item(5, "https://here.example/mine"));
    expect(versions.map(({ url }) => url)).toEqual(["https://there.example/a"]);
  });

  it("are not kept where they cannot be loaded, and say why", async () => {
    const unsigned = await folderOf([item(5, "https://there.example/a")]);
    const { book } = await openBook({ [PUBLIC]: unsigned });
    expect(await code(book.add(PUBLIC))).toBe("index-refused");
    expect(await code(book.add("https://nowhere.example/"))).toBe("index-unreachable");
    expect(await code(book.add("javascript:alert(1)"))).toBe("address-refused");
    expect(await book.list()).toHaveLength(1);
  });

  it("keep the last good state when an update fails, say so, and search on", async () => {
    const folders: Record<string, ReturnType<typeof memoryFolder>> = {
      [LOOPBACK]: await folderOf([item(5, "http://127.0.0.1:9001/a")], 3),
    };
    const { book } = await openBook(folders);
    await book.add(LOOPBACK);
    folders[LOOPBACK] = await folderOf([item(7, "http://127.0.0.1:9001/b")], 2);
    expect((await book.update())[1]).toMatchObject({ stories: 1, failure: { code: "index-stale" } });
    delete folders[LOOPBACK];
    expect((await book.update())[1]).toMatchObject({ stories: 1, failure: { code: "index-unreachable" } });
    const { versions, searched } = await found(book, item(5, "http://127.0.0.1:9009/mine"));
    expect(versions[0]?.url).toBe("http://127.0.0.1:9001/a");
    expect(searched[0]).toMatchObject({ failure: { code: "index-unreachable" } });
  });

  it("are asked by the clock only when their time has come, and then only for what is new", async () => {
    const { book, clock, fetched } = await openBook({
      [LOOPBACK]: await folderOf([item(5, "http://127.0.0.1:9001/a")]),
    });
    await book.add(LOOPBACK);
    fetched.length = 0;
    await book.update(0.5);
    expect(fetched).toEqual([]);
    clock.now = "2026-02-01T09:00:00Z";
    await book.update(0.5);
    expect(fetched).toEqual([MANIFEST]);
  });

  it("that their publisher has let grow old are said to be old, and searched all the same", async () => {
    const { book, clock } = await openBook({ [LOOPBACK]: await folderOf([item(5, "http://127.0.0.1:9001/a")]) });
    await book.add(LOOPBACK);
    expect((await book.list())[1]).not.toHaveProperty("failure");
    clock.now = "2026-02-12T00:00:00Z";
    const old = { code: "index-old", detail: "2026-02-01" };
    expect((await book.list())[1]).toMatchObject({ failure: old });
    const { versions, searched } = await found(book, item(5, "http://127.0.0.1:9009/mine"));
    expect(searched[0]).toMatchObject({ failure: old });
    expect(versions).toHaveLength(1);
  });

  it("are searched together, each address once", async () => {
    const other = "http://127.0.0.1:8800/";
    const { book } = await openBook({
      [LOOPBACK]: await folderOf([item(5, "http://127.0.0.1:9001/a"), item(5, "http://127.0.0.1:9002/b")]),
      [other]: await folderOf([item(5, "http://127.0.0.1:9002/b"), item(5, "http://127.0.0.1:9003/c")]),
    });
    await book.add(LOOPBACK);
    await book.add(other);
    const mine = item(5, "http://127.0.0.1:9009/mine");
    const { versions, searched } = await found(book, mine);
    expect(searched.map(({ name, stories }) => `${name} ${stories}`)).toEqual(["News 2", "News 2", "demo 1"]);
    expect(mergeVersions(versions, mine).map(({ url }) => url.slice(-1))).toEqual(["a", "b", "c"]);
  });

  it("that come with a release are offered turned off, fetched only when turned on, and stay away once removed", async () => {
    const defaults = [{ name: "Offered", address: LOOPBACK }];
    const { book, anew, fetched, scheduled } = await openBook(
      { [LOOPBACK]: await folderOf([item(5, "http://127.0.0.1:9001/a")]) },
      defaults,
    );
    expect((await book.list())[1]).toMatchObject({ id: LOOPBACK, name: "Offered", on: false, updated: null });
    await book.update();
    await found(book, item(5, "http://127.0.0.1:9009/mine"));
    expect([fetched, scheduled.at(-1)]).toEqual([[], false]);
    expect(await book.setOn(LOOPBACK, true)).toMatchObject({ name: "News", stories: 1 });
    expect(fetched[0]).toBe(MANIFEST);
    await book.remove(LOOPBACK);
    expect(await anew().list()).toHaveLength(1);
  });

  it("leave nothing behind when they are removed", async () => {
    const { book, slices, scheduled } = await openBook({
      [LOOPBACK]: await folderOf([item(5, "http://127.0.0.1:9001/a")]),
    });
    await book.add(LOOPBACK);
    expect(slices.size).toBe(1);
    await book.remove(LOOPBACK);
    expect(slices.size).toBe(0);
    expect(scheduled.at(-1)).toBe(false);
    expect(await book.list()).toHaveLength(1);
  });

  it("whose kept files are lost are said to be damaged, and the others still answer", async () => {
    const { book, anew, slices } = await openBook({ [LOOPBACK]: await folderOf([item(5, "http://127.0.0.1:9001/a")]) });
    await book.add(LOOPBACK);
    slices.clear();
    const { searched, versions } = await found(anew(), item(1, "https://elsewhere.example/1"));
    expect(searched.find(({ name }) => name === "News")).toMatchObject({ failure: { code: "index-refused" } });
    expect(versions).toHaveLength(1);
    const signal = new AbortController().signal;
    for (const source of await anew().sources()) await source.open("https://there.example/any", signal);
  });
});
