import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseHtml } from "../../src/cli/parse-html.ts";
import { extractArticle } from "../../src/extract/extract-article.ts";

/** What a page's expected.json may ask for; what it leaves out is not checked. */
interface Expected {
  readonly url?: string;
  readonly title?: string;
  readonly outlet?: string;
  readonly byline?: string;
  readonly published?: string;
  /** The article's blocks, all of them. */
  readonly blocks?: readonly string[];
  /** Blocks that must be among them, where the page does not fix the rest. */
  readonly contains?: readonly string[];
  /** Kinds of single blocks, by their number. */
  readonly kinds?: Readonly<Record<string, string>>;
  /** "AGENCY@PLACE", in order. */
  readonly credit?: readonly string[];
  /** Doubts, all of them; "one|other" where either will do. */
  readonly doubts?: readonly string[];
}

const PAGES = new URL("pages/", import.meta.url);

/** One page for each fault that was found and put right; every text is invented. */
describe("pages that were once read wrongly", () => {
  it.each(readdirSync(PAGES))("%s", (slug) => {
    const read = (name: string) => readFileSync(new URL(`${slug}/${name}`, PAGES), "utf8");
    const expected = JSON.parse(read("expected.json")) as Expected;
    const { article } = extractArticle(parseHtml(read("source.html")), {
      url: expected.url ?? "https://argus.example/mill",
    });
    const blocks = article.blocks.map(({ span }) => article.text.slice(...span));
    if (expected.blocks) expect(blocks).toEqual(expected.blocks);
    for (const block of expected.contains ?? []) expect(blocks).toContain(block);
    for (const name of ["title", "outlet", "byline", "published"] as const)
      if (expected[name] !== undefined) expect(article[name]).toBe(expected[name]);
    for (const [order, kind] of Object.entries(expected.kinds ?? {}))
      expect(article.blocks[Number(order)]?.kind).toBe(kind);
    if (expected.credit)
      expect(article.credit.map(({ agency, place }) => `${agency}@${place}`)).toEqual(expected.credit);
    if (!expected.doubts) return;
    const doubts = article.doubts.map(({ code }) => code);
    expect(doubts).toHaveLength(expected.doubts.length);
    for (const [i, either] of expected.doubts.entries()) expect(either.split("|")).toContain(doubts[i]);
  });
});
