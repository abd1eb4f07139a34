import { beforeAll, describe, expect, it } from "vitest";
import { parseHtml } from "../../src/cli/parse-html.ts";
import { compare } from "../../src/core/compare.ts";
import type { Article, Comparison, Span } from "../../src/core/types.ts";
import { extractArticle } from "../../src/extract/extract-article.ts";
import { articleBlocks, exampleOrigin, PRINTED, type Printed, pageHtml } from "./newsroom.ts";
import { OUTLETS } from "./outlets/all.ts";

/** Share of the differences written down by hand that must be found under their kind, over the whole newsroom. */
const LEAST_FOUND = 0.96;
/** Harmless rewordings that may be called a change, over the whole newsroom. */
const MOST_WRONG = 0;

/** Controls that turn writing around; extraction may drop them, so the hostile outlet's text is held without them. */
const BIDI = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const straight = (text: string): string => text.replace(/[\u2018\u2019]/g, "'").replace(/[\u201c\u201d]/g, '"');

const read = new Map<string, Article>();
const compared: { printed: Printed; a: Article; b: Article; comparison: Comparison }[] = [];

beforeAll(() => {
  for (const { id, version } of PRINTED) {
    const url = exampleOrigin(version.outlet) + version.path;
    read.set(id, extractArticle(parseHtml(pageHtml(version)), { url }).article);
  }
  for (const printed of PRINTED) {
    if (printed.version === printed.report.versions[0]) continue;
    const a = read.get(`${printed.report.id}/${printed.report.versions[0]!.outlet}`)!;
    const b = read.get(printed.id)!;
    compared.push({ printed, a, b, comparison: compare(a, b) });
  }
}, 30_000);

const meets = (one: Span | null, other: Span): boolean =>
  one !== null && Math.min(one[1], other[1]) > Math.max(one[0], other[0]);

/** Every place of the words in an article's text, typography aside. */
function places(article: Article, words: string | null): Span[] {
  const text = straight(article.text);
  const found: Span[] = [];
  if (words === null) return found;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) found.push([at, at + words.length]);
  return found;
}
const on = (spots: readonly Span[], span: Span | null): boolean => spots.some((spot) => meets(span, spot));

describe("the newsroom's pages, extracted", () => {
  it.each(
    PRINTED.map(({ id, version }) => [id, version] as const),
  )("%s gives its text, title, date and credit", (id, version) => {
    const article = read.get(id)!;
    const { typeset, name } = OUTLETS[version.outlet];
    expect(article.text.replace(BIDI, "")).toBe(articleBlocks(version).join("\n\n").replace(BIDI, ""));
    expect(article.title.replace(BIDI, "")).toBe(typeset(version.title).replace(BIDI, ""));
    expect(Date.parse(article.published ?? "")).toBe(Date.parse(version.published));
    expect(article.credit.map(({ agency }) => agency)).toEqual(version.credit?.agencies ?? []);
    if (version.outlet !== "rumour-mill") expect(article.outlet).toBe(name);
    expect(article.doubts.some(({ code }) => code === "paywall")).toBe(version.how.includes("paywalled"));
  });
});

describe("the newsroom's versions, compared with the whole one", () => {
  it("calls every copy the same report and no separate article so", () => {
    for (const { printed, comparison } of compared)
      expect(comparison.relation === "same-report", printed.id).toBe(!printed.separate);
  });

  it("finds the differences that were written down by hand", () => {
    const misses: string[] = [];
    let all = 0;
    for (const { printed, a, b, comparison } of compared)
      for (const truth of printed.version.truth) {
        all++;
        const [inA, inB] = [places(a, truth.a), places(b, truth.b)];
        const found = comparison.differences.some(
          (difference) =>
            difference.kind === truth.kind &&
            (on(inA, difference.a) || on(inB, difference.b)) &&
            (truth.a === null || difference.a === null || on(inA, difference.a)) &&
            (truth.b === null || difference.b === null || on(inB, difference.b)),
        );
        if (!found) misses.push(`${printed.id}: ${truth.kind}: ${truth.a} ~ ${truth.b}`);
      }
    expect(1 - misses.length / all, misses.join("\n")).toBeGreaterThanOrEqual(LEAST_FOUND);
  });

  it("calls nothing changed that means the same", () => {
    const wrong: string[] = [];
    for (const { printed, a, b, comparison } of compared)
      for (const same of printed.version.harmless ?? []) {
        const [inA, inB] = [places(a, same.a), places(b, same.b)];
        const called = comparison.differences.find(
          ({ kind, a: spanA, b: spanB }) => same.never.includes(kind) && on(inA, spanA) && on(inB, spanB),
        );
        if (called) wrong.push(`${printed.id}: ${called.kind}: ${same.a} ~ ${same.b}`);
      }
    expect(wrong.length, wrong.join("\n")).toBeLessThanOrEqual(MOST_WRONG);
  });
});
