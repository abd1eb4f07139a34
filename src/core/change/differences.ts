import type { Reading } from "../text/reading.ts";
import type { Difference, DifferenceKind, Reason, Span } from "../types.ts";
import { findAgency } from "./agency.ts";
import { joinTrifles } from "./calm.ts";
import { findClauses } from "./clauses.ts";
import { findDistancing } from "./distancing.ts";
import { type Facing, type Found, type Run, type Side, sideOf } from "./facing.ts";
import { findFigures } from "./figures.ts";
import { findMarks } from "./marks.ts";
import { mateTokens, type Work } from "./mates.ts";
import { findHedges } from "./modality.ts";
import { findNames } from "./names.ts";
import { findPolarity } from "./polarity.ts";
import { asQuoted, findQuotedWords } from "./quoted-words.ts";
import { mirrorReason } from "./reasons.ts";
import { findSayings } from "./sayings.ts";
import { findSpeakers } from "./speakers.ts";
import { findTimeChanges } from "./times.ts";
import { findWordings } from "./wordings.ts";

/** In this order: what one has spoken of, the next leave alone. */
const DETECTORS = [
  findMarks,
  findClauses,
  findAgency,
  findDistancing,
  findHedges,
  findTimeChanges,
  findFigures,
  findPolarity,
  findSayings,
  findSpeakers,
  findNames,
  findQuotedWords,
  findWordings,
];

/** Words of a reason are cut to this many code units. */
const LONGEST_REASON = 120;

/**
 * The differences inside one aligned pair, in A's order; none, and `work` no longer precise, where they are more than is left for.
 * @param spanA the sentences of A, as one range of `a.text`; `spanB` likewise
 * @param work cells of token alignment left for the whole comparison; lessened by what this pair takes
 */
export function findDifferences(a: Reading, spanA: Span, b: Reading, spanB: Span, work: Work): Difference[] {
  const textA = a.text.slice(spanA[0], spanA[1]);
  const textB = b.text.slice(spanB[0], spanB[1]);
  if (textA === textB && a.day === b.day) return [];
  // One order of the sides for both directions: so that swapping A and B mirrors the answer exactly.
  const swapped = textA > textB || (textA === textB && (a.day ?? 0) > (b.day ?? 0));
  const differences = swapped ? ordered(b, spanB, a, spanA, work, true) : ordered(a, spanA, b, spanB, work, false);
  return differences.sort((x, y) => place(x) - place(y));
}

function place({ a, b }: Difference): number {
  return a ? a[0] : b ? b[0] : 0;
}

/** @param swapped the sides are given in the other order than the one that is answered in */
function ordered(a: Reading, spanA: Span, b: Reading, spanB: Span, work: Work, swapped: boolean): Difference[] {
  const facing = { a: sideOf(a, spanA), b: sideOf(b, spanB) };
  if (!mateTokens(facing, work)) return [];
  const found: Found[] = [];
  for (const detect of DETECTORS) for (const one of detect(facing)) found.push(one);
  return joinTrifles(facing, asQuoted(facing, found)).map((one) => inOffsets(facing, one, swapped));
}

const MIRRORED: Partial<Record<DifferenceKind, DifferenceKind>> = { "only-a": "only-b", "only-b": "only-a" };

function inOffsets(facing: Facing, found: Found, swapped: boolean): Difference {
  const [a, b] = swapped ? [facing.b, facing.a] : [facing.a, facing.b];
  const [runA, runB] = swapped ? [found.b, found.a] : [found.a, found.b];
  const spanA = runA && offsets(a, runA);
  const spanB = runB && offsets(b, runB);
  const code = swapped ? mirrorReason(found.code) : found.code;
  const kind = swapped ? (MIRRORED[found.kind] ?? found.kind) : found.kind;
  const { weight } = found;
  const reason: Reason =
    spanA && spanB
      ? { code, a: words(a, spanA), b: words(b, spanB) }
      : spanA
        ? { code, a: words(a, spanA) }
        : spanB
          ? { code, b: words(b, spanB) }
          : { code };
  return found.loaded
    ? { kind, a: spanA, b: spanB, weight, loaded: true, sure: true, reason }
    : { kind, a: spanA, b: spanB, weight, sure: true, reason };
}

function words({ reading: { text } }: Side, [from, to]: Span): string {
  return text.slice(from, Math.min(to, from + LONGEST_REASON));
}

/** Offsets of a run, widened to whole printed words. */
function offsets(side: Side, [from, to]: Run): Span {
  let first = from;
  let last = to - 1;
  const { tokens } = side;
  const isWord = (at: number) =>
    tokens[at] !== undefined &&
    tokens[at]?.kind !== "mark" &&
    (tokens[at]?.kind !== "point" || tokens[at]?.fold === "-");
  while (first > 0 && tokens[first]?.glued && isWord(first) && isWord(first - 1)) first--;
  while (last + 1 < tokens.length && tokens[last + 1]?.glued && isWord(last) && isWord(last + 1)) last++;
  return [tokens[first]?.from ?? 0, tokens[last]?.to ?? 0];
}
