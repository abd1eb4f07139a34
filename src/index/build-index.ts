import { storyKey } from "../core/story/key.ts";
import type { LoadedIndex } from "./load-index.ts";
import type { Manifest } from "./manifest.ts";
import type { PooledStory } from "./packed-story.ts";
import type { Slice } from "./slice.ts";
import { StoryPool } from "./story-pool.ts";
import { NO_TIME, packTime } from "./story-time.ts";
import { type IndexHead, type IndexOutput, type WriteOptions, writeIndex } from "./write-index.ts";

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

export interface BuildOptions extends IndexHead, WriteOptions {
  /** Keeps the texts too: only for a sample that must work offline. */
  readonly withText?: boolean;
  /** An index whose stories stay, as far as the new ones are not of the same address and newer. */
  readonly before?: LoadedIndex;
  /** ISO day: stories before it are dropped; undated ones stay. */
  readonly since?: string;
}

/** An article as a story that can be packed. */
export function storyOf(item: IndexItem, withText = false): PooledStory {
  return {
    id: item.id ?? "",
    url: item.url,
    outlet: item.outlet,
    title: item.title,
    lang: item.lang,
    time: packTime(item.published),
    key: storyKey(item),
    ...(withText ? { text: item.text } : {}),
  };
}

/** The stories of a slice, ready to go into another. */
export function* storiesOf(slice: Slice): Generator<PooledStory> {
  for (let number = 0; number < slice.stories; number++) {
    const { key, time, record } = slice.story(number);
    const { published: _, id, ...story } = record();
    yield { ...story, id: id === story.url ? "" : id, key, time };
  }
}

/** Whether a story of this packed time stays where those before an ISO day are dropped; the undated do. */
export function staysSince(since: string | null): (time: number) => boolean {
  const first = packTime(since);
  return (time) => first === NO_TIME || time === NO_TIME || time >= first - 1;
}

/** Builds an index in one go, on this thread. */
export async function buildIndex(
  items: AsyncIterable<IndexItem> | Iterable<IndexItem>,
  output: IndexOutput,
  options: BuildOptions,
): Promise<Manifest> {
  const pool = new StoryPool();
  const stays = staysSince(options.since ?? null);
  const keep = (story: PooledStory) => {
    if (stays(story.time)) pool.add(story);
  };
  for (const slice of options.before?.slices ?? []) for (const story of storiesOf(slice)) keep(story);
  for await (const item of items) keep(storyOf(item, options.withText));
  return writeIndex(pool, output, options, options);
}
