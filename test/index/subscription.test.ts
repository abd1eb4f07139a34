import { describe, expect, it } from "vitest";
import { queryKey } from "../../src/core/story/key.ts";
import { buildIndex, type IndexItem } from "../../src/index/build-index.ts";
import { MANIFEST } from "../../src/index/manifest.ts";
import { searchIndex } from "../../src/index/search-index.ts";
import { createKeyPair, type KeyPair, signManifest } from "../../src/index/signature.ts";
import {
  dropUnheld,
  isStale,
  nextUpdate,
  openHeld,
  type SliceStore,
  type Subscription,
  subscribe,
  updateSubscription,
} from "../../src/index/subscription.ts";
import { inventedArticle, memoryFolder } from "./articles.ts";

const ADDRESS = "https://index.example/news/";
const NOW = "2026-02-01T12:00:00Z";
const articles = (from: number, to: number): IndexItem[] =>
  Array.from({ length: to - from }, (_, i) => inventedArticle(from + i, 80));

function memoryStore(room = Number.POSITIVE_INFINITY): SliceStore & { readonly kept: Map<string, ArrayBuffer> } {
  const kept = new Map<string, ArrayBuffer>();
  return {
    kept,
    get: async (name) => kept.get(name) ?? null,
    async put(name, bytes) {
      if (kept.size >= room) throw new Error("quota exceeded");
      kept.set(name, bytes);
    },
    async delete(name) {
      kept.delete(name);
    },
    names: async () => [...kept.keys()],
  };
}

/** A publisher's folder that counts what is fetched out of it. */
function publisher() {
  const folder = memoryFolder();
  const fetched: string[] = [];
  return {
    folder,
    fetched,
    fetch: async (name: string) => {
      fetched.push(name);
      return folder.fetch(name);
    },
    publish: (items: readonly IndexItem[], sequence: number, ...pairs: KeyPair[]) =>
      buildIndex(items, folder, {
        name: "News",
        sequence,
        built: `2026-02-01T00:0${sequence}:00Z`,
        sign: async (manifest) => {
          let signed = manifest;
          for (const pair of pairs) signed = await signManifest(signed, pair);
          return signed;
        },
      }),
  };
}

