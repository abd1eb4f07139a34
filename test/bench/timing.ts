/** Milliseconds of one run, warm: the median of `runs` after as many to warm up. */
export function median(runs: number, work: () => unknown): number {
  for (let run = 0; run < runs; run++) work();
  const times = Array.from({ length: runs }, () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  }).sort((x, y) => x - y);
  return times[times.length >> 1]!;
}

/** Three digits that count. */
export function round(value: number): number {
  return Number(value.toPrecision(3));
}
