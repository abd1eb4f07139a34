import { describe, expect, it } from "vitest";
import { compare } from "../../../src/core/compare.ts";
import { DEFAULT_BUDGET } from "../../../src/core/limits.ts";
import type { ArticleInput } from "../../../src/core/types.ts";

/** The pairs of two texts as lines "A ~ B": openings of the sentences, "-" for none, "moved" and "again" where they are so. */
function lines(a: ArticleInput, b: ArticleInput, maxAlignCells = DEFAULT_BUDGET.maxAlignCells): string[] {
  const opening = (text: string, span: readonly [number, number] | null) =>
    span
      ? text
          .slice(...span)
          .split(/\s+/)
          .slice(0, 2)
          .join(" ")
      : "-";
  return compare(a, b, { ...DEFAULT_BUDGET, maxAlignCells }).pairs.map((pair) => {
    const mark = pair.moved ? " moved" : pair.repeats ? " again" : "";
    return `${opening(a.text, pair.a)} ~ ${opening(b.text, pair.b)}${mark}`;
  });
}

const text = (...sentences: string[]): ArticleInput => ({ text: sentences.join(" ") });

const BRIDGE = "The old bridge over the Senn will close on Monday, the city council said.";
const FERRY = "Two ferries from Halsted will carry commuters until the repairs are done.";
const COST = "Officials put the cost of new cables at nine million crowns.";
const MAYOR = "Mayor Ilse Brandt asked residents for patience.";

describe("alignment", () => {
  it("pairs sentences that say a thing in other words", () => {
    const a = text(BRIDGE, "It is a national treasure.", MAYOR);
    const b = text(
      "On Monday the council will shut the old Senn bridge.",
      "It is a treasure of the nation.",
      "Ilse Brandt, the mayor, appealed to residents to be patient.",
    );
    expect(lines(a, b)).toEqual(["The old ~ On Monday", "It is ~ It is", "Mayor Ilse ~ Ilse Brandt,"]);
  });

  it("leaves alone what only one side says, in its place", () => {
    expect(lines(text(BRIDGE, FERRY, COST), text(BRIDGE, MAYOR, COST))).toEqual([
      "The old ~ The old",
      "- ~ Mayor Ilse",
      "Two ferries ~ -",
      "Officials put ~ Officials put",
    ]);
  });

  it("pairs one sentence with the two that it was cut into", () => {
    const whole =
      "Two ferries from Halsted will carry commuters until spring, and buses will run every ten minutes from the market.";
    const cut =
      "Two ferries from Halsted will carry commuters until spring. Buses will run every ten minutes from the market.";
    const { pairs } = compare(text(BRIDGE, whole, COST), text(BRIDGE, cut, COST));
    expect(pairs.length).toBe(3);
    const [, pair] = pairs;
    expect(text(BRIDGE, cut, COST).text.slice(...pair!.b!)).toBe(cut);
  });

  it("finds a sentence that stands elsewhere", () => {
    expect(lines(text(BRIDGE, FERRY, COST, MAYOR), text(MAYOR, BRIDGE, FERRY, COST))).toEqual([
      "The old ~ The old",
      "Two ferries ~ Two ferries",
      "Officials put ~ Officials put",
      "Mayor Ilse ~ Mayor Ilse moved",
    ]);
  });

  it("knows a teaser that repeats a sentence of the body for what it is", () => {
    const a = { text: `${BRIDGE}\n\n${BRIDGE} ${FERRY} ${COST}` };
    const b = text(BRIDGE, FERRY, COST);
    const { pairs, differences, coverage } = compare(a, b);
    expect(pairs.filter(({ repeats }) => repeats).length).toBe(1);
    expect(differences).toEqual([]);
    expect(coverage).toEqual({ a: 1, b: 1 });
  });

  it("pairs the openings of one quotation, wherever its speaker is named", () => {
    const a = text(
      BRIDGE,
      '"Something must move.',
      'Too many families are waiting for this bridge," Brandt wrote yesterday.',
    );
    const b = text(
      BRIDGE,
      'On Friday she wrote: "Things have to get moving.',
      'Too many families are waiting for this bridge."',
    );
    expect(lines(a, b)).toEqual(["The old ~ The old", '"Something must ~ On Friday', "Too many ~ Too many"]);
  });

  it("does not pair strangers that share a name", () => {
    const a = text(BRIDGE, FERRY, "Brandt grew up in Korrin, where her father baked bread.", COST, MAYOR);
    const b = text(BRIDGE, FERRY, "The Korrin lighthouse lost its roof to a storm.", COST, MAYOR);
    expect(lines(a, b)).toContain("Brandt grew ~ -");
  });

  it("finds a sentence at the other end of texts that are too long for one search and share no more than their ends", () => {
    const filler = (word: string) => Array.from({ length: 37 }, (_, at) => `The ${word}${at} ${word}ed ${at + 7}.`);
    const a = text(BRIDGE, ...filler("oak"), MAYOR);
    const b = text(MAYOR, BRIDGE, ...filler("elm"));
    const cells = 40 * 40 - 1;
    expect(lines(a, b, cells).filter((line) => /The old|Mayor/.test(line))).toEqual([
      "The old ~ The old",
      "Mayor Ilse ~ Mayor Ilse moved",
    ]);
  });
});
