import { describe, expect, it } from "vitest";
import type { ExpectedFailure } from "../../../src/messages/failure.ts";
import { gdelt } from "../../../src/sources/live-search/gdelt.ts";

const ENDPOINT = "https://search.example/api";
const read = (text: string, status = 200) => gdelt.read({ status, text });

function failure(text: string, status = 200) {
  try {
    read(text, status);
    return null;
  } catch (error) {
    return (error as ExpectedFailure).failure;
  }
}

describe("a question to GDELT", () => {
  it("has its terms as phrases, the days around the article, and nothing else", () => {
    const url = new URL(
      gdelt.address(ENDPOINT, { terms: ["Ulla Breck", "3,117"], from: "2025-04-15", to: "2025-04-22" }),
    );
    expect(Object.fromEntries(url.searchParams)).toEqual({
      query: '"Ulla Breck" "3,117"',
      mode: "artlist",
      format: "json",
      maxrecords: "50",
      sort: "hybridrel",
      startdatetime: "20250415000000",
      enddatetime: "20250422235959",
    });
  });

  it("leaves the days out where the article has none, and quotation marks that would end a phrase", () => {
    const url = new URL(gdelt.address(ENDPOINT, { terms: ['Ulla "Bee" Breck'], from: null, to: null }));
    expect(url.searchParams.get("query")).toBe('"Ulla Bee Breck"');
    expect(url.searchParams.has("startdatetime")).toBe(false);
  });
});

describe("GDELT's article list", () => {
  it("gives addresses, headlines, outlets, times and languages", () => {
    const list = `{ "articles": [ { "url": "https://www.canal.example/a?b=1", "url_mobile": "", "title": "Hives counted , again ( 3 )",
      "seendate": "20250418T093000Z", "socialimage": "", "domain": "canal.example", "language": "Serbian", "sourcecountry": "Serbia" } ] }`;
    expect(read(list)).toEqual([
      {
        url: "https://www.canal.example/a?b=1",
        title: "Hives counted, again (3)",
        outlet: "canal.example",
        published: "2025-04-18T09:30:00Z",
        lang: "sr",
      },
    ]);
  });

  it("is empty where nothing was found, whichever way that is said", () => {
    for (const text of ["{}", "", '{"articles":[]}', "\ufeff{ }\n"]) expect(read(text), text).toEqual([]);
  });

  it("is read in spite of control characters and escapes that JSON does not have", () => {
    const list = `{"articles":[{"url":"https://a.example/","title":"It\\'s \u0001a \\d line\nbroken","seendate":"x","language":"Klingon"}]}`;
    expect(read(list)).toEqual([
      { url: "https://a.example/", title: "It's a d line broken", outlet: "a.example", published: null, lang: "und" },
    ]);
  });

  it("loses what is no article, and keeps the rest", () => {
    const list = JSON.stringify({
      articles: [
        null,
        7,
        { url: "javascript:alert(1)", title: "x" },
        { url: "https://a.example/" },
        { url: "https://b.example/", title: "B" },
      ],
    });
    expect(read(list).map(({ url }) => url)).toEqual(["https://b.example/"]);
  });

  it("is bounded, whatever comes", () => {
    const articles = Array.from({ length: 9_999 }, (_, nth) => ({
      url: `https://a.example/${nth}`,
      title: "A".repeat(9_999),
    }));
    const results = read(JSON.stringify({ articles }));
    expect(results).toHaveLength(50);
    expect(results[0]!.title).toHaveLength(500);
  });

  it.each([
    ["status 429", "Please limit requests to one every 5 seconds.", 429, "search-busy"],
    ["the same in words with status 200", "Please limit requests to one every 5 seconds.", 200, "search-busy"],
    ["a phrase too short", "The specified phrase is too short.", 200, "search-refused"],
    [
      "the same in markup",
      "<html><style>a{}</style><p>Your query was too short or too long.</p>",
      200,
      "search-refused",
    ],
    ["half a list", '{"articles":[{"url":"https://a.example/', 200, "search-unreadable"],
    ["a list that is none", '{"articles":7}', 200, "search-unreadable"],
    ["a server's fault", "oops", 500, "search-unreadable"],
  ])("that is %s is said as such", (_, text, status, code) => expect(failure(text, status)?.code).toBe(code));

  it("tells a refusal in the provider's own words, without markup and bounded", () => {
    expect(failure("<html><script>x</script><p>Your query was too short or too long.</p>")?.detail).toBe(
      "GDELT: Your query was too short or too long.",
    );
    expect(failure("word ".repeat(500))!.detail!.length).toBeLessThan(200);
  });
});
