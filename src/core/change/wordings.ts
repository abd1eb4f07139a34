import type { Token } from "../text/token.ts";
import { type Facing, type Found, HOW, isFree, type Run, type Side, take } from "./facing.ts";
import { loadedWords } from "./lexicon.ts";
import { WEIGHT } from "./weights.ts";

/** Content words of a run that make a clause of it, and a phrase. */
const CLAUSE_WORDS = 6;
const PHRASE_WORDS = 3;

/** What is left: other words for the same place, phrases on one side only, words respelled. */
export function findWordings(facing: Facing): Found[] {
  const { a, b } = facing;
  const found: Found[] = [];
  a.tokens.forEach((token, i) => {
    const j = a.mate[i] as number;
    const other = b.tokens[j];
    if (!other || a.taken[i] || token.kind !== "word" || other.kind !== "word") return;
    const how = a.how[i];
    if (how === HOW.spelling)
      found.push({ kind: "spelling", a: [i, i + 1], b: [j, j + 1], weight: WEIGHT.respelled, code: "word-respelled" });
    else if (how === HOW.likeness)
      found.push({ kind: "wording", a: [i, i + 1], b: [j, j + 1], weight: WEIGHT.likeWording, code: "other-words" });
  });
  const right = looseRuns(b);
  const usedRight = new Set<Run>();
  for (const run of looseRuns(a)) {
    const partner = right.find(
      (other) => !usedRight.has(other) && (b.gap[other[0]] as number) === (a.gap[run[0]] as number),
    );
    if (partner) {
      usedRight.add(partner);
      const loaded = isLoaded(a, run) !== isLoaded(b, partner);
      const small = contentWords(a, run) + contentWords(b, partner) === 0;
      found.push({
        kind: "wording",
        a: run,
        b: partner,
        weight: loaded ? WEIGHT.loaded : small ? WEIGHT.smallWords : WEIGHT.wording,
        code: loaded ? "loaded-words" : "other-words",
        ...(loaded ? { loaded: true as const } : {}),
      });
      take(a, run);
      take(b, partner);
    } else only(found, a, run, "a");
  }
  for (const run of right) if (!usedRight.has(run)) only(found, b, run, "b");
  return found;
}

function only(found: Found[], side: Side, run: Run, name: "a" | "b"): void {
  const words = contentWords(side, run);
  if (words === 0) return;
  const loaded = isLoaded(side, run);
  const clause = words >= CLAUSE_WORDS;
  found.push({
    kind: `only-${name}`,
    a: name === "a" ? run : null,
    b: name === "b" ? run : null,
    weight: clause ? WEIGHT.clause : words >= PHRASE_WORDS ? WEIGHT.phrase : loaded ? WEIGHT.loaded : WEIGHT.word,
    code: clause ? "clause-missing" : "phrase-missing",
    ...(loaded ? { loaded: true as const } : {}),
  });
  take(side, run);
}

/** Runs of tokens that nothing speaks of, without points at their ends. */
function looseRuns(side: Side): Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < side.tokens.length; at++) {
    if (!isFree(side, at)) continue;
    let end = at + 1;
    while (end < side.tokens.length && isFree(side, end)) end++;
    let from = at;
    let to = end;
    while (from < to && isPoint(side.tokens[from] as Token)) from++;
    while (to > from && isPoint(side.tokens[to - 1] as Token)) to--;
    if (from < to) runs.push([from, to]);
    at = end;
  }
  return runs;
}

function isPoint(token: Token): boolean {
  return token.kind === "point" || token.kind === "mark";
}

function contentWords(side: Side, [from, to]: Run): number {
  let words = 0;
  for (let at = from; at < to; at++) if (!side.tokens[at]?.stop) words++;
  return words;
}

function isLoaded(side: Side, [from, to]: Run): boolean {
  for (let at = from; at < to; at++) if (loadedWords.has(side.tokens[at]?.fold ?? "")) return true;
  return false;
}
