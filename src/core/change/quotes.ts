import type { Quotation } from "../text/quotations.ts";
import type { Token } from "../text/token.ts";
import { type Facing, type Found, HOW, isFree, type Run, type Side, take } from "./facing.ts";
import { WEIGHT } from "./weights.ts";

/** Share of a quotation's words that must be found on the other side before its marks can have been dropped. */
const LEAST_FOUND = 0.5;
/** Share of found words that must lie inside marks there for the marks to count as kept. */
const KEPT = 0.5;
/** Words that a quotation has at most to be marks around a word rather than speech. */
const FEW_WORDS = 4;
/** Share of words of a quotation that may differ before it counts as reworded throughout. */
const REWORDED = 0.34;

/** Quotations whose marks were dropped or added. */
export function findMarks({ a, b }: Facing): Found[] {
  return [...dropped(a, insideMarks(b), "a"), ...dropped(b, insideMarks(a), "b")];
}

/** Words that differ inside quotation marks on both sides. */
export function findQuotedWords({ a, b }: Facing): Found[] {
  const insideA = insideMarks(a);
  const insideB = insideMarks(b);
  return [...altered(a, insideA, b, insideB), ...emphasis(a, insideA, b, insideB)];
}

const LOUD = /^\p{Lu}{3,}$/u;

/** Words that one side sets in capitals or puts in brackets inside a quotation: "are dying" and "(are) DYING". */
function emphasis(a: Side, insideA: Uint8Array, b: Side, insideB: Uint8Array): Found[] {
  const found: Found[] = [];
  const printed = ({ reading, tokens }: Side, at: number) => reading.text.slice(tokens[at]?.from, tokens[at]?.to);
  const bracketed = ({ tokens }: Side, at: number) =>
    /^[([]$/.test(tokens[at - 1]?.lower ?? "") && /^[)\]]$/.test(tokens[at + 1]?.lower ?? "");
  a.tokens.forEach((token, i) => {
    const j = a.mate[i] as number;
    if (j < 0 || insideA[i] !== 1 || insideB[j] !== 1 || a.taken[i] || b.taken[j] || token.kind === "figure") return;
    const loud = LOUD.test(printed(a, i)) !== LOUD.test(printed(b, j));
    if (!loud && bracketed(a, i) === bracketed(b, j)) return;
    found.push({ kind: "quote", a: [i, i + 1], b: [j, j + 1], weight: WEIGHT.quoteReworded, code: "quote-words" });
    a.taken[i] = b.taken[j] = 1;
  });
  return found;
}

function insideMarks(side: Side): Uint8Array {
  const inside = new Uint8Array(side.tokens.length);
  for (const { open, close } of side.quotations) inside.fill(1, Math.max(0, open), close + 1);
  return inside;
}

function content(side: Side, quotation: Quotation): number[] {
  const indexes: number[] = [];
  let stops: number[] = [];
  for (let at = Math.max(0, quotation.open + 1); at < Math.min(side.tokens.length, quotation.close); at++) {
    const token = side.tokens[at] as Token;
    if (token.kind === "point" || token.kind === "mark") continue;
    if (token.stop) stops.push(at);
    else indexes.push(at);
  }
  if (indexes.length > 0) stops = [];
  return [...indexes, ...stops];
}

/** Marks around words that the other side has without them. */
function dropped(side: Side, insideOther: Uint8Array, name: "a" | "b"): Found[] {
  const found: Found[] = [];
  for (const quotation of side.quotations) {
    const words = content(side, quotation);
    if (words.length === 0 || isTitle(side, words)) continue;
    const mates = words.map((at) => side.mate[at] as number).filter((at) => at >= 0);
    if (mates.length < words.length * LEAST_FOUND) continue;
    const kept = mates.filter((at) => insideOther[at] === 1).length;
    if (kept > mates.length * KEPT) continue;
    const here: Run = [Math.max(0, quotation.open), Math.min(side.tokens.length, quotation.close + 1)];
    const there: Run = [Math.min(...mates), Math.max(...mates) + 1];
    const tight = there[1] - there[0] <= (here[1] - here[0]) * 2 + 2 ? there : null;
    const long = words.length > FEW_WORDS;
    found.push({
      kind: "quote",
      a: name === "a" ? here : tight,
      b: name === "b" ? here : tight,
      weight: WEIGHT.marks,
      code: long ? `direct-${name}` : `marks-${name}`,
    });
  }
  return found;
}

/** A title of a work or a name: capitals throughout, and no sentence. */
function isTitle(side: Side, words: readonly number[]): boolean {
  return words.every((at) => side.tokens[at]?.kind === "name") && !side.tokens[words[0] as number]?.opens;
}

/** Words that differ inside marks on both sides, by gap. */
function altered(a: Side, insideA: Uint8Array, b: Side, insideB: Uint8Array): Found[] {
  const found: Found[] = [];
  for (const run of freeRuns(a, insideA)) {
    const gap = a.gap[run[0]] as number;
    const partner = freeRuns(b, insideB).find(([from]) => b.gap[from] === gap);
    if (!partner) continue;
    const weight = rewordedShare(a, insideA, run[0]) > REWORDED ? WEIGHT.quoteReworded : WEIGHT.quoteWords;
    found.push({ kind: "quote", a: run, b: partner, weight, code: "quote-words" });
    take(a, run);
    take(b, partner);
  }
  return found;
}

/** Runs of free words inside marks, each in one gap. */
function freeRuns(side: Side, inside: Uint8Array): Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < side.tokens.length; at++) {
    const token = side.tokens[at] as Token;
    if (inside[at] !== 1 || !isFree(side, at) || token.kind === "point" || token.kind === "mark") continue;
    let end = at + 1;
    while (
      end < side.tokens.length &&
      inside[end] === 1 &&
      isFree(side, end) &&
      side.tokens[end]?.kind !== "point" &&
      side.tokens[end]?.kind !== "mark"
    )
      end++;
    runs.push([at, end]);
    at = end;
  }
  return runs;
}

function rewordedShare(side: Side, inside: Uint8Array, at: number): number {
  let from = at;
  let to = at;
  while (from > 0 && inside[from - 1] === 1) from--;
  while (to < side.tokens.length && inside[to] === 1) to++;
  let words = 0;
  let other = 0;
  for (let index = from; index < to; index++) {
    const token = side.tokens[index] as Token;
    if (token.stop || token.kind === "point") continue;
    words++;
    if (side.how[index] === HOW.none) other++;
  }
  return words > 3 ? other / words : 0;
}
