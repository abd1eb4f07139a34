import type { Item } from "./arrange.ts";
import type { Row } from "./rows.ts";

/** Rows that stand together in the page: what is out of sight is left alone part by part, not row by row. */
export interface Part {
  /** Names the part among all; the same as long as it begins with the same row. */
  readonly key: string;
  readonly items: readonly Item[];
  /** An end of a drawn link: it stands alone, since a link finds only ends that are laid out. */
  readonly isLinked: boolean;
  /** Code units of its rows, and how many folds there are: the height is guessed from them. */
  readonly length: number;
  readonly folds: number;
}

/**
 * Items in parts of so many pairs of the comparison, and the part that each difference lies in. Pairs are counted, not lines, so that a
 * fold that is opened changes the part that it is in and no other.
 */
export function partsOf(items: readonly Item[], most: number): { parts: Part[]; owners: ReadonlyMap<number, Part> } {
  const moved = new Set(items.flatMap((item) => (item.type === "place" ? [item.move.row.pair] : [])));
  const isEnd = (item: Item) => item.type === "place" || (item.type === "row" && moved.has(item.row.pair));
  const parts: Part[] = [];
  let open: Item[] = [];
  let group = 0;
  const close = () => {
    if (open.length > 0) parts.push(partOf(open, false));
    open = [];
  };
  for (const item of items) {
    const mine = Math.floor(pairOf(item) / most);
    if (isEnd(item) || mine !== group) close();
    group = mine;
    if (isEnd(item)) parts.push(partOf([item], true));
    else open.push(item);
  }
  close();
  const owners = new Map<number, Part>();
  for (const part of parts)
    for (const item of part.items)
      if (item.type === "row") for (const difference of item.row.differences) owners.set(difference, part);
  return { parts, owners };
}

function partOf(items: readonly Item[], isLinked: boolean): Part {
  return {
    key: keyOf(items[0]!),
    items,
    isLinked,
    length: items.reduce((sum, item) => sum + (item.type === "row" ? lengthOf(item.row) : 0), 0),
    folds: items.filter(({ type }) => type === "fold").length,
  };
}

/** Tells an item from all others of its comparison. */
export function keyOf(item: Item): string {
  return `${item.type}-${pairOf(item)}`;
}

/** The first pair that an item stands for. */
function pairOf(item: Item): number {
  if (item.type === "fold") return item.first;
  return item.type === "place" ? item.move.row.pair : item.row.pair;
}

/** Code units of a row's longer side. */
export function lengthOf({ a, b }: Row): number {
  return Math.max(a === null ? 0 : a.span[1] - a.span[0], b === null ? 0 : b.span[1] - b.span[0]);
}
