import type { Bags } from "./bags.ts";

/** Weight that each sentence of A shares with each of B: rows are A's, `columns` long. */
export interface Overlap {
  readonly columns: number;
  readonly shared: Float64Array;
}

/** The overlap of sentences [a0, a1) of A with [b0, b1) of B, through the places where each feature stands. */
export function overlap(bags: Bags, a0: number, a1: number, b0: number, b1: number): Overlap {
  const columns = b1 - b0;
  const shared = new Float64Array((a1 - a0) * columns);
  const places: (number[] | undefined)[] = new Array(bags.weight.length);
  for (let j = b0; j < b1; j++)
    for (const id of bags.b[j]!) {
      const list = places[id];
      if (list) list.push(j - b0);
      else places[id] = [j - b0];
    }
  for (let i = a0; i < a1; i++) {
    const row = (i - a0) * columns;
    for (const id of bags.a[i]!) {
      const list = places[id];
      if (!list) continue;
      const weight = bags.weight[id]!;
      for (const j of list) shared[row + j]! += weight;
    }
  }
  return { columns, shared };
}

/** Dice's measure of two weighted sets: 1 for equal ones, 0 where they share nothing. */
export function dice(shared: number, massA: number, massB: number): number {
  return massA + massB > 0 ? (2 * shared) / (massA + massB) : 0;
}

/** Weight of the features that two groups of sentences share, each feature once; `mass` are those of the two unions. */
export function groupOverlap(
  weight: Float64Array,
  groupA: readonly Int32Array[],
  groupB: readonly Int32Array[],
): { shared: number; massA: number; massB: number } {
  const a = union(groupA);
  const b = union(groupB);
  let [shared, massA, massB, i, j] = [0, 0, 0, 0, 0];
  while (i < a.length || j < b.length) {
    const x = i < a.length ? a[i]! : Number.POSITIVE_INFINITY;
    const y = j < b.length ? b[j]! : Number.POSITIVE_INFINITY;
    const here = weight[Math.min(x, y)]!;
    if (x <= y) {
      massA += here;
      i += 1;
    }
    if (y <= x) {
      massB += here;
      j += 1;
    }
    if (x === y) shared += here;
  }
  return { shared, massA, massB };
}

function union(group: readonly Int32Array[]): Int32Array {
  if (group.length === 1) return group[0]!;
  const all = new Int32Array(group.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const bag of group) {
    all.set(bag, at);
    at += bag.length;
  }
  all.sort();
  let kept = 0;
  for (let i = 0; i < all.length; i++) if (i === 0 || all[i] !== all[i - 1]) all[kept++] = all[i]!;
  return all.subarray(0, kept);
}
