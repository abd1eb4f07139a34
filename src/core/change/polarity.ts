import type { Token } from "../text/token.ts";
import { NEGATIVE_PREFIXES } from "../text/words/negations.ts";
import { type Cue, findCues, pairCues } from "./cues.ts";
import { type Facing, type Found, isFree, type Run, type Side, take } from "./facing.ts";
import { areOpposite, negations, notNegations } from "./lexicon.ts";
import { WEIGHT } from "./weights.ts";

type Negation = "plain" | "hardly" | "implicit";

/** Matched tokens between two negations that still answer each other. */
const FARTHEST = 60;
/** Tokens after a negation that it turns round, at most. */
const SCOPE = 6;
/** Matched tokens between two opposites which stand for each other. */
const NEAR_OPPOSITES = 2;

/** Polarity that was turned: a negation on one side only, or words of opposite sense in one place. */
export function findPolarity(facing: Facing): Found[] {
  const { a, b } = facing;
  const found: Found[] = [];
  const left = findNegations(a);
  const right = findNegations(b);
  pairCues(left, right, (x, y) => (x.class === y.class ? 0 : 1), FARTHEST);
  const opposites = findOpposites(a, b);
  for (const [side, other, cues, name] of [
    [a, b, left, "a"],
    [b, a, right, "b"],
  ] as const)
    for (const cue of cues) {
      if (cue.met || cue.partner || cue.class !== "plain") continue;
      const answer = opposites.findIndex((pair) => inScope(cue.run, pair[name][0]));
      if (answer >= 0) {
        opposites.splice(answer, 1);
        continue;
      }
      if (hasPrefixed(side, cue.run, other)) continue;
      if (
        cues.some(
          (also) =>
            also !== cue &&
            (also.met || also.partner) &&
            /^(?:nor|neither)$/.test(side.tokens[cue.run[0]]?.lower ?? ""),
        )
      )
        continue;
      found.push({
        kind: "negation",
        a: name === "a" ? cue.run : null,
        b: name === "b" ? cue.run : null,
        weight: WEIGHT.negated,
        code: `negated-${name}`,
      });
      take(side, cue.run);
    }
  for (const pair of opposites) {
    if (!isFree(a, pair.a[0]) || !isFree(b, pair.b[0])) continue;
    const close = pair.apart === 0;
    found.push({
      kind: close ? "negation" : "wording",
      a: pair.a,
      b: pair.b,
      weight: close ? WEIGHT.opposite : WEIGHT.farOpposite,
      code: "opposite",
    });
    take(a, pair.a);
    take(b, pair.b);
  }
  return found;
}

function findNegations(side: Side): Cue<Negation>[] {
  const turns = notNegations.all(side.tokens);
  return findCues(side, negations, (phrase) => turns.some((turn) => phrase.from >= turn.from && phrase.from < turn.to));
}

function inScope(cue: Run, at: number): boolean {
  return at >= cue[1] && at < cue[1] + SCOPE;
}

interface OppositePair {
  readonly a: Run;
  readonly b: Run;
  readonly apart: number;
}

/** Unmatched words of opposite sense, near in place. */
function findOpposites(a: Side, b: Side): OppositePair[] {
  const pairs: OppositePair[] = [];
  const used = new Set<number>();
  a.tokens.forEach((token, i) => {
    if (!isFree(a, i)) return;
    let best: OppositePair | null = null;
    for (let j = 0; j < b.tokens.length; j++) {
      if (used.has(j) || !isFree(b, j)) continue;
      const apart = Math.abs((a.gap[i] as number) - (b.gap[j] as number));
      if (apart > NEAR_OPPOSITES || (best && apart >= best.apart)) continue;
      const other = b.tokens[j] as Token;
      if (
        areOpposite(token.fold, other.fold) ||
        isPrefixed(token.lower, other.lower) ||
        isPrefixed(other.lower, token.lower)
      )
        best = { a: [i, i + 1], b: [j, j + 1], apart };
    }
    if (best) {
      used.add(best.b[0]);
      pairs.push(best);
    }
  });
  return pairs;
}

/** "unlikely" is "likely" with a prefix that turns it round. */
function isPrefixed(long: string, short: string): boolean {
  return (
    short.length >= 4 &&
    long.endsWith(short) &&
    NEGATIVE_PREFIXES.includes(long.slice(0, long.length - short.length).replace("-", ""))
  );
}

/** "not legal" is answered by "illegal". */
function hasPrefixed(side: Side, cue: Run, other: Side): boolean {
  for (let at = cue[1]; at < cue[1] + SCOPE; at++) {
    const word = side.tokens[at]?.lower;
    if (word && other.tokens.some((token) => isPrefixed(token.lower, word) || isPrefixed(word, token.lower)))
      return true;
  }
  return false;
}
