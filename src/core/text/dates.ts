import type { Token } from "./token.ts";

/** A time named in a text, by token indexes [from, to). */
export interface TimeExpression {
  readonly from: number;
  readonly to: number;
  /** `relative` counts from the article's day ("yesterday"); `weekday` too, but may look either way; `absolute` names a date or a month. */
  readonly form: "relative" | "weekday" | "absolute";
  /** Days since 1970-01-01 that it covers, inclusive; null where the article's day is needed and unknown. */
  readonly days: readonly [first: number, last: number] | null;
  /** 0 for Sunday; for `weekday`, and where a date is given with its weekday. */
  readonly weekday: number | null;
  /** 0 for January, and the day of the month, where they are named. */
  readonly month: number | null;
  readonly date: number | null;
}

const MONTHS = new Map(
  "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sep sept|october oct|november nov|december dec"
    .split("|")
    .flatMap((names, month) => names.split(" ").map((name) => [name, month] as const)),
);
const WEEKDAYS = new Map(
  "sunday sun|monday mon|tuesday tue tues|wednesday wed weds|thursday thu thur thurs|friday fri|saturday sat"
    .split("|")
    .flatMap((names, day) => names.split(" ").map((name) => [name, day] as const)),
);
/** Days from the article's own. */
const RELATIVE = new Map([
  ["today", 0],
  ["tonight", 0],
  ["yesterday", -1],
  ["tomorrow", 1],
]);
const PARTS = /^(?:morning|afternoon|evening|night|noon|midday)$/;
const DAY_MS = 86_400_000;
const WEEK = 7;
/** An article speaks of the month that lies within this many days after its own; else of the last one. */
const AHEAD = 180;

/** Times in tokens, from left to right. `day` is the article's day since 1970-01-01, or null. */
export function findTimes(tokens: readonly Token[], day: number | null): TimeExpression[] {
  const found: TimeExpression[] = [];
  for (let at = 0; at < tokens.length; ) {
    const { form, value } = tokens[at] as Token;
    const time = value || form.opensTime ? readTime(tokens, at, day) : null;
    if (time) found.push(time);
    at = time ? time.to : at + 1;
  }
  return found;
}

const LEADING: ReadonlySet<string> = new Set(["last", "next", "this", "past", "coming"]);

/** Whether a time can begin with a word that is no figure: most begin none, and one look-up tells. */
export function opensTime(lower: string): boolean {
  return RELATIVE.has(lower) || LEADING.has(lower) || MONTHS.has(lower) || WEEKDAYS.has(lower.replace(/s$/, ""));
}

function readTime(tokens: readonly Token[], at: number, day: number | null): TimeExpression | null {
  const token = tokens[at] as Token;
  return (
    readRelative(tokens, at, day) ??
    readWeekday(tokens, at, day) ??
    (token.value || isMonth(tokens, at) ? readDate(tokens, at, day) : null)
  );
}

function at1(tokens: readonly Token[], at: number): string {
  return tokens[at]?.lower ?? "";
}

/** A month's name; "may" and "march" only with a capital and beside what months stand beside. */
function isMonth(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  if (!MONTHS.has(token.lower)) return false;
  if (!/^(?:may|march|mar|jan|sun|sat|dec)$/.test(token.lower)) return true;
  if (token.kind !== "name") return false;
  return (
    Boolean(tokens[at1(tokens, at + 1) === "." ? at + 2 : at + 1]?.value) ||
    Boolean(tokens[at - 1]?.value) ||
    /^(?:in|of|since|until|by|last|this|next|early|late|mid|-|from)$/.test(at1(tokens, at - 1))
  );
}

function readRelative(tokens: readonly Token[], at: number, day: number | null): TimeExpression | null {
  const word = at1(tokens, at);
  const offset = RELATIVE.get(word);
  if (offset !== undefined) {
    const to = PARTS.test(at1(tokens, at + 1)) ? at + 2 : at + 1;
    return time(at, to, "relative", day === null ? null : [day + offset, day + offset]);
  }
  if ((word === "last" || word === "this") && /^(?:night|evening|morning|afternoon)$/.test(at1(tokens, at + 1))) {
    const back = word === "last" ? -1 : 0;
    return time(at, at + 2, "relative", day === null ? null : [day + back, day + back]);
  }
  if (/^(?:last|next|this|past|coming)$/.test(word)) {
    const step = word === "last" || word === "past" ? -1 : word === "this" ? 0 : 1;
    const unit = at1(tokens, at + 1);
    if (unit === "week" || unit === "month" || unit === "year")
      return time(at, at + 2, "relative", day === null ? null : span(day, unit, step));
  }
  const value = tokens[at]?.value;
  if (value?.kind === "measure" && value.unit === "day" && at1(tokens, at + 1) === "ago")
    return time(at, at + 2, "relative", day === null ? null : [day - value.low, day - value.low]);
  return null;
}

