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
  readonly folds: Int32Array;
  readonly quotations: readonly Quotation[];
  /** Index of the token of the other side that stands for this one, or -1. */
  readonly mate: Int32Array;
  /** One of {@link HOW}. */
  readonly how: Uint8Array;
  /** Count of tokens before this one that are matched in order: equal gaps on both sides lie between the same neighbours. */
  readonly gap: Int32Array;
  /** 1 where the token is matched in order: the texts run side by side there. */
  readonly anchor: Uint8Array;
  /** 1 where a difference already speaks of the token. */
  readonly taken: Uint8Array;
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
  const quotations = reading.quotations
    .filter(({ open, close }) => open < to && close >= from)
    .map((quotation) => ({
      ...quotation,
      open: Math.max(-1, quotation.open - from),
      close: Math.min(tokens.length, quotation.close - from),
    }));
  return {
    reading,
    span,
    tokens,
    folds: reading.folds.subarray(from, to),
    quotations,
    mate: new Int32Array(tokens.length).fill(-1),
    how: new Uint8Array(tokens.length),
    gap: new Int32Array(tokens.length),
    anchor: new Uint8Array(tokens.length),
    taken: new Uint8Array(tokens.length),
  };
}

/** Marks tokens of a run as spoken of. */
export function take(side: Side, run: Run | null): void {
  if (run) side.taken.fill(1, run[0], run[1]);
}

/** Whether a token has no mate and no difference speaks of it. */
export function isFree(side: Side, index: number): boolean {
  return side.mate[index] === -1 && side.taken[index] === 0;
}
