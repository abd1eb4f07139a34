import { describe, expect, it } from "vitest";
import { matrixOf } from "../../../popup/view-model/matrix.ts";
import { bracketed } from "../bracketed.ts";
import { OPENED } from "../gallery/story.ts";

/** Versions of one page, each from lines whose A side is the same text. */
function matrix(...versions: readonly string[]) {
  const made = versions.map((lines) => bracketed(lines));
  const opened = made.map(({ b, comparison }) => ({ version: OPENED.version, article: b, comparison }));
  return matrixOf(made[0]!.a, opened).map(({ span, cells, carried }) => [
    made[0]!.a.text.slice(...span),
    ...cells.map(({ state, kinds }) => (state === "differs" ? kinds.join("+") : state)),
    carried,
  ]);
}

describe("all versions at once", () => {
  it("tells of each sentence who carries it and what differs there", () => {
    expect(
      matrix(
        "The [number:three/four] boats.\nAll wait.",
        "The three boats.\nA| All wait.",
        "The three boats.\nA?| All wait.",
      ),
    ).toEqual([
      ["The three boats.", "number", "same", "same", 3],
      ["All wait.", "same", "absent", "unsure", 1],
    ]);
  });

  it("leaves out what only another version has", () => {
    expect(matrix("One.\nB| Elsewhere.")).toEqual([["One.", "same", 1]]);
  });
});