function span(day: number, unit: string, step: number): readonly [number, number] {
  const date = new Date(day * DAY_MS);
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth();
  if (unit === "year") return [Date.UTC(year + step, 0, 1) / DAY_MS, Date.UTC(year + step, 11, 31) / DAY_MS];
  if (unit === "month") return [Date.UTC(year, month + step, 1) / DAY_MS, Date.UTC(year, month + step + 1, 0) / DAY_MS];
  // Weeks begin on Monday.
  const monday = day - ((date.getUTCDay() + WEEK - 1) % WEEK) + step * WEEK;
  return [monday, monday + WEEK - 1];
}

/** "Friday", "last Friday", "Friday (Apr 11)", "Friday, 11 April". */
function readWeekday(tokens: readonly Token[], at: number, day: number | null): TimeExpression | null {
  const led = /^(?:last|next|this|coming)$/.test(at1(tokens, at)) ? 1 : 0;
  const token = tokens[at + led];
  const weekday =
    token?.kind === "name" || token?.lower.endsWith("day") ? WEEKDAYS.get(token.lower.replace(/s$/, "")) : undefined;
  if (!token || weekday === undefined || (token.lower.length < 6 && token.kind !== "name")) return null;
  let to = at + led + 1;
  if (PARTS.test(at1(tokens, to))) to++;
  const beside = /^[,(]$/.test(at1(tokens, to)) ? to + 1 : to;
  const date =
    tokens[beside] && (tokens[beside]?.value || isMonth(tokens, beside)) ? readDate(tokens, beside, day) : null;
  if (date?.date != null) {
    const close = at1(tokens, beside - 1) === "(" && at1(tokens, date.to) === ")" ? 1 : 0;
    return { ...date, from: at, to: date.to + close, weekday };
  }
  if (day === null) return { ...time(at, to, "weekday", null), weekday };
  const back = (new Date(day * DAY_MS).getUTCDay() - weekday + WEEK) % WEEK;
  const next = at1(tokens, at) === "next" || at1(tokens, at) === "coming";
  const then = next ? day - back + WEEK : day - back;
  return { ...time(at, to, "weekday", [then, then]), weekday };
}

/** "April 11", "11th of April 2025", "Apr. 11, 2025", "July 2014", "in July". */
function readDate(tokens: readonly Token[], at: number, day: number | null): TimeExpression | null {
  let to = at;
  let date: number | null = null;
  let month: number | null = null;
  if (isMonth(tokens, at)) {
    month = MONTHS.get(at1(tokens, at)) as number;
    to = at + 1;
    if (at1(tokens, to) === "." && tokens[to + 1]?.value) to++;
    date = dayOfMonth(tokens[to]);
    if (date !== null) to++;
  } else {
    date = dayOfMonth(tokens[at]);
    const next = at1(tokens, at + 1) === "of" ? at + 2 : at + 1;
    if (date === null || !tokens[next] || !isMonth(tokens, next)) return null;
    month = MONTHS.get(at1(tokens, next)) as number;
    to = next + 1;
  }
  const comma = at1(tokens, to) === "," ? 1 : 0;
  const year = tokens[to + comma]?.value;
  const named = year?.kind === "year" && year.low === year.high ? year.low : null;
  if (named !== null && (date !== null || comma === 0)) to += comma + 1;
  return { ...time(at, to, "absolute", covered(named, month, date, day)), month, date };
}

function dayOfMonth(token: Token | undefined): number | null {
  const value = token?.value;
  if (
    !value ||
    value.low !== value.high ||
    value.bound ||
    value.unit !== "" ||
    !/^\d{1,2}(?:st|nd|rd|th)?$/.test(token.lower)
  )
    return null;
  return value.low >= 1 && value.low <= 31 ? value.low : null;
}

function covered(
  year: number | null,
  month: number,
  date: number | null,
  day: number | null,
): readonly [number, number] | null {
  if (year === null && day === null) return null;
  let named = year ?? 0;
  if (year === null && day !== null) {
    named = new Date(day * DAY_MS).getUTCFullYear();
    const then = Date.UTC(named, month, date ?? 1) / DAY_MS;
    if (then > day + AHEAD) named--;
    else if (then < day - 365 + AHEAD) named++;
  }
  if (date !== null) return [Date.UTC(named, month, date) / DAY_MS, Date.UTC(named, month, date) / DAY_MS];
  return [Date.UTC(named, month, 1) / DAY_MS, Date.UTC(named, month + 1, 0) / DAY_MS];
}

function time(from: number, to: number, form: TimeExpression["form"], days: TimeExpression["days"]): TimeExpression {
  return { from, to, form, days, weekday: null, month: null, date: null };
}
