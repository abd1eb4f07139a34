import { type Facing, type Found, isFree, type Run, type Side, take } from "./facing.ts";
import { ambiguousSaying, saying, sources } from "./lexicon.ts";
import { findRegions, freeContent } from "./regions.ts";
import { WEIGHT } from "./weights.ts";

/** Content words that a clause without counterpart has at least. */
const CLAUSE_WORDS = 5;
/** Content words that may stand in its place on the other side, and share of its own that must have no mate. */
const IN_ITS_PLACE = 1;
const UNMATCHED = 0.8;

/**
 * Clauses that only one side has. They are told as a whole: a figure, a name or a hedge inside them is not a difference of its own.
 * Phrases that name a source are left to be told as that.
 */
export function findClauses(facing: Facing): Found[] {
  const { a, b } = facing;
  const found: Found[] = [];
  for (const region of findRegions(facing, false)) {
    const tightA = clauseIn(a, region.a, b, region.b);
    if (tightA) tell(a, tightA, "a", found);
    const tightB = clauseIn(b, region.b, a, region.a);
    if (tightB) tell(b, tightB, "b", found);
  }
  return found;
}

/** The clause that fills a run whose place on the other side is all but empty; null where there is none. */
function clauseIn(side: Side, run: Run, other: Side, there: Run): Run | null {
  if (run[1] - run[0] < CLAUSE_WORDS) return null;
  const words = freeContent(side, run);
  if (words < CLAUSE_WORDS || freeContent(other, there) > IN_ITS_PLACE || hasSource(side, run)) return null;
  if (hasSaying(side, run) && hasSaying(other, [0, other.tokens.length])) return null;
  const tight = trimmed(side, run);
  return words < content(side, tight) * UNMATCHED ? null : tight;
}

function tell(side: Side, run: Run, name: "a" | "b", found: Found[]): void {
  found.push({
    kind: `only-${name}`,
    a: name === "a" ? run : null,
    b: name === "b" ? run : null,
    weight: WEIGHT.clause,
    code: "clause-missing",
  });
  take(side, run);
}

function hasSource(side: Side, [from, to]: Run): boolean {
  for (let at = from; at < to; at++) if (sources.at(side.tokens, at)) return true;
  return false;
}

/** A verb of saying without a mate: who speaks is told as that where both sides say it. */
function hasSaying(side: Side, [from, to]: Run): boolean {
  for (let at = from; at < to; at++) {
    const stem = side.tokens[at]?.stem ?? "";
    if (isFree(side, at) && saying.at(side.tokens, at) && !ambiguousSaying.has(stem)) return true;
  }
  return false;
}

function content(side: Side, [from, to]: Run): number {
  let words = 0;
  for (let at = from; at < to; at++) if (!side.tokens[at]?.stop) words++;
  return words;
}

/** Without matched words and points at its ends. */
function trimmed(side: Side, [from, to]: Run): Run {
  let first = from;
  let last = to;
  const loose = (at: number) =>
    !isFree(side, at) || side.tokens[at]?.kind === "point" || side.tokens[at]?.kind === "mark";
  while (first < last && loose(first)) first++;
  while (last > first && loose(last - 1)) last--;
  return [first, last];
}
