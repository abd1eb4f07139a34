import type { Kin, Token } from "../text/token.ts";
import { type Facing, HOW, type Side } from "./facing.ts";
import { likeness, mayBeAlike } from "./likeness.ts";
import { kinOf } from "./word-class.ts";

/** What a match in order is worth, by what is matched: rare things pull the alignment, points follow. */
const WORTH = { point: 0.15, mark: 0.3, stop: 0.4, word: 1.5, name: 2, figure: 2 } as const;
/** Added when the neighbours before match too: keeps phrases together, decides between two places of one word. */
const NEIGHBOUR = 0.25;
/** Matches out of order reach this far for a function word: it only follows a matched neighbour. */
const BESIDE = 1;

/**
 * Counted work: pairs of tokens that may still be looked at. Nothing that is done inside a pair of sentences takes more than a few times
 * its tokens on one side times those on the other, so that the count bounds all of it.
 */
export interface Work {
  cells: number;
  /** False once a pair was left out because nothing was left for it. */
  precise: boolean;
}

/**
 * Finds for each token the one that stands for it on the other side: first in order, then out of order, then by likeness.
 * False, with nothing found, where that is more work than is left.
 */
export function mateTokens({ a, b }: Facing, work: Work): boolean {
  const cells = (a.tokens.length + 1) * (b.tokens.length + 1);
  if (cells > work.cells) {
    work.precise = false;
    return false;
  }
  work.cells -= cells;
  matchEnds(a, b);
  matchInOrder(a, b);
  partAlikeSounding(a, b);
  countGaps(a, b);
  matchOutOfOrder(a, b);
  matchAlike(a, b);
  return true;
}

function join(a: Side, i: number, b: Side, j: number, how: number): void {
  a.mate[i] = j;
  b.mate[j] = i;
  a.how[i] = how;
  b.how[j] = how;
}

/** Equal beginnings and ends need no search. */
function matchEnds(a: Side, b: Side): void {
  const n = a.tokens.length;
  const m = b.tokens.length;
  let head = 0;
  while (head < n && head < m && a.folds[head] === b.folds[head]) {
    join(a, head, b, head, HOW.same);
    head++;
  }
  for (let tail = 1; n - tail >= head && m - tail >= head; tail++) {
    if (a.folds[n - tail] !== b.folds[m - tail]) break;
    join(a, n - tail, b, m - tail, HOW.same);
  }
}

function worth(token: Token): number {
  return token.kind === "point" || token.kind === "mark"
    ? WORTH[token.kind]
    : token.stop
      ? WORTH.stop
      : WORTH[token.kind];
}

let scratch = new Float32Array(0);

/** Heaviest common subsequence of folds between what the ends left. */
function matchInOrder(a: Side, b: Side): void {
  let head = 0;
  while (head < a.tokens.length && a.mate[head] === head) head++;
  let endA = a.tokens.length;
  let endB = b.tokens.length;
  while (endA > head && endB > head && a.mate[endA - 1] === endB - 1) {
    endA--;
    endB--;
  }
  const n = endA - head;
  const m = endB - head;
  if (n === 0 || m === 0) return;
  const width = m + 1;
  if (scratch.length < (n + 1) * width) scratch = new Float32Array((n + 1) * width);
  const best = scratch;
  best.fill(0, 0, width);
  const foldsA = a.folds;
  const foldsB = b.folds;
  for (let i = 1; i <= n; i++) {
    const gain = worth(a.tokens[head + i - 1] as Token);
    const fold = foldsA[head + i - 1];
    const foldBefore = head + i > 1 ? foldsA[head + i - 2] : -1;
    const row = i * width;
    const above = row - width;
    let value = 0;
    best[row] = 0;
    for (let j = 1; j <= m; j++) {
      const up = best[above + j] as number;
      if (up > value) value = up;
      if (fold === foldsB[head + j - 1]) {
        const besides = head + j > 1 && foldBefore === foldsB[head + j - 2];
        const matched = (best[above + j - 1] as number) + gain + (besides ? NEIGHBOUR : 0);
        if (matched > value) value = matched;
      }
      best[row + j] = value;
      value = best[row + j] as number;
    }
  }
  for (let i = n, j = m; i > 0 && j > 0; ) {
    const value = best[i * width + j] as number;
    if (value === best[(i - 1) * width + j]) i--;
    else if (value === best[i * width + j - 1]) j--;
    else {
      join(a, head + i - 1, b, head + j - 1, HOW.same);
      i--;
      j--;
    }
  }
}

