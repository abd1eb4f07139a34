import type { Difference, DifferenceKind } from "../../src/core/types.ts";
import { type Move, movesOf } from "./moves.ts";
import { matters, type Row } from "./rows.ts";

/** What the reader wants to see of a comparison. */
export interface Wanted {
  readonly scope: "differences" | "all";
  /** Kinds chosen; empty for all of them. */
  readonly kinds: ReadonlySet<DifferenceKind>;
  /** First pairs of folded stretches that have been opened. */
  readonly unfolded: ReadonlySet<number>;
}

/** A row, or a stretch of rows that say the same. */
export type Item =
  | { readonly type: "row"; readonly row: Row }
  /** `trifles`: some of the rows differ, but in nothing that matters. */
  | { readonly type: "fold"; readonly first: number; readonly count: number; readonly trifles: boolean }
  /** The place where the other version has a passage that stands elsewhere on this page. */
  | { readonly type: "place"; readonly move: Move };

/** True where a difference's kind is among those chosen. */
export function isShown(kinds: ReadonlySet<DifferenceKind>, kind: DifferenceKind): boolean {
  return kinds.size === 0 || kinds.has(kind);
}

/** A stretch this short costs no more room open than its fold would. */
const SHORTEST_FOLD = 1;

/** The rows as they are shown: where only differences are wanted, stretches without any are folded with a count. */
export function arrange(rows: readonly Row[], differences: readonly Difference[], wanted: Wanted): Item[] {
  const all = wanted.scope === "all";
  const places = placesOf(rows, differences, wanted);
  const items: Item[] = [];
  let stretch: Row[] = [];
  const close = () => {
    const first = stretch[0]?.pair;
    if (first === undefined) return;
    if (stretch.length < SHORTEST_FOLD || wanted.unfolded.has(first))
      items.push(...stretch.map((row): Item => ({ type: "row", row })));
    else {
      const trifles = stretch.some((row) => row.differences.length > 0);
      items.push({ type: "fold", first, count: stretch.length, trifles });
    }
    stretch = [];
  };
  rows.forEach((row, index) => {
    const here = places.get(index);
    if (here !== undefined) {
      close();
      items.push(...here);
    }
    const differs = all || row.differences.some((index) => worthShowing(differences[index]!, wanted.kinds));
    if (differs) {
      close();
      items.push({ type: "row", row });
    } else stretch.push(row);
  });
  close();
  items.push(...(places.get(rows.length) ?? []));
  return items;
}

/** The places of moved passages that are shown, by the row that they stand before. */
function placesOf(rows: readonly Row[], differences: readonly Difference[], wanted: Wanted): Map<number, Item[]> {
  const places = new Map<number, Item[]>();
  for (const move of movesOf(rows)) {
    // That a passage stands elsewhere is a trifle of its own: the place is shown where the row is, which says so.
    const isRowShown =
      wanted.scope === "all" || move.row.differences.some((index) => worthShowing(differences[index]!, wanted.kinds));
    if (isRowShown && isShown(wanted.kinds, "moved"))
      places.set(move.before, [...(places.get(move.before) ?? []), { type: "place", move }]);
  }
  return places;
}

/** A trifle alone does not keep a sentence out of the fold, unless its kind was asked for. */
function worthShowing(difference: Difference, kinds: ReadonlySet<DifferenceKind>): boolean {
  return kinds.size === 0 ? matters(difference) : kinds.has(difference.kind);
}

/** The differences that the next and previous keys go through, in reading order. */
export function orderOf(
  rows: readonly Row[],
  differences: readonly Difference[],
  kinds: ReadonlySet<DifferenceKind>,
): number[] {
  return rows.flatMap((row) => row.differences.filter((index) => worthShowing(differences[index]!, kinds)));
}

/** The difference to go to from `current` (null: none yet), round the ends; null where there is none at all. */
export function step(order: readonly number[], current: number | null, by: 1 | -1): number | null {
  if (order.length === 0) return null;
  const at = current === null ? -1 : order.indexOf(current);
  if (at < 0) return by === 1 ? order[0]! : order.at(-1)!;
  return order[(at + by + order.length) % order.length]!;
}
