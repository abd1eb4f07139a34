import type { Phrase } from "../text/phrases.ts";
import type { Token } from "../text/token.ts";
import { boundsFace } from "./bounds.ts";
import { type Cue, findCues, keepMet, pairCues } from "./cues.ts";
import { type Facing, type Found, isFree, type Run, type Side, take } from "./facing.ts";
import { ambiguousSaying, areCounterparts, negations, notNegations, saying } from "./lexicon.ts";
import { isTurned } from "./prefixes.ts";
import { partMoved, SCOPE } from "./scope.ts";
import { WEIGHT } from "./weights.ts";
import { kinOf } from "./word-class.ts";

type Negation = "plain" | "hardly" | "implicit";

/** Matched tokens between two negations that still answer each other; "without" and "failed" answer a "not" only near it. */
const FARTHEST = 60;
const FARTHEST_IMPLICIT = 8;
/** Tokens after a negation whose prefix answers it. */
const PREFIX_SCOPE = 3;
/** Tokens before a word in which its own negation stands. */
const BEFORE = 3;
/** Matched tokens between two opposites which stand for each other. */
const NEAR_OPPOSITES = 2;

/** Polarity that was turned: a negation on one side only, or words of opposite sense in one place. */
export function findPolarity(facing: Facing): Found[] {
  const { a, b } = facing;
  const found: Found[] = [];
  const turnsA = notNegations.all(a.tokens);
  const turnsB = notNegations.all(b.tokens);
  const left = findNegations(a, turnsA);
  const right = findNegations(b, turnsB);
  keepMet(left, a, right, turnsB);
  keepMet(right, b, left, turnsA);
  partMoved(a, left, b, right, ({ class: kind }) => kind === "plain");
  pairCues(left, right, pairCost, FARTHEST);
  const opposites: OppositePair[] = [];
  const turned: OppositePair[] = [];
  for (const pair of findOpposites(a, b))
    (isNegated(left, pair.a[0]) || isNegated(right, pair.b[0]) ? turned : opposites).push(pair);
  for (const [side, other, cues, name] of [
    [a, b, left, "a"],
    [b, a, right, "b"],
  ] as const)
    for (const cue of cues) {
      if (
        cue.met ||
        cue.partner ||
        !(cue.class === "plain" || isHardly(side, cue.run) || isFailure(side, cue.run, other))
      )
        continue;
      if (turned.some((pair) => inScope(cue.run, pair[name][0]))) continue;
      if (hasPrefixed(side, cue.run, other) || isCorrelative(side, cue, cues)) continue;
      found.push({
        kind: "negation",
        a: name === "a" ? cue.run : null,
        b: name === "b" ? cue.run : null,
        weight: cue.class === "plain" ? WEIGHT.negated : WEIGHT.farOpposite,
        code: `negated-${name}`,
      });
      take(side, cue.run);
    }
  for (const pair of opposites) {
    if (!isFree(a, pair.a[0]) || !isFree(b, pair.b[0])) continue;
    const close = pair.apart === 0 || isWithout(a, pair.a[0]) || isWithout(b, pair.b[0]);
    found.push({
      kind: close && !areCounterparts(a.tokens[pair.a[0]]?.stem, b.tokens[pair.b[0]]?.stem) ? "negation" : "wording",
      a: pair.a,
      b: pair.b,
      weight: close ? WEIGHT.opposite : WEIGHT.farOpposite,
      code: "opposite",
    });
    take(a, pair.a);
    take(b, pair.b);
  }
  found.push(...boundsTurned(a, b));
  return found;
}

function findNegations(side: Side, turns: readonly Phrase<"turn">[]): Cue<Negation>[] {
  return findCues(
    side,
    negations,
    (phrase) =>
      turns.some((turn) => phrase.from >= turn.from && phrase.from < turn.to) || isPartOfWord(side, phrase.from),
  );
}

/** "no-hitter", "no-fly zone": names of things. */
function isPartOfWord(side: Side, at: number): boolean {
  const next = side.tokens[at + 1];
  return side.tokens[at]?.lower === "no" && next?.lower === "-" && next.glued;
}

function pairCost(x: Cue<Negation>, y: Cue<Negation>): number {
  if (x.class === y.class) return 0;
  return Math.abs(x.gap - y.gap) > FARTHEST_IMPLICIT ? Number.POSITIVE_INFINITY : 1;
}

function isCorrelative(side: Side, cue: Cue<Negation>, cues: readonly Cue<Negation>[]): boolean {
  return (
    /^(?:nor|neither)$/.test(side.tokens[cue.run[0]]?.lower ?? "") &&
    cues.some((also) => also !== cue && (also.met || also.partner))
  );
}

/** Of the words that deny nearly all, those that do so without a doubt: "few" may be some. */
function isHardly(side: Side, cue: Run): boolean {
  return /^(?:hardly|scarcely|barely|rarely|seldom)$/.test(side.tokens[cue[0]]?.lower ?? "");
}

