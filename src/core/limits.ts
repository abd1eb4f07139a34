/** Budgets of one comparison. Work is counted, not timed, so that the same input always gives the same answer. */
export interface Budget {
  /** Code units of each text that are read; the rest is left out and said. */
  readonly maxTextLength: number;
  /** Sentences of each side that are aligned. */
  readonly maxSentences: number;
  /** Cells of dynamic programming over sentences, in all. */
  readonly maxAlignCells: number;
  /** Cells of token alignment inside pairs, in all. */
  readonly maxTokenCells: number;
  /** Differences that are reported; the heaviest stay. */
  readonly maxDifferences: number;
}

export const DEFAULT_BUDGET: Budget = {
  maxTextLength: 2_000_000,
  maxSentences: 50_000,
  maxAlignCells: 4_000_000,
  maxTokenCells: 40_000_000,
  maxDifferences: 5_000,
};
