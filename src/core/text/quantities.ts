import { AFTER, APPROXIMATORS } from "./approximators.ts";
import { readClock } from "./clock.ts";
import { type Figure, quantity } from "./figure.ts";
import { COUNT_WORDS, FRACTIONS, ORDINALS, SCALES, TENS, UNITS, VULGAR } from "./number-words.ts";
import { type Numeral, parseDigits, readNumeral } from "./numerals.ts";
import type { Piece } from "./scan.ts";
import type { Bound } from "./token.ts";
import { currencyBefore, type UnitFound, unitAfter } from "./unit-after.ts";
import { CURRENCIES } from "./units.ts";

/** Words that a figure can begin with; currencies are printed in up to three capitals before it. */
const FIRST_WORDS: ReadonlySet<string> = new Set([
  ...APPROXIMATORS.keys(),
  ...[UNITS, TENS, SCALES, ORDINALS, COUNT_WORDS, FRACTIONS].flatMap((words) => [...words.keys()]),
  ..."a an half every noon midday midnight".split(" "),
]);
const LONGEST_CODE = 3;

/** Years that four bare digits are taken for. */
const FIRST_YEAR = 1000;
const LAST_YEAR = 2199;
/** "won" is money only behind amounts that nobody counts victories with. */
const LEAST_WON = 100;
/** Digits of figures that a dash between blanks joins, at most. */
const SHORT = 2;
/** What a metre of "100m" is followed by; else it is a million. */
const METRES =
  /^(?:race|sprint|high|deep|long|wide|tall|hurdles|freestyle|butterfly|backstroke|breaststroke|relay|away|from|above|below|final|dash|,|\.|\))$/;

/** Whether a figure can begin with a word or point: most words begin none, and one look-up tells. */
export function opensFigure(type: "word" | "point", printed: string, lower: string): boolean {
  if (type === "point") return /^[-−–]$/.test(printed) || CURRENCIES.has(printed) || VULGAR.has(printed);
  return FIRST_WORDS.has(lower) || (printed.length <= LONGEST_CODE && printed !== lower);
}

/**
 * Reads the figure at an index, with what belongs to it: approximator, currency, scale, range, unit.
 * Null where none begins there. Asked only where {@link opensFigure} holds.
 */
export function readFigure(pieces: readonly Piece[], at: number): Figure | null {
  if (pieces[at]?.lower === "one" && pieces[at + 1]?.lower === "another") return null;
  const minus = readNegative(pieces, at);
  if (minus) return minus;
  const approx = readApproximator(pieces, at);
  if (approx) {
    const figure = readBare(pieces, approx.end, true);
    if (figure && !(figure.quantity.weak && figure.quantity.kind === "ordinal"))
      return bounded(pieces, figure, approx.bound);
    return null;
  }
  const figure = readBare(pieces, at);
  return figure && bounded(pieces, figure, null);
}

/** "-3 degrees": a sign glued to digits and to nothing before it. */
function readNegative(pieces: readonly Piece[], at: number): Figure | null {
  const sign = pieces[at] as Piece;
  const digits = pieces[at + 1];
  if (
    !/^[-−–]$/.test(sign.printed) ||
    digits?.type !== "digits" ||
    digits.from !== sign.to ||
    pieces[at - 1]?.to === sign.from
  )
    return null;
  const figure = readBare(pieces, at + 1);
  if (!figure || figure.quantity.low !== figure.quantity.high) return null;
  return { end: figure.end, quantity: { ...figure.quantity, low: -figure.quantity.low, high: -figure.quantity.high } };
}

function readApproximator(pieces: readonly Piece[], at: number): { end: number; bound: Bound } | null {
  const phrases = APPROXIMATORS.get(pieces[at]?.lower ?? "");
  if (!phrases) return null;
  for (const [words, bound] of phrases)
    if (words.every((word, offset) => pieces[at + offset]?.lower === word)) {
      const end = at + words.length;
      // "some of the", "over the last two weeks": only what stands right before the figure.
      const again = readApproximator(pieces, end);
      return again ? { end: again.end, bound: again.bound === "about" ? bound : again.bound } : { end, bound };
    }
  return null;
}

function bounded(pieces: readonly Piece[], figure: Figure, bound: Bound | null): Figure {
  for (const [words, after] of AFTER)
    if (words.every((word, offset) => pieces[figure.end + offset]?.lower === word))
      return { end: figure.end + words.length, quantity: { ...figure.quantity, bound: bound ?? after, weak: false } };
  return bound ? { end: figure.end, quantity: { ...figure.quantity, bound, weak: false } } : figure;
}

