import type { Difference } from "../types.ts";
import type { Facing, Found, Run } from "./facing.ts";
import { WEIGHT } from "./weights.ts";

/** Tokens that both texts share between two trifles which become one phrase, at most; and tokens of such a phrase on either side. */
const BETWEEN = 2;
const LONGEST_PHRASE = 14;

/** Reasons of trifles that a phrase may hold. */
const JOINED: ReadonlySet<string> = new Set(["other-words", "phrase-missing", "name-missing"]);

/** A trifle with its place on both sides; where a side has no words of it, an empty run stands at its place. */
interface Placed {
  readonly found: Found;
  readonly a: Run;
  readonly b: Run;
}

/** Joins trifles that stand almost side by side in both texts into one phrase: "move [forward]" and "[get] moving". */
export function joinTrifles(facing: Facing, all: readonly Found[]): Found[] {
  const trifles: Placed[] = [];
  const others: Found[] = [];
  for (const found of all) {
    const placed = isTrifle(found) ? place(facing, found) : null;
    if (placed) trifles.push(placed);
    else others.push(found);
  }
  trifles.sort((x, y) => x.a[0] - y.a[0] || x.b[0] - y.b[0]);
  const joined: Placed[] = [];
  for (const next of trifles) {
    const last = joined.at(-1);
    const one = last && joinTwo(facing, others, last, next);
    if (one) joined[joined.length - 1] = one;
    else joined.push(next);
  }
  return [...others, ...joined.map(({ found }) => found)];
}

function isTrifle({ kind, weight, code }: Found): boolean {
  return weight < WEIGHT.nameMissing && kind !== "quote" && JOINED.has(code);
}

function place({ a, b }: Facing, found: Found): Placed | null {
  if (found.a && found.b) return { found, a: found.a, b: found.b };
  const [side, run, other] = found.a ? [a, found.a, b] : [b, found.b as Run, a];
  // Behind the mate of the nearest anchor before it.
  let at = run[0] - 1;
  while (at >= 0 && side.anchor[at] !== 1) at--;
  const slot = at < 0 ? 0 : (side.mate[at] as number) + 1;
  const end = at + 1 === run[0];
  if (!end || slot > other.tokens.length) return null;
  const empty: Run = [slot, slot];
  return found.a ? { found, a: run, b: empty } : { found, a: empty, b: run };
}

function joinTwo(facing: Facing, others: readonly Found[], x: Placed, y: Placed): Placed | null {
  const betweenA = y.a[0] - x.a[1];
  const betweenB = y.b[0] - x.b[1];
  if (betweenA < 0 || betweenB < 0 || betweenA > BETWEEN || betweenB > BETWEEN) return null;
  const a: Run = [x.a[0], y.a[1]];
  const b: Run = [x.b[0], y.b[1]];
  if (a[1] - a[0] > LONGEST_PHRASE || b[1] - b[0] > LONGEST_PHRASE) return null;
  if (isSpokenOf(others, "a", x.a[1], y.a[0]) || isSpokenOf(others, "b", x.b[1], y.b[0])) return null;
  if (endsSentence(facing, x.a[1], y.a[0])) return null;
  const weight = Math.max(x.found.weight, y.found.weight);
  const runA = a[1] > a[0] ? a : null;
  const runB = b[1] > b[0] ? b : null;
  const kind = runA && runB ? "wording" : runA ? "only-a" : "only-b";
  return {
    found: { kind, a: runA, b: runB, weight, code: kind === "wording" ? "other-words" : "phrase-missing" },
    a,
    b,
  };
}

function isSpokenOf(others: readonly Found[], side: "a" | "b", from: number, to: number): boolean {
  return others.some((one) => {
    const run = one[side];
    return run !== null && run[0] < to && from < run[1];
  });
}

function endsSentence({ a }: Facing, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (/^[.!?;:]$/.test(a.tokens[at]?.lower ?? "")) return true;
  return false;
}

/** Leaves out names and words respelled the same way again: told once, they are known. */
export function withoutRepeats(differences: readonly Difference[]): Difference[] {
  const seen = new Set<string>();
  return differences.filter(({ kind, reason }) => {
    if (kind !== "spelling") return true;
    const key = `${reason.a}\n${reason.b}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
