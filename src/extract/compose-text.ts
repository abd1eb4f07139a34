import type { Block } from "../core/types.ts";
import { blockKind } from "./block-kind.ts";
import type { PageBlock } from "./page-tree.ts";

/**
 * Where a stretch of an article's text stands in the page: characters [from, to) of the text are the characters of `node` from
 * `nodeFrom` on, one for one (any white space in the node is one space in the text).
 */
export interface TextPiece {
  readonly from: number;
  readonly to: number;
  readonly node: Text;
  readonly nodeFrom: number;
}

/** An article's text with its blocks and its way back. */
export interface Composed {
  readonly text: string;
  readonly blocks: readonly Block[];
  /** In the order of the text; gaps are blank lines and spaces that stand in no text node. */
  readonly pieces: readonly TextPiece[];
}

const BETWEEN = "\n\n";

/** Joins page blocks into one text, parted by blank lines. */
export function composeText(chosen: readonly PageBlock[]): Composed {
  const texts: string[] = [];
  const blocks: Block[] = [];
  const pieces: TextPiece[] = [];
  let at = 0;
  for (const [order, block] of chosen.entries()) {
    texts.push(block.text);
    blocks.push({ kind: blockKind(block, order), span: [at, at + block.text.length] });
    for (const run of block.runs) pieces.push({ ...run, from: run.from + at, to: run.to + at });
    at += block.text.length + BETWEEN.length;
  }
  return { text: texts.join(BETWEEN), blocks, pieces };
}
