import type { Bags } from "./bags.ts";
import { dice, groupOverlap, type Overlap } from "./overlap.ts";

/** Below this likeness two sentences are never a pair: they share what any two sentences of one article share. */
export const LEAST_LIKENESS = 0.2;
/**
 * A group of sentences must gain this much over its best single pair: less makes splits and merges out of
 * neighbours that share a name, more loses sentences that one side cut in two.
 */
const GROUP_COST = 0.1;
/** Each sentence of a group shares at least this much of its own weight with the other side. */
const LEAST_SHARE = 0.25;

/** Gain of a pair of groups inside a window of the texts, for the path that is best in all. */
export function groupGain(bags: Bags, a0: number, b0: number, { columns, shared }: Overlap) {
  const single = (i: number, j: number): number =>
    dice(shared[i * columns + j]!, bags.massA[a0 + i]!, bags.massB[b0 + j]!);
  return (i: number, j: number, a: number, b: number): number => {
    if (a === 1 && b === 1) {
      const like = single(i, j);
      return like < LEAST_LIKENESS ? Number.NEGATIVE_INFINITY : like - LEAST_LIKENESS;
    }
    for (let x = i; x < i + a; x++) {
      let most = 0;
      for (let y = j; y < j + b; y++) most = Math.max(most, shared[x * columns + y]!);
      if (most < LEAST_SHARE * bags.massA[a0 + x]!) return Number.NEGATIVE_INFINITY;
    }
    for (let y = j; y < j + b; y++) {
      let most = 0;
      for (let x = i; x < i + a; x++) most = Math.max(most, shared[x * columns + y]!);
      if (most < LEAST_SHARE * bags.massB[b0 + y]!) return Number.NEGATIVE_INFINITY;
    }
    const group = groupOverlap(bags.weight, bags.a.slice(a0 + i, a0 + i + a), bags.b.slice(b0 + j, b0 + j + b));
    const like = dice(group.shared, group.massA, group.massB);
    if (like < LEAST_LIKENESS) return Number.NEGATIVE_INFINITY;
    return ((like - LEAST_LIKENESS) * (a + b)) / 2 - GROUP_COST * (a + b - 2);
  };
}
