import { storyKey } from "../core/story/key.ts";
import type { LoadedIndex } from "./load-index.ts";
import { MANIFEST, MANIFEST_FORMAT, type Manifest, type SliceEntry } from "./manifest.ts";
import { sha256 } from "./sha256.ts";
import type { Slice } from "./slice.ts";
import { writeSlice } from "./slice-writer.ts";
import { type PooledStory, StoryPool } from "./story-pool.ts";
import { NO_TIME, packTime, unpackTime } from "./story-time.ts";

/** An article as it comes to the builder. */
export interface IndexItem {
  /** Given back with matches; the address where absent. */
  readonly id?: string;
  readonly url: string;
  readonly outlet: string;
  readonly title: string;
  /** ISO 8601; null where unknown. */
  readonly published: string | null;
  readonly lang: string;
  readonly text: string;
}

/** Where an index is written: a folder, a store, a test's map. */
export interface IndexOutput {
  write(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
}

export interface BuildOptions {
  readonly name: string;
  /** Must be higher than that of the manifest published before. */
  readonly sequence: number;
  /** ISO 8601 of the build. */
  readonly built: string;
  readonly sample?: true;
  /** Keeps the texts too: only for a sample that must work offline. */
  readonly withText?: boolean;
  readonly licence?: string;
  readonly contact?: string;
  /** The public key that will sign from some day on. */
  readonly nextKey?: string;
  /** An index whose stories stay, as far as the new ones are not of the same address and newer. */
  readonly before?: LoadedIndex;
  /** ISO day: stories before it are dropped; undated ones stay. */
  readonly since?: string;
  /** Signs the manifest before it is written. */
  readonly sign?: (manifest: Manifest) => Promise<Manifest>;
  /** Told after each article. */
  readonly onProgress?: (stories: number) => void;
}

/** Stories up to which a period stays one slice. Smaller slices make smaller updates, larger ones fewer files. */
const SLICE_STORIES = 8192;
/** Stories of a single day in one slice. */
const MAX_SLICE_STORIES = 4 * SLICE_STORIES;

/** Builds an index: slices first, the manifest last, so that nobody sees a manifest without its slices. */
export async function buildIndex(
  items: AsyncIterable<IndexItem> | Iterable<IndexItem>,
  output: IndexOutput,
  options: BuildOptions,
): Promise<Manifest> {
  const pool = new StoryPool();
  const since = packTime(options.since ?? null);
  const keep = (story: PooledStory) => {
    if (since === NO_TIME || story.time === NO_TIME || story.time >= since - 1) pool.add(story);
  };
  for (const slice of options.before?.slices ?? []) for (const story of storiesOf(slice)) keep(story);
  let seen = 0;
  for await (const item of items) {
    keep({
      id: item.id ?? "",
      url: item.url,
      outlet: item.outlet,
      title: item.title,
      lang: item.lang,
      time: packTime(item.published),
      key: storyKey(item),
      ...(options.withText ? { text: item.text } : {}),
    });
    options.onProgress?.(++seen);
  }
  const slices: SliceEntry[] = [];
  for (const places of slicePlaces(pool))
    slices.push(
      await writeListed(
        places.map((i) => pool.story(i)),
        output,
      ),
    );
  const days = slices.flatMap(({ from, to }) => (from && to ? [from, to] : [])).sort();
  const unsigned: Manifest = {
    format: MANIFEST_FORMAT,
    name: options.name,
    sequence: options.sequence,
    built: options.built,
    stories: pool.size,
    from: days[0] ?? null,
    to: days[days.length - 1] ?? null,
    languages: [...new Set(slices.map(({ lang }) => lang))].sort(),
    ...(options.sample ? { sample: true } : {}),
    ...(options.licence ? { licence: options.licence } : {}),
    ...(options.contact ? { contact: options.contact } : {}),
    ...(options.nextKey ? { nextKey: options.nextKey } : {}),
    slices,
  };
  const manifest = options.sign ? await options.sign(unsigned) : unsigned;
  await output.write(MANIFEST, new TextEncoder().encode(`${JSON.stringify(manifest, null, 1)}\n`));
  return manifest;
}

function* storiesOf(slice: Slice): Generator<PooledStory> {
  for (let number = 0; number < slice.stories; number++) {
    const { key, time, record } = slice.story(number);
    const { published: _, id, ...story } = record();
    yield { ...story, id: id === story.url ? "" : id, key, time };
  }
}

function dayOf(time: number): string | null {
  return unpackTime(time)?.slice(0, 10) ?? null;
}

/**
 * Cuts stories into slices by language and by the calendar: the undated; a year where it is small, else its months, else their days, a
 * day too large into parts. What belongs to a slice depends on no other period, so that new days and dropped ones leave the slices of
 * others as they are, and a reader loads only what changed.
 */
function slicePlaces(pool: StoryPool): number[][] {
  const byLang = new Map<string, number[]>();
  for (const place of pool.sorted()) {
    const lang = pool.langOf(place);
    const places = byLang.get(lang);
    if (places) places.push(place);
    else byLang.set(lang, [place]);
  }
  return [...byLang.values()].flatMap((places) => split(pool, places, YEAR));
}

/** Lengths of the parts of an ISO day by which stories are cut, coarsest first. */
const YEAR = 4;
const MONTH = 7;
const DAY = 10;

function split(pool: StoryPool, places: readonly number[], length: number): number[][] {
  const byPeriod = new Map<string, number[]>();
  for (const place of places) {
    const period = dayOf(pool.timeOf(place))?.slice(0, length) ?? "";
    const held = byPeriod.get(period);
    if (held) held.push(place);
    else byPeriod.set(period, [place]);
  }
  return [...byPeriod].flatMap(([period, held]) => {
    if (held.length <= SLICE_STORIES) return [held];
    if (period !== "" && length < DAY) return split(pool, held, length === YEAR ? MONTH : DAY);
    return parts(held);
  });
}

function parts(places: readonly number[]): number[][] {
  const cut: number[][] = [];
  for (let at = 0; at < places.length; at += MAX_SLICE_STORIES) cut.push(places.slice(at, at + MAX_SLICE_STORIES));
  return cut;
}

/** Characters of the hash in a slice's name: enough that two contents never share one. */
const HASH_IN_NAME = 20;

async function writeListed(stories: readonly PooledStory[], output: IndexOutput): Promise<SliceEntry> {
  const lang = stories[0]!.lang;
  const bytes = new Uint8Array(writeSlice(stories, lang));
  const hash = await sha256(bytes);
  const days = stories.filter(({ time }) => time !== NO_TIME).map(({ time }) => dayOf(time)!);
  const from = days[0] ?? null;
  const to = days[days.length - 1] ?? null;
  const safeLang = lang.replace(/[^A-Za-z0-9-]/g, "") || "und";
  const name = `${from ?? "undated"}-${safeLang}-${hash.slice(0, HASH_IN_NAME)}.wsx`;
  await output.write(name, bytes);
  return { name, stories: stories.length, bytes: bytes.length, from, to, lang, sha256: hash };
}
