import type { Searched } from "../../src/messages/calls.ts";

/** All that was searched, taken together. */
export interface SearchedSummary {
  readonly stories: number;
  /** ISO days of the oldest and the newest story; null where nothing is dated. */
  readonly from: string | null;
  readonly to: string | null;
  /** ISO 8601 of the latest update of any place; null where none has been updated, as the sample never is. */
  readonly updated: string | null;
  /** The page's day, where nothing that was searched is from about that time: no match was possible. */
  readonly outside: string | null;
}

/** Days around what was searched in which another version of a report may still have been printed. */
const MARGIN_DAYS = 2;
const DAY_MS = 86_400_000;

/** What was searched in one line. `published` is the page's own date, ISO 8601; a provider's answers are no stock that was searched. */
export function summaryOfSearched(searched: readonly Searched[], published: string | null): SearchedSummary {
  const places = searched.filter(({ asked, stories }) => asked === undefined && stories > 0);
  const dated = places.flatMap(({ from, to }) => (from === null || to === null ? [] : [{ from, to }]));
  const updates = places.flatMap(({ updated }) => (updated === null ? [] : [updated]));
  const day = published?.slice(0, 10) ?? null;
  const isOutside =
    day !== null &&
    dated.length > 0 &&
    dated.length === places.length &&
    dated.every(({ from, to }) => day < shifted(from, -MARGIN_DAYS) || day > shifted(to, MARGIN_DAYS));
  return {
    stories: places.reduce((sum, { stories }) => sum + stories, 0),
    from: dated.map(({ from }) => from).sort()[0] ?? null,
    to:
      dated
        .map(({ to }) => to)
        .sort()
        .at(-1) ?? null,
    updated: updates.sort().at(-1) ?? null,
    outside: isOutside ? day : null,
  };
}

/** An ISO day so many days on; a day that is none as it is. */
function shifted(day: string, days: number): string {
  const time = Date.parse(day);
  return Number.isNaN(time) ? day : new Date(time + days * DAY_MS).toISOString().slice(0, 10);
}
