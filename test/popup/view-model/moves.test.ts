import { describe, expect, it } from "vitest";
import { arrange } from "../../../popup/view-model/arrange.ts";
import { movesOf } from "../../../popup/view-model/moves.ts";
import { rowsOf } from "../../../popup/view-model/rows.ts";
import type { DifferenceKind } from "../../../src/core/types.ts";
import { bracketed } from "../bracketed.ts";

function rows(lines: string) {
  const { a, b, comparison } = bracketed(lines);
  return { rows: rowsOf(a, b, comparison), differences: comparison.differences };
}
const moves = (lines: string) =>
  movesOf(rows(lines).rows).map(({ row, before, isBelow, lane }) => [
    row.pair,
    before,
    isBelow ? "below" : "above",
    lane,
  ]);
const none: ReadonlySet<DifferenceKind> = new Set();

describe("passages that stand elsewhere", () => {
  it("have their place in the other version before the row that follows it there", () => {
    expect(moves("~1| Moved.\nOne.\nTwo.\n~1\nThree.")).toEqual([[0, 3, "below", 0]]);
  });

  it("may have it at the other version's end", () => {
    expect(moves("~1| Moved.\nOne.\nTwo.\n~1")).toEqual([[0, 3, "below", 0]]);
  });

  it("get no link to where they stand anyway", () => {
    expect(moves("One.\n~| Moved.\nTwo.")).toEqual([]);
  });

  it("get lanes of their own where their links run side by side", () => {
    expect(moves("~1| First.\n~2| Second.\nOne.\nTwo.\n~1\n~2\nThree.").map(([, , , lane]) => lane)).toEqual([0, 1]);
    expect(moves("~1| First.\nOne.\n~1\nTwo.\n~2| Second.\nThree.\n~2\nFour.").map(([, , , lane]) => lane)).toEqual([
      0, 0,
    ]);
  });

  it("show that place between the rows, where moves are shown, and part a fold there", () => {
    const { rows: all, differences } = rows("~1| Moved.\nOne.\nTwo.\n~1\nThree.");
    const types = (kinds: ReadonlySet<DifferenceKind>) =>
      arrange(all, differences, { scope: "differences", kinds, unfolded: new Set() }).map(({ type }) => type);
    expect(types(none)).toEqual(["row", "fold", "place", "fold"]);
    expect(types(new Set(["number"]))).toEqual(["fold"]);
  });
});
