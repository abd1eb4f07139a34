import type { Token } from "../text/token.ts";
import { type Facing, HOW, isFree, type Run, type Side } from "./facing.ts";

/** What lies between two neighbouring anchors, on both sides; either run may be empty. */
export interface Region {
  readonly a: Run;
  readonly b: Run;
}

/** Anchors in a row that are swallowed where words differ before and after them: "[x] the [y]" is one phrase. */
const LONGEST_ISLAND = 2;

/** Cuts a pair at the words that are matched in order. With `calm`, function words between two changes hold no region apart. */
export function findRegions({ a, b }: Facing, calm: boolean): Region[] {
  const anchors: number[] = [];
  for (let i = 0; i < a.tokens.length; i++) if (a.anchor[i] === 1) anchors.push(i);
  const kept = calm ? withoutIslands(a, b, anchors) : anchors;
  const regions: Region[] = [];
  let i = 0;
  let j = 0;
  for (let at = 0; at <= kept.length; at++) {
    const [nextI, nextJ] = placeOf(a, b, kept[at]);
    if (nextI > i || nextJ > j) regions.push({ a: [i, nextI], b: [j, nextJ] });
    i = nextI + 1;
    j = nextJ + 1;
  }
  return regions;
}

/** Where an anchor stands on either side; behind the end for none. */
function placeOf(a: Side, b: Side, anchor: number | undefined): [number, number] {
  return anchor === undefined ? [a.tokens.length, b.tokens.length] : [anchor, a.mate[anchor] as number];
}

/** Content tokens of a run without mate that no difference speaks of yet. */
export function freeContent(side: Side, [from, to]: Run): number {
  let count = 0;
  for (let at = from; at < to; at++) if (!side.tokens[at]?.stop && isFree(side, at)) count++;
  return count;
}

function freeWords(side: Side, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) {
    const token = side.tokens[at] as Token;
    if (
      token.kind !== "point" &&
      token.kind !== "mark" &&
      side.taken[at] === 0 &&
      (isFree(side, at) || side.how[at] === HOW.likeness)
    )
      count++;
  }
  return count;
}

/** @param anchors indexes of A's tokens, ascending */
function withoutIslands(a: Side, b: Side, anchors: readonly number[]): number[] {
  const kept: number[] = [];
  for (let at = 0; at < anchors.length; ) {
    let end = at + 1;
    while (end < anchors.length && follows(a, anchors[end - 1] as number, anchors[end] as number)) end++;
    if (!isIsland(a, b, anchors, at, end, kept.at(-1))) for (let k = at; k < end; k++) kept.push(anchors[k] as number);
    at = end;
  }
  return kept;
}

/** A few function words that nothing speaks of, with changed words on both sides before and after them. */
function isIsland(a: Side, b: Side, anchors: readonly number[], at: number, end: number, before?: number): boolean {
  if (end - at > LONGEST_ISLAND) return false;
  for (let k = at; k < end; k++) {
    const i = anchors[k] as number;
    const token = a.tokens[i] as Token;
    if (!token.stop || token.kind === "mark" || a.taken[i] !== 0 || b.taken[a.mate[i] as number] !== 0) return false;
  }
  const [firstI, firstJ] = placeOf(a, b, anchors[at]);
  const [lastI, lastJ] = placeOf(a, b, anchors[end - 1]);
  const [beforeI, beforeJ] = before === undefined ? [-1, -1] : placeOf(a, b, before);
  const [afterI, afterJ] = placeOf(a, b, anchors[end]);
  return (
    freeWords(a, beforeI + 1, firstI) > 0 &&
    freeWords(b, beforeJ + 1, firstJ) > 0 &&
    freeWords(a, lastI + 1, afterI) > 0 &&
    freeWords(b, lastJ + 1, afterJ) > 0
  );
}

function follows(a: Side, x: number, y: number): boolean {
  return y === x + 1 && a.mate[y] === (a.mate[x] as number) + 1;
}
