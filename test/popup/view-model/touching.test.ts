import fc from "fast-check";
import { expect, it } from "vitest";
import { Touching } from "../../../popup/view-model/touching.ts";
import type { Span } from "../../../src/core/types.ts";

const span = fc.tuple(fc.nat(30), fc.nat(8)).map(([from, length]): Span => [from, from + length]);

it("finds the spans that looking at each of them finds, whether they lie apart, overlap or one within another", () => {
  fc.assert(
    fc.property(fc.array(fc.option(span), { maxLength: 20 }), span, (spans, [from, to]) => {
      const looked = spans.flatMap((each, index) => (each !== null && each[0] < to && each[1] > from ? [index] : []));
      expect(new Touching(spans).of([from, to])).toEqual(looked);
    }),
    { numRuns: 300 },
  );
});