describe("a subscription", () => {
  it("takes an address with a key, and refuses what is no address of an index", () => {
    const key = "k".repeat(43);
    expect(subscribe(`https://index.example/news#key=${key}`)).toMatchObject({ url: ADDRESS, keys: [key] });
    expect(subscribe("https://index.example/news/manifest.json").url).toBe(ADDRESS);
    for (const wrong of ["news", "file:///etc/", "https://a:b@index.example/", "https://index.example/#key=short"])
      expect(() => subscribe(wrong), wrong).toThrow(/address|key/);
  });

  it("loads an index and finds in it what was published", async () => {
    const [ours, store, pair] = [publisher(), memoryStore(), await createKeyPair()];
    await ours.publish(articles(1, 30), 1, pair);
    const tools = { fetch: ours.fetch, store, now: NOW, allowUnsigned: false };
    const subscription = await updateSubscription(subscribe(`${ADDRESS}#key=${pair.publicKey}`), tools);
    expect(subscription).toMatchObject({ updated: NOW, keys: [pair.publicKey] });
    const index = searchIndex((await openHeld(subscription, store))!);
    const [asked] = articles(7, 8);
    expect(index.query(queryKey(asked!)).matches[0]?.url).toBe(asked!.url);
  });

  it("loads only what is new, and nothing but files of the index", async () => {
    const [ours, store, pair] = [publisher(), memoryStore(), await createKeyPair()];
    const german = articles(1, 20).map((item) => ({ ...item, lang: "de" }));
    await ours.publish(german, 1, pair);
    const tools = { fetch: ours.fetch, store, now: NOW, allowUnsigned: false };
    const first = await updateSubscription(subscribe(ADDRESS), tools);
    expect(ours.fetched).toEqual([MANIFEST, first.held!.slices[0]!.name]);
    ours.fetched.length = 0;
    await ours.publish([...german, ...articles(40, 60)], 2, pair);
    const second = await updateSubscription(first, tools);
    expect(second.held?.stories).toBe(39);
    expect(ours.fetched).toEqual([MANIFEST, second.held!.slices.find(({ lang }) => lang === "en")!.name]);
  });

  it("keeps the last good state through every failure, and says which", async () => {
    const [ours, pair, stranger] = [publisher(), await createKeyPair(), await createKeyPair()];
    const store = memoryStore();
    await ours.publish(articles(1, 30), 5, pair);
    const tools = { fetch: ours.fetch, store, now: NOW, allowUnsigned: false };
    const good = await updateSubscription(subscribe(ADDRESS), tools);
    const later = { ...tools, now: "2026-02-02T12:00:00Z" };

    const trouble: readonly (readonly [string, () => Promise<unknown>])[] = [
      ["unsigned", () => ours.publish(articles(1, 31), 6)],
      ["other-key", () => ours.publish(articles(1, 31), 6, stranger)],
      ["older", () => ours.publish(articles(1, 29), 4, pair)],
      ["not-a-manifest", () => ours.folder.write(MANIFEST, new TextEncoder().encode("<html>"))],
      [
        "wrong-signature",
        async () => {
          const manifest = await ours.publish(articles(1, 31), 6, pair);
          await ours.folder.write(MANIFEST, new TextEncoder().encode(JSON.stringify({ ...manifest, sequence: 9 })));
        },
      ],
      [
        "other-hash",
        async () => {
          const { slices } = await ours.publish(articles(50, 90), 6, pair);
          const bytes = ours.folder.files.get(slices[0]!.name)!.slice();
          bytes[bytes.length - 9]! ^= 4;
          await ours.folder.write(slices[0]!.name, bytes);
        },
      ],
      [
        "unreachable",
        async () => {
          const { slices } = await ours.publish(articles(100, 140), 6, pair);
          ours.folder.files.delete(slices[0]!.name);
        },
      ],
    ];
    let state: Subscription = good;
    for (const [code, cause] of trouble) {
      await cause();
      state = await updateSubscription(state, later);
      expect(state.failure?.code).toBe(code);
      expect(state.failure?.detail).toMatch(/\S{3}/);
      expect({ ...state, failure: undefined }).toEqual({ ...good, tried: later.now, failure: undefined });
      expect((await openHeld(state, store))?.manifest.stories).toBe(29);
    }
    await ours.publish(articles(1, 41), 7, pair);
    state = await updateSubscription(state, later);
    expect(state.failure).toBeUndefined();
    expect(state.held?.stories).toBe(40);
  });

  it("says so when there is no room, and goes on with what it has", async () => {
    const [ours, pair] = [publisher(), await createKeyPair()];
    await ours.publish(articles(1, 10), 1, pair);
    const store = memoryStore(1);
    const tools = { fetch: ours.fetch, store, now: NOW, allowUnsigned: false };
    const good = await updateSubscription(subscribe(ADDRESS), tools);
    await ours.publish(articles(1, 20), 2, pair);
    const full = await updateSubscription(good, tools);
    expect(full.failure?.code).toBe("storage-full");
    expect((await openHeld(full, store))?.manifest.sequence).toBe(1);
  });

  it("follows a publisher to a new key that the old one announced, and to no other", async () => {
    const [ours, store] = [publisher(), memoryStore()];
    const [old, next] = [await createKeyPair(), await createKeyPair()];
    const tools = { fetch: ours.fetch, store, now: NOW, allowUnsigned: false };
    await ours.publish(articles(1, 10), 1, old);
    const first = await updateSubscription(subscribe(ADDRESS), tools);
    await buildIndex(articles(1, 10), ours.folder, {
      name: "News",
      sequence: 2,
      built: NOW,
      sign: (manifest) => signManifest({ ...manifest, nextKey: next.publicKey }, old),
    });
    const announced = await updateSubscription(first, tools);
    expect(announced.keys).toEqual([old.publicKey, next.publicKey]);
    await ours.publish(articles(1, 12), 3, next);
    const moved = await updateSubscription(announced, tools);
    expect(moved).toMatchObject({ keys: [next.publicKey], held: { sequence: 3 } });
    await ours.publish(articles(1, 13), 4, old);
    expect((await updateSubscription(moved, tools)).failure?.code).toBe("other-key");
  });

  it("takes an unsigned index only where that is allowed", async () => {
    const [ours, store] = [publisher(), memoryStore()];
    await ours.publish(articles(1, 10), 1);
    const tools = { fetch: ours.fetch, store, now: NOW };
    const refused = await updateSubscription(subscribe(ADDRESS), { ...tools, allowUnsigned: false });
    expect(refused.failure?.code).toBe("unsigned");
    expect((await updateSubscription(subscribe(ADDRESS), { ...tools, allowUnsigned: true })).held?.stories).toBe(9);
  });

  it("takes no index that would fill the disk", async () => {
    const [ours, store] = [publisher(), memoryStore()];
    const manifest = await ours.publish(articles(1, 10), 1);
    const [entry] = manifest.slices;
    const huge = { ...manifest, slices: [{ ...entry, bytes: 600_000_000 }] };
    await ours.folder.write(MANIFEST, new TextEncoder().encode(JSON.stringify(huge)));
    const tools = { fetch: ours.fetch, store, now: NOW, allowUnsigned: true };
    expect((await updateSubscription(subscribe(ADDRESS), tools)).failure?.code).toBe("too-large");
    expect(ours.fetched).toEqual([MANIFEST]);
  });

  it("gives up slices that nothing holds any more", async () => {
    const [ours, store, pair] = [publisher(), memoryStore(), await createKeyPair()];
    const tools = { fetch: ours.fetch, store, now: NOW, allowUnsigned: false };
    await ours.publish(articles(1, 10), 1, pair);
    const first = await updateSubscription(subscribe(ADDRESS), tools);
    await ours.publish(articles(1, 20), 2, pair);
    const second = await updateSubscription(first, tools);
    expect(store.kept.size).toBe(2);
    await dropUnheld([second], store);
    expect([...store.kept.keys()]).toEqual(second.held!.slices.map(({ sha256 }) => sha256));
    await dropUnheld([], store);
    expect(store.kept.size).toBe(0);
  });

  it("calls an index stale that was not renewed for a week, and spreads the updates", async () => {
    const state = { ...subscribe(ADDRESS), held: { built: "2026-01-01T00:00:00Z" } as never };
    expect([isStale(state, "2026-01-07T00:00:00Z"), isStale(state, "2026-01-09T00:00:00Z")]).toEqual([false, true]);
    expect(nextUpdate(null, 0.5)).toBe(0);
    const hours = (random: number) => (nextUpdate(NOW, random) - Date.parse(NOW)) / 3_600_000;
    expect([hours(0), hours(0.5)]).toEqual([4.5, 6]);
    expect(hours(0.999)).toBeLessThan(7.5);
  });
});
