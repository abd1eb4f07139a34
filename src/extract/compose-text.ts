import type { Block } from "../core/types.ts";
import { blockKind } from "./block-kind.ts";
import type { PageBlock } from "./page-tree.ts";

/** An article's text with its blocks. */
export interface Composed {
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** What stands between two blocks in an article's text. */
export const BETWEEN = "\n\n";

/** Joins page blocks into one text, parted by blank lines. */
export function composeText(chosen: readonly PageBlock[]): Composed {
  const blocks: Block[] = [];
  let at = 0;
  for (const [order, block] of chosen.entries()) {
    blocks.push({ kind: blockKind(block, order), span: [at, at + block.text.length] });
    at += block.text.length + BETWEEN.length;
  }
  return { text: chosen.map(({ text }) => text).join(BETWEEN), blocks };
}
