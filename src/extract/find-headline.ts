import type { Judged } from "./judge-blocks.ts";

/** A line that shares this much of its words with the title, and the title with it, is the headline. */
const SAME = 0.8;
const MAX_LENGTH = 400;

/** Blocks that print the article's title. */
export function findHeadline(judged: readonly Judged[], title: string): ReadonlySet<number> {
  const wanted = new Set(words(title));
  const found = new Set<number>();
  if (wanted.size === 0) return found;
  for (const { block } of judged) {
    if (block.text.length > MAX_LENGTH || block.linked > block.text.length / 2) continue;
    const own = new Set(words(block.text));
    let shared = 0;
    for (const word of own) if (wanted.has(word)) shared++;
    if (shared >= SAME * own.size && shared >= SAME * wanted.size) found.add(block.index);
  }
  return found;
}

function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
