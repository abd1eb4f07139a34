import { MANIFEST, MANIFEST_FORMAT, type Manifest, type SliceEntry } from "./manifest.ts";
import { unpackStory } from "./packed-story.ts";
import { sha256 } from "./sha256.ts";
import { dayOf, slicePlan } from "./slice-plan.ts";
import { writeSlice } from "./slice-writer.ts";
import type { StoryPool } from "./story-pool.ts";
import { NO_TIME } from "./story-time.ts";

/** Where an index is written: a folder, a store, a test's map. */
export interface IndexOutput {
  write(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Whether a slice of so many bytes is there already: its name is its content's hash, so it need not be written again. */
  has?(name: string, bytes: number): boolean;
}

/** What a manifest says beside its slices. */
export interface IndexHead {
  readonly name: string;
  /** Must be higher than that of the manifest published before. */
  readonly sequence: number;
  /** ISO 8601 of the build. */
  readonly built: string;
  readonly sample?: true;
  readonly licence?: string;
  readonly contact?: string;
  /** The public key that will sign from some day on. */
  readonly nextKey?: string;
}

/** A slice's file, ready to be written. */
export interface MadeSlice {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** SHA-256 in hexadecimal. */
  readonly hash: string;
}

/** Makes slices, perhaps several at the same time on other threads. */
export interface SliceMaker {
  /** Slices that are made at the same time. */
  readonly parallel: number;
  /** Packed stories of one language, in order. */
  make(stories: readonly Uint8Array[], lang: string): Promise<MadeSlice>;
}

/** Makes a slice on this thread. */
export async function makeSlice(stories: Iterable<Uint8Array>, lang: string): Promise<MadeSlice> {
  const bytes = new Uint8Array(
    writeSlice(
      Array.from(stories, (packed) => unpackStory(packed)),
      lang,
    ),
  );
  return { bytes, hash: await sha256(bytes) };
}

const HERE: SliceMaker = { parallel: 1, make: makeSlice };

export interface WriteOptions {
  /** Slices that are there already, by the numbers that the pool knows them by: one whose stories are the same is listed as it is. */
  readonly held?: readonly SliceEntry[];
  readonly maker?: SliceMaker;
  /** Signs the manifest before it is written. */
  readonly sign?: (manifest: Manifest) => Promise<Manifest>;
  /** Told after each slice: how many are written, and of how many. */
  readonly onSlice?: (written: number, slices: number) => void;
}

/** Writes the stories of a pool as an index: slices first, the manifest last, so that nobody sees a manifest without its slices. */
export async function writeIndex(
  pool: StoryPool,
  output: IndexOutput,
  head: IndexHead,
  { held = [], maker = HERE, sign, onSlice }: WriteOptions = {},
): Promise<Manifest> {
  const plan = slicePlan(pool);
  const slices: SliceEntry[] = [];
  const making: Promise<SliceEntry>[] = [];
  const settle = async () => {
    slices.push(await making.shift()!);
    onSlice?.(slices.length, plan.length);
  };
  for (const places of plan) {
    if (making.length >= maker.parallel) await settle();
    const made = asHeld(pool, places, held) ?? writeListed(pool, places, maker, output);
    // Its failure is met when its turn comes.
    made.catch(() => {});
    making.push(made);
  }
  while (making.length > 0) await settle();
  const days = slices.flatMap(({ from, to }) => (from && to ? [from, to] : [])).sort();
  const unsigned: Manifest = {
    format: MANIFEST_FORMAT,
    name: head.name,
    sequence: head.sequence,
    built: head.built,
    stories: pool.size,
    from: days[0] ?? null,
    to: days[days.length - 1] ?? null,
    languages: [...new Set(slices.map(({ lang }) => lang))].sort(),
    ...(head.sample ? { sample: true } : {}),
    ...(head.licence ? { licence: head.licence } : {}),
    ...(head.contact ? { contact: head.contact } : {}),
    ...(head.nextKey ? { nextKey: head.nextKey } : {}),
    slices,
  };
  const manifest = sign ? await sign(unsigned) : unsigned;
  await output.write(MANIFEST, new TextEncoder().encode(`${JSON.stringify(manifest, null, 1)}\n`));
  return manifest;
}

/** The entry of a slice that holds exactly these stories already. */
function asHeld(
  pool: StoryPool,
  places: readonly number[],
  held: readonly SliceEntry[],
): Promise<SliceEntry> | undefined {
  const entry = held[pool.cameFrom(places) ?? -1];
  return entry?.stories === places.length ? Promise.resolve(entry) : undefined;
}

/** Characters of the hash in a slice's name: enough that two contents never share one. */
const HASH_IN_NAME = 20;

async function writeListed(
  pool: StoryPool,
  places: readonly number[],
  maker: SliceMaker,
  output: IndexOutput,
): Promise<SliceEntry> {
  const lang = pool.langOf(places[0]!);
  const { bytes, hash } = await maker.make(
    places.map((place) => pool.packed(place)),
    lang,
  );
  const days = places.filter((place) => pool.timeOf(place) !== NO_TIME).map((place) => dayOf(pool.timeOf(place))!);
  const from = days[0] ?? null;
  const to = days[days.length - 1] ?? null;
  const safeLang = lang.replace(/[^A-Za-z0-9-]/g, "") || "und";
  const name = `${from ?? "undated"}-${safeLang}-${hash.slice(0, HASH_IN_NAME)}.wsx`;
  if (!output.has?.(name, bytes.length)) await output.write(name, bytes);
  return { name, stories: places.length, bytes: bytes.length, from, to, lang, sha256: hash };
}
