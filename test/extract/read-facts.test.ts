import { describe, expect, it } from "vitest";
import { parseHtml } from "../../src/cli/parse-html.ts";
import { extractArticle } from "../../src/extract/extract-article.ts";

const BODY =
  "<p>The ferry to Hale was late for the ninth day running, and the captain said that he had stopped counting.</p>".repeat(
    4,
  );

function article(
  head: string,
  body = "<h1>Ferry late again</h1>",
  url = "https://www.valley-argus.example/2025/04/12/ferry",
) {
  return extractArticle(
    parseHtml(`<!doctype html><html><head>${head}</head><body>${body}<main>${BODY}</main></body></html>`),
    { url },
  ).article;
}

describe("headline and outlet", () => {
  it("come from the data where page and data agree, in the page's own typography", () => {
    const { title, outlet } = article(
      `<title>Ferry late again - Valley Argus</title><meta property="og:title" content="Ferry late 'again' | Valley Argus">
       <meta property="og:site_name" content="Valley Argus">`,
      "<h1>Valley Argus</h1><h1>Ferry late ‘again’</h1>",
    );
    expect({ title, outlet }).toEqual({ title: "Ferry late ‘again’", outlet: "Valley Argus" });
  });

  it("are told apart by the host where the page names no outlet", () => {
    const { title, outlet } = article("<title>The Valley Argus: Ferry late: captain stops counting</title>", "");
    expect({ title, outlet }).toEqual({ title: "Ferry late: captain stops counting", outlet: "The Valley Argus" });
  });

  it("fall back to h1 and host", () => {
    const { title, outlet } = article("");
    expect({ title, outlet }).toEqual({ title: "Ferry late again", outlet: "valley-argus.example" });
  });
});

describe("dates, address and language", () => {
  it("prefer JSON-LD to meta elements to the address", () => {
    const ld =
      '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2025-04-11T09:00:00+02:00","inLanguage":"sr-Latn"}</script>';
    const meta = '<meta property="article:published_time" content="2025-04-10T09:00:00Z">';
    expect(article(ld + meta)).toMatchObject({ published: "2025-04-11T09:00:00+02:00", lang: "sr-Latn" });
    expect(article(meta)).toMatchObject({ published: "2025-04-10T09:00:00Z", lang: "und" });
    expect(article("").published).toBe("2025-04-12");
  });

  it("take a canonical address unless it only names the front page or is no web address", () => {
    expect(article('<link rel="canonical" href="/ferry-late">').url).toBe(
      "https://www.valley-argus.example/ferry-late",
    );
    expect(article('<link rel="canonical" href="https://www.valley-argus.example/">').url).toContain(
      "/2025/04/12/ferry",
    );
    expect(article('<link rel="canonical" href="javascript:alert(1)">').url).toContain("/2025/04/12/ferry");
  });
});

describe("hostile and broken data", () => {
  it("stay plain text of bounded length", () => {
    const ld = JSON.stringify({
      "@type": "NewsArticle",
      headline: `<b>x</b>${"y".repeat(90_000)}`,
      author: [{ name: "<script>alert(1)<\\/script>" }, 7, null],
    });
    const { title, byline } = article(`<script type="application/ld+json">${ld.replaceAll("</", "<\\/")}</script>`, "");
    expect(title.startsWith("<b>x</b>yyy")).toBe(true);
    expect(title.length).toBeLessThanOrEqual(500);
    expect(byline).toContain("<script>alert(1)");
  });

  it("lose overrides of direction and control characters", () => {
    expect(article("", "<h1>Ferry \u202etsol\u202c again\u0007</h1>").title).toBe("Ferry tsol again");
  });

  it.each([
    "{",
    "[[[[",
    "null",
    '"text"',
    '{"@type":"NewsArticle","headline":{"a":1},"author":{"name":["A"]},"wordCount":"many","datePublished":5}',
    '<!-- {"@type":"NewsArticle"} -->',
    `${"[".repeat(30_000)}${"]".repeat(30_000)}`,
  ])("JSON-LD %.30s does no harm", (json) => {
    expect(article(`<script type="application/ld+json">${json}</script>`).title).toBe("Ferry late again");
  });

  it("is read in spite of line breaks inside strings", () => {
    const ld =
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry\nlate again","datePublished":"2025-04-11"}</script>';
    expect(article(ld)).toMatchObject({ title: "Ferry late again", published: "2025-04-11" });
  });
});
