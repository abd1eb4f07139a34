import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { collate } from "../../../src/core/story/collate.ts";
import type { ArticleInput } from "../../../src/core/types.ts";

const AGENCY: ArticleInput = {
  outlet: "Full",
  credit: [{ agency: "reuters", printed: "(Reuters)", place: "dateline" }],
  text: `ELDMOUTH (Reuters) - A tanker carrying olive oil ran aground off the Sandrey islands late on Sunday, the coast guard said.

All 23 sailors were taken off by helicopter. Captain Oda Marsh told reporters that the rudder had jammed in heavy seas.

The company that owns the ship, Brightwater Lines, said it would inspect its whole fleet. Two tugs are on their way from the mainland.`,
};
const CUT: ArticleInput = {
  outlet: "Cut",
  text: `A tanker carrying olive oil ran aground off the Sandrey islands late on Sunday, the coast guard said.

All 23 sailors were taken off by helicopter.`,
};
const REWRITTEN: ArticleInput = {
  outlet: "Rewritten",
  text: `The coast guard said a tanker with olive oil aboard had run aground off the Sandrey islands late on Sunday.

Brightwater Lines, which owns the ship, claimed it would inspect all of its fleet. A helicopter took off all 22 sailors.

Sandrey has been a nature reserve for forty years.`,
};

const words = (versions: readonly ArticleInput[], story: ReturnType<typeof collate>) =>
  story.rows.map(({ cells }) =>
    cells.map((cell, at) => (cell ? versions[at]!.text.slice(...cell.span).slice(0, 12) : "-")),
  );

describe("a collation of many versions", () => {
  const versions = [CUT, AGENCY, REWRITTEN];
  const story = collate(versions);

  it("lines the sentences of the story up in the order of the nearest version, what it lacks behind its neighbour", () => {
    expect(words(versions, story)).toEqual([
      ["A tanker car", "ELDMOUTH (Re", "The coast gu"],
      ["All 23 sailo", "All 23 sailo", "A helicopter"],
      ["-", "-", "Sandrey has "],
      ["-", "Captain Oda ", "-"],
      ["-", "The company ", "Brightwater "],
      ["-", "Two tugs are", "-"],
    ]);
  });

  it("takes the version with the agency's dateline that carries most for the nearest to the source", () => {
    expect(story.nearest).toBe(1);
    expect(story.reasons[0]).toEqual({ code: "agency-dateline", agency: "reuters" });
  });

  it("says how a wording departs from the nearest one", () => {
    const cell = story.rows[1]!.cells[2]!;
    expect(cell.differences.map(({ kind }) => kind)).toContain("number");
    expect(cell.moved).toBe(false);
    expect(story.rows[4]!.cells[2]!.moved).toBe(true);
    expect(story.rows[0]!.cells[1]!.differences).toEqual([]);
  });

  it("counts what each version carries and what it alone has", () => {
    expect(story.versions.map(({ carries }) => Math.round(carries * 6))).toEqual([2, 5, 4]);
    expect(story.versions[0]!.alone).toBe(0);
    expect(story.versions[2]!.alone).toBeGreaterThan(0.1);
  });

  it("does not depend on the order of the versions", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2], { minLength: 3 }), (order) => {
        const shuffled = order.map((at) => versions[at]!);
        const again = collate(shuffled);
        expect(words(shuffled, again).map((row) => order.map((_, at) => row[order.indexOf(at)]))).toEqual(
          words(versions, story),
        );
        expect(order[again.nearest!]).toBe(story.nearest);
      }),
    );
  });

  it("keeps every sentence of every version in one cell", () => {
    const text = fc.array(
      fc.constantFrom("Rain fell.", "The dam held.", "Nobody was hurt.", "Mayor Ulm spoke.", "It was late."),
      {
        maxLength: 7,
      },
    );
    fc.assert(
      fc.property(fc.array(text, { maxLength: 5 }), (texts) => {
        const inputs = texts.map((sentences) => ({ text: sentences.join(" ") }));
        const { rows } = collate(inputs);
        inputs.forEach((input, at) => {
          const spans = rows.flatMap(({ cells }) => (cells[at] ? [cells[at].span, ...cells[at].again] : []));
          const covered = spans.sort((x, y) => x[0] - y[0]).map(([from, to]) => input.text.slice(from, to));
          expect(covered.join(" ")).toBe(input.text);
        });
      }),
      { numRuns: 60 },
    );
  });

  it("answers for no version and for one", () => {
    expect(collate([])).toMatchObject({ rows: [], versions: [], nearest: null });
    expect(collate([CUT]).rows.length).toBe(2);
  });

  it("leaves out what is more than it can hold, and says so", () => {
    const many = Array.from({ length: 23 }, (_, at) => ({ text: `Bell number ${at + 100} rang.` }));
    const { precise, reasons, versions: parts } = collate(many);
    expect(precise).toBe(false);
    expect(reasons).toContainEqual({ code: "left-out", left: "versions" });
    expect(parts.length).toBe(23);
  });
});
