import type { QueryKey } from "../core/story/key.ts";
import { ANCHOR_VALUES, type BucketFile, type Buckets, bucketsToFetch } from "./buckets.ts";
import { IndexError } from "./index-error.ts";
import type { IndexFetch } from "./load-index.ts";
import type { Manifest } from "./manifest.ts";
import { type QueryAnswer, type QueryOptions, searchIndex } from "./search-index.ts";
import { sha256 } from "./sha256.ts";
import { openSlice, type Slice } from "./slice.ts";

/** Reads so many bytes of a file of an index from an offset on; throws where it cannot, or where there are fewer. */
export type RangeFetch = (name: string, from: number, length: number) => Promise<ArrayBuffer>;

/** The ways to a bucketed index's files. */
export interface BucketTools {
  readonly fetch: IndexFetch;
  readonly range: RangeFetch;
  /** Of this reader alone, the same as long as it may be: it chooses the buckets that hide the others. */
  readonly secret: string;
}

/** An index that is asked by fetching a few of its buckets. */
export interface BucketedIndex {
  query(key: QueryKey, options?: QueryOptions): Promise<QueryAnswer>;
}

/** Days around an article's date in which files are asked. */
const NEAR_DAYS = 7;
const DAY_MS = 86_400_000;
/** Files that are asked for an article without a date: the newest. */
const NEWEST = 2;
/** Buckets that are kept once they were fetched. */
const KEPT = 64;
/** Where a slice says its own length. */
const LENGTH_AT = 8;

/** Opens an index that is distributed in buckets: fetches what every reader fetches. Throws {@link IndexError}. */
export async function openBuckets(manifest: Manifest, tools: BucketTools): Promise<BucketedIndex> {
  const { buckets } = manifest;
  if (buckets === undefined)
    throw new IndexError("not-a-manifest", `index "${manifest.name}": it has no buckets; take it whole`);
  const counts = await readCounts(buckets, tools.fetch);
  const kept = new Map<string, Promise<Slice>>();
  const bucket = (file: BucketFile, number: number): Promise<Slice> => {
    const key = `${file.name} ${number}`;
    const held = kept.get(key);
    if (held) return held;
    const fetched = fetchBucket(file, number, buckets, tools.range);
    kept.set(key, fetched);
    fetched.catch(() => kept.delete(key));
    if (kept.size > KEPT) kept.delete(kept.keys().next().value!);
    return fetched;
  };
  return {
    async query(key, options = {}) {
      const files = filesNear(buckets.files, options.published ?? null);
      const numbers = bucketsToFetch(key.anchors, { ...buckets, counts }, tools.secret);
      const slices = await Promise.all(files.flatMap((file) => numbers.map((number) => bucket(file, number))));
      const { matches } = searchIndex({
        manifest: { ...manifest, from: null, to: null },
        slices,
        counts,
        copies: numbers.length,
      }).query(key, options);
      return { matches, searched: searchedIn(files) };
    },
  };
}

async function readCounts({ anchors }: Buckets, fetch: IndexFetch): Promise<Uint32Array> {
  const bytes = await fetch(anchors.name);
  if (bytes.byteLength !== ANCHOR_VALUES * 2)
    throw new IndexError("cut-off", `${anchors.name}: ${bytes.byteLength} bytes, expected ${ANCHOR_VALUES * 2}`);
  await refuseOther(bytes, anchors.sha256, anchors.name);
  const view = new DataView(bytes);
  return Uint32Array.from({ length: ANCHOR_VALUES }, (_, anchor) => view.getUint16(anchor * 2, true));
}

async function fetchBucket(file: BucketFile, number: number, { padded }: Buckets, range: RangeFetch): Promise<Slice> {
  const name = `${file.name}, bucket ${number}`;
  const bytes = await range(file.name, number * padded, padded);
  if (bytes.byteLength !== padded)
    throw new IndexError("cut-off", `${name}: ${bytes.byteLength} bytes, expected ${padded}`);
  await refuseOther(bytes, file.sha256[number]!, name);
  const length = new DataView(bytes).getUint32(LENGTH_AT, true);
  return openSlice(bytes.slice(0, Math.min(length, padded)), name);
}

async function refuseOther(bytes: ArrayBuffer, expected: string, name: string): Promise<void> {
  const hash = await sha256(bytes);
  if (hash !== expected)
    throw new IndexError("other-hash", `${name}: its hash is ${hash}, the manifest says ${expected}`);
}

/** The files of the days around a date, those without dates with them; the newest where there is none. */
function filesNear(files: readonly BucketFile[], published: string | null): BucketFile[] {
  const undated = files.filter(({ from }) => from === null);
  const dated = files.filter(({ from }) => from !== null).sort((a, b) => (a.to! < b.to! ? -1 : 1));
  const at = published === null ? Number.NaN : Date.parse(published);
  const near = dated.filter(
    ({ from, to }) => at >= Date.parse(from!) - NEAR_DAYS * DAY_MS && at <= Date.parse(to!) + (NEAR_DAYS + 1) * DAY_MS,
  );
  return [...undated, ...(Number.isNaN(at) ? dated.slice(-NEWEST) : near)];
}

function searchedIn(files: readonly BucketFile[]): QueryAnswer["searched"] {
  const days = files.flatMap(({ from, to }) => (from !== null && to !== null ? [from, to] : [])).sort();
  const stories = files.reduce((sum, file) => sum + file.stories, 0);
  return { stories, from: days[0] ?? null, to: days.at(-1) ?? null };
}