/** "ship" and "sheep" share a fold that is made for names: as common words they are two. */
function partAlikeSounding(a: Side, b: Side): void {
  a.tokens.forEach((token, i) => {
    const j = a.mate[i] as number;
    const other = b.tokens[j];
    if (!other || !soundsOnly(token, other)) return;
    a.mate[i] = b.mate[j] = -1;
    a.how[i] = b.how[j] = HOW.none;
  });
}

function countGaps(a: Side, b: Side): void {
  for (const side of [a, b])
    for (let at = 0, count = 0; at < side.tokens.length; at++) {
      side.gap[at] = count;
      if (side.mate[at] === -1) continue;
      side.anchor[at] = 1;
      count++;
    }
}

/** Words that changed places: the nearest of equal ones, then the function words beside them. */
function matchOutOfOrder(a: Side, b: Side): void {
  const places = new Map<number, number[]>();
  b.tokens.forEach(({ stop, form }, j) => {
    if (b.mate[j] !== -1 || stop) return;
    const known = places.get(form.foldNumber);
    if (known) known.push(j);
    else places.set(form.foldNumber, [j]);
  });
  if (places.size === 0) return;
  const moved: number[] = [];
  a.tokens.forEach((token, i) => {
    if (a.mate[i] !== -1 || token.stop) return;
    let nearest = -1;
    for (const j of places.get(token.form.foldNumber) ?? [])
      if (
        b.mate[j] === -1 &&
        !soundsOnly(token, b.tokens[j] as Token) &&
        (nearest === -1 || distance(a, i, b, j) < distance(a, i, b, nearest))
      )
        nearest = j;
    if (nearest === -1) return;
    join(a, i, b, nearest, HOW.same);
    moved.push(i);
  });
  for (const i of moved)
    for (const step of [-BESIDE, BESIDE])
      for (let x = i + step, y = (a.mate[i] as number) + step; ; x += step, y += step) {
        const left = a.tokens[x];
        const right = b.tokens[y];
        if (
          !left ||
          !right ||
          a.mate[x] !== -1 ||
          b.mate[y] !== -1 ||
          left.fold !== right.fold ||
          left.kind === "point"
        )
          break;
        join(a, x, b, y, HOW.same);
      }
}

function soundsOnly(x: Token, y: Token): boolean {
  return x.kind === "word" && y.kind === "word" && x.stem !== y.stem;
}

function distance(a: Side, i: number, b: Side, j: number): number {
  return Math.abs((a.gap[i] as number) - (b.gap[j] as number)) + Math.abs(i - j) / 1000;
}

/** Pairs of unlike tokens looked at, at most: past that only those in the same gap. */
const MOST_UNLIKE = 4000;

/** What is left and alike: another spelling, a synonym. The closest in place first. */
function matchAlike(a: Side, b: Side): void {
  const left = loose(a);
  const right = loose(b);
  if (left.length === 0 || right.length === 0) return;
  const near = left.length * right.length > MOST_UNLIKE;
  const candidates: { i: number; j: number; how: number; cost: number }[] = [];
  const kin = right.map((j) => kinOf((b.tokens[j] as Token).form));
  for (const i of left) {
    const token = a.tokens[i] as Token;
    const own = kinOf(token.form);
    const gap = a.gap[i] as number;
    for (let k = 0; k < right.length; k++) {
      const j = right[k] as number;
      const apart = Math.abs(gap - (b.gap[j] as number));
      if ((near && apart > 0) || !mayBeAlike(own, kin[k] as Kin, apart === 0)) continue;
      const found = likeness(token, b.tokens[j] as Token, apart === 0);
      if (found) candidates.push({ i, j, how: found.how, cost: found.cost + distance(a, i, b, j) * APART });
    }
  }
  candidates.sort((x, y) => x.cost - y.cost || x.i - y.i || x.j - y.j);
  for (const { i, j, how } of candidates) if (a.mate[i] === -1 && b.mate[j] === -1) join(a, i, b, j, how);
}

/** Cost of one matched token lying between two alike ones, beside the unlikeness of their letters (0..1). */
const APART = 0.05;

function loose(side: Side): number[] {
  const found: number[] = [];
  for (let at = 0; at < side.tokens.length; at++) {
    if (side.mate[at] !== -1) continue;
    const { kind } = side.tokens[at] as Token;
    if (kind !== "point" && kind !== "mark") found.push(at);
  }
  return found;
}
