import { describe, expect, it } from "vitest";
import { parseHtml } from "../../src/cli/parse-html.ts";
import { extractArticle } from "../../src/extract/extract-article.ts";

const FIRST =
  "The harbour office in Lindmouth closed its doors on Tuesday, after the council voted to merge it with the fisheries desk.";
const SECOND =
  "Staff were told in a short letter, which the union called “a note slipped under the door”, that the move takes effect in May.";
const THIRD =
  "A spokesman said that no jobs would be lost; the union said it had heard that sentence before, in 2016 and again in 2019.";

function page(body: string, head = ""): Document {
  return parseHtml(
    `<!doctype html><html lang="en-GB"><head><title>Harbour office closes | Lindmouth Echo</title>${head}</head><body>${body}</body></html>`,
  );
}

describe("an article page", () => {
  const document = page(
    `<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><main><h1>Harbour office closes</h1>
     <div class="share-bar">Share this</div>
     <div class="story"><p>${FIRST}</p><aside class="read-also"><h4>Read also</h4><a href="/x">Ferry fares to rise in June</a></aside>
     <p>${SECOND.replace("a note", "<em>a\n   note</em>")}</p><h2>What the union says</h2><p>${THIRD}</p></div>
     <section class="comments"><p>I worked there for thirty years, and nobody ever asked me what I thought of it, not once.</p></section>
     </main><footer>All rights reserved, Lindmouth Echo</footer>`,
    `<meta property="og:site_name" content="Lindmouth Echo"><meta property="article:published_time" content="2025-03-04T09:12:00+01:00">
     <link rel="canonical" href="https://echo.example/harbour">`,
  );
  const { article, pieces } = extractArticle(document, { url: "https://echo.example/harbour?from=home" });

  it("is read without its furniture", () => {
    expect(article.text).toBe([FIRST, SECOND, "What the union says", THIRD].join("\n\n"));
    expect(article.blocks.map((block) => block.kind)).toEqual(["paragraph", "paragraph", "heading", "paragraph"]);
  });

  it("says where it comes from", () => {
    expect(article).toMatchObject({
      url: "https://echo.example/harbour",
      title: "Harbour office closes",
      outlet: "Lindmouth Echo",
      published: "2025-03-04T09:12:00+01:00",
      lang: "en-GB",
    });
  });

  it("knows for every character the node that it stands in", () => {
    expect(pieces.length).toBeGreaterThan(4);
    for (const { from, to, node, nodeFrom } of pieces)
      expect(node.data.slice(nodeFrom, nodeFrom + to - from).replace(/\s/g, " ")).toBe(article.text.slice(from, to));
    const covered = pieces.reduce((sum, { from, to }) => sum + to - from, 0);
    expect(covered).toBe(article.text.length - 3 * "\n\n".length);
  });

  it("keeps the page's other text for look-ups", () => {
    expect(article.pageText).toContain("nobody ever asked me");
  });
});

describe("a page without an article", () => {
  it.each(["", "<p></p>", "<html></html>", "just a word", "<body></body>"])("is answered with a doubt: %j", (html) => {
    const { article, pieces } = extractArticle(parseHtml(html), { url: "https://echo.example/" });
    expect(article.text).toBe("");
    expect(article.doubts).toContainEqual({ code: "not-article" });
    expect(pieces).toEqual([]);
  });
});
