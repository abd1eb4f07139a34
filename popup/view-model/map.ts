import type { Difference, DifferenceKind } from "../../src/core/types.ts";
import { matters, type Row } from "./rows.ts";

/** One row on the map of the whole comparison. */
export interface MapPart {
  readonly pair: number;
  readonly state: Row["state"];
  /** Length of the row in code units of its longer side. */
  readonly length: number;
  /** The kind of its heaviest difference that matters; null where the two say the same. */
  readonly kind: DifferenceKind | null;
  /** The difference that a click on the part goes to. */
  readonly difference: number | null;
}

/** Where the differences lie, from the first sentence to the last. */
export function mapOf(rows: readonly Row[], differences: readonly Difference[]): MapPart[] {
  return rows.map((row) => {
    let heaviest: number | null = null;
    for (const index of row.differences) {
      if (!matters(differences[index]!)) continue;
      if (heaviest === null || differences[index]!.weight > differences[heaviest]!.weight) heaviest = index;
    }
    const first = row.differences.find((index) => matters(differences[index]!)) ?? null;
    const length = Math.max(row.a === null ? 0 : width(row.a.span), row.b === null ? 0 : width(row.b.span));
    return {
      pair: row.pair,
      state: row.state,
      length,
      kind: heaviest === null ? null : differences[heaviest]!.kind,
      difference: first,
    };
  });
}

function width([from, to]: readonly [number, number]): number {
  return to - from;
}
