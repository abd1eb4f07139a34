import { beforeAll, describe, expect, it } from "vitest";
import { queryKey } from "../../src/core/story/key.ts";
import { buildIndex } from "../../src/index/build-index.ts";
import { MANIFEST, type Manifest, type SliceEntry } from "../../src/index/manifest.ts";
import { searchIndex } from "../../src/index/search-index.ts";
import { createKeyPair, type KeyPair, signManifest } from "../../src/index/signature.ts";
import {
  openHeld,
  type SliceStore,
  type Subscription,
  subscribe,
  updateSubscription,
} from "../../src/index/subscription.ts";
import { inventedArticle, memoryFolder } from "./articles.ts";
import { broken } from "./damage.ts";

const NOW = "2026-02-01T12:00:00Z";
const folder = memoryFolder();
const kept = new Map<string, ArrayBuffer>();
const store: SliceStore = {
  get: async (name) => kept.get(name) ?? null,
  put: async (name, bytes) => void kept.set(name, bytes),
  delete: async (name) => void kept.delete(name),
  names: async () => [...kept.keys()],
};
let pair: KeyPair;
let stranger: KeyPair;
/** What is in use, and what is offered next. */
let good: Subscription;
let next: Manifest;

const stories = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => inventedArticle(from + i, 60));
const sign = (manifest: Manifest) => signManifest(manifest, pair);

beforeAll(async () => {
  [pair, stranger] = [await createKeyPair(), await createKeyPair()];
  const options = { name: "News", built: NOW, sign };
  await buildIndex(stories(1, 20), folder, { ...options, sequence: 5 });
  good = await update(subscribe(`https://index.example/#key=${pair.publicKey}`), folder.files.get(MANIFEST)!);
  next = await buildIndex(stories(1, 40), folder, { ...options, sequence: 6 });
});

function update(from: Subscription, manifest: Uint8Array<ArrayBuffer>, slice?: Uint8Array<ArrayBuffer>) {
  const fetch = async (name: string) => {
    if (name === MANIFEST) return manifest.slice().buffer;
    return slice?.slice().buffer ?? folder.fetch(name);
  };
  return updateSubscription(from, { fetch, store, now: NOW, allowUnsigned: false });
}

const encoded = (manifest: unknown) => new TextEncoder().encode(JSON.stringify(manifest));
/** What is signed: white space and the unused bits of a signature's last character are no part of it. */
const content = ({ signatures: _, ...rest }: Manifest) => JSON.stringify(rest);

async function expectRefused(state: Subscription, what: string): Promise<void> {
  expect(state.failure?.code, what).toMatch(/^[a-z-]+$/);
  expect(state.failure?.detail, what).toMatch(/\S{3}/);
  expect(state.held, what).toBe(good.held);
}

async function expectAnswers(state: Subscription): Promise<void> {
  const [asked] = stories(7, 8);
  const index = searchIndex((await openHeld(state, store))!);
  expect(index.query(queryKey(asked!)).matches[0]?.url).toBe(asked!.url);
}

describe("a subscription that is offered damage", () => {
  it("refuses a thousand damaged manifests, each with its reason, and goes on with the state held", async () => {
    const bytes = encoded(next);
    let refused = 0;
    for (let seed = 1; refused < 1000; seed++) {
      const state = await update(good, broken(bytes, seed));
      if (state.failure === undefined) expect(content(state.held!), `seed ${seed}`).toBe(content(next));
      else {
        await expectRefused(state, `seed ${seed}`);
        refused++;
      }
      if (seed % 100 === 0) await expectAnswers(state);
    }
  }, 30_000);

  it("refuses damaged slices under a good manifest, whatever the damage is, and keeps none of them", async () => {
    const fresh = next.slices.find(({ sha256 }) => !good.held!.slices.some((held) => held.sha256 === sha256))!;
    const bytes = folder.files.get(fresh.name)!;
    kept.delete(fresh.sha256);
    for (let seed = 1; seed <= 200; seed++) {
      const damaged = broken(bytes, seed);
      if (damaged.length === bytes.length && damaged.every((byte, i) => byte === bytes[i])) continue;
      await expectRefused(await update(good, encoded(next), damaged), `seed ${seed}`);
      expect(kept.has(fresh.sha256)).toBe(false);
    }
    await expectAnswers(good);
  });

  const entry = (change: Partial<SliceEntry>) => (manifest: Manifest) => ({
    ...manifest,
    slices: manifest.slices.map((slice, i) => (i === 0 ? { ...slice, ...change } : slice)),
  });
  it.each<[string, string, (manifest: Manifest) => Manifest]>([
    [
      "a slice's count of stories that is not its own",
      "counts",
      (manifest) => {
        const more = manifest.slices[0]!.stories + 1;
        return { ...entry({ stories: more })(manifest), stories: manifest.stories + 1 };
      },
    ],
    ["a sum of stories that is not that of its slices", "not-a-manifest", (manifest) => ({ ...manifest, stories: 3 })],
    ["a slice's size that is not its own", "cut-off", entry({ bytes: 8 })],
    ["a slice's hash that is not its own", "other-hash", entry({ sha256: "0".repeat(64) })],
    ["a slice that is not there", "unreachable", entry({ name: "gone.wsx", sha256: "0".repeat(64) })],
    ["a slice from somewhere else", "not-a-manifest", entry({ name: "../other/slice.wsx" })],
    ["an older state", "older", (manifest) => ({ ...manifest, sequence: 4 })],
    [
      "another state under the number that is held",
      "older",
      (manifest) => ({ ...manifest, sequence: 5, built: "2026-02-02T00:00:00Z" }),
    ],
    ["a format that is not known", "other-version", (manifest) => ({ ...manifest, format: 99 as never })],
  ])("refuses, though it is rightly signed, a manifest with %s", async (_what, code, change) => {
    for (const { sha256 } of next.slices)
      if (!good.held!.slices.some((held) => held.sha256 === sha256)) kept.delete(sha256);
    const state = await update(good, encoded(await sign(change(next))));
    expect(state.failure?.code).toBe(code);
    await expectRefused(state, code);
    await expectAnswers(state);
  });

  it("refuses a manifest that a stranger signed, and one that nobody did", async () => {
    const { signatures: _, ...unsigned } = next;
    expect((await update(good, encoded(unsigned))).failure?.code).toBe("unsigned");
    expect((await update(good, encoded(await signManifest(unsigned, stranger)))).failure?.code).toBe("other-key");
  });

  it("refuses a manifest that lists the slices of another index under its own names", async () => {
    const other = memoryFolder();
    const theirs = await buildIndex(stories(50, 90), other, { name: "Theirs", built: NOW, sequence: 9, sign });
    const swapped = { ...next, slices: next.slices.map((slice) => ({ ...slice, name: theirs.slices[0]!.name })) };
    folder.files.set(theirs.slices[0]!.name, other.files.get(theirs.slices[0]!.name)!);
    kept.delete(next.slices.at(-1)!.sha256);
    const [first] = swapped.slices;
    const state = await update(good, encoded(await sign({ ...swapped, slices: [first!], stories: first!.stories })));
    expect(["cut-off", "other-hash", "counts"]).toContain(state.failure?.code);
    await expectAnswers(state);
  });
});
