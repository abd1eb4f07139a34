import type { QueryKey } from "../core/story/key.ts";
import { ANCHOR_VALUES, type BucketFile, type Buckets, bucketsToFetch, COUNTS_BYTES } from "./buckets.ts";
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
  /** Where buckets are kept beyond this run, if anywhere. */
  readonly cache?: BucketCache;
  /** Bytes that one article may cost, and requests; without bound where absent. */
  readonly most?: { readonly bytes: number; readonly requests: number };
}

/** Keeps buckets by the SHA-256 of their bytes. Only what has been checked is put in, and what comes out is checked again. */
export interface BucketCache {
  get(sha256: string): Promise<ArrayBuffer | null>;
  put(sha256: string, bytes: ArrayBuffer): Promise<void>;
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
    const fetched = takeBucket(file, number, buckets, tools);
    kept.set(key, fetched);
    fetched.catch(() => kept.delete(key));
    if (kept.size > KEPT) kept.delete(kept.keys().next().value!);
    return fetched;
  };
  return {
    async query(key, options = {}) {
      const files = filesNear(buckets.files, options.published ?? null);
      const numbers = await bucketsToFetch(key.anchors, { ...buckets, counts }, tools.secret);
      refuseTooMuch(manifest.name, files.length * numbers.length, buckets.padded, tools.most);
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

/** Fetches and checks the file that says how many stories have each anchor: the one that every reader takes whole. */
export async function fetchCounts({ anchors }: Buckets, fetch: IndexFetch): Promise<ArrayBuffer> {
  const bytes = await fetch(anchors.name);
  if (bytes.byteLength !== COUNTS_BYTES)
    throw new IndexError("cut-off", `${anchors.name}: ${bytes.byteLength} bytes, expected ${COUNTS_BYTES}`);
  await refuseOther(bytes, anchors.sha256, anchors.name);
  return bytes;
}

async function readCounts(buckets: Buckets, fetch: IndexFetch): Promise<Uint32Array> {
  const view = new DataView(await fetchCounts(buckets, fetch));
  return Uint32Array.from({ length: ANCHOR_VALUES }, (_, anchor) => view.getUint16(anchor * 2, true));
}

function refuseTooMuch(name: string, requests: number, padded: number, most: BucketTools["most"]): void {
  if (most === undefined || (requests <= most.requests && requests * padded <= most.bytes)) return;
  const allowed = `at most ${most.requests} and ${most.bytes} bytes in all are taken`;
  throw new IndexError(
    "too-large",
    `index "${name}": ${requests} buckets of ${padded} bytes for one article, ${allowed}`,
  );
}

async function takeBucket(
  file: BucketFile,
  number: number,
  { padded }: Buckets,
  { range, cache }: BucketTools,
): Promise<Slice> {
  const name = `${file.name}, bucket ${number}`;
  const hash = file.sha256[number]!;
  const kept = await cache?.get(hash);
  if (kept && (await sha256(kept)) === hash) return opened(kept, name);
  const bytes = await range(file.name, number * padded, padded);
  if (bytes.byteLength !== padded)
    throw new IndexError("cut-off", `${name}: ${bytes.byteLength} bytes, expected ${padded}`);
  await refuseOther(bytes, hash, name);
  await cache?.put(hash, bytes);
  return opened(bytes, name);
}

function opened(bytes: ArrayBuffer, name: string): Slice {
  const length = new DataView(bytes).getUint32(LENGTH_AT, true);
  return openSlice(bytes.slice(0, Math.min(length, bytes.byteLength)), name);
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
