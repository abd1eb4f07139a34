import { beforeAll, describe, expect, it } from "vitest";
import { parseHtml } from "../../src/cli/parse-html.ts";
import { completeArticle } from "../../src/cli/read-article.ts";
import { ENGLISH } from "../../src/cli/words.ts";
import { compare } from "../../src/core/compare.ts";
import { type Exported, exported } from "../../src/export/exported.ts";
import { toHtml } from "../../src/export/html.ts";
import { toJson } from "../../src/export/json.ts";
import { toMarkdown } from "../../src/export/markdown.ts";
import { toTerminal } from "../../src/export/terminal.ts";

const EVIL = '<img src=x onerror="alert(1)"> "quoted" \'single\' & </title><script>alert(2)</script>';
let e: Exported;

beforeAll(async () => {
  const a = completeArticle({
    text: `The ferry to Lowmere sank on Monday, ${EVIL}.\n\nNobody was hurt \u202eneve\u202c in the harbour.`,
    title: `Ferry ${EVIL}`,
    outlet: `Echo ${EVIL}`,
    url: 'https://echo.example/"><script>alert(3)</script>',
    lang: 'en"><script>alert(4)</script>',
  });
  const b = completeArticle({
    text: "The ferry to Lowmere sank on Monday, | a [link](javascript:alert(5)) ![x](y) \u001b[31mred\u0007.",
    title: "Ferry `sinks`",
    outlet: "Post",
    url: "javascript:alert(6)",
    lang: "en",
  });
  e = await exported(a, b, compare(a, b), "2026-01-02T03:04:05.000Z");
});

describe("whatever a page holds leaves as text", () => {
  it("in HTML: no element and no handler of the page's comes to life", () => {
    const html = toHtml(e, ENGLISH);
    const document = parseHtml(html);
    expect(document.querySelectorAll("script, img, iframe, svg, object").length).toBe(0);
    for (const element of document.querySelectorAll("*"))
      for (const { name } of element.attributes) expect(name).not.toMatch(/^on/);
    expect(document.querySelector("h1")!.textContent).toBe(`Ferry ${EVIL}`);
    for (const link of document.querySelectorAll("a")) expect(link.getAttribute("href")).toMatch(/^https?:/);
    expect(html).not.toMatch(/[\u202a-\u202e]/);
  });

  it("in HTML: forbids itself to load or run anything", () => {
    expect(toHtml(e, ENGLISH)).toContain(`http-equiv="Content-Security-Policy" content="default-src 'none';`);
  });

  it("in Markdown: no tag, link, picture, code or table cell of the page's comes to life", () => {
    const markdown = toMarkdown(e, ENGLISH);
    expect(markdown).not.toMatch(/(?<!\\)<(?:img|script|\/title)/);
    expect(markdown).not.toMatch(/(?<!\\)\]\(/);
    expect(markdown).not.toMatch(/(?<!\\)`sinks/);
    expect(markdown).not.toContain("javascript:alert(6)");
    for (const line of markdown.split("\n").filter((one) => one.startsWith("| ")))
      expect(line.match(/(?<!\\)\|/g)).toHaveLength(3);
  });

  it("on a terminal: no control character gets through", () => {
    expect(toTerminal(e, ENGLISH, { colour: false, width: 80 })).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e]/u);
  });

  it("in JSON: every text is as it was read", () => {
    const back = JSON.parse(toJson(e)) as Exported;
    expect([back.a.title, back.b.text]).toEqual([e.a.title, e.b.text]);
    expect(back.made.hashes.a).toMatch(/^[0-9a-f]{64}$/);
  });
});
