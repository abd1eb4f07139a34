import type { Span } from "../../src/core/types.ts";

/** Spans of one text, to be asked again and again which of them touch a stretch of it. */
export class Touching {
  /** Indices of the spans by their starts, their starts, and the furthest end up to each. */
  readonly #order: readonly number[];
  readonly #starts: readonly number[];
  readonly #reach: readonly number[] = [];

  constructor(private readonly spans: readonly (Span | null)[]) {
    this.#order = spans
      .flatMap((span, index) => (span === null ? [] : [index]))
      .sort((x, y) => this.#from(x) - this.#from(y));
    this.#starts = this.#order.map((index) => this.#from(index));
    let reach = Number.NEGATIVE_INFINITY;
    this.#reach = this.#order.map((index) => {
      reach = Math.max(reach, spans[index]![1]);
      return reach;
    });
  }

  /** Indices of the spans that share at least one code unit with this one, in their own order. */
  of([from, to]: Span): number[] {
    const found: number[] = [];
    for (let at = this.#before(to) - 1; at >= 0 && this.#reach[at]! > from; at--)
      if (this.spans[this.#order[at]!]![1] > from) found.push(this.#order[at]!);
    return found.sort((x, y) => x - y);
  }

  #from(index: number): number {
    return this.spans[index]![0];
  }

  /** How many spans start before an offset. */
  #before(offset: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#starts[middle]! < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
