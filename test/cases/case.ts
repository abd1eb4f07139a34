import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseHtml } from "../../src/cli/parse-html.ts";
import { compare } from "../../src/core/compare.ts";
import type { Article, Comparison, Span } from "../../src/core/types.ts";
import { extractArticle } from "../../src/extract/extract-article.ts";

const HERE = fileURLToPath(new URL(".", import.meta.url));

/** An answer made by hand about two spans, each given by its words; null: that side has none. */
interface Row {
  readonly a: string | null;
  readonly b: string | null;
  readonly kinds?: readonly string[];
}

/** What a person found by reading both pages of a case. */
export interface Gold {
  readonly a: string;
  readonly b: string;
  readonly sameWire: string;
  readonly alignment: readonly Row[];
  readonly mustReport: readonly (Row & { readonly kinds: readonly string[] })[];
  readonly mustNotReport: readonly (Row & { readonly kinds: readonly string[]; readonly why: string })[];
  readonly notArticle: readonly string[];
}

/** How far one comparison agrees with the gold: rows met, of how many; what was wrongly called; every miss in words. */
export interface Score {
  readonly aligned: number;
  readonly alignments: number;
  readonly reported: number;
  readonly reports: number;
  readonly wrong: number;
  readonly furniture: number;
  readonly relation: string;
  readonly differences: number;
  readonly misses: readonly string[];
}

/** The names of all cases beside this file. */
export const CASES: readonly string[] = readdirSync(HERE, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** A case's gold and its pages as HTML. */
export function readCase(name: string): { readonly gold: Gold; readonly a: string; readonly b: string } {
  const gold = JSON.parse(readFileSync(`${HERE}${name}/gold.json`, "utf8")) as Gold;
  const page = (file: string): string => readFileSync(`${HERE}${name}/${file}`, "utf8");
  return { gold, a: page(gold.a), b: page(gold.b) };
}

/** Extracts and compares a case's pages as the command does. */
export function runCase(name: string): { readonly a: Article; readonly b: Article; readonly comparison: Comparison } {
  const { gold, ...pages } = readCase(name);
  const article = (html: string, file: string): Article =>
    extractArticle(parseHtml(html), { url: `https://${name}.example/${file}` }).article;
  const a = article(pages.a, gold.a);
  const b = article(pages.b, gold.b);
  return { a, b, comparison: compare(a, b) };
}

const meets = (one: Span | null, other: Span | null): boolean =>
  one !== null && other !== null && Math.min(one[1], other[1]) > Math.max(one[0], other[0]);

/** Every place of the words in the text. */
function places(text: string, words: string): Span[] {
  const found: Span[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) found.push([at, at + words.length]);
  return found;
}

/** Holds a comparison against the gold by the same rules for every case. */
export function score(gold: Gold, a: Article, b: Article, comparison: Comparison): Score {
  const misses: string[] = [];
  const find = (text: string, words: string | null, what: string): Span[] | null => {
    if (words === null) return null;
    const found = places(text, words);
    if (found.length === 0) misses.push(`${what}: not in the extracted text: ${words}`);
    return found;
  };
  const on = (spots: readonly Span[] | null, span: Span | null): boolean =>
    spots?.some((spot) => meets(spot, span)) ?? false;
  const both = (row: Row, what: string) => ({ a: find(a.text, row.a, what), b: find(b.text, row.b, what) });

  const aligned = gold.alignment.filter((row) => {
    const spots = both(row, "alignment");
    const met = comparison.pairs.some((pair) => {
      if (spots.a && spots.b) return on(spots.a, pair.a) && on(spots.b, pair.b);
      return spots.a ? on(spots.a, pair.a) && pair.b === null : on(spots.b, pair.b) && pair.a === null;
    });
    if (!met) misses.push(`alignment: ${row.a} ~ ${row.b}`);
    return met;
  });
  const reported = gold.mustReport.filter((row) => {
    const spots = both(row, "must report");
    const met = comparison.differences.some(
      (difference) =>
        row.kinds.includes(difference.kind) &&
        (spots.a === null || on(spots.a, difference.a) || (spots.b !== null && difference.a === null)) &&
        (spots.b === null || difference.b === null || on(spots.b, difference.b)) &&
        (on(spots.a, difference.a) || on(spots.b, difference.b)),
    );
    if (!met) misses.push(`not reported as ${row.kinds.join("/")}: ${row.a} ~ ${row.b}`);
    return met;
  });
  const wrong = gold.mustNotReport.filter((row) => {
    const spots = both(row, "must not report");
    const called = comparison.differences.find(
      ({ kind, a: spanA, b: spanB }) => row.kinds.includes(kind) && on(spots.a, spanA) && on(spots.b, spanB),
    );
    if (called) misses.push(`wrongly reported as ${called.kind}: ${row.a} ~ ${row.b} (${row.why})`);
    return called;
  });
  const furniture = gold.notArticle.filter((words) => a.text.includes(words) || b.text.includes(words));
  for (const words of furniture) misses.push(`page furniture taken for the article: ${words}`);
  return {
    aligned: aligned.length,
    alignments: gold.alignment.length,
    reported: reported.length,
    reports: gold.mustReport.length,
    wrong: wrong.length,
    furniture: furniture.length,
    relation: comparison.relation,
    differences: comparison.differences.length,
    misses,
  };
}

/** The figures in one line. */
export function inWords(name: string, figures: Score): string {
  const { aligned, alignments, reported, reports, wrong, furniture, relation, differences } = figures;
  return `${name}: alignment ${aligned}/${alignments}, reported ${reported}/${reports}, wrong ${wrong}, furniture ${furniture}, relation ${relation}, ${differences} differences`;
}
