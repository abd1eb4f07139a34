/**
 * Milliseconds of one run, warm: the best of `runs` after as many to warm up. Each is timed by the clock and by the processor, and the
 * lesser counts: a machine that is busy otherwise makes the first longer, threads that collect garbage beside the work the second.
 */
export function best(runs: number, work: () => unknown): number {
  for (let run = 0; run < runs; run++) work();
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run++) {
    const used = process.cpuUsage();
    const started = performance.now();
    work();
    const passed = performance.now() - started;
    const { user, system } = process.cpuUsage(used);
    least = Math.min(least, passed, (user + system) / 1000);
  }
  return least;
}

/** Three digits that count. */
export function round(value: number): number {
  return Number(value.toPrecision(3));
}

/** The value in the middle; of an even number of values the upper of the two. */
export function median(values: readonly number[]): number {
  return [...values].sort((x, y) => x - y)[values.length >> 1] ?? Number.NaN;
}
