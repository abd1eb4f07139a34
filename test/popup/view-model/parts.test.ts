import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arrange, type Item } from "../../../popup/view-model/arrange.ts";
import { keyOf, partsOf } from "../../../popup/view-model/parts.ts";
import { rowsOf } from "../../../popup/view-model/rows.ts";
import type { Comparison } from "../../../src/core/types.ts";
import { bracketed } from "../bracketed.ts";

function items(lines: string, scope: "all" | "differences" = "all", ...unfolded: number[]): Item[] {
  const { a, b, comparison } = bracketed(lines);
  const wanted = { scope, kinds: new Set<Comparison["differences"][number]["kind"]>(), unfolded: new Set(unfolded) };
  return arrange(rowsOf(a, b, comparison), comparison.differences, wanted);
}

describe("parts of a comparison", () => {
  it("hold every line once, in order, and never more together than they may", () => {
    const line = fc.constantFrom("Same.", "The [number:3/4] boats.", "A| Alone.", "B| There alone.");
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), fc.integer({ min: 1, max: 7 }), (lines, most) => {
        const all = items(lines.join("\n"));
        const { parts } = partsOf(all, most);
        expect(parts.flatMap((part) => part.items)).toEqual(all);
        for (const part of parts) expect(part.items.length).toBeLessThanOrEqual(most);
        expect(new Set(parts.map(({ key }) => key)).size).toBe(parts.length);
      }),
      { numRuns: 40 },
    );
  });

  it("leave both ends of a drawn link alone", () => {
    const { parts } = partsOf(items("~1| Moved.\nOne.\nTwo.\n~1\nThree."), 8);
    expect(parts.map(({ isLinked, items: mine }) => [isLinked, mine.map(keyOf)])).toEqual([
      [true, ["row-0"]],
      [false, ["row-1", "row-2"]],
      [true, ["place-0"]],
      [false, ["row-3"]],
    ]);
  });

  it("stay as they are when a fold in another is opened", () => {
    const lines = Array.from({ length: 40 }, (_, at) => (at % 5 === 2 ? `Boat [number:${at}/7].` : "Same.")).join("\n");
    const before = partsOf(items(lines, "differences"), 8).parts;
    const after = partsOf(items(lines, "differences", 3), 8).parts;
    const changed = after.filter(({ key }) => {
      const same = (parts: typeof after) => parts.find((part) => part.key === key)?.items.map(keyOf);
      return same(before)?.join() !== same(after)?.join();
    });
    expect(changed.map(({ items: mine }) => mine.map(keyOf))).toEqual([
      ["fold-0", "row-2", "row-3", "row-4", "row-5", "row-6", "row-7"],
    ]);
  });

  it("know which of them a difference lies in", () => {
    const { parts, owners } = partsOf(items("Same.\nThe [number:3/4] boats.\nSame.\nAll [hedge:may/will] wait."), 2);
    expect([owners.get(0), owners.get(1), owners.get(2)]).toEqual([parts[0], parts[1], undefined]);
  });

  it("count what their height is guessed from: the longer side of each row, and folds apart", () => {
    const [part] = partsOf(items("One is the same.\nThe [number:3/four] boats.\nB| Alone.", "differences"), 8).parts;
    const texts = part!.items.flatMap((item) => (item.type === "row" ? [item.row] : []));
    expect(texts).toHaveLength(2);
    expect(part!.folds).toBe(1);
    const longer = texts.map(({ a, b }) => Math.max(...[a, b].map((cell) => (cell ? cell.span[1] - cell.span[0] : 0))));
    expect(part!.length).toBe(longer[0]! + longer[1]!);
    expect(longer[0]).toBeGreaterThan("The 3 boats.".length);
  });
});
