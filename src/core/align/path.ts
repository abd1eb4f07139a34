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
  [2, 2],
];

/**
 * The best monotone alignment of `n` with `m` sentences by dynamic programming: the sum of the gains of its pairs is greatest;
 * a sentence that stands alone gains nothing. `gain` may answer -Infinity for a pair that must not be. Time and memory: n × m.
 */
export function bestPath(n: number, m: number, gain: (i: number, j: number, a: number, b: number) => number): Step[] {
  const width = m + 1;
  const best = new Float64Array((n + 1) * width);
  const how = new Int8Array((n + 1) * width);
  const ONLY_A = -1;
  const ONLY_B = -2;
  for (let i = 0; i <= n; i++)
    for (let j = 0; j <= m; j++) {
      if (i === 0 && j === 0) continue;
      let [top, by] = [Number.NEGATIVE_INFINITY, 0];
      for (let s = 0; s < SHAPES.length; s++) {
        const [a, b] = SHAPES[s]!;
        if (a > i || b > j) continue;
        const here = gain(i - a, j - b, a, b);
        if (here === Number.NEGATIVE_INFINITY) continue;
        const sum = best[(i - a) * width + j - b]! + here;
        if (sum > top) [top, by] = [sum, s];
      }
      if (i > 0 && best[(i - 1) * width + j]! >= top) [top, by] = [best[(i - 1) * width + j]!, ONLY_A];
      if (j > 0 && best[i * width + j - 1]! > top) [top, by] = [best[i * width + j - 1]!, ONLY_B];
      best[i * width + j] = top;
      how[i * width + j] = by;
    }
  const steps: Step[] = [];
  let [i, j] = [n, m];
  while (i > 0 || j > 0) {
    const by = how[i * width + j]!;
    if (by === ONLY_A) i -= 1;
    else if (by === ONLY_B) j -= 1;
    else {
      const [a, b] = SHAPES[by]!;
      i -= a;
      j -= b;
      steps.push({ i, j, a, b });
    }
  }
  return steps.reverse();
}
