import type { Span } from "../core/types.ts";
import { BETWEEN } from "./compose-text.ts";
import type { Surveyed } from "./survey-page.ts";

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

/** An article's text as it is made of blocks of a page, with its way back. */
export interface PlacedText {
  readonly text: string;
  /** Span of each block. */
  readonly blocks: readonly Span[];
  /** In the order of the text; gaps are blank lines and spaces that stand in no text node. */
  readonly pieces: readonly TextPiece[];
}

/** Lays the chosen blocks of a surveyed page one after the other, as the article's text has them. */
export function placeBlocks({ survey, runs }: Surveyed, chosen: readonly number[]): PlacedText {
  const texts: string[] = [];
  const blocks: Span[] = [];
  const pieces: TextPiece[] = [];
  let at = 0;
  for (const index of chosen) {
    const text = survey.blocks[index]?.[1];
    if (text === undefined) continue;
    texts.push(text);
    blocks.push([at, at + text.length]);
    for (const run of runs[index]!) pieces.push({ ...run, from: run.from + at, to: run.to + at });
    at += text.length + BETWEEN.length;
  }
  return { text: texts.join(BETWEEN), blocks, pieces };
}
