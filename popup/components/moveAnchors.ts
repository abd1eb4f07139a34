/** Names under which CSS finds the two ends of a moved passage's link. */
export function rowAnchor(pair: number): string {
  return `--moved-row-${pair}`;
}

export function placeAnchor(pair: number): string {
  return `--moved-place-${pair}`;
}
