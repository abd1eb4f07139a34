import { findCues } from "./cues.ts";
import { type Facing, type Found, take } from "./facing.ts";
import { distancing } from "./lexicon.ts";
import { WEIGHT } from "./weights.ts";

/** Words that hold a name at arm's length where the other side uses it as its own: "the so-called reform". */
export function findDistancing({ a, b }: Facing): Found[] {
  const left = findCues(a, distancing).filter(({ met }) => !met);
  const right = findCues(b, distancing).filter(({ met }) => !met);
  for (const { run } of left) take(a, run);
  for (const { run } of right) take(b, run);
  // One way of keeping away answers another.
  const lone = left.length > right.length ? left.slice(right.length) : right.slice(left.length);
  const name = left.length > right.length ? "a" : "b";
  return lone.map(({ run }) => ({
    kind: "attribution",
    a: name === "a" ? run : null,
    b: name === "b" ? run : null,
    weight: WEIGHT.distancing,
    code: `distancing-${name}`,
  }));
}
