import type { Bags } from "./bags.ts";

/** Weight that each sentence of A shares with each of B, rows first, through the places where each feature stands. */
export function overlap({ a, b, weight, scratch }: Bags): Float64Array {
  const columns = b.length;
  const shared = new Float64Array(a.length * columns);
  // For each feature a chain of the sentences of B that have it; `scratch` holds the chain's head, one more than its index.
  let links = 0;
  for (const bag of b) links += bag.length;
  const sentence = new Int32Array(links);
  const next = new Int32Array(links);
  links = 0;
  for (let j = 0; j < columns; j++)
    for (const id of b[j]!) {
      next[links] = scratch[id]!;
      sentence[links] = j;
      scratch[id] = ++links;
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

/** Likeness of two groups of sentences: `a` of A from i on and `b` of B from j on, each feature of a group once. */
export function groupDice({ a: bagsA, b: bagsB, weight }: Bags, i: number, a: number, j: number, b: number): number {
  return unionDice(weight, union(bagsA, i, a), union(bagsB, j, b));
}

function unionDice(weight: Float64Array, a: Int32Array, b: Int32Array): number {
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
  return dice(shared, massA, massB);
}

function union(bags: readonly Int32Array[], from: number, count: number): Int32Array {
  if (count === 1) return bags[from]!;
  let size = 0;
  for (let i = from; i < from + count; i++) size += bags[i]!.length;
  const all = new Int32Array(size);
  let at = 0;
  for (let i = from; i < from + count; i++) {
    all.set(bags[i]!, at);
    at += bags[i]!.length;
  }
  all.sort();
  let kept = 0;
  for (let i = 0; i < all.length; i++) if (i === 0 || all[i] !== all[i - 1]) all[kept++] = all[i]!;
  return all.subarray(0, kept);
}
