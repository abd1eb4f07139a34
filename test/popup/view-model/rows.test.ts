import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arrange, orderOf, step } from "../../../popup/view-model/arrange.ts";
import { countKinds } from "../../../popup/view-model/kinds.ts";
import { mapOf } from "../../../popup/view-model/map.ts";
import { type Cell, type Row, rowsOf } from "../../../popup/view-model/rows.ts";
import type { DifferenceKind } from "../../../src/core/types.ts";
import { bracketed } from "../bracketed.ts";

function rows(lines: string) {
  const { a, b, comparison } = bracketed(lines);
  return { rows: rowsOf(a, b, comparison), differences: comparison.differences };
}

/** A cell with its marks in brackets, as it would be read: "[number:three] boats". */
function shown(cell: Cell | null): string | null {
  return cell === null
    ? null
    : cell.segments.map(({ text, mark }) => (mark === null ? text : `[${mark.kind}:${text}]`)).join("");
}

const both = (row: Row) => [shown(row.a), shown(row.b)];
const none = new Set<DifferenceKind>();
const wanted = { scope: "differences", kinds: none, unfolded: new Set<number>() } as const;

describe("rows of a comparison", () => {
  it("marks the words that differ on both sides", () => {
    const { rows: got } = rows("The [number:three/four] boats [attribution:said/claimed] so.");
    expect(both(got[0]!)).toEqual([
      "The [number:three] boats [attribution:said] so.",
      "The [number:four] boats [attribution:claimed] so.",
    ]);
  });

  it("marks words that stand on one side only there", () => {
    const { rows: got } = rows("The boats[only-b:/ in the harbour] wait.");
    expect(both(got[0]!)).toEqual(["The boats wait.", "The boats[only-b: in the harbour] wait."]);
  });

  it("says of a lone sentence as a whole that it stands alone, without a mark under its words", () => {
    const { rows: got } = rows("Both.\nA| Only here.\nB?| Only there.");
    expect(got.map(({ state, sure }) => [state, sure])).toEqual([
      ["paired", true],
      ["only-a", true],
      ["only-b", false],
    ]);
    expect(both(got[1]!)).toEqual(["Only here.", null]);
    expect(got[1]!.whole).toEqual([0]);
  });

  it("tells which way a sentence has moved", () => {
    const { a, b, comparison } = bracketed("One.\n~| Two.\nThree.");
    const [one, two, three] = comparison.pairs;
    // In the other version the second sentence stands before the first.
    const pairs = [{ ...one!, b: two!.b }, { ...two!, b: one!.b }, three!];
    expect(rowsOf(a, b, { ...comparison, pairs }).map(({ moved }) => moved)).toEqual([null, "earlier", null]);
  });

  it("knows where a paragraph opens", () => {
    const { rows: got } = rows("One.\nTwo.\n\nThree.");
    expect(got.map(({ a }) => a!.opens)).toEqual([true, false, true]);
  });

  it("draws the narrower of two marks that overlap", () => {
    const { a, b, comparison } = bracketed("The [quote:old grey harbour/x] wait.");
    const wide = comparison.differences[0]!;
    const narrow = { ...wide, kind: "wording" as const, a: [wide.a![0] + 4, wide.a![0] + 8] as const };
    const [row] = rowsOf(a, b, { ...comparison, differences: [wide, narrow] });
    expect(shown(row!.a)).toBe("The [quote:old ][wording:grey][quote: harbour] wait.");
    expect(row!.a!.segments.filter(({ first }) => first)).toHaveLength(2);
  });

  it("puts every difference into exactly one row and loses no word", () => {
    const word = fc.constantFrom("boats", "ice", "the", "harbour", "a report", "wait");
    const kind = fc.constantFrom("number", "name", "quote", "wording", "only-a");
    const part = fc.oneof(
      word,
      fc.tuple(kind, word, word).map(([k, x, y]) => (k === "only-a" ? `[only-a:${x}/]` : `[${k}:${x}/${y}]`)),
    );
    const line = fc
      .tuple(fc.constantFrom("", "", "A| ", "B| ", "~| "), fc.array(part, { minLength: 1, maxLength: 5 }))
      .map(([head, parts]) =>
        head === "A| " || head === "B| " ? `${head}Alone ${parts.length}.` : `${head}So ${parts.join(" ")}.`,
      );
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), (lines) => {
        const { a, b, comparison } = bracketed(lines.join("\n"));
        const got = rowsOf(a, b, comparison);
        const seen = got.flatMap((row) => row.differences).sort((x, y) => x - y);
        expect(seen).toEqual(comparison.differences.map((_, index) => index));
        for (const row of got)
          for (const [cell, text] of [
            [row.a, a.text],
            [row.b, b.text],
          ] as const)
            if (cell) expect(cell.segments.map((each) => each.text).join("")).toBe(text.slice(...cell.span));
      }),
      { numRuns: 60 },
    );
  });
});

describe("what is shown of the rows", () => {
  const LINES = "Same one.\nSame two.\nThe [number:3/4] boats.\nThe [spelling:Kiev/Kyiv] road.\nB| Alone.";

  it("folds stretches without a difference that matters, with a count", () => {
    const { rows: got, differences } = rows(LINES);
    const items = arrange(got, differences, wanted);
    expect(
      items.map((item) => (item.type === "fold" ? `${item.count} alike` : item.type === "row" ? item.row.pair : item)),
    ).toEqual(["2 alike", 2, "1 alike", 4]);
  });

  it("opens a fold that was clicked", () => {
    const { rows: got, differences } = rows(LINES);
    const items = arrange(got, differences, { ...wanted, unfolded: new Set([0]) });
    expect(items.map(({ type }) => type)).toEqual(["row", "row", "row", "fold", "row"]);
  });

  it("shows a trifle when its kind is asked for, and nothing else", () => {
    const { rows: got, differences } = rows(LINES);
    const kinds = new Set<DifferenceKind>(["spelling"]);
    const items = arrange(got, differences, { ...wanted, kinds });
    expect(items.flatMap((item) => (item.type === "row" ? [item.row.pair] : []))).toEqual([3]);
    expect(orderOf(got, differences, kinds)).toEqual([1]);
  });

  it("shows all when all is wanted", () => {
    const { rows: got, differences } = rows(LINES);
    expect(arrange(got, differences, { ...wanted, scope: "all" })).toHaveLength(5);
  });

  it("goes through differences that matter and round the ends", () => {
    const { rows: got, differences } = rows(LINES);
    const order = orderOf(got, differences, none);
    expect(order).toEqual([0, 2]);
    expect(step(order, null, 1)).toBe(0);
    expect(step(order, 0, 1)).toBe(2);
    expect(step(order, 2, 1)).toBe(0);
    expect(step(order, null, -1)).toBe(2);
    expect(step(order, 1, 1)).toBe(0);
    expect(step([], null, 1)).toBeNull();
  });

  it("counts each kind, those that matter apart", () => {
    expect(countKinds(rows(LINES).differences)).toEqual([
      { kind: "only-b", matters: 1, all: 1 },
      { kind: "number", matters: 1, all: 1 },
      { kind: "spelling", matters: 0, all: 1 },
    ]);
  });

  it("maps where the two differ, by the heaviest kind of each row", () => {
    const { rows: got, differences } = rows(LINES);
    expect(mapOf(got, differences).map(({ kind }) => kind)).toEqual([null, null, "number", null, "only-b"]);
  });
});
