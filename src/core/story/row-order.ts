import type { Place } from "./clusters.ts";

/**
 * Puts clusters into the story's order: that of the first version in `rank`; what it lacks follows the sentence that stands before it
 * in the next version, and so on. Answers the indexes of `groups` in that order.
 */
export function rowOrder(groups: readonly (readonly Place[])[], rank: readonly number[]): number[] {
  const order: number[] = [];
  const placed = new Set<number>();
  for (const version of rank) {
    const own = groups
      .map((group, at) => ({ at, first: firstOf(group, version) }))
      .filter(({ first }) => first !== null)
      .sort((x, y) => x.first! - y.first!);
    let behind = -1;
    for (const { at } of own) {
      if (!placed.has(at)) {
        order.splice(behind < 0 ? 0 : order.indexOf(behind) + 1, 0, at);
        placed.add(at);
      }
      behind = at;
    }
  }
  return order;
}

/** The first sentence of a version in a group; null where the group has none. */
export function firstOf(group: readonly Place[], version: number): number | null {
  let first: number | null = null;
  for (const place of group)
    if (place.version === version && (first === null || place.sentence < first)) first = place.sentence;
  return first;
}

/** Of numbers in a row, which do not belong to the longest rising part: what was moved. */
export function outOfOrder(numbers: readonly number[]): Set<number> {
  const tails: number[] = [];
  const before: number[] = [];
  numbers.forEach((value, at) => {
    let low = 0;
    while (low < tails.length && numbers[tails[low]!]! < value) low += 1;
    before[at] = low > 0 ? tails[low - 1]! : -1;
    tails[low] = at;
  });
  const kept = new Set<number>();
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at]!) kept.add(at);
  return new Set([...numbers.keys()].filter((at) => !kept.has(at)));
}
