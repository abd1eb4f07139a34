import { EVIDENCE } from "./evidence.ts";
import type { Likeness } from "./likeness.ts";

/** A pair out of order: a sentence of A and its counterpart elsewhere in B. */
export interface Move {
  readonly i: number;
  readonly j: number;
  readonly odds: number;
}

/**
 * Pairs among the sentences that the ordered alignment left alone on both sides: best odds first, each sentence once.
 * A sentence whose neighbour moved along with its own counterpart's neighbour needs less.
 * Work: the number of lone sentences of A times those of B.
 */
export function moves(likeness: Likeness, loneA: readonly number[], loneB: readonly number[]): Move[] {
  const found: Move[] = [];
  for (const i of loneA)
    for (const j of loneB) {
      const odds = likeness.pair(i, j);
      if (odds >= EVIDENCE.moved - EVIDENCE.along) found.push({ i, j, odds });
    }
  found.sort((p, q) => q.odds - p.odds || q.i - p.i || q.j - p.j);
  const takenA = new Map<number, number>();
  const takenB = new Set<number>();
  const taken: Move[] = [];
  const along = ({ i, j }: Move) => takenA.get(i - 1) === j - 1 || takenA.get(i + 1) === j + 1;
  for (let before = -1; before < taken.length; ) {
    before = taken.length;
    for (const move of found) {
      if (takenA.has(move.i) || takenB.has(move.j)) continue;
      if (move.odds < EVIDENCE.moved && !along(move)) continue;
      takenA.set(move.i, move.j);
      takenB.add(move.j);
      taken.push(move);
    }
  }
  return taken;
}
