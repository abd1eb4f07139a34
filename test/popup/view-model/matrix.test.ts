import { describe, expect, it } from "vitest";
import { keepRows, matrixOf } from "../../../popup/view-model/matrix.ts";
import { compare } from "../../../src/core/compare.ts";
import { collate } from "../../../src/core/story/collate.ts";
import type { Article } from "../../../src/core/types.ts";
import { plainArticle } from "../../../src/sources/plain-article.ts";
import { bracketed } from "../bracketed.ts";
import { OPENED } from "../gallery/story.ts";

/** Versions of one page, each from lines whose A side is the same text. */
function matrix(...versions: readonly string[]) {
  const made = versions.map((lines) => bracketed(lines));
  const opened = made.map(({ b, comparison }) => ({ version: OPENED.version, article: b, comparison }));
  return matrixOf(made[0]!.a, opened, null).map(({ span, cells, carried }) => [
    made[0]!.a.text.slice(...span),
    ...cells.map(({ state, kinds }) => (state === "differs" ? kinds.join("+") : state)),
    carried,
  ]);
}

/** A page and its versions, compared and put together by the engine; the last version has these doubts. */
function together(page: string, others: readonly string[], doubts: Article["doubts"] = []) {
  const articles = [page, ...others].map((text, at) => ({
    ...plainArticle(text, {
      url: `https://${at}.example/`,
      outlet: `Outlet ${at}`,
      title: "Boats",
      published: null,
      lang: "en",
    }),
    doubts: at === others.length ? doubts : [],
  }));
  const [a, ...bs] = articles as [Article, ...Article[]];
  const versions = bs.map((b) => ({ version: OPENED.version, article: b, comparison: compare(a, b) }));
  const table = collate(articles).rows.map(({ base, cells }) => ({
    base,
    cells: cells.map((cell) => cell?.span ?? null),
  }));
  return { versions, rows: matrixOf(a, versions, { rows: table }) };
}

describe("all versions at once", () => {
  it("keeps the rows that say the same when more is known, and has new ones for the rest", () => {
    const page = "The boats wait.\nAll is calm.";
    const ship = "A second ship, the Morgenrot, is under repair in the southern docks.";
    const before = together(page, [page]).rows;
    const { rows } = together(page, [`The boats wait.\n${ship}\nAll is calm.`]);
    const kept = keepRows(before, rows);
    expect(kept).toEqual(rows);
    expect(kept.map((row) => before.includes(row))).toEqual([true, false, true]);
  });

  it("tells of each sentence who carries it and what differs there", () => {
    expect(
      matrix(
        "The [number:three/four] boats.\nAll wait.",
        "The three boats.\nA| All wait.",
        "The three boats.\nA?| All wait.",
      ),
    ).toEqual([
      ["The three boats.", "number", "same", "same", 4],
      ["All wait.", "same", "absent", "unsure", 2],
    ]);
  });

  it("has rows for what only others have, in the words of the one that stands for it", () => {
    const { rows, versions } = together("The boats wait.\nAll is calm.", [
      "The boats wait.\nA second ship, the Morgenrot, is under repair in the southern docks.\nAll is calm.",
      "The boats wait.\nA second ship, the Morgenrot, is being repaired in the southern docks.",
    ]);
    const row = rows.find(({ wordsOf }) => wordsOf !== null)!;
    expect(versions[row.wordsOf!]!.article.text.slice(...row.span)).toContain("Morgenrot");
    expect([row.here, ...row.cells.map(({ state }) => state), row.carried]).toEqual(["absent", "has", "has", 2]);
    const { kind } = versions[0]!.comparison.differences[row.cells[0]!.difference!]!;
    expect(kind).toBe("only-b");
    expect(rows.at(-1)!.cells.map(({ state }) => state)).toEqual(["same", "absent"]);
  });

  it("calls nothing missing where a page could not be read whole", () => {
    const { rows } = together(
      "The boats wait.",
      ["The boats wait.\nA second ship, the Morgenrot, is under repair in the southern docks.", "The boats wait."],
      [{ code: "paywall" }],
    );
    expect(rows.find(({ wordsOf }) => wordsOf !== null)!.cells.map(({ state }) => state)).toEqual(["has", "unsure"]);
  });

  it("leaves out what only another version has until the story is put together", () => {
    expect(matrix("One.\nB| Elsewhere.")).toEqual([["One.", "same", 2]]);
  });
});
