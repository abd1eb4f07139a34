import type { Bags } from "./bags.ts";

/** Weight that each sentence of A shares with each of B, rows first, through the places where each feature stands. */
export function overlap({ a, b, weight, scratch }: Bags): Float64Array {
  const columns = b.length;
  const shared = new Float64Array(a.length * columns);
  // For each feature a chain of the sentences of B that have it; `scratch` holds the chain's head, one more than its index.
  const sentence: number[] = [];
  const next: number[] = [];
  for (let j = 0; j < columns; j++)
    for (const id of b[j]!) {
      next.push(scratch[id]!);
      sentence.push(j);
      scratch[id] = sentence.length;
    }
  for (let i = 0; i < a.length; i++) {
    const row = i * columns;
    for (const id of a[i]!) {
      const here = weight[id]!;
      for (let link = scratch[id]!; link > 0; link = next[link - 1]!) shared[row + sentence[link - 1]!]! += here;
    }
  }
  for (const bag of b) for (const id of bag) scratch[id] = 0;
  return shared;
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
