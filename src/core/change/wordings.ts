import type { Token } from "../text/token.ts";
import { GENERIC_NAMES } from "../text/words/generic-names.ts";
import { type Facing, type Found, HOW, isFree, type Run, type Side, take } from "./facing.ts";
import { isOpening } from "./loose-name.ts";
import { findRegions } from "./regions.ts";
import { WEIGHT } from "./weights.ts";
import { kinOf } from "./word-class.ts";

/** Content words of a run on one side that make a clause of it, and a phrase. */
const CLAUSE_WORDS = 6;
const PHRASE_WORDS = 3;

/** What is left: other words for the same place, phrases on one side only, words respelled. */
export function findWordings(facing: Facing): Found[] {
  const { a, b } = facing;
  const found: Found[] = [];
  for (const region of findRegions(facing, true)) {
    const left = looseRuns(a, region.a);
    const right = looseRuns(b, region.b);
    for (let at = 0; at < Math.max(left.length, right.length); at++) {
      const runA = left[at];
      const runB = right[at];
      if (runA && runB) found.push(...exchanged(a, runA, b, runB));
      else if (runA) found.push(...only(a, runA, "a"));
      else if (runB) found.push(...only(b, runB, "b"));
    }
  }
  a.tokens.forEach((token, i) => {
    const j = a.mate[i] as number;
    const other = b.tokens[j];
    if (!other || a.taken[i] || b.taken[j] || token.kind === "figure" || other.kind === "figure") return;
    const pair = { a: [i, i + 1] as Run, b: [j, j + 1] as Run };
    if (a.how[i] === HOW.spelling && token.kind === "word" && other.kind === "word")
      found.push({ kind: "spelling", ...pair, weight: WEIGHT.respelled, code: "word-respelled" });
    else if (a.how[i] === HOW.likeness)
      found.push({ kind: "wording", ...pair, weight: WEIGHT.likeWording, code: "other-words" });
  });
  return found;
}

function exchanged(a: Side, runA: Run, b: Side, runB: Run): Found[] {
  const loaded = isLoaded(a, runA) !== isLoaded(b, runB);
  const words = contentWords(a, runA) + contentWords(b, runB);
  take(a, runA);
  take(b, runB);
  if (isGender(a, runA, b, runB))
    return [{ kind: "wording", a: runA, b: runB, weight: WEIGHT.farOpposite, code: "other-words" }];
  const alike = hasAlike(a, runA);
  if (words === 0 && !alike) return [];
  return [
    {
      kind: "wording",
      a: runA,
      b: runB,
      weight: loaded ? WEIGHT.loaded : words === 0 ? WEIGHT.likeWording : WEIGHT.wording,
      code: loaded ? "loaded-words" : "other-words",
      ...(loaded ? { loaded: true as const } : {}),
    },
  ];
}

function only(side: Side, run: Run, name: "a" | "b"): Found[] {
  const words = contentWords(side, run);
  take(side, run);
  if (words === 0) return [];
  const sides = { a: name === "a" ? run : null, b: name === "b" ? run : null };
  // A title or a first name before a name that both have: the name is longer here.
  if (
    side.tokens
      .slice(...run)
      .every(({ kind, lower }, at) => kind === "name" && (GENERIC_NAMES.has(lower) || !isOpening(side, run[0] + at))) &&
    side.tokens[run[1]]?.kind === "name"
  )
    return [{ kind: "name", ...sides, weight: WEIGHT.nameForm, code: "name-form" }];
  if (isExpansion(side, run)) return [{ kind: "name", ...sides, weight: WEIGHT.nameForm, code: "name-form" }];
  const loaded = isLoaded(side, run);
  const clause = words >= CLAUSE_WORDS;
  return [
    {
      kind: `only-${name}`,
      ...sides,
      weight: clause ? WEIGHT.clause : words >= PHRASE_WORDS ? WEIGHT.phrase : loaded ? WEIGHT.loaded : WEIGHT.word,
      code: clause ? "clause-missing" : "phrase-missing",
      ...(loaded ? { loaded: true as const } : {}),
    },
  ];
}

/** What an acronym beside it stands for, which the other side has alone: "Border Force Inspectorate (BFI)" and "BFI". */
function isExpansion(side: Side, [from, to]: Run): boolean {
  const at = side.tokens[to]?.lower === "(" ? to + 1 : to;
  const acronym = side.tokens[at];
  if (acronym?.kind !== "name" || side.mate[at] === -1) return false;
  const initials = side.tokens.slice(from, to).map(({ lower, stop }) => (stop ? "" : (lower[0] ?? "")));
  return initials.join("") === acronym.lower.replaceAll(".", "");
}

/** Runs of a region that nothing speaks of, without matched words and points at their ends. What is spoken of parts them. */
function looseRuns(side: Side, [from, to]: Run): Run[] {
  const runs: Run[] = [];
  for (let at = from; at < to; ) {
    if (side.taken[at] === 1) {
      at++;
      continue;
    }
    let end = at;
    while (end < to && side.taken[end] === 0) end++;
    let first = at;
    let last = end;
    while (first < last && isHeld(side, first)) first++;
    while (last > first && isHeld(side, last - 1)) last--;
    if (first < last) runs.push([first, last]);
    at = end;
  }
  return runs;
}

/** A point, or a word whose mate stands elsewhere. */
function isHeld(side: Side, at: number): boolean {
  const token = side.tokens[at] as Token;
  return (
    token.kind === "point" ||
    token.kind === "mark" ||
    !(isFree(side, at) || (side.how[at] === HOW.likeness && side.tokens[at]?.kind !== "figure"))
  );
}

function contentWords(side: Side, [from, to]: Run): number {
  let words = 0;
  for (let at = from; at < to; at++) if (!side.tokens[at]?.stop && side.mate[at] === -1) words++;
  return words;
}

/** Holds a word that is matched with a like one: a synonym. */
function hasAlike(side: Side, [from, to]: Run): boolean {
  for (let at = from; at < to; at++) if (side.how[at] === HOW.likeness) return true;
  return false;
}

const HE: ReadonlySet<string> = new Set(["he", "him", "his", "himself"]);
const SHE: ReadonlySet<string> = new Set(["she", "her", "hers", "herself"]);

/** "he" on one side, "she" on the other: somebody else. */
function isGender(a: Side, runA: Run, b: Side, runB: Run): boolean {
  const [heA, sheA] = [has(a, runA, HE), has(a, runA, SHE)];
  if (heA === sheA) return false;
  const [heB, sheB] = [has(b, runB, HE), has(b, runB, SHE)];
  return heA ? sheB && !heB : heB && !sheB;
}

function has(side: Side, [from, to]: Run, words: ReadonlySet<string>): boolean {
  for (let at = from; at < to; at++) if (words.has((side.tokens[at] as Token).lower)) return true;
  return false;
}

function isLoaded(side: Side, [from, to]: Run): boolean {
  for (let at = from; at < to; at++) if (kinOf((side.tokens[at] as Token).form).loaded) return true;
  return false;
}
