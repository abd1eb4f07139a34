import { mix } from "../core/story/fold-words.ts";
import { IndexError } from "./index-error.ts";

/**
 * An index that is too large to take whole, cut by the words that its stories are found by. Each story stands in the buckets of its first
 * few anchors; one file holds all buckets of a language and a month, each padded to the same number of bytes, each a slice by itself. A
 * reader fetches the buckets of a few anchors of the article among some more that are chosen at random.
 */
export interface Buckets {
  /** Buckets in each file, by a hash of the anchor. Fewer tell less and cost more to fetch. */
  readonly count: number;
  /** Buckets that one article asks for, and how many others hide them. */
  readonly ask: number;
  readonly hide: number;
  /** Anchors that more stories have are passed over: they tell little, and a few of them would swell their buckets. */
  readonly common: number;
  /** Bytes of every bucket of every file. */
  readonly padded: number;
  /** How many stories have each anchor: 65,536 numbers of 16 bits, little-endian, the highest standing for more. */
  readonly anchors: { readonly name: string; readonly sha256: string };
  readonly files: readonly BucketFile[];
}

/** The buckets of one language and month, one behind the other. Days as in a slice's entry. */
export interface BucketFile {
  readonly name: string;
  readonly lang: string;
  readonly from: string | null;
  readonly to: string | null;
  /** Different stories in it. */
  readonly stories: number;
  /** Of each bucket with its padding, in hexadecimal. */
  readonly sha256: readonly string[];
}

export const MAX_BUCKETS = 1024;
/** Most bytes of one bucket. */
export const MAX_PADDED = 1 << 26;
/** What a bucket's bytes are a multiple of. */
export const PADDED_TO = 4096;
export const ANCHOR_VALUES = 1 << 16;
/** Of the file of their counts. */
export const COUNTS_BYTES = ANCHOR_VALUES * 2;
export const MOST_COUNTED = 0xffff;
const MAX_FILES = 10_000;
const FILE_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,120}\.wsx$/;
const SHA256 = /^[0-9a-f]{64}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The bucket of an anchor. */
export function bucketOf(anchor: number, count: number): number {
  return mix(anchor + 1) % count;
}

/** How buckets are chosen for an article: those of its first anchors that are not common; where all are, of its first ones. */
export interface BucketChoice {
  readonly count: number;
  readonly common: number;
  /** How many stories of the index have each anchor. */
  readonly counts: ArrayLike<number>;
}

/** The first different buckets of some anchors, in their order. */
export function firstBuckets(anchors: Uint16Array, most: number, { count, common, counts }: BucketChoice): number[] {
  const telling = anchors.filter((anchor) => counts[anchor]! <= common);
  const found = new Set<number>();
  for (const anchor of telling.length > 0 ? telling : anchors) {
    if (found.size === most) break;
    found.add(bucketOf(anchor, count));
  }
  return [...found];
}

/**
 * The buckets to fetch for an article, ascending: those that it asks for, and others that nobody can tell from them. The same article
 * has the same ones each time, as long as the secret is the same: else what is common to two fetches would give them away. The others
 * come out of SHA-256 over the secret, so that nobody who has seen many fetches can work out which they were.
 */
export async function bucketsToFetch(
  anchors: Uint16Array,
  { ask, hide, ...choice }: BucketChoice & Pick<Buckets, "ask" | "hide">,
  secret: string,
): Promise<number[]> {
  const { count } = choice;
  const chosen = new Set(firstBuckets(anchors, ask, choice));
  const drawn = `${secret}/${[...chosen].sort((a, b) => a - b)}`;
  const all = Math.min(count, ask + hide);
  for (let step = 0; chosen.size < all; step++) {
    const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(`${drawn}/${step}`));
    for (const word of new Uint32Array(bytes)) if (chosen.size < all) chosen.add(word % count);
  }
  return [...chosen].sort((a, b) => a - b);
}

/**
 * What fetching buckets tells. `oneIn`: of so many articles one has the buckets that it asks for among those that are fetched, if all
 * buckets are asked for equally often. `month`: stories that the index has of a month.
 */
export function toldByBuckets({ count, ask, hide, files }: Buckets): { oneIn: number; month: number } {
  const fetched = Math.min(count, ask + hide);
  let oneIn = 1;
  for (let i = 0; i < ask; i++) oneIn *= (count - i) / (fetched - i);
  const months = new Map<string, number>();
  for (const { from, stories } of files)
    if (from !== null) months.set(from.slice(0, MONTH), (months.get(from.slice(0, MONTH)) ?? 0) + stories);
  const dated = [...months.values()].reduce((sum, stories) => sum + stories, 0);
  return { oneIn, month: Math.round(dated / Math.max(1, months.size)) };
}

const MONTH = "2026-01".length;

/** Checks what a manifest says of buckets, and gives the sum of their stories. Throws {@link IndexError} "not-a-manifest". */
export function checkBuckets(value: unknown, where: string): number {
  const fail = (what: string, found: unknown, expected: string): never => {
    const shown = (JSON.stringify(found) ?? "nothing").slice(0, 80);
    throw new IndexError("not-a-manifest", `${where}: buckets: ${what} is ${shown}, expected ${expected}`);
  };
  if (typeof value !== "object" || value === null) return fail("it", value, "an object");
  const of = value as { [K in keyof Buckets]?: unknown };
  const whole = (what: "count" | "ask" | "hide" | "common" | "padded", least: number, most: number): number => {
    const found = of[what];
    if (typeof found !== "number" || !Number.isInteger(found) || found < least || found > most)
      return fail(what, found, `a whole number from ${least} to ${most}`);
    return found;
  };
  const count = whole("count", 2, MAX_BUCKETS);
  whole("ask", 1, count);
  whole("hide", 0, count);
  whole("common", 1, Number.MAX_SAFE_INTEGER);
  if (whole("padded", PADDED_TO, MAX_PADDED) % PADDED_TO !== 0) fail("padded", of.padded, `a multiple of ${PADDED_TO}`);
  const anchors = (of.anchors ?? {}) as { name?: unknown; sha256?: unknown };
  const named = (found: { name?: unknown }) => typeof found.name === "string" && FILE_NAME.test(found.name);
  const isHash = (found: unknown) => typeof found === "string" && SHA256.test(found);
  if (!named(anchors) || !isHash(anchors.sha256)) fail("anchors", of.anchors, "a file's name and its SHA-256");
  if (!Array.isArray(of.files) || of.files.length > MAX_FILES) return fail("files", of.files, `at most ${MAX_FILES}`);
  let stories = 0;
  for (const file of of.files as Partial<BucketFile>[]) {
    if (file === null || typeof file !== "object" || !named(file)) fail("a file", file, "a plain name ending in .wsx");
    for (const day of [file.from, file.to])
      if (day !== null && !(typeof day === "string" && DAY.test(day)))
        fail(`a day of ${file.name}`, day, "a day or null");
    if (typeof file.lang !== "string") fail(`lang of ${file.name}`, file.lang, "a language");
    if (!Number.isSafeInteger(file.stories) || file.stories! < 0)
      fail(`stories of ${file.name}`, file.stories, "a whole number");
    if (!Array.isArray(file.sha256) || file.sha256.length !== count || !file.sha256.every(isHash))
      fail(`sha256 of ${file.name}`, file.sha256, `${count} hashes`);
    stories += file.stories!;
  }
  return stories;
}
