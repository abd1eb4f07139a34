import { describe, expect, it } from "vitest";
import { compare } from "../../src/core/compare.ts";

const AGENCY = `The harbour board of Port Ellery voted on Tuesday to close its oldest pier for two years.

Chairwoman Ines Calder said the pier had lost a third of its timber piles since 2011. Repairs will cost 14 million dollars.

Fishermen said they had not been asked. "We learned it from the radio," said Tomas Reyk, who keeps three boats there.`;

const words = (text: string, span: readonly [number, number] | null) => (span ? text.slice(...span) : null);

describe("a comparison of two versions", () => {
  it("finds nothing between a text and itself", () => {
    const { relation, differences, coverage, pairs } = compare({ text: AGENCY }, { text: AGENCY });
    expect(relation).toBe("same-report");
    expect(differences).toEqual([]);
    expect(coverage).toEqual({ a: 1, b: 1 });
    expect(pairs.every(({ a, b }) => a && b && a[0] === b[0])).toBe(true);
  });

  it("names the sentence that only one version has", () => {
    const cut = AGENCY.replace(" Repairs will cost 14 million dollars.", "");
    const { differences } = compare({ text: AGENCY }, { text: cut });
    expect(differences.map((d) => [d.kind, words(AGENCY, d.a), d.sure])).toEqual([
      ["only-a", "Repairs will cost 14 million dollars.", true],
    ]);
  });

  it("does not call missing what the other page shows outside of its article", () => {
    const cut = AGENCY.replace(" Repairs will cost 14 million dollars.", "");
    const { differences } = compare(
      { text: AGENCY },
      { text: cut, pageText: `${cut} REPAIRS will cost  14 million dollars` },
    );
    expect(differences.map((d) => [d.sure, d.reason.code])).toEqual([[false, "sentence-on-page"]]);
  });

  it("does not call missing what lies behind the end of a version that was cut off", () => {
    const end = AGENCY.indexOf("\n\nFishermen");
    const { differences } = compare({ text: AGENCY }, { text: AGENCY.slice(0, end), doubts: [{ code: "paywall" }] });
    expect(differences.length).toBe(2);
    expect(differences.every((d) => !d.sure && d.reason.code === "sentence-beyond-end")).toBe(true);
  });

  it("calls two texts without a common matter unrelated", () => {
    const other =
      "A comet will pass the Earth in spring. Astronomers in Chile saw it first, through a telescope of eight metres.";
    expect(compare({ text: AGENCY }, { text: other }).relation).toBe("unrelated");
  });

  it("answers for empty texts", () => {
    expect(compare({ text: "" }, { text: " \n\n " })).toMatchObject({
      relation: "unrelated",
      pairs: [],
      differences: [],
      precise: true,
    });
  });
});
