import { describe, expect, it } from "vitest";
import { doubtShownClauses } from "../../src/core/align/shown-clauses.ts";
import type { Difference } from "../../src/core/types.ts";

const B = "The pass stays shut on Friday, and two lorries had to be dug out by hand.";

function onlyB(words: string): Difference {
  const from = B.indexOf(words);
  return {
    kind: "only-b",
    a: null,
    b: [from, from + words.length],
    weight: 0.6,
    sure: true,
    reason: { code: "clause" },
  };
}

function sure(words: string, text: string, pageText?: string): boolean {
  const a = pageText === undefined ? { text } : { text, pageText };
  return doubtShownClauses([onlyB(words)], a, { text: B })[0]!.sure;
}

describe("a clause that only the other version has", () => {
  it("is sure where the page shows it nowhere", () => {
    expect(sure("two lorries had to be dug out", "The pass stays shut.", "The pass stays shut. Menu Sport")).toBe(true);
  });

  it("is not sure where the page shows it outside of what was read", () => {
    const page = "The pass stays shut. Two lorries  had to be “dug out”. Menu";
    expect(sure("two lorries had to be dug out", "The pass stays shut.", page)).toBe(false);
  });

  it("is sure for a word or two that the page has only where the article was read", () => {
    const text = "The pass stays shut. It snowed on Friday.";
    expect(sure("on Friday", text, text)).toBe(true);
    expect(sure("on Friday", text, `${text} Printed on Friday`)).toBe(false);
  });

  it("is sure where nothing is known of the page", () => {
    expect(sure("two lorries had to be dug out", "The pass stays shut.")).toBe(true);
  });
});
