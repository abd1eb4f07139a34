/** One step of an alignment: `a` sentences of A from `i` on stand for `b` of B from `j` on. */
export interface Step {
  readonly i: number;
  readonly j: number;
  readonly a: number;
  readonly b: number;
}

/** Shapes of a pair, by sentences of A and of B, in the order in which ties are settled. Their mirror is again a shape. */
export const SHAPES: readonly (readonly [a: number, b: number])[] = [
  [1, 1],
  [1, 2],
  [2, 1],
  [1, 3],
  [3, 1],
];

const HEIGHT = Uint8Array.from(SHAPES, ([a]) => a);
const WIDTH = Uint8Array.from(SHAPES, ([, b]) => b);

export interface PathCosts {
  /** Cost of each sentence that stands alone. */
  readonly lone: number;
  /** Cost of beginning a run of lone sentences on either side: where both sides would have one, a weaker pair is better. */
  readonly open: number;
}

/** What pairs are worth. */
export interface Gain {
  /** For each sentence of A with each of B, rows first: 0 where no pair begins with the two. */
  readonly open: Uint8Array;
  /** What it is worth that `a` sentences of A from i on and `b` of B from j on say the same; -Infinity where they must not be paired. */
  group(i: number, j: number, a: number, b: number): number;
}

/** States of the search: the last step was a pair, a lone sentence of A, a lone sentence of B. */
const PAIR = 0;
const ONLY_A = 1;
const ONLY_B = 2;
const STATES = 3;

/**
 * The best monotone alignment of `n` with `m` sentences by dynamic programming: the sum of the gains of its pairs less the costs of
 * lone sentences is greatest. Time and memory: n × m.
 */
export function bestPath(n: number, m: number, gain: Gain, { lone, open: opening }: PathCosts): Step[] {
  const { open } = gain;
  const width = m + 1;
  const cells = (n + 1) * width;
  const best = new Float64Array(cells * STATES).fill(Number.NEGATIVE_INFINITY);
  /** From which state a state was entered; for pairs also which shape: state + STATES × shape. */
  const how = new Int8Array(cells * STATES);
  best[PAIR] = 0;
  for (let i = 0; i <= n; i++)
    for (let j = 0; j <= m; j++) {
      const at = (i * width + j) * STATES;
      if (i > 0) {
        const above = at - width * STATES;
        const fresh = best[above + PAIR]! - opening;
        const more = best[above + ONLY_A]!;
        best[at + ONLY_A] = Math.max(fresh, more) - lone;
        how[at + ONLY_A] = fresh >= more ? PAIR : ONLY_A;
      }
      if (j > 0) {
        const left = at - STATES;
        const fresh = Math.max(best[left + PAIR]!, best[left + ONLY_A]!) - opening;
        const more = best[left + ONLY_B]!;
        best[at + ONLY_B] = Math.max(fresh, more) - lone;
        how[at + ONLY_B] = fresh < more ? ONLY_B : best[left + PAIR]! >= best[left + ONLY_A]! ? PAIR : ONLY_A;
      }
      for (let s = 0; s < SHAPES.length; s++) {
        const a = HEIGHT[s]!;
        const b = WIDTH[s]!;
        if (a > i || b > j) continue;
        if (open[(i - a) * m + j - b] === 0) continue;
        const here = gain.group(i - a, j - b, a, b);
        if (here === Number.NEGATIVE_INFINITY) continue;
        const before = ((i - a) * width + j - b) * STATES;
        for (let state = 0; state < STATES; state++) {
          const sum = best[before + state]! + here;
          if (sum > best[at + PAIR]!) {
            best[at + PAIR] = sum;
            how[at + PAIR] = state + STATES * s;
          }
        }
      }
    }
  return walkBack(n, m, best, how);
}

function walkBack(n: number, m: number, best: Float64Array, how: Int8Array): Step[] {
  const steps: Step[] = [];
  const width = m + 1;
  let [i, j] = [n, m];
  let state = PAIR;
  const last = (n * width + m) * STATES;
  for (const s of [ONLY_A, ONLY_B]) if (best[last + s]! > best[last + state]!) state = s;
  while (i > 0 || j > 0) {
    const by = how[(i * width + j) * STATES + state]!;
    if (state === ONLY_A) i -= 1;
    else if (state === ONLY_B) j -= 1;
    else {
      const [a, b] = SHAPES[Math.floor(by / STATES)]!;
      i -= a;
      j -= b;
      steps.push({ i, j, a, b });
    }
    state = by % STATES;
  }
  return steps.reverse();
}
