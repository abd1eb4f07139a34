import type { Difference, DifferenceKind } from "../../src/core/types.ts";
import { matters, type Row } from "./rows.ts";

/** A stretch of the comparison on the map of the whole: one row, or several of a long text. */
export interface MapPart {
  /** First pair of the stretch. */
  readonly pair: number;
  /** Length of the stretch in code units of the longer side of each row. */
  readonly length: number;
  /** Whether either text has something there. */
  readonly a: boolean;
  readonly b: boolean;
  /** The kind of its heaviest difference that matters; null where the two say the same. */
  readonly kind: DifferenceKind | null;
  /** 0..1: the weight of that difference; 0 where there is none. */
  readonly weight: number;
  /** Every difference that matters there, in reading order; a click goes to the first. */
  readonly differences: readonly number[];
}

/** Parts of the map, at most: finer ones could not be told apart on a strip of a thousand pixels. */
export const MOST_PARTS = 160;

/** Where the differences lie, from the first sentence to the last. */
export function mapOf(rows: readonly Row[], differences: readonly Difference[]): MapPart[] {
  const each = Math.ceil(rows.length / MOST_PARTS) || 1;
  const parts: MapPart[] = [];
  for (let at = 0; at < rows.length; at += each) parts.push(partOf(rows.slice(at, at + each), differences));
  return parts;
}

function partOf(rows: readonly Row[], differences: readonly Difference[]): MapPart {
  const mine = rows.flatMap((row) => row.differences.filter((index) => matters(differences[index]!)));
  let heaviest: Difference | null = null;
  for (const index of mine)
    if (heaviest === null || differences[index]!.weight > heaviest.weight) heaviest = differences[index]!;
  return {
    pair: rows[0]!.pair,
    length: rows.reduce((sum, { a, b }) => sum + Math.max(width(a?.span), width(b?.span)), 0),
    a: rows.some(({ a }) => a !== null),
    b: rows.some(({ b }) => b !== null),
    kind: heaviest?.kind ?? null,
    weight: heaviest?.weight ?? 0,
    differences: mine,
  };
}

function width(span: readonly [number, number] | undefined): number {
  return span === undefined ? 0 : span[1] - span[0];
}

/** How many differences that matter lie in the first, the middle and the last third of the comparison. */
export function thirdsOf(parts: readonly MapPart[]): [number, number, number] {
  const total = parts.reduce((sum, { length }) => sum + length, 0) || 1;
  const thirds: [number, number, number] = [0, 0, 0];
  let before = 0;
  for (const { length, differences } of parts) {
    const third = Math.min(2, Math.floor((3 * (before + length / 2)) / total)) as 0 | 1 | 2;
    thirds[third] += differences.length;
    before += length;
  }
  return thirds;
}