/** @param near an approximator stands before it: "almost a third" */
function readBare(pieces: readonly Piece[], at: number, near = false): Figure | null {
  const piece = pieces[at];
  if (!piece || piece.type === "mark") return null;
  if (piece.type === "digits") {
    const clock = readClock(pieces, at);
    if (clock) return clock;
  }
  let start = at;
  let currency = "";
  if (piece.type !== "digits") {
    const money = currencyBefore(pieces, at);
    if (money) {
      currency = money.unit;
      start = money.end;
    } else {
      const special = readSpecial(pieces, at, near);
      if (special) return special;
    }
  }
  const first = readNumeral(pieces, start);
  if (!first)
    return currency === "" && piece.type === "digits"
      ? { end: at + 1, quantity: quantity("code", Number.NaN, Number.NaN, piece.printed) }
      : null;
  const range = readRange(pieces, at, first);
  const last = range ?? first;
  const low = range ? lowOf(first.value, range.value, pieces, first.end) : first.value;
  return withUnit(pieces, at, first, last.end, low, last.value, currency, last.metresOrMillions === true);
}

/** "3-4 million": the scale of the upper end holds for the lower one. */
function lowOf(low: number, high: number, pieces: readonly Piece[], end: number): number {
  const printed = parseDigits(pieces[end + 1]?.printed ?? "");
  return printed && printed > low && high > printed ? low * (high / printed) : low;
}

function readRange(pieces: readonly Piece[], at: number, first: Numeral): Numeral | null {
  if (first.form !== "cardinal") return null;
  const link = pieces[first.end];
  const before = pieces[first.end - 1] as Piece;
  if (!link) return null;
  const dashed = /^[-–—~]$/.test(link.printed);
  const dash = dashed && link.from === before.to;
  // "3 - 4", as some print it: a blank on both sides of a dash between two short figures.
  const spaced =
    dashed &&
    !dash &&
    before.printed.length <= SHORT &&
    (pieces[first.end + 1]?.printed.length ?? 9) <= SHORT &&
    pieces[first.end + 1]?.from !== link.to;
  const worded = !dash && (link.lower === "to" || (link.lower === "and" && pieces[at - 1]?.lower === "between"));
  if (!(dash || spaced || worded) || (worded && pieces[at - 1]?.lower === "from")) return null;
  let next = first.end + 1;
  if (/^[$€£¥₹₽]$/.test(pieces[next]?.printed ?? "")) next++;
  const second = readNumeral(pieces, next);
  if (second?.form !== "cardinal") return null;
  if (dash && pieces[next]?.from !== link.to) return null;
  return worded && second.value <= first.value ? null : second;
}

function withUnit(
  pieces: readonly Piece[],
  at: number,
  first: Numeral,
  end: number,
  low: number,
  high: number,
  currency: string,
  metresOrMillions: boolean,
): Figure {
  const weakWord = !first.digits && high <= 1 && first.form === "cardinal";
  if (first.form === "ordinal")
    return { end, quantity: quantity("ordinal", low, high, "", !first.digits && high <= 2) };
  if (first.form === "decade") return { end, quantity: quantity("decade", low, high) };
  if (first.form === "fraction" && pieces[end]?.lower !== "of" && unitAfter(pieces, end)) {
    const unit = unitAfter(pieces, end) as UnitFound;
    return { end: unit.end, quantity: quantity(unit.kind, low, high, unit.unit) };
  }
  const part = first.form === "fraction" ? partOf(pieces, end) : null;
  if (part) return { end: part.end, quantity: quantity(part.kind, low, high, part.unit) };
  if (first.form === "fraction") return { end, quantity: quantity("percent", low * 100, high * 100, "share") };
  if (currency !== "") {
    const said = unitAfter(pieces, end);
    return { end: said?.kind === "money" ? said.end : end, quantity: quantity("money", low, high, currency) };
  }
  if (metresOrMillions && METRES.test(pieces[end]?.lower ?? "."))
    return { end, quantity: quantity("measure", low / 1e6, high / 1e6, "metre") };
  // "one in five", "3 out of 4"
  let of = pieces[end]?.lower === "in" ? 1 : pieces[end]?.lower === "out" && pieces[end + 1]?.lower === "of" ? 2 : 0;
  if (of > 0 && pieces[end + of]?.lower === "every") of++;
  if (of > 0 && low === high && low < 10) {
    const whole = readNumeral(pieces, end + of);
    if (
      whole &&
      whole.form === "cardinal" &&
      whole.value > high &&
      whole.value <= 1000 &&
      whole.end === end + of + 1 &&
      !unitAfter(pieces, whole.end) &&
      !/^[-–]$/.test(pieces[whole.end]?.printed ?? "")
    )
      return {
        end: whole.end,
        quantity: quantity("percent", (low / whole.value) * 100, (low / whole.value) * 100, "share"),
      };
  }
  const unit = unitAfter(pieces, end);
  if (unit && !(unit.unit === "krw" && high < LEAST_WON))
    return { end: unit.end, quantity: quantity(unit.kind, low, high, unit.unit, weakWord) };
  const bareYear =
    first.digits && low === high && low >= FIRST_YEAR && low <= LAST_YEAR && /^\d{4}$/.test(pieces[at]?.printed ?? "");
  if (bareYear) return { end, quantity: quantity("year", low, high) };
  return { end, quantity: quantity(high < low ? "score" : "count", low, high, "", weakWord) };
}

