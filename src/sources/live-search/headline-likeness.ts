import { tokenize } from "../../core/text/tokens.ts";

/** A name or a figure counts this many times a word: headlines of one report share what they are about, not how they say it. */
const TELLING = 2;

/** How alike two headlines are, 0..1: the share of their telling words that both have, names and figures counted twice. */
export function headlineLikeness(a: string, b: string): number {
  const [x, y] = [weights(a), weights(b)];
  let shared = 0;
  let all = 0;
  for (const [fold, weight] of x) {
    all += weight;
    if (y.has(fold)) shared += weight;
  }
  for (const [fold, weight] of y) {
    all += weight;
    if (x.has(fold)) shared += weight;
  }
  return all === 0 ? 0 : shared / all;
}

function weights(headline: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { kind, fold, stop } of tokenize(headline))
    if (!stop) found.set(fold, kind === "name" || kind === "figure" ? TELLING : 1);
  return found;
}
