import { describe, expect, it } from "vitest";
import { inlineOf } from "../../../popup/view-model/inline.ts";
import { rowsOf } from "../../../popup/view-model/rows.ts";
import { bracketed } from "../bracketed.ts";

/** The pair as one text: words of this page as they are, the other's in {braces}. */
function inline(line: string): string | null {
  const { a, b, comparison } = bracketed(line);
  const [row] = rowsOf(a, b, comparison);
  return (
    inlineOf(row!.a!, row!.b!)
      ?.map(({ side, segment }) => (side === "a" ? segment.text : `{${segment.text}}`))
      .join("") ?? null
  );
}

describe("a pair as one text", () => {
  it("sets the other's words behind this page's", () => {
    expect(inline("The [number:three/four] boats [attribution:said/claimed] that they would all wait.")).toBe(
      "The three{four} boats said{claimed} that they would all wait.",
    );
  });

  it("puts words that stand only there behind the words that they follow there", () => {
    expect(inline("The boats[only-b:/ in the old harbour] wait for the ice to break at last.")).toBe(
      "The boats{ in the old harbour} wait for the ice to break at last.",
    );
  });

  it("puts words that open the other's sentence first", () => {
    expect(inline("[only-b:/On Friday ]the boats sailed home again through the ice.")).toBe(
      "{On Friday }the boats sailed home again through the ice.",
    );
  });

  it("gives up where most of the words differ, since two passages are then easier to read", () => {
    expect(inline("[wording:All boats wait in the harbour/No vessel has yet left the docks] now.")).toBeNull();
  });
});
