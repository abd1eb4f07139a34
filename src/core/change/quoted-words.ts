import type { Quotation } from "../text/quotations.ts";
import type { Token } from "../text/token.ts";
import { type Facing, type Found, HOW, isFree, type Run, type Side, take } from "./facing.ts";
import { insideMarks, quotedWords } from "./inside-marks.ts";
import { WEIGHT } from "./weights.ts";

/** Telling words that a quotation needs before its rewording can be told from a changed word. */
const LEAST_TO_REWORD = 3;
/** Share of words of a quotation that may differ before it counts as reworded throughout. */
const REWORDED = 0.34;

interface Marked extends Side {
  readonly inside: Uint8Array;
}

/** Words that differ inside quotation marks on both sides: exchanged, put in or left out, set loud, put in another order. */
export function findQuotedWords({ a, b }: Facing): Found[] {
  if (a.quotations.length === 0 || b.quotations.length === 0) return [];
  const x: Marked = { ...a, inside: insideMarks(a) };
  const y: Marked = { ...b, inside: insideMarks(b) };
  return [...altered(x, y), ...emphasis(x, y), ...inserted(x, y, "a"), ...inserted(y, x, "b"), ...reordered(x, y)];
}

/** Told as what is missing or hedged elsewhere, and as an altered quotation inside one. */
const QUOTED_REASONS: ReadonlySet<string> = new Set([
  "hedge-a",
  "hedge-b",
  "hedge-differs",
  "time-missing",
  "figure-missing",
]);

/** Renames hedges, times and figures that stand on one side of a quotation which is the same otherwise: its words were altered. */
export function asQuoted({ a, b }: Facing, found: readonly Found[]): readonly Found[] {
  if (a.quotations.length === 0 || b.quotations.length === 0) return found;
  const x: Marked = { ...a, inside: insideMarks(a) };
  const y: Marked = { ...b, inside: insideMarks(b) };
  return found.map((one) => {
    if (!QUOTED_REASONS.has(one.code)) return one;
    const quoted =
      one.a && one.b
        ? isQuoted(x, one.a) && isQuoted(y, one.b)
        : one.a
          ? wasQuoted(x, one.a, y)
          : wasQuoted(y, one.b as Run, x);
    if (!quoted) return one;
    const verbatim = (!one.a || isVerbatim(x, one.a)) && (!one.b || isVerbatim(y, one.b));
    const weight = verbatim ? Math.max(one.weight, WEIGHT.quoteWords) : one.weight;
    return { ...one, kind: "quote" as const, code: "quote-words" as const, weight };
  });
}

const LOUD = /^\p{Lu}{3,}$/u;

/** Words that one side sets in capitals or puts in brackets inside a quotation: "are dying" and "(are) DYING". */
function emphasis(a: Marked, b: Marked): Found[] {
  const found: Found[] = [];
  const printed = ({ reading, tokens }: Side, at: number) => reading.text.slice(tokens[at]?.from, tokens[at]?.to);
  const bracketed = ({ tokens }: Side, at: number) =>
    /^[([]$/.test(tokens[at - 1]?.lower ?? "") && /^[)\]]$/.test(tokens[at + 1]?.lower ?? "");
  a.tokens.forEach((token, i) => {
    const j = a.mate[i] as number;
    if (j < 0 || !a.inside[i] || !b.inside[j] || a.taken[i] || b.taken[j] || token.kind === "figure") return;
    const loud = LOUD.test(printed(a, i)) !== LOUD.test(printed(b, j));
    if (!loud && bracketed(a, i) === bracketed(b, j)) return;
    found.push({ kind: "quote", a: [i, i + 1], b: [j, j + 1], weight: WEIGHT.quoteReworded, code: "quote-words" });
    a.taken[i] = b.taken[j] = 1;
  });
  return found;
}

/** Words that stand in each other's place inside marks on both sides. */
function altered(a: Marked, b: Marked): Found[] {
  const found: Found[] = [];
  const right = freeRuns(b);
  const pairs: { run: Run; partner: Run; quotation: Quotation | undefined }[] = [];
  for (const run of freeRuns(a)) {
    const gap = a.gap[run[0]] as number;
    const at = right.findIndex(([from]) => b.gap[from] === gap);
    const pair = at >= 0 ? { run, partner: right.splice(at, 1)[0] as Run } : aroundOne(a, run, b, right);
    if (pair) pairs.push({ ...pair, quotation: quotationAt(a, run[0]) });
  }
  for (const { run, partner, quotation } of pairs) {
    const lone = pairs.filter((other) => other.quotation === quotation).length === 1;
    const literal = quotation !== undefined && reworded(a, quotation) <= REWORDED;
    const telling = hasContent(a, run) && hasContent(b, partner);
    const weight = lone && literal && telling ? WEIGHT.quoteWords : WEIGHT.quoteReworded;
    found.push({ kind: "quote", a: run, b: partner, weight, code: "quote-words" });
    take(a, run);
    take(b, partner);
  }
  return found;
}

