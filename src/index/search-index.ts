import { type Estimate, estimateRelation, scaleFor } from "../core/story/estimate.ts";
import { ANCHORS, type QueryKey } from "../core/story/key.ts";
import type { Reason, Relation } from "../core/types.ts";
import { EMPTY } from "./format.ts";
import type { LoadedIndex } from "./load-index.ts";
import type { Slice, SliceStoryView, StoryRecord } from "./slice.ts";
import { daysBetween, NO_TIME, packTime, unpackTime } from "./story-time.ts";

/** A story that an index offers for an article. */
export interface StoryMatch extends StoryRecord {
  readonly relation: Relation;
  /** 0..1: how surely it is the same report, by the keys alone. */
  readonly score: number;
  readonly reasons: readonly Reason[];
}

/** What a query looked through. Days are ISO days. */
export interface SearchedStories {
  readonly stories: number;
  readonly from: string | null;
  readonly to: string | null;
}

export interface QueryOptions {
  /** The article's date, ISO 8601; null or absent where unknown. */
  readonly published?: string | null;
  /** Matches at most. */
  readonly limit?: number;
}

export interface QueryAnswer {
  /** Best first: same reports, then related ones. Unrelated stories are left out. */
  readonly matches: readonly StoryMatch[];
  readonly searched: SearchedStories;
}

/** An index that can be asked. */
export interface SearchIndex {
  readonly name: string;
  readonly sample: boolean;
  readonly stories: number;
  query(key: QueryKey, options?: QueryOptions): QueryAnswer;
}

/** Stories whose keys are weighed in full after the first look. More finds more, each costs some microseconds. */
const CANDIDATES = 60;
const DEFAULT_LIMIT = 20;
/** Stories from which an article's date narrows the search, and the days around it that are then looked through. */
const NARROW_FROM = 100_000;
const NARROW_DAYS = 45;
/** What an anchor counts that the query has somewhere, beside one that the query itself chose: the first may be by the way. */
const BY_THE_WAY = 0.25;
/** Weights in the look-up table: steps per unit of rarity. The highest, ln(4 million) × 16 = 243, fits a byte. */
const STEPS = 16;

/** How many stories of an index have each anchor. */
function countAnchors(slices: readonly Slice[]): Uint32Array {
  const counts = new Uint32Array(0x10000);
  for (const slice of slices) for (const anchor of slice.anchors) counts[anchor]!++;
  return counts;
}

/** Weight of each anchor for one query, in {@link STEPS}; 0 for what the query does not have. */
function fillWeights(key: QueryKey, rarity: (anchor: number) => number, table: Uint8Array): void {
  table.fill(0);
  for (const word of key.words) table[word] = Math.min(255, Math.round(rarity(word) * STEPS * BY_THE_WAY));
  for (const anchor of key.anchors) table[anchor] = Math.min(255, Math.round(rarity(anchor) * STEPS));
  table[EMPTY] = 0;
}

interface Candidate {
  readonly slice: Slice;
  readonly story: number;
  readonly sum: number;
}

/** The stories with the highest sums, highest first. */
function bestStories(slices: readonly Slice[], table: Uint8Array, most: number): Candidate[] {
  const best: Candidate[] = [];
  let least = 0;
  for (const slice of slices) {
    const { anchors, stories } = slice;
    for (let story = 0, at = 0; story < stories; story++) {
      let sum = 0;
      for (const end = at + ANCHORS; at < end; at++) sum += table[anchors[at]!]!;
      if (sum <= least) continue;
      let place = best.length;
      while (place > 0 && best[place - 1]!.sum < sum) place--;
      best.splice(place, 0, { slice, story, sum });
      if (best.length > most) best.pop();
      if (best.length === most) least = best[most - 1]!.sum;
    }
  }
  return best;
}

/** Whether a slice has undated stories or some within {@link NARROW_DAYS} of a time. */
function isNear({ from, to }: Slice, time: number): boolean {
  if (from === NO_TIME || (from <= time && time <= to)) return true;
  return Math.min(daysBetween(from, time)!, daysBetween(to, time)!) <= NARROW_DAYS;
}

function searchedIn(slices: readonly Slice[]): SearchedStories {
  const dated = slices.filter(({ from }) => from !== NO_TIME);
  const day = (time: number) => unpackTime(time)?.slice(0, 10) ?? null;
  return {
    stories: slices.reduce((sum, { stories }) => sum + stories, 0),
    from: dated.length === 0 ? null : day(Math.min(...dated.map(({ from }) => from))),
    to: dated.length === 0 ? null : day(Math.max(...dated.map(({ to }) => to))),
  };
}

const ORDER: Readonly<Record<Relation, number>> = { "same-report": 0, related: 1, unrelated: 2 };

/** A story that is offered, not decoded yet. */
interface Ranked extends Estimate {
  readonly view: SliceStoryView;
}

/** Same reports first, the surest first; among related stories those nearest to the event. */
function byRank(a: Ranked, b: Ranked): number {
  const order = ORDER[a.relation] - ORDER[b.relation];
  return order || (a.relation === "same-report" ? b.score - a.score : 0) || b.related - a.related;
}

/** Makes a loaded index ready to be asked. */
export function searchIndex({ manifest, slices, counts = countAnchors(slices), copies = 1 }: LoadedIndex): SearchIndex {
  const table = new Uint8Array(0x10000);
  const whole: SearchedStories = { stories: manifest.stories, from: manifest.from, to: manifest.to };
  return {
    name: manifest.name,
    sample: manifest.sample === true,
    stories: manifest.stories,
    query(key, { published = null, limit = DEFAULT_LIMIT } = {}) {
      const rarity = (anchor: number) => Math.log((manifest.stories + 1) / Math.max(1, counts[anchor]!));
      fillWeights(key, rarity, table);
      const time = packTime(published);
      const weigh = scaleFor(key, rarity);
      const narrow = manifest.stories >= NARROW_FROM && time !== NO_TIME;
      const near = narrow ? slices.filter((slice) => isNear(slice, time)) : slices;
      const found: Ranked[] = [];
      for (const { slice, story, sum } of bestStories(near, table, CANDIDATES * copies)) {
        const view = slice.story(story);
        const evidence = weigh(view.key, sum / STEPS, daysBetween(time, view.time));
        const { relation, score, related, reasons } = estimateRelation(evidence);
        if (relation !== "unrelated") found.push({ view, relation, score, reasons, related });
      }
      const searched = narrow ? searchedIn(near) : whole;
      return { matches: newestByAddress(found.sort(byRank), limit), searched };
    },
  };
}

/** The first matches, one for each address: of an updated article the newest. */
function newestByAddress(found: readonly Ranked[], limit: number): StoryMatch[] {
  const kept = new Map<string, StoryMatch>();
  for (const { view, relation, score, reasons } of found) {
    if (kept.size === limit) break;
    const match = { ...view.record(), relation, score, reasons };
    const other = kept.get(match.url);
    if (!other || (match.published ?? "") > (other.published ?? "")) kept.set(match.url, match);
  }
  return [...kept.values()];
}
