import type { Difference, DifferenceKind } from "../../src/core/types.ts";
import { matters } from "./rows.ts";

/** The kinds in the order that chips and legends take: what is missing first, then facts, voice, certainty, words. */
export const KINDS: readonly DifferenceKind[] = [
  "only-a",
  "only-b",
  "number",
  "time",
  "name",
  "quote",
  "attribution",
  "hedge",
  "negation",
  "moved",
  "wording",
  "spelling",
];

/** How many differences of one kind there are. */
export interface KindCount {
  readonly kind: DifferenceKind;
  /** Those that matter. */
  readonly matters: number;
  /** Trifles as well. */
  readonly all: number;
}

/** The kinds that occur, in the order of {@link KINDS}. */
export function countKinds(differences: readonly Difference[]): KindCount[] {
  return KINDS.flatMap((kind) => {
    const mine = differences.filter((each) => each.kind === kind);
    return mine.length === 0 ? [] : [{ kind, matters: mine.filter(matters).length, all: mine.length }];
  });
}
