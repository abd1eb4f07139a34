import type { PageBlock } from "./page-tree.ts";

/** Shorter lines are found in any long text by chance. */
const MIN_LETTERS = 12;
const MAX_BODY = 400_000;

/** Which blocks the text that the page tells in its data (JSON-LD's articleBody) contains. */
export function blocksToldOf(blocks: readonly PageBlock[], body: string | null): ReadonlySet<number> {
  const told = new Set<number>();
  if (!body) return told;
  const letters = lettersOf(body.slice(0, MAX_BODY).replace(/<[^>]{1,400}>/g, " "));
  for (const block of blocks) {
    const own = lettersOf(block.text);
    if (own.length >= MIN_LETTERS && letters.includes(own)) told.add(block.index);
  }
  return told;
}

/** Letters and digits alone: marks, spaces and entities differ between the two printings of one text. */
function lettersOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/&(?:#\d+|#x[\da-f]+|\w+);/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, "");
}
