import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Article } from "../../../src/core/types.ts";
import type { ExpectedFailure } from "../../../src/messages/failure.ts";
import { LIVE_ADAPTERS } from "../../../src/sources/live-search/adapters.ts";
import { headlineLikeness } from "../../../src/sources/live-search/headline-likeness.ts";
import { LiveSearch } from "../../../src/sources/live-search/live-search.ts";
import { plainArticle } from "../../../src/sources/plain-article.ts";
import { type ServedLiveSearch, serveLiveSearch } from "../../newsroom/live-search.ts";

const ARTICLE: Article = plainArticle(
  "The beekeepers of Ostwick have counted 3,117 hives, said Ulla Breck.\n\nBreck keeps the club's book in Ostwick.",
  {
    url: "https://here.example/bees",
    outlet: "Here",
    title: "Beekeepers of Ostwick count 3,117 hives",
    published: "2025-04-18T08:00:00Z",
    lang: "en",
  },
);

let stub: ServedLiveSearch;
beforeAll(async () => {
  stub = await serveLiveSearch();
});
afterAll(() => stub.close());

function search(granted = true) {
  const kept = new Map<string, unknown>();
  const live = new LiveSearch({
    adapters: LIVE_ADAPTERS,
    state: { get: async (name) => kept.get(name) ?? null, put: async (name, value) => void kept.set(name, value) },
    fetch,
    granted: async () => granted,
    now: () => "2025-04-19T12:00:00Z",
  });
  return { live, kept };
}

async function failure(work: Promise<unknown>) {
  return work.then(
    () => null,
    (error: ExpectedFailure) => error.failure,
  );
}

/** Turned on at the stub, and asked as a reader asks: for what was shown. */
async function ask(live: LiveSearch, wide = false) {
  await live.set("gdelt", true, stub.endpoint);
  const preview = await live.preview(ARTICLE, wide);
  return live.search(ARTICLE, wide, preview!.address!);
}

describe("live search", () => {
  beforeEach(() => stub.answer({ kind: "list", articles: [] }));

  it("is off until it is turned on, and nothing can be asked", async () => {
    const { live } = search();
    const asked = stub.questions.length;
    expect((await live.providers()).map(({ on }) => on)).toEqual([false]);
    expect(await live.preview(ARTICLE, false)).toBeNull();
    expect((await failure(live.search(ARTICLE, false, stub.endpoint)))?.code).toBe("internal");
    expect(stub.questions.length).toBe(asked);
  });

  it("sends exactly the address that was shown, without cookies and referrer, and nothing of the text", async () => {
    const { live } = search();
    await live.set("gdelt", true, stub.endpoint);
    const { address } = (await live.preview(ARTICLE, false))!;
    expect(await failure(live.search(ARTICLE, false, `${address}&more=text`))).toMatchObject({ code: "internal" });
    await live.search(ARTICLE, false, address!);
    await live.search(ARTICLE, false, address!);
    const { url, headers } = stub.questions.at(-1)!;
    expect(new URL(url.pathname + url.search, stub.endpoint).href).toBe(address);
    expect(headers.cookie).toBeUndefined();
    expect(headers.referer).toBeUndefined();
    expect(decodeURIComponent(url.search)).not.toMatch(/here\.example|count|club|book/);
  });

  it("asks around the article's own day, and for no day to come", async () => {
    const { live } = search();
    const { searched } = await ask(live);
    expect(searched).toMatchObject([{ name: "GDELT", from: "2025-04-15", to: "2025-04-19", stories: 0 }]);
    expect(searched[0]!.asked).toContain("Ulla Breck");
  });

  it("knows after the first question that the reader has seen what is sent, but not at another address", async () => {
    const { live } = search();
    await live.set("gdelt", true, stub.endpoint);
    expect((await live.preview(ARTICLE, false))!.agreed).toBe(false);
    await ask(live);
    expect((await live.preview(ARTICLE, false))!.agreed).toBe(true);
    await live.set("gdelt", true, "http://127.0.0.1:9/elsewhere");
    expect((await live.preview(ARTICLE, false))!.agreed).toBe(false);
  });

  it("estimates by headline, and says of no other than the same headline that it is the same report", async () => {
    const { live } = search();
    const article = (url: string, title: string) => ({ url, title, seendate: "20250418T093000Z" });
    stub.answer({
      kind: "list",
      articles: [
        article("http://127.0.0.1:1/other", "Honey fair opens in Ostwick"),
        article("http://127.0.0.1:1/same", "Beekeepers of Ostwick count 3,117 hives"),
      ],
    });
    const { versions } = await ask(live);
    expect(versions.map(({ id, relation, provenance }) => [id, relation, provenance.from])).toEqual([
      ["http://127.0.0.1:1/same", "same-report", "live"],
      ["http://127.0.0.1:1/other", "related", "live"],
    ]);
    expect(versions[0]).toMatchObject({ needsOrigin: "http://127.0.0.1/*", lang: "en" });
  });

  it("takes no address that is more private than the provider itself", async () => {
    const { live } = search();
    const list = JSON.stringify({ articles: [{ url: "http://192.168.0.1/router", title: "Router" }] });
    const answers = new LiveSearch({
      adapters: LIVE_ADAPTERS,
      state: { get: async () => ({ gdelt: { on: true, endpoint: "", agreed: true } }), put: async () => {} },
      fetch: async () => new Response(list),
      granted: async () => true,
      now: () => "2025-04-19T12:00:00Z",
    });
    const { address } = (await answers.preview(ARTICLE, false))!;
    expect(new URL(address!).origin).toBe("https://api.gdeltproject.org");
    expect((await answers.search(ARTICLE, false, address!)).versions).toEqual([]);
    expect((await failure(live.set("gdelt", true, "file:///etc/passwd")))?.code).toBe("address-refused");
  });

  it.each([
    ["busy", "search-busy"],
    ["busy-in-words", "search-busy"],
    ["too-short", "search-refused"],
    ["html", "search-refused"],
    ["broken", "search-unreadable"],
  ] as const)("that goes wrong as %s is said as %s", async (kind, code) => {
    const { live } = search();
    stub.answer({ kind });
    expect((await failure(ask(live)))?.code).toBe(code);
  });

  it("at a server that nobody serves, and without permission, is said as well", async () => {
    const { live } = search();
    await live.set("gdelt", true, "http://127.0.0.1:9/");
    const preview = await live.preview(ARTICLE, false);
    expect((await failure(live.search(ARTICLE, false, preview!.address!)))?.code).toBe("search-unreachable");
    expect((await failure(ask(search(false).live)))?.code).toBe("permission-refused");
  });
});

describe("how alike two headlines are", () => {
  it("is by names and figures more than by words, whatever their order", () => {
    const here = "Ostwick counts 3,117 hives";
    const likeness = (there: string) => headlineLikeness(here, there);
    expect(likeness("3,117 hives counted in Ostwick")).toBe(1);
    expect(likeness("In Ostwick, 3,117 colonies fly")).toBeGreaterThan(likeness("Town counts its hives"));
    expect(likeness("Parliament votes on fishing")).toBe(0);
    expect(headlineLikeness("", "")).toBe(0);
  });
});
