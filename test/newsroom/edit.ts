import type { Piece } from "./shapes.ts";

/** Words of the whole version and what an outlet prints instead. */
export type Swap = readonly [from: string, to: string];

/**
 * Gives paragraphs of a report's whole text by their number, with words swapped. Throws where a number names no
 * paragraph or the words to be swapped do not stand there, so that an edit of the whole text cannot silently undo a version.
 */
export function paragraphsOf(
  report: string,
  whole: readonly Piece[],
): (nth: number, ...swaps: readonly Swap[]) => string {
  return (nth, ...swaps) => {
    const piece = whole[nth];
    if (typeof piece !== "string") throw new Error(`${report}: piece ${nth} is no paragraph`);
    return swaps.reduce((text, [from, to]) => {
      if (!text.includes(from)) throw new Error(`${report}: paragraph ${nth} has no "${from}"`);
      return text.replaceAll(from, to);
    }, piece);
  };
}