/** "move [forward]" and "[get] moving": two runs on either side of one matched word are one change. */
function aroundOne(a: Side, [from, to]: Run, b: Side, right: Run[]): { run: Run; partner: Run } | null {
  const before = right.findIndex(([, end]) => a.mate[from - 1] === end);
  const after = right.findIndex(([start]) => a.mate[to] === start - 1);
  const [first, last] = right[before >= 0 ? before : after] ?? [0, 0];
  const between = b.tokens[before >= 0 ? last : first - 1];
  if (!between || between.kind === "point" || between.kind === "mark") return null;
  right.splice(before >= 0 ? before : after, 1);
  return before >= 0
    ? { run: [from - 1, to], partner: [first, last + 1] }
    : { run: [from, to + 1], partner: [first - 1, last] };
}

/** Telling words put into a quotation, or left out of it, that is word for word the same otherwise. */
function inserted(side: Marked, other: Marked, name: "a" | "b"): Found[] {
  const found: Found[] = [];
  for (const run of freeRuns(side)) {
    const telling = hasContent(side, run) || hasTelling(side, run);
    if (!wasQuoted(side, run, other) || !(telling || isVerbatim(side, run))) continue;
    found.push({
      kind: "quote",
      a: name === "a" ? run : null,
      b: name === "b" ? run : null,
      weight: telling ? WEIGHT.quoteWords : WEIGHT.quoteReworded,
      code: "quote-words",
    });
    take(side, run);
  }
  return found;
}

/** A quotation of the very same words in another order. */
function reordered(a: Marked, b: Marked): Found[] {
  const found: Found[] = [];
  for (const quotation of a.quotations) {
    const words = quotedWords(a, quotation);
    const mates = words.map((at) => a.mate[at] as number);
    if (words.length < LEAST_TO_REWORD || mates.some((at) => at < 0 || !b.inside[at])) continue;
    if (mates.every((at, i) => i === 0 || at > (mates[i - 1] as number))) continue;
    const there: Run = [Math.min(...mates), Math.max(...mates) + 1];
    const here: Run = [Math.min(...words), Math.max(...words) + 1];
    if (there[1] - there[0] > 2 * (here[1] - here[0]) || isTaken(a, here) || isTaken(b, there)) continue;
    found.push({ kind: "quote", a: here, b: there, weight: WEIGHT.quoteReworded, code: "quote-words" });
  }
  return found;
}

function isTaken(side: Side, [from, to]: Run): boolean {
  return side.taken.slice(from, to).includes(1);
}

function quotationAt(side: Side, at: number): Quotation | undefined {
  return side.quotations.find(({ open, close }) => open <= at && at <= close);
}

function isQuoted(side: Marked, [from, to]: Run): boolean {
  return !side.inside.subarray(from, to).includes(0) && isLiteral(side, from);
}

/** A run inside a quotation whose other words, up to its neighbours, stand inside marks on the other side too. */
function wasQuoted(side: Marked, run: Run, other: Marked): boolean {
  if (!isQuoted(side, run)) return false;
  let [from, to] = run;
  const isSmall = (at: number) =>
    side.tokens[at]?.kind === "word" && side.tokens[at]?.stop === true && side.mate[at] === -1;
  while (isSmall(from - 1)) from--;
  while (isSmall(to)) to++;
  const inMarks = (at: number) => other.inside[side.mate[at] ?? -1] === 1;
  return inMarks(from - 1) && inMarks(to) && (side.mate[to] as number) - (side.mate[from - 1] as number) === 1;
}

/** All of a quotation's telling words but a few are on the other side. */
function isLiteral(side: Side, at: number): boolean {
  const quotation = quotationAt(side, at);
  return quotation !== undefined && reworded(side, quotation) <= REWORDED;
}

/** All of a quotation's telling words outside of a run are on the other side. */
function isVerbatim(side: Side, [from, to]: Run): boolean {
  const quotation = quotationAt(side, from);
  return (
    quotation !== undefined &&
    quotedWords(side, quotation).every((at) => (at >= from && at < to) || side.how[at] !== HOW.none)
  );
}

function hasContent(side: Side, [from, to]: Run): boolean {
  for (let at = from; at < to; at++) if (side.tokens[at]?.stop === false) return true;
  return false;
}

/** Small words that say much in a quotation. */
const TELLING =
  /^(?:all|every|both|many|most|more|much|few|some|any|only|even|just|too|very|still|already|always|often|again|here|there|now|then|never|nothing|nobody|twice|once|less|i|we|you|they|he|she)$/;

function hasTelling(side: Side, [from, to]: Run): boolean {
  return side.tokens.slice(from, to).some(({ kind, lower }) => kind === "figure" || TELLING.test(lower));
}

/** Share of a quotation's telling words that have no mate; 0 for the short ones, where one word is all. */
function reworded(side: Side, quotation: Quotation): number {
  const words = quotedWords(side, quotation).filter((at) => !side.tokens[at]?.stop);
  const other = words.filter((at) => side.how[at] === HOW.none).length;
  return words.length >= LEAST_TO_REWORD ? other / words.length : 0;
}

/** Runs of free words inside marks, each in one gap. */
function freeRuns(side: Marked): Run[] {
  const runs: Run[] = [];
  const isLoose = (at: number) => {
    const token = side.tokens[at] as Token;
    return side.inside[at] === 1 && isFree(side, at) && token.kind !== "point" && token.kind !== "mark";
  };
  for (let at = 0; at < side.tokens.length; at++) {
    if (!isLoose(at)) continue;
    let end = at + 1;
    while (end < side.tokens.length && isLoose(end)) end++;
    runs.push([at, end]);
    at = end;
  }
  return runs;
}
