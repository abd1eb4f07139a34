import { describe, expect, it } from "vitest";
import { MOST_PARTS, mapOf, thirdsOf } from "../../../popup/view-model/map.ts";
import { rowsOf } from "../../../popup/view-model/rows.ts";
import { bracketed } from "../bracketed.ts";

function map(lines: string) {
  const { a, b, comparison } = bracketed(lines);
  return mapOf(rowsOf(a, b, comparison), comparison.differences);
}

describe("the map of a comparison", () => {
  it("tells of each stretch who has it, and the kind and weight of what differs most", () => {
    expect(
      map("The [number:3/4] [wording.:boats/ships].\nA| Alone.\nSame.").map(({ a, b, kind, weight }) => [
        a,
        b,
        kind,
        weight,
      ]),
    ).toEqual([
      [true, true, "number", 0.8],
      [true, false, "only-a", 0.9],
      [true, true, null, 0],
    ]);
  });

  it("draws a long text in few parts and loses no difference that matters", () => {
    const parts = map(
      Array.from({ length: 700 }, (_, index) => `The [number:${index}/${index + 1}] boats.`).join("\n"),
    );
    expect(parts.length).toBeLessThanOrEqual(MOST_PARTS);
    expect(parts.flatMap(({ differences }) => differences)).toEqual(Array.from({ length: 700 }, (_, index) => index));
  });

  it("counts by thirds of the story", () => {
    expect(thirdsOf(map("The [number:3/4] boats.\nThe same boats.\nThe [number:5/6] boats, [name:Ann/Bea]."))).toEqual([
      1, 0, 2,
    ]);
    expect(thirdsOf([])).toEqual([0, 0, 0]);
  });
});