/** What a fraction is of, where that is one unit: "a quarter of a percentage point", "half a mile", "a quarter-point". */
function partOf(pieces: readonly Piece[], at: number): UnitFound | null {
  if (pieces[at]?.printed === "-" && pieces[at + 1]?.lower === "point")
    return { end: at + 2, kind: "points", unit: "" };
  const one = pieces[at]?.lower === "of" ? at + 1 : at;
  if (!/^(?:an?|one)$/.test(pieces[one]?.lower ?? "")) return null;
  const unit = unitAfter(pieces, one + 1);
  return unit && unit.kind !== "money" ? unit : null;
}

/** Figures that begin with a word that is no numeral: "half", "a dozen", "a third of", "both", "noon". */
function readSpecial(pieces: readonly Piece[], at: number, near: boolean): Figure | null {
  const word = (pieces[at] as Piece).lower;
  const next = pieces[at + 1]?.lower ?? "";
  if (word === "half") {
    const skip = next === "a" || next === "an" ? 1 : next === "-" ? 1 : 0;
    const scale = SCALES.get(pieces[at + 1 + skip]?.lower ?? "");
    if (scale) return { end: at + 2 + skip, quantity: quantity("count", scale / 2, scale / 2) };
    const part = partOf(pieces, at + 1);
    if (part) return { end: part.end, quantity: quantity(part.kind, 0.5, 0.5, part.unit) };
    const unit = unitAfter(pieces, at + 1 + skip);
    if (unit && unit.kind === "measure") return { end: unit.end, quantity: quantity("measure", 0.5, 0.5, unit.unit) };
    return { end: at + 1, quantity: quantity("percent", 50, 50, "share", true) };
  }
  if (word === "a" || word === "an") {
    const scale = next.endsWith("s") ? undefined : SCALES.get(next);
    if (scale !== undefined) {
      const figure = readNumeral(pieces, at + 1);
      const low = figure ? figure.value : scale;
      const end = figure ? figure.end : at + 2;
      const unit = unitAfter(pieces, end);
      return { end: unit?.end ?? end, quantity: quantity(unit?.kind ?? "count", low, low, unit?.unit ?? "") };
    }
    const below = FRACTIONS.get(next);
    const after = pieces[at + 2]?.lower ?? ".";
    if (below === undefined || next.endsWith("s") || next === "half") return null;
    const part = partOf(pieces, at + 2);
    if (part) return { end: part.end, quantity: quantity(part.kind, 1 / below, 1 / below, part.unit) };
    if (near || /^(?:of|more|less|fewer|higher|lower|as|[.,;:)])$/.test(after))
      return { end: at + 2, quantity: quantity("percent", 100 / below, 100 / below, "share") };
    return null;
  }
  if (word === "every") {
    // "every sixth passenger" is one in six; "every second day" is a rhythm.
    const whole = ORDINALS.get(next);
    if (whole === undefined || whole < 2 || unitAfter(pieces, at + 2)) return null;
    return { end: at + 2, quantity: quantity("percent", 100 / whole, 100 / whole, "share") };
  }
  if (word === "noon" || word === "midday") return { end: at + 1, quantity: quantity("clock", 720, 720, "half-day") };
  if (word === "midnight") return { end: at + 1, quantity: quantity("clock", 0, 0, "half-day") };
  const count = COUNT_WORDS.get(word);
  return count === undefined ? null : { end: at + 1, quantity: quantity("count", count, count, "", true) };
}
