import {
  ANCHOR_VALUES,
  type BucketChoice,
  type BucketFile,
  type Buckets,
  firstBuckets,
  MAX_PADDED,
  MOST_COUNTED,
  PADDED_TO,
} from "./buckets.ts";
import { IndexError } from "./index-error.ts";
import type { LoadedIndex } from "./load-index.ts";
import { MANIFEST, type Manifest } from "./manifest.ts";
import { sha256 } from "./sha256.ts";
import type { Slice } from "./slice.ts";
import { dayOf } from "./slice-plan.ts";
import { type SliceStory, writeSlice } from "./slice-writer.ts";
import type { IndexOutput } from "./write-index.ts";

/** How an index is cut. What each number trades stands, with figures, in the index's page of the docs. */
export interface BucketOptions {
  readonly count: number;
  readonly ask: number;
  readonly hide: number;
  /** Buckets that each story stands in. More find more versions; each costs a story's bytes once more. */
  readonly copies: number;
  /** Signs the manifest before it is written. */
  readonly sign?: (manifest: Manifest) => Promise<Manifest>;
  /** Told after each file: how many are written, and of how many. */
  readonly onFile?: (written: number, files: number) => void;
}

/** Buckets that tell little and cost a quarter of a whole month. */
export const DEFAULT_BUCKETS = { count: 64, ask: 2, hide: 2, copies: 4 } as const;

/** An anchor is common that more than one story in so many has: what one person's name may reach in an index of politics. */
const COMMON_SHARE = 64;
/** However small an index is, so many stories may have an anchor. */
const LEAST_COMMON = 2;

/** Where a story stands in a loaded index. */
type Place = readonly [slice: Slice, story: number];

const HASH_IN_NAME = 20;
const MONTH = "2026-01".length;

/** Writes an index that is there whole as one that is fetched by buckets: files first, the manifest last. */
export async function writeBuckets(index: LoadedIndex, output: IndexOutput, options: BucketOptions): Promise<Manifest> {
  const groups = byMonth(index);
  const counts = countAnchors(index.slices);
  const anchors = await writeAnchors(counts, output);
  const common = Math.max(LEAST_COMMON, Math.floor(index.manifest.stories / COMMON_SHARE));
  const choice = { count: options.count, common, counts };
  // Two passes: how large the largest bucket is must be known before the first is padded.
  let largest = 0;
  for (const { lang, places } of groups)
    for (const bucket of bucketsOf(places, options.copies, choice))
      largest = Math.max(largest, bytesOf(bucket, lang).byteLength);
  const padded = Math.ceil(largest / PADDED_TO) * PADDED_TO || PADDED_TO;
  if (padded > MAX_PADDED)
    throw new IndexError(
      "too-large",
      `the largest bucket has ${largest} bytes, at most ${MAX_PADDED}: make more buckets`,
    );
  const files: BucketFile[] = [];
  for (const { lang, places } of groups) {
    files.push(await writeFile({ lang, padded, buckets: bucketsOf(places, options.copies, choice), places }, output));
    options.onFile?.(files.length, groups.length);
  }
  const { slices: _, signatures: __, ...head } = index.manifest;
  const buckets: Buckets = {
    count: options.count,
    ask: options.ask,
    hide: options.hide,
    common,
    padded,
    anchors,
    files,
  };
  const stories = files.reduce((sum, file) => sum + file.stories, 0);
  const unsigned: Manifest = { ...head, stories, slices: [], buckets };
  const manifest = options.sign ? await options.sign(unsigned) : unsigned;
  await output.write(MANIFEST, new TextEncoder().encode(`${JSON.stringify(manifest, null, 1)}\n`));
  return manifest;
}

interface Month {
  readonly lang: string;
  readonly places: readonly Place[];
}

function byMonth({ slices }: LoadedIndex): Month[] {
  const months = new Map<string, { lang: string; places: Place[] }>();
  for (const slice of slices)
    for (let story = 0; story < slice.stories; story++) {
      const month = dayOf(slice.story(story).time)?.slice(0, MONTH) ?? "";
      const key = `${month} ${slice.lang}`;
      const held = months.get(key) ?? { lang: slice.lang, places: [] };
      held.places.push([slice, story]);
      months.set(key, held);
    }
  return [...months].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, month]) => month);
}

/** The stories of each bucket, in their order. */
function bucketsOf(places: readonly Place[], copies: number, choice: BucketChoice): Place[][] {
  const buckets = Array.from({ length: choice.count }, (): Place[] => []);
  for (const place of places) {
    const [slice, story] = place;
    for (const bucket of firstBuckets(slice.story(story).key.anchors, copies, choice)) buckets[bucket]!.push(place);
  }
  return buckets;
}

function bytesOf(bucket: readonly Place[], lang: string): ArrayBuffer {
  const stories = bucket.map(([slice, story]): SliceStory => {
    const { key, time, record } = slice.story(story);
    const { id, url, outlet, title } = record();
    return { id: id === url ? "" : id, url, outlet, title, time, key };
  });
  return writeSlice(stories, lang);
}

async function writeFile(
  { lang, places, padded, buckets }: Month & { readonly padded: number; readonly buckets: readonly Place[][] },
  output: IndexOutput,
): Promise<BucketFile> {
  const bytes = new Uint8Array(padded * buckets.length);
  const hashes: string[] = [];
  for (const [i, bucket] of buckets.entries()) {
    const part = bytes.subarray(i * padded, (i + 1) * padded);
    part.set(new Uint8Array(bytesOf(bucket, lang)));
    hashes.push(await sha256(part));
  }
  const days = places.flatMap(([slice, story]) => dayOf(slice.story(story).time) ?? []).sort();
  const from = days[0] ?? null;
  const to = days.at(-1) ?? null;
  const safeLang = lang.replace(/[^A-Za-z0-9-]/g, "") || "und";
  const name = `buckets-${from?.slice(0, MONTH) ?? "undated"}-${safeLang}-${(await sha256(bytes)).slice(0, HASH_IN_NAME)}.wsx`;
  await output.write(name, bytes);
  return { name, lang, from, to, stories: places.length, sha256: hashes };
}

function countAnchors(slices: readonly Slice[]): Uint16Array {
  const counts = new Uint16Array(ANCHOR_VALUES);
  for (const { anchors } of slices)
    for (const anchor of anchors) counts[anchor] = Math.min(MOST_COUNTED, counts[anchor]! + 1);
  return counts;
}

async function writeAnchors(counts: Uint16Array, output: IndexOutput): Promise<Buckets["anchors"]> {
  const view = new DataView(new ArrayBuffer(counts.length * 2));
  counts.forEach((count, anchor) => {
    view.setUint16(anchor * 2, count, true);
  });
  const bytes = new Uint8Array(view.buffer);
  const hash = await sha256(bytes);
  const name = `anchors-${hash.slice(0, HASH_IN_NAME)}.wsx`;
  await output.write(name, bytes);
  return { name, sha256: hash };
}
