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
  const places = new Map<number, number[]>();
  for (let j = b0; j < b1; j++)
    for (const id of bags.b[j]!) {
      const list = places.get(id);
      if (list) list.push(j - b0);
      else places.set(id, [j - b0]);
    }
  for (let i = a0; i < a1; i++) {
    const row = (i - a0) * columns;
    for (const id of bags.a[i]!) {
      const list = places.get(id);
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
  let [shared, massA, massB] = [0, 0, 0];
  for (const id of a) {
    massA += weight[id]!;
    if (b.has(id)) shared += weight[id]!;
  }
  for (const id of b) massB += weight[id]!;
  return { shared, massA, massB };
}

function union(group: readonly Int32Array[]): Set<number> {
  const all = new Set<number>();
  for (const bag of group) for (const id of bag) all.add(id);
  return all;
}
