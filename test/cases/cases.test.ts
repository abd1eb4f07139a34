import { beforeAll, describe, expect, it } from "vitest";
import { CASES, type Gold, inWords, readCase, runCase, type Score, score } from "./case.ts";

/**
 * What all cases together must keep. Shares a little below what was reached when they were written, so that a trade
 * of one row for another is possible and a loss is not; the ceilings count rows over all cases.
 */
const LEAST_ALIGNED = 0.98;
const LEAST_REPORTED = 0.98;
const MOST_WRONG = 0;
const MOST_FURNITURE = 2;

const flat = (html: string): string =>
  html
    .replace(/<script.*?<\/script>|<[^>]+>/gs, " ")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");

describe.each(CASES)("the gold of %s", (name) => {
  const { gold, ...pages } = readCase(name);
  const a = flat(pages.a);
  const b = flat(pages.b);
  const rows: Gold["alignment"] = [...gold.alignment, ...gold.mustReport, ...gold.mustNotReport];

  it("quotes both pages letter for letter", () => {
    for (const row of rows) {
      if (row.a !== null) expect(a).toContain(row.a);
      if (row.b !== null) expect(b).toContain(row.b);
      expect(row.a ?? row.b, "a row with two empty sides").not.toBeNull();
    }
    for (const words of gold.notArticle) expect(`${a}\n${b}`).toContain(words);
  });

  it("calls nothing missing that stands on the other page", () => {
    for (const row of rows) {
      if (row.b === null) expect(b).not.toContain(row.a);
      if (row.a === null) expect(a).not.toContain(row.b);
    }
  });
});

describe("extraction and comparison of the cases", () => {
  let scores: ReadonlyMap<string, Score>;
  beforeAll(() => {
    scores = new Map(
      CASES.map((name) => {
        const { a, b, comparison } = runCase(name);
        return [name, score(readCase(name).gold, a, b, comparison)];
      }),
    );
    console.log([...scores].map(([name, figures]) => inWords(name, figures)).join("\n"));
  });
  const total = (figure: "aligned" | "alignments" | "reported" | "reports" | "wrong" | "furniture"): number =>
    [...scores.values()].reduce((sum, figures) => sum + figures[figure], 0);
  const misses = (): string =>
    [...scores].flatMap(([name, figures]) => figures.misses.map((miss) => `${name}: ${miss}`)).join("\n");

  it.each(CASES)("calls both versions of %s one report", (name) => {
    expect(scores.get(name)!.relation).toBe("same-report");
  });

  it("pairs the sentences as a person did", () => {
    expect(total("aligned") / total("alignments"), misses()).toBeGreaterThanOrEqual(LEAST_ALIGNED);
  });

  it("reports what a person found notable", () => {
    expect(total("reported") / total("reports"), misses()).toBeGreaterThanOrEqual(LEAST_REPORTED);
  });

  it("calls hardly anything a change that means the same", () => {
    expect(total("wrong"), misses()).toBeLessThanOrEqual(MOST_WRONG);
  });

  it("takes hardly any furniture for the article", () => {
    expect(total("furniture"), misses()).toBeLessThanOrEqual(MOST_FURNITURE);
  });
});
