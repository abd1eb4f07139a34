import { storyKey } from "../core/story/key.ts";
import { MANIFEST, MANIFEST_FORMAT, type Manifest, type SliceEntry } from "./manifest.ts";
import { sha256 } from "./sha256.ts";
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
  /** Signs the manifest before it is written. */
  readonly sign?: (manifest: Manifest) => Promise<Manifest>;
  /** Told after each article. */
  readonly onProgress?: (stories: number) => void;
}

/** Stories from which a slice is closed at the next day. Smaller slices make smaller updates, larger ones fewer files. */
const SLICE_STORIES = 8192;
/** Stories after which a slice is closed in the middle of a day. */
const MAX_SLICE_STORIES = 4 * SLICE_STORIES;

/** Builds an index: slices first, the manifest last, so that nobody sees a manifest without its slices. */
export async function buildIndex(
  items: AsyncIterable<IndexItem> | Iterable<IndexItem>,
  output: IndexOutput,
  options: BuildOptions,
): Promise<Manifest> {
  const pool = new StoryPool();
  let seen = 0;
  for await (const item of items) {
    pool.add({
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
    slices,
  };
  const manifest = options.sign ? await options.sign(unsigned) : unsigned;
  await output.write(MANIFEST, new TextEncoder().encode(`${JSON.stringify(manifest, null, 1)}\n`));
  return manifest;
}

function dayOf(time: number): string | null {
  return unpackTime(time)?.slice(0, 10) ?? null;
}

/** Runs of whole days in one language, each of about {@link SLICE_STORIES}; undated stories come first. */
function* slicePlaces(pool: StoryPool): Generator<number[]> {
  let places: number[] = [];
  for (const place of pool.sorted()) {
    const last = places.at(-1);
    if (last !== undefined) {
      const newDay = dayOf(pool.timeOf(last)) !== dayOf(pool.timeOf(place));
      const full = places.length >= (newDay ? SLICE_STORIES : MAX_SLICE_STORIES);
      if (full || pool.langOf(last) !== pool.langOf(place)) {
        yield places;
        places = [];
      }
    }
    places.push(place);
  }
  if (places.length > 0) yield places;
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
