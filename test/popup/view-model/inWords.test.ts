import { describe, expect, it } from "vitest";
import { quotationOf, sidesOf } from "../../../popup/view-model/inWords.ts";
import { bracketed } from "../bracketed.ts";

function sides(line: string) {
  const { a, b, comparison } = bracketed(line);
  return sidesOf(comparison.differences[0]!, a, b);
}

describe("the words of a difference", () => {
  it("are those of both sides", () => {
    expect(sides("The [number:three/four] boats.")).toEqual({ a: "three", b: "four" });
  });

  it("come with the words around them where the other side has none", () => {
    expect(sides("He said on Friday that they would [negation:not /]give up the old harbour at all.").a).toBe(
      "… that they would not give up the old …",
    );
  });

  it("are in one pair of quotation marks only, those of the sentence", () => {
    expect(sides(`They voiced [quote:"concerns"/concerns] over it.`)).toEqual({ a: "concerns", b: "concerns" });
    expect(sides("They are [quote:«not “sure” of it»/unsure].").a).toBe("«not “sure” of it»");
  });

  it("have no dots where the paragraph begins or ends", () => {
    expect(sides("They may [hedge:perhaps /]sail.").a).toBe("They may perhaps sail.");
  });

  it("stay whole words when a long passage is cut", () => {
    const cut = quotationOf("word ".repeat(100), [0, 500]);
    expect(cut.length).toBeLessThan(200);
    expect(cut).toMatch(/word…$/);
  });
});
