import { foldSound } from "../text/fold.ts";
import { editDistance, sameName } from "../text/same-name.ts";
import type { Kin, Token } from "../text/token.ts";
import { HOW } from "./facing.ts";
import { isTurned } from "./prefixes.ts";
import { areFarApart, kinOf } from "./word-class.ts";

/** How alike two unequal tokens are: a kind of match and a cost, 0 for the closest. */
export interface Likeness {
  readonly how: number;
  readonly cost: number;
}

const SAME: Likeness = { how: HOW.same, cost: 0 };
const RESPELLED: Likeness = { how: HOW.spelling, cost: 0.05 };
const MISPRINT: Likeness = { how: HOW.spelling, cost: 0.2 };
const SYNONYM: Likeness = { how: HOW.likeness, cost: 0.3 };
const KIN: Likeness = { how: HOW.likeness, cost: 0.4 };

/** Letters that a word needs before one wrong letter makes a misprint of it. */
const LEAST_MISPRINT = 4;
/** ... and before two do. */
const LEAST_MISPRINT_TWO = 8;
/** Letters that kin words share at their start, and the share of the longer one that these are. */
const KIN_LETTERS = 4;
const KIN_SHARE = 0.6;

/** False where {@link likeness} is sure to be null, by one look at each: most words of two sentences are nothing to each other. */
export function mayBeAlike(x: Kin, y: Kin, sameGap: boolean): boolean {
  return (
    x.initial === y.initial ||
    x.stemInitial === y.stemInitial ||
    x.isName ||
    y.isName ||
    (x.synonyms !== null && y.synonyms !== null) ||
    (sameGap && !(x.known && y.known) && !areFarApart(x, y, 2))
  );
}

/** Whether one token can stand for the other: other spelling, misprint, synonym, kin. Null where it cannot. */
export function likeness(a: Token, b: Token, sameGap: boolean): Likeness | null {
  if (a.kind === "figure" || b.kind === "figure") return figureMisprint(a, b, sameGap);
  const x = kinOf(a.form);
  const y = kinOf(b.form);
  if (y.opposites && x.opposites?.has(y.sense)) return null;
  if (x.placed && y.placed) return null;
  if (x.plain === y.plain) return a.stop && !sameGap ? null : SAME;
  if (a.stop && b.stop) return null;
  if (a.kind === "name" || b.kind === "name") {
    if (!x.placed && !y.placed && !a.stop && !b.stop && !(x.listed && y.listed) && areOneName(a, b)) return RESPELLED;
    if (sameGap && isMisprint(a, b)) return MISPRINT;
    if (a.kind === "name" && b.kind === "name") return null;
  }
  if (x.american === y.american) return RESPELLED;
  if ((x.mayBeTurned && isTurned(a.lower, b.lower)) || (y.mayBeTurned && isTurned(b.lower, a.lower))) return null;
  if (sameGap && isMisprint(a, b)) return isDerived(a.lower, b.lower) ? KIN : MISPRINT;
  if (a.stop || b.stop) return null;
  if (y.synonyms && x.synonyms?.has(b.stem)) return SYNONYM;
  return areKin(a.stem, b.stem) ? KIN : null;
}

/** By fold, or as printed: "Reed" loses to stemming what it shares with "Rid". */
function areOneName(a: Token, b: Token): boolean {
  return sameName(a.fold, b.fold) || (a.kind === b.kind && sameName(foldSound(a.lower), foldSound(b.lower)));
}

/** "fiev" for "five". */
function figureMisprint(a: Token, b: Token, sameGap: boolean): Likeness | null {
  if (!sameGap || (a.kind === "figure" && b.kind === "figure") || /\d/.test(a.lower + b.lower)) return null;
  return isMisprint(a, b) ? MISPRINT : null;
}

/** One of two is no word that we know, and differs by a slip of the fingers. */
function isMisprint(a: Token, b: Token): boolean {
  const kinA = kinOf(a.form);
  const kinB = kinOf(b.form);
  if (kinA.known && kinB.known) return false;
  const x = a.lower;
  const y = b.lower;
  const longest = Math.max(x.length, y.length);
  if (areFarApart(kinA, kinB, longest >= LEAST_MISPRINT_TWO ? 2 : 1)) return false;
  if (longest <= LEAST_MISPRINT)
    return longest > 1 && (scrambled(x, y) || (longest === LEAST_MISPRINT && editDistance(x, y, 1) <= 1));
  return editDistance(x, y, 2) <= (longest >= LEAST_MISPRINT_TWO ? 2 : 1) || scrambled(x, y);
}

/** "entire" and "entirety": one is the other with an ending. */
function isDerived(x: string, y: string): boolean {
  return x.startsWith(y) || y.startsWith(x);
}

/** The same letters in another order. */
function scrambled(x: string, y: string): boolean {
  return x.length === y.length && x[0] === y[0] && [...x].sort().join("") === [...y].sort().join("");
}

/** "reduce" and "reduction": much of the beginning is shared. */
function areKin(x: string, y: string): boolean {
  let shared = 0;
  while (shared < x.length && x.charCodeAt(shared) === y.charCodeAt(shared)) shared++;
  return shared >= KIN_LETTERS && shared >= Math.max(x.length, y.length) * KIN_SHARE;
}
