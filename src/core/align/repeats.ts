import type { Bags } from "./bags.ts";

/** Share of a lone sentence's weight that one paired sentence must carry for the lone one to be its repetition. */
const REPEAT_SHARE = 0.8;
/** A repetition says at least this much, as weight: two words in common repeat nothing. */
const LEAST_REPEAT_MASS = 4;

/** A feature in more paired sentences than this does not lead to any of them: it would cost much and tell little. */
const COMMON_FEATURE = 60;

/**
 * For each lone sentence of one side the paired sentence of the same side that it says again: a teaser, a standfirst,
 * a caption that repeats a sentence of the body. It is found in the sentence itself or in that one's counterpart.
 */
export function repeats(
  lone: readonly number[],
  own: readonly Int32Array[],
  other: readonly Int32Array[],
  pairs: readonly (readonly [own: number, other: number])[],
  weight: Bags["weight"],
): Map<number, number> {
  const found = new Map<number, number>();
  if (lone.length === 0) return found;
  // For each feature of a lone sentence the pairs that have it: the list at its slot, which is 0 for the features nobody asks for.
  const slot = new Int32Array(weight.length);
  const places: number[][] = [[]];
  for (const at of lone)
    for (const id of own[at]!)
      if (slot[id] === 0) {
        slot[id] = places.length;
        places.push([]);
      }
  const note = (bag: Int32Array, at: number) => {
    for (let k = 0; k < bag.length; k++) {
      const asked = slot[bag[k]!]!;
      if (asked === 0) continue;
      const list = places[asked]!;
      if (list.length <= COMMON_FEATURE && list[list.length - 1] !== at) list.push(at);
    }
  };
  pairs.forEach(([i, j], at) => {
    note(own[i]!, at);
    note(other[j]!, at);
  });
  /** What each pair has of the sentence at hand. */
  const votes = new Float64Array(pairs.length);
  for (const at of lone) {
    let [mass, common] = [0, 0];
    const asked: number[] = [];
    for (const id of own[at]!) {
      mass += weight[id]!;
      const list = places[slot[id]!]!;
      if (list.length > COMMON_FEATURE) common += weight[id]!;
      else
        for (const pair of list) {
          if (votes[pair] === 0) asked.push(pair);
          votes[pair]! += weight[id]!;
        }
    }
    let [best, most] = [-1, REPEAT_SHARE * mass];
    const likely = asked.filter((pair) => votes[pair]! + common >= most).sort((x, y) => x - y);
    for (const pair of asked) votes[pair] = 0;
    if (mass < LEAST_REPEAT_MASS) continue;
    for (const pair of likely) {
      const [i, j] = pairs[pair]!;
      const here = Math.max(sharedWeight(own[at]!, own[i]!, weight), sharedWeight(own[at]!, other[j]!, weight));
      if (here > most || (here === most && best < 0)) [best, most] = [i, here];
    }
    if (best >= 0) found.set(at, best);
  }
  return found;
}

/** Weight of the features in both of two ascending lists. */
function sharedWeight(x: Int32Array, y: Int32Array, weight: Float64Array): number {
  let [i, j, sum] = [0, 0, 0];
  while (i < x.length && j < y.length) {
    const d = x[i]! - y[j]!;
    if (d === 0) sum += weight[x[i]!]!;
    if (d <= 0) i += 1;
    if (d >= 0) j += 1;
  }
  return sum;
}
