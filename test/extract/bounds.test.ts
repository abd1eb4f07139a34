import { describe, expect, it } from "vitest";
import { parseHtml } from "../../src/cli/parse-html.ts";
import { extractArticle } from "../../src/extract/extract-article.ts";
import { MAX_NODES } from "../../src/extract/read-page.ts";

const SENTENCE =
  "The ferry to Hale was late for the ninth day running, and the captain said that he had stopped counting.";
const read = (html: string) => extractArticle(parseHtml(html), { url: "https://argus.example/a" });

describe("pages without measure", () => {
  it("are read however deep they are nested", () => {
    const deep = 5_000;
    const { article } = read(
      `${"<div class=x>".repeat(deep)}<p>${SENTENCE}</p><p>${SENTENCE}</p>${"</div>".repeat(deep)}`,
    );
    expect(article.text).toContain(SENTENCE);
  });

  it("are read up to the bound of nodes, and say so", () => {
    const { article } = read(
      `<main><p>${SENTENCE}</p><p>${SENTENCE}</p>${"<i>a</i>".repeat(MAX_NODES / 2)}<p>Beyond</p></main>`,
    );
    expect(article.text).toContain(SENTENCE);
    expect(article.doubts.map(({ code }) => code)).toContain("too-large");
    expect(article.pageText).not.toContain("Beyond");
  });

  it("may be one line", () => {
    const { article } = read(`<article><p>${SENTENCE.repeat(3_000)}</p></article>`);
    expect(article.text).toHaveLength(3_000 * SENTENCE.length);
  });

  it("are left as they were", () => {
    const document = parseHtml(`<article><h1>Ferry</h1><p>${SENTENCE}</p><aside>Read also</aside></article>`);
    const before = document.documentElement.outerHTML;
    extractArticle(document, { url: "" });
    expect(document.documentElement.outerHTML).toBe(before);
  });
});
