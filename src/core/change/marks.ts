import type { Quotation } from "../text/quotations.ts";
import type { Facing, Found, Run, Side } from "./facing.ts";
import { insideMarks, quotedWords } from "./inside-marks.ts";
import { titled } from "./lexicon.ts";
import { WEIGHT } from "./weights.ts";

/** Share of a quotation's words that must be found on the other side before its marks can have been dropped. */
const LEAST_FOUND = 0.5;
/** Share of found words that must lie inside marks there for the marks to count as kept. */
const KEPT = 0.5;
/** Words that a quotation has at most to be marks around a word rather than speech. */
const FEW_WORDS = 4;
/** Quotations whose marks were dropped or added. */
export function findMarks({ a, b }: Facing): Found[] {
  if (a.quotations.length === 0 && b.quotations.length === 0) return [];
  return [...dropped(a, b, insideMarks(b), "a"), ...dropped(b, a, insideMarks(a), "b")];
}

/** Marks around words that the other side has without them. */
function dropped(side: Side, other: Side, insideOther: Uint8Array, name: "a" | "b"): Found[] {
  const found: Found[] = [];
  for (const quotation of side.quotations) {
    const words = quotedWords(side, quotation);
    if (words.length === 0 || isTitle(side, quotation, words)) continue;
    const mates = words.map((at) => side.mate[at] as number).filter((at) => at >= 0);
    const here: Run = [Math.max(0, quotation.open), Math.min(side.tokens.length, quotation.close + 1)];
    const kept = mates.filter((at) => insideOther[at] === 1).length;
    if (kept > mates.length * KEPT) continue;
    if (mates.length < words.length * LEAST_FOUND && !isReworded(side, here, other, words.length, mates.length))
      continue;
    const there: Run | null = mates.length > 0 ? [Math.min(...mates), Math.max(...mates) + 1] : null;
    const tight = there && there[1] - there[0] <= (here[1] - here[0]) * 2 + 2 ? there : null;
    found.push({
      kind: "quote",
      a: name === "a" ? here : tight,
      b: name === "b" ? here : tight,
      weight: WEIGHT.marks,
      code: words.length > FEW_WORDS ? `direct-${name}` : `marks-${name}`,
    });
  }
  return found;
}

/** The other side has no marks there, and other words in the quotation's place: it tells in its own words what is quoted here. */
function isReworded(side: Side, [from, to]: Run, other: Side, words: number, found: number): boolean {
  const first = side.gap[from] as number;
  const last = side.gap[to - 1] as number;
  if (
    other.tokens.some(
      ({ kind }, at) => kind === "mark" && (other.gap[at] as number) >= first && (other.gap[at] as number) <= last,
    )
  )
    return false;
  let inPlace = found;
  other.tokens.forEach((token, at) => {
    const gap = other.gap[at] as number;
    if (!token.stop && other.mate[at] === -1 && gap >= first && gap <= last) inPlace++;
  });
  return inPlace >= words * LEAST_FOUND;
}

/** Tokens beside the marks in which stands what bears the title. */
const BESIDE = 2;

/** A title of a work or a name: capitals throughout, and what bears it beside it or more words than one. */
function isTitle(side: Side, { open, close }: Quotation, words: readonly number[]): boolean {
  const beside = [
    ...side.tokens.slice(Math.max(0, open - BESIDE), Math.max(0, open)),
    ...side.tokens.slice(close + 1, close + 1 + BESIDE),
  ];
  const borne = beside.some(({ stem }) => titled.has(stem));
  const capital = (at: number) => /^\p{Lu}/u.test(side.reading.text.slice(side.tokens[at]?.from));
  const speech = /^[.,!?]$/.test(side.tokens[close - 1]?.lower ?? "") && words.length > FEW_WORDS;
  if (words.every(capital) && !speech) return borne || words.length > 1;
  return borne && capital(open + 1) && words.length > 1 && !speech;
}
