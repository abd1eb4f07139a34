import type { Quotation } from "../text/quotations.ts";
import type { Token } from "../text/token.ts";
import { type Facing, type Found, HOW, isFree, type Run, type Side, take } from "./facing.ts";
import { titled } from "./lexicon.ts";
import { WEIGHT } from "./weights.ts";

/** Share of a quotation's words that must be found on the other side before its marks can have been dropped. */
const LEAST_FOUND = 0.5;
/** Share of found words that must lie inside marks there for the marks to count as kept. */
const KEPT = 0.5;
/** Words that a quotation has at most to be marks around a word rather than speech. */
const FEW_WORDS = 4;
/** Telling words that a quotation needs before its rewording can be told from a changed word. */
const LEAST_TO_REWORD = 3;
/** Share of words of a quotation that may differ before it counts as reworded throughout. */
const REWORDED = 0.34;

/** Quotations whose marks were dropped or added. */
export function findMarks({ a, b }: Facing): Found[] {
  return [...dropped(a, b, insideMarks(b), "a"), ...dropped(b, a, insideMarks(a), "b")];
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
function dropped(side: Side, other: Side, insideOther: Uint8Array, name: "a" | "b"): Found[] {
  const found: Found[] = [];
  for (const quotation of side.quotations) {
    const words = content(side, quotation);
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

/** Words that differ inside marks on both sides, by gap. */
function altered(a: Side, insideA: Uint8Array, b: Side, insideB: Uint8Array): Found[] {
  const found: Found[] = [];
  const right = freeRuns(b, insideB);
  const pairs: { run: Run; partner: Run; quotation: Quotation | undefined }[] = [];
  for (const run of freeRuns(a, insideA)) {
    const gap = a.gap[run[0]] as number;
    const partner = right.find(([from]) => b.gap[from] === gap);
    if (partner)
      pairs.push({
        run,
        partner,
        quotation: a.quotations.find(({ open, close }) => open <= run[0] && run[0] <= close),
      });
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

function hasContent(side: Side, [from, to]: Run): boolean {
  for (let at = from; at < to; at++) if (side.tokens[at]?.stop === false) return true;
  return false;
}

/** Share of a quotation's telling words that have no mate; 0 for the short ones, where one word is all. */
function reworded(side: Side, quotation: Quotation): number {
  const words = content(side, quotation).filter((at) => !side.tokens[at]?.stop);
  const other = words.filter((at) => side.how[at] === HOW.none).length;
  return words.length >= LEAST_TO_REWORD ? other / words.length : 0;
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
