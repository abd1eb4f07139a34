/** Budgets of one comparison. Work is counted, not timed, so that the same input always gives the same answer. */
export interface Budget {
  /** Code units of each text that are read; the rest is left out and said. */
  readonly maxTextLength: number;
  /** Sentences of each side that are aligned. */
  readonly maxSentences: number;
  /** Cells of dynamic programming over sentences, in all. */
  readonly maxAlignCells: number;
  /** Pairs of tokens that are looked at inside pairs of sentences, in all. */
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

/** What a comparison took, counted: the same for the same input, whatever the machine does. */
export interface Spent {
  /** Pairs of sentences looked at: time. */
  alignCells: number;
  /** ... in the largest table at once: memory. */
  largestTable: number;
  /** Pairs of tokens looked at inside pairs of sentences: time. */
  tokenCells: number;
  /** Tokens of both texts: memory. */
  tokens: number;
}
