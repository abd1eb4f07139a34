import { bags, type Side } from "./bags.ts";
import { EVIDENCE } from "./evidence.ts";
import { Likeness } from "./likeness.ts";
import { moves } from "./moves.ts";
import { dice, groupOverlap } from "./overlap.ts";
import { bestPath } from "./path.ts";
import { repeats } from "./repeats.ts";

/** Sentences that correspond, by index, half-open; an empty range on the side where nothing does. */
export interface AlignedPair {
  readonly a: readonly [from: number, to: number];
  readonly b: readonly [from: number, to: number];
  readonly similarity: number;
  readonly moved: boolean;
  /** A lone sentence that says again what this sentence of its own side says, by index. */
  readonly repeats?: number;
}

export interface Alignment {
  /** In A's order, B's lone sentences where they stand in B's order. */
  readonly pairs: readonly AlignedPair[];
  /** False where the budget ended the search early. */
  readonly precise: boolean;
}

/** Aligns two texts: in order by dynamic programming, then what was moved, then what was only said twice. */
export function align(a: Side, b: Side, maxCells: number): Alignment {
  const both = bags(a, b);
  const [n, m] = [a.sentences.length, b.sentences.length];
  const precise = (n + 1) * (m + 1) <= maxCells;
  const pairs: AlignedPair[] = [];
  const loneA = new Set(both.a.keys());
  const loneB = new Set(both.b.keys());
  const pair = (i: number, a: number, j: number, b: number, moved: boolean): void => {
    const { shared, massA, massB } = groupOverlap(both.weight, both.a.slice(i, i + a), both.b.slice(j, j + b));
    pairs.push({ a: [i, i + a], b: [j, j + b], similarity: Math.min(1, dice(shared, massA, massB)), moved });
    for (let x = i; x < i + a; x++) loneA.delete(x);
    for (let y = j; y < j + b; y++) loneB.delete(y);
  };
  if (precise) {
    const likeness = new Likeness(both);
    for (const s of bestPath(n, m, (i, j, a, b) => likeness.group(i, j, a, b), EVIDENCE))
      pair(s.i, s.a, s.j, s.b, false);
    for (const { i, j } of moves(likeness, [...loneA], [...loneB])) pair(i, 1, j, 1, true);
  }
  const singles = pairs.flatMap(({ a, b }) => range(a).flatMap((i) => range(b).map((j) => [i, j] as const)));
  const againA = repeats([...loneA], both.a, both.b, singles, both.weight);
  const againB = repeats(
    [...loneB],
    both.b,
    both.a,
    singles.map(([i, j]) => [j, i] as const),
    both.weight,
  );
  for (const i of loneA) pairs.push({ a: [i, i + 1], b: [0, 0], similarity: 0, moved: false, ...again(againA.get(i)) });
  for (const j of loneB) pairs.push({ a: [0, 0], b: [j, j + 1], similarity: 0, moved: false, ...again(againB.get(j)) });
  return { pairs: inOrderOfA(pairs), precise };
}

function again(of: number | undefined): { repeats?: number } {
  return of === undefined ? {} : { repeats: of };
}

function range([from, to]: readonly [number, number]): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}

/** A's order; a lone sentence of B stands behind the pair that B's sentence before it is in. */
export function inOrderOfA(pairs: readonly AlignedPair[]): AlignedPair[] {
  const inA = pairs.filter(({ a }) => a[1] > a[0]).sort((p, q) => p.a[0] - q.a[0]);
  const lone = pairs.filter(({ a }) => a[1] === a[0]).sort((p, q) => p.b[0] - q.b[0]);
  const endsAt = new Map(inA.filter(({ b }) => b[1] > b[0]).map((pair) => [pair.b[1], pair]));
  const behind = new Map<AlignedPair | null, AlignedPair[]>();
  let last: AlignedPair | null = null;
  let at = 0;
  for (const pair of lone) {
    for (; at < pair.b[0]; at++) last = endsAt.get(at + 1) ?? last;
    behind.set(last, [...(behind.get(last) ?? []), pair]);
  }
  return [...(behind.get(null) ?? []), ...inA.flatMap((pair) => [pair, ...(behind.get(pair) ?? [])])];
}
