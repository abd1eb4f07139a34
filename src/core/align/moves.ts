import type { Bags } from "./bags.ts";
import { dice, overlap } from "./overlap.ts";

/** A pair out of order: a sentence of A and its counterpart elsewhere in B. */
export interface Move {
  readonly i: number;
  readonly j: number;
  readonly likeness: number;
}

/** Out of order, neighbours speak neither for nor against a pair: more likeness is asked of it. */
const LEAST_MOVED_LIKENESS = 0.4;

/**
 * Pairs among the sentences that the ordered alignment left alone on both sides: best likeness first, each sentence once.
 * Work: the number of lone sentences of A times those of B, at most `cells`; beyond it, null.
 */
export function moves(bags: Bags, loneA: readonly number[], loneB: readonly number[], cells: number): Move[] | null {
  if (loneA.length * loneB.length > cells) return null;
  const part: Bags = {
    ...bags,
    a: loneA.map((i) => bags.a[i]!),
    b: loneB.map((j) => bags.b[j]!),
  };
  const { columns, shared } = overlap(part, 0, loneA.length, 0, loneB.length);
  const likely: Move[] = [];
  loneA.forEach((i, x) => {
    loneB.forEach((j, y) => {
      const likeness = dice(shared[x * columns + y]!, bags.massA[i]!, bags.massB[j]!);
      if (likeness >= LEAST_MOVED_LIKENESS) likely.push({ i, j, likeness });
    });
  });
  likely.sort((p, q) => q.likeness - p.likeness || q.i - p.i || q.j - p.j);
  const takenA = new Set<number>();
  const takenB = new Set<number>();
  return likely.filter(({ i, j }) => {
    if (takenA.has(i) || takenB.has(j)) return false;
    takenA.add(i);
    takenB.add(j);
    return true;
  });
}
