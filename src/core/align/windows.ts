import type { Bags } from "./bags.ts";
import { dice } from "./overlap.ts";

/** A part of both texts that is aligned by itself: sentences [a0, a1) of A with [b0, b1) of B. */
export interface Window {
  readonly a0: number;
  readonly a1: number;
  readonly b0: number;
  readonly b1: number;
}

/** Up to this many pairs of sentences both texts are one window: about 16,000 words on each side. */
const WHOLE_CELLS = 600_000;
/** Likeness of two sentences that hold long texts together: hardly ever wrong. */
const ANCHOR_LIKENESS = 0.6;
/** Features that stand in one sentence of either text vouch for an anchor; so many are tried for each sentence. */
const TRIES = 12;

/**
 * Parts two texts into windows. Short texts are one; long ones are cut at sentences that are certainly the same. Where a stretch
 * without such sentences is too long for the budget it is cut along its diagonal, and `precise` is false.
 * @param cells pairs of sentences that may be looked at, in all
 */
export function windows(bags: Bags, cells: number): { windows: Window[]; precise: boolean } {
  const [n, m] = [bags.a.length, bags.b.length];
  if (n === 0 || m === 0) return { windows: [], precise: true };
  if ((n + 1) * (m + 1) <= Math.min(WHOLE_CELLS, cells))
    return { windows: [{ a0: 0, a1: n, b0: 0, b1: m }], precise: true };
  const found: Window[] = [];
  let [a0, b0] = [0, 0];
  for (const [i, j] of [...anchors(bags), [n, m] as const]) {
    // The anchor's own sentences open the next window, so that their neighbours can still join them.
    if (i > a0 && j > b0) found.push({ a0, a1: i, b0, b1: j });
    [a0, b0] = [i, j];
  }
  return withinBudget(found, cells);
}

/** Cuts windows along their diagonal until all of them together fit. */
function withinBudget(parts: readonly Window[], cells: number): { windows: Window[]; precise: boolean } {
  const size = ({ a0, a1, b0, b1 }: Window) => (a1 - a0 + 1) * (b1 - b0 + 1);
  if (parts.reduce((sum, part) => sum + size(part), 0) <= cells && parts.every((part) => size(part) <= WHOLE_CELLS))
    return { windows: [...parts], precise: true };
  const longest = parts.reduce((sum, { a0, a1, b0, b1 }) => sum + Math.max(a1 - a0, b1 - b0) + 1, 0);
  const side = Math.max(1, Math.floor(Math.min(cells / (longest + parts.length), Math.sqrt(WHOLE_CELLS))) - 2);
  const cut: Window[] = [];
  let precise = true;
  for (const part of parts) {
    const { a0, a1, b0, b1 } = part;
    const pieces = Math.ceil(Math.max(a1 - a0, b1 - b0) / side);
    if (pieces > 1) precise = false;
    const at = (from: number, to: number, k: number) => from + Math.floor(((to - from) * k) / pieces);
    for (let k = 0; k < pieces; k++) {
      const piece = { a0: at(a0, a1, k), a1: at(a0, a1, k + 1), b0: at(b0, b1, k), b1: at(b0, b1, k + 1) };
      if (piece.a1 > piece.a0 && piece.b1 > piece.b0) cut.push(piece);
    }
  }
  return { windows: cut, precise };
}

/** Pairs of sentences that are certainly the same and in order in both texts. */
function anchors({ a, b, weight, massA, massB }: Bags): [number, number][] {
  const onceA = standingOnce(a, weight.length);
  const onceB = standingOnce(b, weight.length);
  const likely: [number, number][] = [];
  for (let i = 0; i < a.length; i++) {
    const rare = [...a[i]!].filter((id) => onceA[id]! >= 0 && onceB[id]! >= 0).sort((x, y) => weight[y]! - weight[x]!);
    const votes = new Map<number, number>();
    for (const id of rare.slice(0, TRIES)) votes.set(onceB[id]!, (votes.get(onceB[id]!) ?? 0) + 1);
    for (const [j, count] of votes) {
      if (count * 2 < Math.min(rare.length, TRIES)) continue;
      const inB = new Set(b[j]!);
      let shared = 0;
      for (const id of a[i]!) if (inB.has(id)) shared += weight[id]!;
      if (dice(shared, massA[i]!, massB[j]!) >= ANCHOR_LIKENESS) likely.push([i, j]);
    }
  }
  return longestRising(likely);
}

/** For each feature the only sentence that it stands in; -1 for none, -2 for several. */
function standingOnce(bags: readonly Int32Array[], features: number): Int32Array {
  const where = new Int32Array(features).fill(-1);
  bags.forEach((bag, at) => {
    for (const id of bag) where[id] = where[id] === -1 ? at : -2;
  });
  return where;
}

/** The longest part of pairs, ascending in their first number, that ascends in the second too. */
function longestRising(pairs: readonly [number, number][]): [number, number][] {
  const tails: number[] = [];
  const before = new Int32Array(pairs.length).fill(-1);
  pairs.forEach(([, j], at) => {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[tails[middle]!]![1] < j) low = middle + 1;
      else high = middle;
    }
    if (low > 0) before[at] = tails[low - 1]!;
    tails[low] = at;
  });
  const rising: [number, number][] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at]!) rising.push(pairs[at]!);
  return rising.reverse();
}

/** The bags of some sentences only, with the weights that they have in the whole texts. */
export function part(bags: Bags, ofA: readonly number[], ofB: readonly number[]): Bags {
  const pick = <T>(from: ArrayLike<T>, at: readonly number[]) => at.map((i) => from[i]!);
  const numbers = (from: Float64Array, at: readonly number[]) => Float64Array.from(at, (i) => from[i]!);
  return {
    a: pick(bags.a, ofA),
    b: pick(bags.b, ofB),
    weight: bags.weight,
    scratch: bags.scratch,
    massA: numbers(bags.massA, ofA),
    massB: numbers(bags.massB, ofB),
    lengthA: numbers(bags.lengthA, ofA),
    lengthB: numbers(bags.lengthB, ofB),
    runsOnA: pick(bags.runsOnA, ofA),
    runsOnB: pick(bags.runsOnB, ofB),
  };
}