const FAILURE =
  /^(?:fail|failed|fails|failing|refuse|refused|refuses|refusing|decline|declined|declines|unable|neglected|denied)$/;

/** "failed to reach" where the other side reached: what was not done is said there as done. */
function isFailure(side: Side, cue: Run, other: Side): boolean {
  if (!FAILURE.test(side.tokens[cue[0]]?.lower ?? "")) return false;
  const to = side.tokens[cue[1]]?.lower === "to" ? cue[1] + 1 : cue[1];
  const deed = side.tokens[to];
  const mate = side.mate[to] as number;
  return (
    deed !== undefined &&
    !deed.stop &&
    side.tokens[to - 1]?.lower === "to" &&
    mate >= 0 &&
    other.tokens[mate] !== undefined
  );
}

function inScope(cue: Run, at: number): boolean {
  return at >= cue[0] - BEFORE && at < cue[1] + SCOPE;
}

/** A negation of its own stands before a word: "with no choice" is no opposite of "without". */
function isNegated(cues: readonly Cue<Negation>[], at: number): boolean {
  return cues.some(
    (cue) =>
      cue.class === "plain" && !cue.met && (cue.run[0] === at + 1 || (cue.run[1] <= at && at - cue.run[1] < BEFORE)),
  );
}

interface OppositePair {
  readonly a: Run;
  readonly b: Run;
  readonly apart: number;
}

/** Unmatched words of opposite sense, near in place. */
function findOpposites(a: Side, b: Side): OppositePair[] {
  const pairs: OppositePair[] = [];
  const loose: number[] = [];
  for (let j = 0; j < b.tokens.length; j++) if (isFree(b, j)) loose.push(j);
  if (loose.length === 0) return pairs;
  const turnable = loose.filter((j) => {
    const { opposites, mayBeTurned } = kinOf((b.tokens[j] as Token).form);
    return mayBeTurned || opposites !== null;
  });
  const used = new Set<number>();
  a.tokens.forEach((token, i) => {
    if (!isFree(a, i) || token.kind === "point") return;
    let best = -1;
    let least = NEAR_OPPOSITES + 1;
    for (const j of kinOf(token.form).mayBeTurned ? loose : turnable) {
      const apart = Math.abs((a.gap[i] as number) - (b.gap[j] as number));
      const other = b.tokens[j] as Token;
      if (apart >= least || used.has(j) || !areTurned(token, other)) continue;
      if (isLackOf(a, i, other) || isLackOf(b, j, token)) continue;
      best = j;
      least = apart;
    }
    if (best < 0) return;
    used.add(best);
    pairs.push({ a: [i, i + 1], b: [best, best + 1], apart: least });
  });
  return pairs;
}

/** Words of opposite sense that are not both a matter of who says what. */
function areTurned(x: Token, y: Token): boolean {
  const kinX = kinOf(x.form);
  const kinY = kinOf(y.form);
  const turned =
    (kinY.opposites !== null && kinX.opposites?.has(kinY.sense) === true) ||
    (kinX.mayBeTurned && isTurned(x.lower, y.lower)) ||
    (kinY.mayBeTurned && isTurned(y.lower, x.lower));
  return turned && !areSayings(x, y);
}

const LACK =
  /^(?:lack|lacks|lacked|lacking|lose|loses|losing|lost|without|no|little|less|least|nothing|hardly|barely|scarcely)$/;

/** "losing patience" says what "impatience" says. */
function isLackOf({ tokens }: Side, at: number, other: Token): boolean {
  const { lower } = tokens[at] as Token;
  return (
    isTurned(other.lower, lower) && (LACK.test(tokens[at - 1]?.lower ?? "") || LACK.test(tokens[at - 2]?.lower ?? ""))
  );
}

/** Both are verbs of saying: "confirmed" and "denied" are a matter of who says what. */
function areSayings(...tokens: readonly Token[]): boolean {
  return tokens.every(({ stem }) => saying.knows(stem) && !ambiguousSaying.has(stem));
}

/** "not legal" is answered by "illegal". */
function hasPrefixed(side: Side, cue: Run, other: Side): boolean {
  for (let at = cue[1]; at < cue[1] + PREFIX_SCOPE; at++) {
    const word = side.tokens[at]?.lower;
    if (
      word &&
      other.tokens.some(
        (token, j) => other.mate[j] === -1 && (isTurned(token.lower, word) || isTurned(word, token.lower)),
      )
    )
      return true;
  }
  return false;
}

function isWithout(side: Side, at: number): boolean {
  return side.tokens[at]?.lower === "without";
}

/** "more than 2,300" and "not more than 2,300". */
function boundsTurned(a: Side, b: Side): Found[] {
  const found: Found[] = [];
  a.tokens.forEach((token, i) => {
    const j = a.mate[i] as number;
    const other = token.value ? b.tokens[j] : undefined;
    if (other && boundsFace(token, other) === "opposite")
      found.push({ kind: "negation", a: [i, i + 1], b: [j, j + 1], weight: WEIGHT.farOpposite, code: "opposite" });
  });
  return found;
}
