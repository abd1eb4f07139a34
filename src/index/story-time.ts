/** No date is known. */
export const NO_TIME = -0x80000000;
const MINUTE = 60_000;
/** A date before that is a page's mistake. */
const EARLIEST = Date.UTC(1900, 0);
/** Years beyond 9999 are written otherwise, and are none that news is from. */
const LATEST = Date.UTC(9999, 11, 31);
const DAY_ONLY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * A date as one number: minutes since 1970 in UTC, doubled, plus one where only the day is known.
 * {@link NO_TIME} for null, for what is no date, and for years before 1900.
 */
export function packTime(published: string | null): number {
  if (published === null) return NO_TIME;
  const ms = Date.parse(published);
  if (!(ms >= EARLIEST)) return NO_TIME;
  const packed = Math.floor(ms / MINUTE) * 2 + (DAY_ONLY.test(published) ? 1 : 0);
  return Math.abs(packed) < 0x7fffffff ? packed : NO_TIME;
}

/** The date that {@link packTime} packed, to the minute: "2026-03-01" or "2026-03-01T12:30Z". */
export function unpackTime(packed: number): string | null {
  const ms = Math.floor(packed / 2) * MINUTE;
  // A damaged slice may say anything.
  if (packed === NO_TIME || Math.abs(ms) > LATEST) return null;
  const iso = new Date(ms).toISOString();
  return packed & 1 ? iso.slice(0, 10) : `${iso.slice(0, 16)}Z`;
}

/** Days between two packed times; null where either is unknown. */
export function daysBetween(a: number, b: number): number | null {
  if (a === NO_TIME || b === NO_TIME) return null;
  return Math.abs(Math.floor(a / 2) - Math.floor(b / 2)) / (24 * 60);
}
