/** Milliseconds of one run, warm: the best of `runs` after as many to warm up. What else the machine does never makes a run faster. */
export function best(runs: number, work: () => unknown): number {
  for (let run = 0; run < runs; run++) work();
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run++) {
    const started = performance.now();
    work();
    least = Math.min(least, performance.now() - started);
  }
  return least;
}

/** Three digits that count. */
export function round(value: number): number {
  return Number(value.toPrecision(3));
}
