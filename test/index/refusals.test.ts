import { beforeAll, describe, expect, it } from "vitest";
import { queryKey } from "../../src/core/story/key.ts";
import { buildIndex } from "../../src/index/build-index.ts";
import { checksum } from "../../src/index/format.ts";
import { IndexError } from "../../src/index/index-error.ts";
import { loadIndex } from "../../src/index/load-index.ts";
import { MANIFEST, type Manifest, readManifest } from "../../src/index/manifest.ts";
import { searchIndex } from "../../src/index/search-index.ts";
import { createKeyPair, signManifest, verifyManifest } from "../../src/index/signature.ts";
import { openSlice } from "../../src/index/slice.ts";
import { inventedArticle, memoryFolder, seeded } from "./articles.ts";
import { broken } from "./damage.ts";

const folder = memoryFolder();
let slice: Uint8Array<ArrayBuffer>;
let manifest: Manifest;

beforeAll(async () => {
  const articles = Array.from({ length: 40 }, (_, i) => inventedArticle(i + 1, 60));
  manifest = await buildIndex(articles, folder, { name: "test", sequence: 7, built: "2026-02-01T00:00:00Z" });
  slice = folder.files.get(manifest.slices[0]!.name)!;
});

const same = (a: Uint8Array, b: Uint8Array) => a.length === b.length && a.every((byte, i) => byte === b[i]);

describe("what is broken is refused with its reason", () => {
  it("a thousand broken slices, each by name, none with a crash", () => {
    let tried = 0;
    for (let seed = 1; tried < 1000; seed++) {
      const bytes = broken(slice, seed);
      if (same(bytes, slice)) continue;
      tried++;
      let caught: unknown;
      try {
        openSlice(bytes.buffer, "2026-01-01.wsx");
      } catch (error) {
        caught = error;
      }
      expect(caught, `seed ${seed}`).toBeInstanceOf(IndexError);
      expect((caught as IndexError).message, `seed ${seed}`).toMatch(/^2026-01-01\.wsx: .*\d/);
    }
  });

  it("a slice whose sum was mended after the damage is refused, or read without a fault", () => {
    const random = seeded(99);
    const [asked] = Array.from({ length: 1 }, () => queryKey(inventedArticle(5, 60)));
    let opened = 0;
    for (let i = 0; i < 200; i++) {
      const bytes = slice.slice();
      for (let flips = 1 + Math.floor(random() * 6); flips > 0; flips--)
        bytes[16 + Math.floor(random() ** 3 * (bytes.length - 16))] = Math.floor(random() * 256);
      new DataView(bytes.buffer).setUint32(12, checksum(bytes.subarray(16)), true);
      try {
        const open = openSlice(bytes.buffer, "mended");
        opened++;
        for (let story = i % 8; story < open.stories; story += 8)
          expect(open.record(story).title.length).toBeLessThan(100_000);
        searchIndex({ manifest, slices: [open] }).query(asked!);
      } catch (error) {
        expect(error, `case ${i}`).toBeInstanceOf(IndexError);
      }
    }
    expect(opened).toBeGreaterThan(25);
  }, 30_000);

  it("a slice that is whole in itself but not the one that the manifest lists", async () => {
    const other = memoryFolder();
    const items = Array.from({ length: 40 }, (_, i) => inventedArticle(i + 100, 60));
    const { slices } = await buildIndex(items, other, { name: "other", sequence: 1, built: "2026-02-01T00:00:00Z" });
    const swapped = async (name: string) => (name === MANIFEST ? folder.fetch(name) : other.fetch(slices[0]!.name));
    await expect(loadIndex(swapped)).rejects.toMatchObject({ name: "IndexError" });
  });

  it("a signed manifest in which anything was changed, by the key that it names", async () => {
    const pair = await createKeyPair();
    const signed = await signManifest(manifest, pair);
    await verifyManifest(readManifest(new TextEncoder().encode(JSON.stringify(signed))), [pair.publicKey]);
    const changes: readonly Partial<Manifest>[] = [
      { sequence: 8 },
      { name: "x" },
      { slices: [] },
      { built: "2027-01-01T00:00:00Z" },
    ];
    for (const change of changes)
      await expect(verifyManifest({ ...signed, ...change }, [pair.publicKey])).rejects.toMatchObject({
        code: "wrong-signature",
      });
    await expect(verifyManifest(manifest, [pair.publicKey])).rejects.toMatchObject({ code: "unsigned" });
    const stranger = await createKeyPair();
    await expect(verifyManifest(signed, [stranger.publicKey])).rejects.toMatchObject({ code: "other-key" });
  });

  it("a manifest signed by the old and the new key holds for readers of either", async () => {
    const [old, next] = [await createKeyPair(), await createKeyPair()];
    const signed = await signManifest(await signManifest(manifest, old), next);
    await verifyManifest(signed, [old.publicKey]);
    await verifyManifest(signed, [next.publicKey]);
  });

  it.each([
    ["format", 9, "format 9"],
    ["sequence", -1, "sequence is -1"],
    ["stories", 41, "stories is 41, expected 40"],
    ["built", "soon", 'built is "soon"'],
    ["from", "yesterday", 'from is "yesterday"'],
    ["slices", [{ name: "../../etc/passwd.wsx" }], "plain file name"],
    ["slices", "all", 'slices is "all"'],
    ["signatures", [{ key: "short" }], "43 base64url characters"],
  ])("a manifest whose %s is %j", (field, value, said) => {
    const bytes = new TextEncoder().encode(JSON.stringify({ ...manifest, [field]: value }));
    expect(() => readManifest(bytes)).toThrow(said);
  });
});
