import { storyKey } from "../../core/story/key.ts";
import type { PooledStory } from "../../index/packed-story.ts";
import { openSlice, type Slice } from "../../index/slice.ts";
import { writeSlice } from "../../index/slice-writer.ts";
import { NO_TIME, packTime, unpackTime } from "../../index/story-time.ts";
import { checkedAddress, type Reach } from "../address-policy.ts";
import { htmlText } from "./html-text.ts";
import type { FeedEntry } from "./read-feed.ts";

/** Days that a story is kept: a report that an agency sends is printed within hours and updated for days. */
export const KEEP_DAYS = 14;
/** Stories of one feed. A feed of all a large outlet's desks moves some two hundred a day. */
export const FEED_STORIES = 1_000;
/** A date further ahead is a mistake: clocks and zones go wrong by hours, not by days. */
const AHEAD_MS = 86_400_000;
const DAY_MS = 86_400_000;
/** Longest title and address that are kept, in code units. */
const MAX_TITLE = 500;
const MAX_ADDRESS = 2_000;
/**
 * Code units of text below which an entry is too short to tell the same report by. Over articles of known relation, keys of a title alone
 * call 0.13 of separate reports of an event the same, those of a title and so much text 0.02, those of whole articles 0.01.
 */
const SHORT_TEXT = 240;
/** Set as the id of stories whose entry was that short. */
export const SHORT_ENTRY = "short";

/** What a feed's stories belong to. */
export interface FeedOutlet {
  readonly name: string;
  readonly lang: string;
  /** How private an address may be that this feed names. */
  readonly reach: Reach;
}

/** The stories of one feed as a slice of an index, and what is in it. Days are ISO days. */
export interface FeedStories {
  readonly bytes: ArrayBuffer;
  readonly stories: number;
  readonly from: string | null;
  readonly to: string | null;
}

/**
 * Takes what a feed says now into what is held of it: new stories keyed by title and text, known ones in their newest state, old ones
 * dropped. A story without a date stays as long as the feed names it. Null where nothing is left.
 */
export function takeEntries(
  held: Slice | null,
  entries: readonly FeedEntry[],
  outlet: FeedOutlet,
  now: string,
): FeedStories | null {
  const latest = Date.parse(now);
  const since = packTime(new Date(latest - KEEP_DAYS * DAY_MS).toISOString());
  const fresh = newest(entries.flatMap((entry) => timed(entry, latest)));
  const named = new Set(fresh.map(({ entry }) => entry.url));
  // A pool, as a builder has one, would take a buffer of megabytes for what is a thousand stories at most.
  const byAddress = new Map<string, PooledStory>();
  const add = (story: PooledStory) => {
    if (story.time >= (byAddress.get(story.url)?.time ?? story.time)) byAddress.set(story.url, story);
  };
  for (const story of held === null ? [] : storiesOf(held))
    if (story.time === NO_TIME ? named.has(story.url) : story.time >= since) add(story);
  for (const { entry, time } of fresh) {
    if ((time !== NO_TIME && time < since) || !isAllowed(entry.url, outlet.reach)) continue;
    const title = entry.title.slice(0, MAX_TITLE);
    const text = htmlText(entry.markup);
    add({
      id: text.length < SHORT_TEXT ? SHORT_ENTRY : "",
      url: entry.url,
      outlet: outlet.name,
      title,
      lang: outlet.lang,
      time,
      key: storyKey({ title, text }),
    });
  }
  const stories = [...byAddress.values()].sort((one, other) => one.time - other.time).slice(-FEED_STORIES);
  return packed(stories, outlet.lang);
}

/** The stories of a slice from a day on; those without a date go first. Null where nothing is left. */
export function storiesSince(held: Slice, since: string): FeedStories | null {
  const from = packTime(since);
  return packed(
    [...storiesOf(held)].filter(({ time }) => time !== NO_TIME && time >= from),
    held.lang,
  );
}

/** Opens what {@link takeEntries} has written. Throws IndexError where it is damaged. */
export function openStories(bytes: ArrayBuffer): Slice {
  return openSlice(bytes, "the stories of a feed");
}

function packed(stories: readonly PooledStory[], lang: string): FeedStories | null {
  if (stories.length === 0) return null;
  const days = stories.flatMap(({ time }) => (time === NO_TIME ? [] : [unpackTime(time)!.slice(0, 10)])).sort();
  return {
    bytes: writeSlice(stories, lang),
    stories: stories.length,
    from: days[0] ?? null,
    to: days[days.length - 1] ?? null,
  };
}

function* storiesOf(slice: Slice): Generator<PooledStory> {
  for (let number = 0; number < slice.stories; number++) {
    const { key, time, record } = slice.story(number);
    const { published: _, id, ...story } = record();
    yield { ...story, id: id === story.url ? "" : id, key, time };
  }
}

interface Timed {
  readonly entry: FeedEntry;
  readonly time: number;
}

/** A date that lies ahead is none. */
function timed(entry: FeedEntry, now: number): Timed[] {
  if (entry.url.length > MAX_ADDRESS) return [];
  const ahead = entry.published !== null && Date.parse(entry.published) > now + AHEAD_MS;
  return [{ entry, time: ahead ? NO_TIME : packTime(entry.published) }];
}

/** As many as are kept, so that no feed takes long: the newest, and of those without a date the first named. */
function newest(found: readonly Timed[]): readonly Timed[] {
  if (found.length <= FEED_STORIES) return found;
  const rank = ({ time }: Timed) => (time === NO_TIME ? Number.POSITIVE_INFINITY : time);
  return [...found]
    .sort((one, other) => (rank(one) === rank(other) ? 0 : rank(other) - rank(one)))
    .slice(0, FEED_STORIES);
}

function isAllowed(url: string, reach: Reach): boolean {
  try {
    checkedAddress(url, reach);
    return true;
  } catch {
    return false;
  }
}
