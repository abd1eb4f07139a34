import { editDistance } from "../text/same-name.ts";
import type { Token } from "../text/token.ts";
import { GENERIC_NAMES } from "../text/words/generic-names.ts";
import { isInDateline } from "./dateline.ts";
import { type Facing, type Found, HOW, type Run, type Side, take } from "./facing.ts";
import { isNearby, MISPRINTS } from "./known-name.ts";
import { looseNames, type NameRun } from "./name-runs.ts";
import { WEIGHT } from "./weights.ts";

/** Matched tokens that may lie between the places of two names which stand for each other. */
const FARTHEST = 6;

/** What it costs to pair a name that names somebody with one that is all titles and kinds. */
const UNLIKE = 4;
/** Names that differ, were respelled, or stand on one side only. */
export function findNames(facing: Facing): Found[] {
  const { a, b } = facing;
  const found: Found[] = [];
  a.tokens.forEach((token, i) => {
    const j = a.mate[i] as number;
    const other = b.tokens[j];
    if (!other || a.taken[i] || token.kind === "figure" || other.kind === "figure") return;
    const named = token.kind === "name" || other.kind === "name";
    if (named && isRespelled(token, other, a.how[i] as number))
      found.push({ kind: "spelling", a: [i, i + 1], b: [j, j + 1], weight: WEIGHT.respelled, code: "name-respelled" });
  });
  const left = looseNames(a, b);
  const right = looseNames(b, a);
  equateWhole(a, left, b, right, found);
  pairRuns(left, right);
  for (const run of left) {
    if (!run.partner && run.proper && isNearby(a, run.run, b)) {
      take(a, run.run);
      continue;
    }
    const weight = run.partner
      ? run.proper || run.partner.proper
        ? WEIGHT.nameDiffers
        : WEIGHT.genericName
      : missingWeight(a, run);
    found.push({
      kind: "name",
      a: run.run,
      b: run.partner?.run ?? null,
      weight,
      code: run.partner ? "name-differs" : "name-missing",
    });
    take(a, run.run);
    if (run.partner) take(b, run.partner.run);
  }
  for (const run of right) {
    if (run.partner) continue;
    if (run.proper && isNearby(b, run.run, a)) {
      take(b, run.run);
      continue;
    }
    found.push({
      kind: "name",
      a: null,
      b: run.run,
      weight: missingWeight(b, run),
      code: "name-missing",
    });
    take(b, run.run);
  }
  return found;
}

/** A name that is missing matters less where it only says whose: "the U.S. state", "the Czech governor". */
function missingWeight(side: Side, { run: [from, to], proper }: NameRun): number {
  if (!proper) return WEIGHT.smallWords;
  if (isInDateline(side, [from, to])) return WEIGHT.dateline;
  const places = side.tokens
    .slice(from, to)
    .every(({ fold, lower }) => fold.startsWith("@") || GENERIC_NAMES.has(lower));
  const next = side.tokens[to];
  return places && next && (next.kind === "name" || (next.kind === "word" && !next.stop))
    ? WEIGHT.genericName
    : WEIGHT.nameMissing;
}

/** Names that are the same as wholes: "Eurpoean Union", 'the United" States'. */
function equateWhole(a: Side, left: NameRun[], b: Side, right: NameRun[], found: Found[]): void {
  const whole = (side: Side, [from, to]: Run) =>
    side.tokens
      .slice(from, to)
      .filter(({ kind, lower }) => kind === "name" && lower !== "the")
      .map(({ lower }) => lower.replace(/^the /, ""))
      .join(" ");
  for (const x of [...left])
    for (const y of [...right]) {
      if (areOtherPlaces(a, x.run, b, y.run)) continue;
      const nameA = whole(a, x.run);
      const nameB = whole(b, y.run);
      if (nameA.length < 4 * MISPRINTS || editDistance(nameA, nameB, MISPRINTS) > MISPRINTS) continue;
      left.splice(left.indexOf(x), 1);
      right.splice(right.indexOf(y), 1);
      if (nameA !== nameB)
        found.push({ kind: "spelling", a: x.run, b: y.run, weight: WEIGHT.respelled, code: "name-respelled" });
      take(a, x.run);
      take(b, y.run);
      break;
    }
}

/** Two known places are two places, however alike: Austria and Australia. */
function areOtherPlaces(a: Side, runA: Run, b: Side, runB: Run): boolean {
  const known = (side: Side, [from, to]: Run) => to - from === 1 && side.tokens[from]?.fold.startsWith("@") === true;
  return known(a, runA) && known(b, runB);
}

/** Pairs names by place; those that name somebody first with their like. */
function pairRuns(left: readonly NameRun[], right: readonly NameRun[]): void {
  const candidates: { x: NameRun; y: NameRun; cost: number }[] = [];
  for (const x of left)
    for (const y of right) {
      const apart = Math.abs(x.gap - y.gap);
      const only = left.length === 1 && right.length === 1;
      if (apart <= FARTHEST || only) candidates.push({ x, y, cost: apart + (x.proper === y.proper ? 0 : UNLIKE) });
    }
  candidates.sort((p, q) => p.cost - q.cost || p.x.run[0] - q.x.run[0] || p.y.run[0] - q.y.run[0]);
  for (const { x, y } of candidates)
    if (!x.partner && !y.partner) {
      x.partner = y;
      y.partner = x;
    }
}

function isRespelled(x: Token, y: Token, how: number): boolean {
  const strip = (token: Token) => token.lower.replace(/[.'-]|^the /g, "");
  if (strip(x) === strip(y)) return false;
  // "fill" and, at the start of a sentence, "Filling": forms of one word, and no name.
  if (x.kind !== y.kind && x.stem === y.stem) return false;
  if (how === HOW.likeness) return false;
  return how === HOW.spelling || !x.fold.startsWith("@") || !isAdjective(x, y);
}

/** Country and demonym share a fold, and are no two spellings of one word. */
function isAdjective(x: Token, y: Token): boolean {
  return (
    x.lower[0] === y.lower[0] &&
    /(?:an|ans|ish|ese|i|is|ch|ic|s)$/.test(x.lower.length > y.lower.length ? x.lower : y.lower)
  );
}
