import type { Quotation } from "../text/quotations.ts";
import type { Token } from "../text/token.ts";
import type { Side } from "./facing.ts";

/** 1 for each token of a side that stands inside quotation marks, marks included. */
export function insideMarks(side: Side): Uint8Array {
  const inside = new Uint8Array(side.tokens.length);
  for (const { open, close } of side.quotations) inside.fill(1, Math.max(0, open), close + 1);
  return inside;
}

/** Indexes of a quotation's telling words; of its small words where it has no others. */
export function quotedWords(side: Side, quotation: Quotation): number[] {
  const indexes: number[] = [];
  let stops: number[] = [];
  for (let at = Math.max(0, quotation.open + 1); at < Math.min(side.tokens.length, quotation.close); at++) {
    const token = side.tokens[at] as Token;
    if (token.kind === "point" || token.kind === "mark") continue;
    if (token.stop) stops.push(at);
    else indexes.push(at);
  }
  if (indexes.length > 0) stops = [];
  return [...indexes, ...stops];
}
