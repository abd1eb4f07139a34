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
  let anchors: { i: number; j: number }[] = [];
  for (let i = 0; i < a.tokens.length; i++) if (a.anchor[i] === 1) anchors.push({ i, j: a.mate[i] as number });
  if (calm) anchors = withoutIslands(a, b, anchors);
  const regions: Region[] = [];
  let i = 0;
  let j = 0;
  for (const anchor of [...anchors, { i: a.tokens.length, j: b.tokens.length }]) {
    if (anchor.i > i || anchor.j > j) regions.push({ a: [i, anchor.i], b: [j, anchor.j] });
    i = anchor.i + 1;
    j = anchor.j + 1;
  }
  return regions;
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

function withoutIslands(a: Side, b: Side, anchors: readonly { i: number; j: number }[]): { i: number; j: number }[] {
  const kept: { i: number; j: number }[] = [];
  for (let at = 0; at < anchors.length; ) {
    let end = at + 1;
    while (end < anchors.length && follows(anchors[end - 1], anchors[end])) end++;
    const island = anchors.slice(at, end);
    const before = kept.at(-1) ?? { i: -1, j: -1 };
    const after = anchors[end] ?? { i: a.tokens.length, j: b.tokens.length };
    const first = island[0] as { i: number; j: number };
    const last = island.at(-1) as { i: number; j: number };
    const changedBefore = Math.min(freeWords(a, before.i + 1, first.i), freeWords(b, before.j + 1, first.j));
    const changedAfter = Math.min(freeWords(a, last.i + 1, after.i), freeWords(b, last.j + 1, after.j));
    const small =
      island.length <= LONGEST_ISLAND &&
      island.every(({ i }) => a.tokens[i]?.stop === true && a.tokens[i]?.kind !== "mark");
    if (
      !(
        small &&
        changedBefore > 0 &&
        changedAfter > 0 &&
        island.every(({ i, j }) => a.taken[i] === 0 && b.taken[j] === 0)
      )
    )
      kept.push(...island);
    at = end;
  }
  return kept;
}

function follows(x: { i: number; j: number } | undefined, y: { i: number; j: number } | undefined): boolean {
  return x !== undefined && y !== undefined && y.i === x.i + 1 && y.j === x.j + 1;
}
