import { FRACTIONS, GLUED_SCALES, ORDINALS, SCALES, TENS, UNITS, VULGAR } from "./number-words.ts";
import type { Piece } from "./scan.ts";

/** A bare number read from pieces: where it ends (exclusive index) and its value. */
export interface Numeral {
  readonly end: number;
  readonly value: number;
  readonly form: "cardinal" | "ordinal" | "fraction" | "decade" | "scale-word";
  /** Written in digits, in part at least. */
  readonly digits: boolean;
  /** A letter glued to digits that may be a scale or a unit ("100m"): left to the caller. */
  readonly metresOrMillions?: boolean;
}

/** Highest value that digits are read as; longer runs are codes. */
const MOST_DIGITS = 15;

/** Reads digits or number words at an index, with scale words; null where none stands there. */
export function readNumeral(pieces: readonly Piece[], at: number): Numeral | null {
  const piece = pieces[at];
  if (!piece) return null;
  if (piece.type === "digits") return readDigits(pieces, at, piece);
  if (piece.type === "point") {
    const vulgar = VULGAR.get(piece.printed);
    return vulgar === undefined ? null : { end: at + 1, value: vulgar, form: "cardinal", digits: true };
  }
  return piece.type === "word" ? readWords(pieces, at) : null;
}

function readDigits(pieces: readonly Piece[], at: number, piece: Piece): Numeral | null {
  const value = parseDigits(piece.printed);
  if (value === null) return null;
  let end = at + 1;
  let total = value;
  const next = pieces[end];
  const glued = next?.from === piece.to ? next : undefined;
  if (glued?.type === "word") {
    if (/^(?:st|nd|rd|th)$/.test(glued.lower)) return { end: end + 1, value, form: "ordinal", digits: true };
    if (/^'?s$/.test(glued.lower) && value >= 10 && value % 10 === 0)
      return { end: end + 1, value, form: "decade", digits: true };
    const scale = GLUED_SCALES.get(glued.lower);
    if (scale !== undefined)
      return {
        end: end + 1,
        value: value * scale,
        form: "cardinal",
        digits: true,
        ...(glued.lower === "m" ? { metresOrMillions: true } : {}),
      };
  } else if (glued?.type === "point" && VULGAR.has(glued.printed)) {
    total += VULGAR.get(glued.printed) as number;
    end++;
  } else if (glued?.printed === "/" && value < 100) {
    const below = pieces[end + 1];
    const denominator = below?.type === "digits" && below.from === glued.to ? parseDigits(below.printed) : null;
    // 24/7 and 9/11 are names of their own; a share is smaller than one.
    if (denominator && denominator > value && denominator <= 100 && value !== 9)
      return { end: end + 2, value: value / denominator, form: "fraction", digits: true };
  }
  const numerator = pieces[end];
  if (
    numerator?.type === "digits" &&
    numerator.printed.length === 1 &&
    pieces[end + 1]?.printed === "/" &&
    pieces[end + 2]?.type === "digits"
  ) {
    const part = parseDigits(numerator.printed) ?? 0;
    const whole = parseDigits(pieces[end + 2]?.printed ?? "") ?? 0;
    if (part > 0 && part < whole && whole <= 10) return scaled(pieces, end + 3, total + part / whole, true);
  }
  return scaled(pieces, end, total, true);
}

/** "1,200", "1 200", "34.125" (a decimal in English), "1.200.000". */
export function parseDigits(printed: string): number | null {
  if (printed.length > MOST_DIGITS + 5) return null;
  const plain = /^\d{1,3}(?:[.]\d{3}){2,}$/.test(printed)
    ? printed.replaceAll(".", "")
    : printed.replace(/[,\s\u00a0\u202f](?=\d{3}(?!\d))/g, "");
  if (/^\d+(?:\.\d+)?$/.test(plain)) return Number(plain);
  if (/^\d+,\d+$/.test(plain)) return Number(plain.replace(",", "."));
  return null;
}

/** Takes the scale words that follow: "1.2 million", "250 thousand", "3 hundred thousand". */
function scaled(pieces: readonly Piece[], at: number, value: number, digits: boolean): Numeral {
  let end = at;
  let total = value;
  for (let next = pieces[end]; next?.type === "word"; next = pieces[end]) {
    const scale = SCALES.get(next.lower);
    if (scale === undefined) break;
    total *= scale;
    end++;
  }
  return { end, value: total, form: "cardinal", digits };
}

/** "several hundred" is no figure. */
const VAGUE = /^(?:several|few|many|some|couple|the|per|one|every)$/;

function readWords(pieces: readonly Piece[], at: number): Numeral | null {
  let end = at;
  let sum = 0;
  let current = 0;
  let seen = false;
  let last: "" | "unit" | "tens" | "scale" = "";
  for (; end < pieces.length; end++) {
    const piece = pieces[end] as Piece;
    const word = piece.lower;
    const unit = UNITS.get(word);
    if (unit !== undefined && (last === "" || last === "scale" || (last === "tens" && unit < 10))) {
      current += unit;
      last = "unit";
    } else if (TENS.has(word) && (last === "" || last === "scale")) {
      current += TENS.get(word) as number;
      last = "tens";
    } else if (SCALES.has(word) && !word.endsWith("s") && (last !== "" || !VAGUE.test(pieces[end - 1]?.lower ?? ""))) {
      const scale = SCALES.get(word) as number;
      if (scale === 100 || scale === 12) current = (current || 1) * scale;
      else {
        sum += (current || 1) * scale;
        current = 0;
      }
      last = "scale";
    } else if (word === "and" && last === "scale" && joins(pieces, end + 1)) continue;
    else if (word === "-" && seen && (last === "tens" || last === "unit") && joins(pieces, end + 1)) {
      if (last === "unit" && !SCALES.has(pieces[end + 1]?.lower ?? "")) break;
      continue;
    } else if (ORDINALS.has(word) && (last === "tens" || last === "" || last === "scale") && (seen || last === "")) {
      const ordinal = ORDINALS.get(word) as number;
      if (last === "tens" && ordinal >= 10) break;
      return { end: end + 1, value: sum + current + ordinal, form: "ordinal", digits: false };
    } else break;
    seen = true;
  }
  if (!seen) return null;
  // "three thousand and" must not end on its "and".
  while (end > at && (pieces[end - 1]?.lower === "and" || pieces[end - 1]?.lower === "-")) end--;
  const fraction = fractionAfter(pieces, end, sum + current);
  return fraction ?? { end, value: sum + current, form: "cardinal", digits: false };
}

function joins(pieces: readonly Piece[], at: number): boolean {
  const word = pieces[at]?.lower ?? "";
  return UNITS.has(word) || TENS.has(word) || ORDINALS.has(word) || SCALES.has(word);
}

/** "two thirds", "three-quarters", "one fifth", "two and a half". */
function fractionAfter(pieces: readonly Piece[], at: number, above: number): Numeral | null {
  const dash = pieces[at]?.printed === "-" ? 1 : 0;
  const word = pieces[at + dash]?.lower ?? "";
  const below = FRACTIONS.get(word);
  if (below !== undefined && above >= 1 && above < below && (above > 1 ? word.endsWith("s") : true))
    return { end: at + dash + 1, value: above / below, form: "fraction", digits: false };
  if (pieces[at]?.lower === "and" && pieces[at + 1]?.lower === "a" && pieces[at + 2]?.lower === "half")
    return scaled(pieces, at + 3, above + 0.5, false);
  return null;
}
