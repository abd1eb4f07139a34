import { describe, expect, it } from "vitest";
import { captureArticle } from "../../src/background/capture-article.ts";
import { parseHtml } from "../../src/cli/parse-html.ts";
import { surveyPage } from "../../src/extract/survey-page.ts";
import type { PageCalls } from "../../src/messages/calls.ts";
import { client } from "../../src/messages/client.ts";
import { failureOf } from "../../src/messages/failure.ts";

const PAGE = `<main><h1>The ferry runs early</h1>
<p>The ferry to the outer islands will leave ten minutes earlier from Monday, the harbour company said in a statement.</p>
<p>Passengers had asked for the change in a petition that gathered some 2,300 names over the winter on the islands.</p></main>`;
const { survey } = surveyPage(parseHtml(PAGE), "https://here.example/ferry");

/** Asks a page that answers this, and tells what it was asked. */
async function capture(answer: unknown, known: string | null = null) {
  const asked: unknown[] = [];
  const ask = client<PageCalls>("page", async ({ name, q }) => {
    asked.push([name, q]);
    // What crosses is plain data.
    return JSON.parse(JSON.stringify({ ok: true, value: name === "capture" ? answer : null })) as unknown;
  });
  return { asked, got: await captureArticle(ask, known).catch((error) => failureOf(error).code) };
}

describe("reading a page from afar", () => {
  it("gives the article, and tells the page which of its blocks that is", async () => {
    const { asked, got } = await capture({ reading: "one", survey });
    expect(got).toMatchObject({ reading: "one", article: { title: "The ferry runs early" } });
    expect(asked[1]).toEqual(["chosen", { reading: "one", blocks: [1, 2] }]);
  });

  it("gives the article before the page has taken note of its blocks", async () => {
    let note = (_: unknown) => {};
    const ask = client<PageCalls>("page", ({ name }) =>
      name === "capture"
        ? Promise.resolve({ ok: true, value: JSON.parse(JSON.stringify({ reading: "one", survey })) })
        : new Promise((resolve) => {
            note = resolve;
          }),
    );
    const { article, told } = await captureArticle(ask, null);
    expect(article?.title).toBe("The ferry runs early");
    note({ ok: false, error: { code: "page-gone" } });
    expect(await told?.catch((error) => failureOf(error).code)).toBe("page-gone");
  });

  it("says so where nothing has changed", async () => {
    const { asked, got } = await capture({ reading: "one", survey: null }, "one");
    expect(asked).toEqual([["capture", { known: "one" }]]);
    expect(got).toEqual({ reading: "one", article: null });
  });

  it.each([
    ["no survey at all", { reading: "one", survey: 7 }],
    ["a scope inside itself", { reading: "one", survey: { ...survey, scopes: [["main", 0, false, "", "", "", ""]] } }],
    ["a block in no scope", { reading: "one", survey: { ...survey, blocks: [[99, "Words", 0, 0, 0]] } }],
    ["an empty block", { reading: "one", survey: { ...survey, blocks: [[0, "", 0, 0, 0]] } }],
    ["a title that is a number", { reading: "one", survey: { ...survey, facts: { ...survey.facts, title: 7 } } }],
    ["nothing", null],
  ])("believes no page that answers with %s", async (_, answer) => {
    expect((await capture(answer)).got).toBe("internal");
  });
});
