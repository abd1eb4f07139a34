import { type Bags, bags, type Side } from "./bags.ts";
import { EVIDENCE } from "./evidence.ts";
import { Likeness } from "./likeness.ts";
import { moves } from "./moves.ts";
import { groupDice } from "./overlap.ts";
import { bestPath } from "./path.ts";
import { repeats } from "./repeats.ts";
import { part, windows } from "./windows.ts";

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
  /** Pairs of sentences looked at, in all and in the largest table at once. */
  readonly cells: number;
  readonly largest: number;
}

/**
 * Aligns two texts: in order by dynamic programming, then what was moved, then what was only said twice.
 * @param cells pairs of sentences that may be looked at for what is in order and for what is not
 */
export function align(a: Side, b: Side, cells: number): Alignment {
  const draft = new Draft(bags(a, b));
  const parts = windows(draft.bags, cells);
  let { precise } = parts;
  let outside = false;
  let [sum, largest] = [0, 0];
  const count = (rows: number, columns: number) => {
    sum += rows * columns;
    largest = Math.max(largest, rows * columns);
  };
  for (const { a0, a1, b0, b1 } of parts.windows) {
    count(a1 - a0 + 1, b1 - b0 + 1);
    const whole = a1 - a0 === draft.bags.a.length && b1 - b0 === draft.bags.b.length;
    const likeness = new Likeness(whole ? draft.bags : part(draft.bags, range([a0, a1]), range([b0, b1])));
    for (const s of bestPath(a1 - a0, b1 - b0, likeness, EVIDENCE)) draft.pair(a0 + s.i, s.a, b0 + s.j, s.b, false);
    if (whole) for (const { i, j } of moves(likeness, draft.loneA, draft.loneB)) draft.pair(i, 1, j, 1, true);
    else outside = true;
  }
  if (outside && draft.loneA.length * draft.loneB.length > cells) precise = false;
  else if (outside) {
    count(draft.loneA.length, draft.loneB.length);
    draft.moveBetweenWindows();
  }
  draft.addLone();
  return { pairs: inOrderOfA(draft.pairs), precise, cells: sum, largest };
}

/** An alignment in the making. */
class Draft {
  readonly pairs: AlignedPair[] = [];
  readonly bags: Bags;
  readonly #loneA: Set<number>;
  readonly #loneB: Set<number>;

  constructor(both: Bags) {
    this.bags = both;
    this.#loneA = new Set(both.a.keys());
    this.#loneB = new Set(both.b.keys());
  }

  get loneA(): number[] {
    return [...this.#loneA];
  }

  get loneB(): number[] {
    return [...this.#loneB];
  }

  pair(i: number, a: number, j: number, b: number, moved: boolean): void {
    const similarity = Math.min(1, groupDice(this.bags, i, a, j, b));
    this.pairs.push({ a: [i, i + a], b: [j, j + b], similarity, moved });
    for (let x = i; x < i + a; x++) this.#loneA.delete(x);
    for (let y = j; y < j + b; y++) this.#loneB.delete(y);
  }

  /** Moves over the borders of windows. */
  moveBetweenWindows(): void {
    const { loneA, loneB } = this;
    const likeness = new Likeness(part(this.bags, loneA, loneB));
    for (const { i, j } of moves(likeness, [...loneA.keys()], [...loneB.keys()]))
      this.pair(loneA[i]!, 1, loneB[j]!, 1, true);
  }

  /** Puts the sentences that stand alone into pairs of their own, with what they repeat. */
  addLone(): void {
    const { a, b, weight } = this.bags;
    const { loneA, loneB } = this;
    const singles: [number, number][] = [];
    const mirrored: [number, number][] = [];
    for (const pair of this.pairs)
      for (let i = pair.a[0]; i < pair.a[1]; i++)
        for (let j = pair.b[0]; j < pair.b[1]; j++) {
          singles.push([i, j]);
          mirrored.push([j, i]);
        }
    const againA = repeats(loneA, a, b, singles, weight);
    const againB = repeats(loneB, b, a, mirrored, weight);
    for (const i of loneA)
      this.pairs.push({ a: [i, i + 1], b: [0, 0], similarity: 0, moved: false, ...again(againA.get(i)) });
    for (const j of loneB)
      this.pairs.push({ a: [0, 0], b: [j, j + 1], similarity: 0, moved: false, ...again(againB.get(j)) });
  }
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
    const list = behind.get(last);
    if (list) list.push(pair);
    else behind.set(last, [pair]);
  }
  return [...(behind.get(null) ?? []), ...inA.flatMap((pair) => [pair, ...(behind.get(pair) ?? [])])];
}
