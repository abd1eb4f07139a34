import type { Quotation } from "../text/quotations.ts";
import { type Reading, tokensWithin } from "../text/reading.ts";
import type { Token } from "../text/token.ts";
import type { DifferenceKind, Span } from "../types.ts";
import type { DifferenceReason } from "./reasons.ts";

/** How a token's mate matches it. */
export const HOW = { none: 0, same: 1, spelling: 2, likeness: 3 } as const;

/** One side of an aligned pair, with what is known of its tokens so far. Indexes are into `tokens`. */
export interface Side {
  readonly reading: Reading;
  readonly span: Span;
  readonly tokens: readonly Token[];
  /** The number of each token's fold. */
  readonly folds: readonly number[];
  readonly quotations: readonly Quotation[];
  /** Index of the token of the other side that stands for this one, or -1. */
  readonly mate: number[];
  /** One of {@link HOW}. */
  readonly how: number[];
  /** Count of tokens before this one that are matched in order: equal gaps on both sides lie between the same neighbours. */
  readonly gap: number[];
  /** 1 where the token is matched in order: the texts run side by side there. */
  readonly anchor: number[];
  /** 1 where a difference already speaks of the token. */
  readonly taken: number[];
}

export interface Facing {
  readonly a: Side;
  readonly b: Side;
}

/** A range of token indexes, half-open. */
export type Run = readonly [from: number, to: number];

/** A difference in token indexes. */
export interface Found {
  readonly kind: DifferenceKind;
  readonly a: Run | null;
  readonly b: Run | null;
  readonly weight: number;
  readonly code: DifferenceReason;
  readonly loaded?: true;
}

/** Cuts one side of a pair out of a reading. */
export function sideOf(reading: Reading, span: Span): Side {
  const [from, to] = tokensWithin(reading.tokens, span[0], span[1]);
  const tokens = reading.tokens.slice(from, to);
  const quotations: Quotation[] = [];
  for (const { open, close, from: start, to: end } of reading.quotations)
    if (open < to && close >= from)
      quotations.push({
        open: Math.max(-1, open - from),
        close: Math.min(tokens.length, close - from),
        from: start,
        to: end,
      });
  return {
    reading,
    span,
    tokens,
    folds: reading.folds.slice(from, to),
    quotations,
    mate: filled(tokens.length, -1),
    how: filled(tokens.length, 0),
    gap: filled(tokens.length, 0),
    anchor: filled(tokens.length, 0),
    taken: filled(tokens.length, 0),
  };
}

/** Short plain arrays are made sooner than typed ones, and there are ten for each pair of sentences. */
function filled(length: number, value: number): number[] {
  return new Array<number>(length).fill(value);
}

/** Marks tokens of a run as spoken of. */
export function take(side: Side, run: Run | null): void {
  if (run) side.taken.fill(1, run[0], run[1]);
}

/** Whether a token has no mate and no difference speaks of it. */
export function isFree(side: Side, index: number): boolean {
  return side.mate[index] === -1 && side.taken[index] === 0;
}
