import type { Row } from "./rows.ts";

/** A passage that stands elsewhere in the other version, and where that is. */
export interface Move {
  /** The row that shows the passage, in its place on this page. */
  readonly row: Row;
  /** Index of the row before which the other version has it; the number of rows where it has it at its end. */
  readonly before: number;
  /** That place is below the row. */
  readonly isBelow: boolean;
  /** Links that run side by side have lanes of their own, from 0. */
  readonly lane: number;
}

/** Lanes in the gutter between the columns; further links share the last. */
const LANES = 3;

/** Every moved passage whose place in the other version is not beside the row that shows it. */
export function movesOf(rows: readonly Row[]): Move[] {
  const inOrder = rows.flatMap(({ b, moved }, index) =>
    b === null || moved !== null ? [] : [{ at: b.span[0], index }],
  );
  const moves: Move[] = [];
  rows.forEach((row, index) => {
    if (row.moved === null || row.b === null) return;
    const before = firstFrom(inOrder, row.b.span[0]) ?? rows.length;
    if (before === index || before === index + 1) return;
    const [from, to] = [Math.min(index, before), Math.max(index, before)];
    const beside = moves.filter((other) => {
      const [start, end] = reach(other, rows);
      return start < to && from < end;
    });
    const lane = [...Array(LANES).keys()].find((free) => beside.every((other) => other.lane !== free)) ?? LANES - 1;
    moves.push({ row, before, isBelow: before > index, lane });
  });
  return moves;
}

function reach({ row, before }: Move, rows: readonly Row[]): [number, number] {
  const index = rows.indexOf(row);
  return [Math.min(index, before), Math.max(index, before)];
}

/** Index of the first row whose passage of the other version starts at or after `offset`. */
function firstFrom(inOrder: readonly { readonly at: number; readonly index: number }[], offset: number): number | null {
  let low = 0;
  let high = inOrder.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (inOrder[middle]!.at < offset) low = middle + 1;
    else high = middle;
  }
  return inOrder[low]?.index ?? null;
}
