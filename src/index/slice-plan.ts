import type { StoryPool } from "./story-pool.ts";
import { unpackTime } from "./story-time.ts";

/** Stories up to which a period stays one slice. Smaller slices make smaller updates, larger ones fewer files. */
const SLICE_STORIES = 8192;
/** Stories of a single day in one slice. */
const MAX_SLICE_STORIES = 4 * SLICE_STORIES;

/** Lengths of the parts of an ISO day by which stories are cut, coarsest first. */
const YEAR = 4;
const MONTH = 7;
const DAY = 10;

/** The ISO day of a packed time, or null where none is known. */
export function dayOf(time: number): string | null {
  return unpackTime(time)?.slice(0, 10) ?? null;
}

/**
 * Cuts stories into slices by language and by the calendar: the undated; a year where it is small, else its months, else their days, a
 * day too large into parts. What belongs to a slice depends on no other period, so that new days and dropped ones leave the slices of
 * others as they are, and a reader loads only what changed. Each slice is a list of places in the pool, in order.
 */
export function slicePlan(pool: StoryPool): number[][] {
  const byLang = new Map<string, number[]>();
  for (const place of pool.sorted()) {
    const lang = pool.langOf(place);
    const places = byLang.get(lang);
    if (places) places.push(place);
    else byLang.set(lang, [place]);
  }
  return [...byLang.values()].flatMap((places) => split(pool, places, YEAR));
}

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
