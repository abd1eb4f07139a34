import { describe, expect, it } from "vitest";
import type { Article } from "../../../src/core/types.ts";
import { KeptReading } from "../../../src/sources/kept/kept-reading.ts";
import { KEPT_DAYS, KEPT_OF_A_PAGE } from "../../../src/sources/kept/kept-record.ts";
import { plainArticle } from "../../../src/sources/plain-article.ts";
import { inventedArticle } from "../../index/articles.ts";
import { memoryStore } from "../memory-store.ts";

const NOW = "2026-03-10T12:00:00.000Z";
const later = (days: number) => new Date(Date.parse(NOW) + days * 86_400_000).toISOString();

/** An invented article at an address; with `end`, its last words are others. */
function article(seed: number, url: string, end = ""): Article {
  const { text, title, outlet, lang } = inventedArticle(seed);
  const words = end === "" ? text : `${text} ${end}`;
  return plainArticle(words, { url, outlet, title, published: NOW, lang });
}

interface More {
  readonly before?: (write: string) => Promise<void>;
  readonly bounds?: { articles?: number; bytes?: number };
}

async function reading({ before, bounds }: More = {}) {
  const articles = memoryStore(before);
  const state = memoryStore(before);
  const clock = { now: NOW };
  const open = () =>
    new KeptReading({
      articles,
      state,
      now: () => clock.now,
      label: () => "what you read",
      named: (outlet, read) => `${outlet} on ${read.slice(0, 10)}`,
      ...(bounds === undefined ? {} : { bounds }),
    });
  const kept = open();
  await kept.setOn(true);
  return { kept, articles, state, clock, open };
}

const signal = new AbortController().signal;
async function find(kept: KeptReading, page: Article) {
  const [source] = await kept.sources();
  return source!.find(page, signal);
}

const PAGE = "https://news.example/strait";

describe("kept reading", () => {
  it("keeps nothing until it is asked for", async () => {
    const { kept, articles } = await reading();
    await kept.setOn(false);
    await kept.keep(article(1, PAGE));
    expect(articles.held.size).toBe(0);
    expect(await kept.state()).toEqual({ on: false, articles: 0, bytes: 0, from: null, to: null });
    expect(await kept.sources()).toEqual([]);
  });

  it("offers the same page as it was, by its day, with its whole text", async () => {
    const { kept, clock, open } = await reading();
    const before = article(1, PAGE);
    await kept.keep(before);
    clock.now = later(2);
    const now = article(1, "http://www.news.example/strait/?utm_source=x", "One more line was added by the desk.");
    await kept.keep(now);
    const { versions, searched } = await find(open(), now);
    expect(versions).toMatchObject([
      {
        outlet: `${before.outlet} on 2026-03-10`,
        relation: "same-report",
        provenance: { from: "kept", at: NOW, page: true },
        needsOrigin: null,
      },
    ]);
    expect(searched).toMatchObject([{ name: "what you read", stories: 2, updated: later(2) }]);
    expect(await (await kept.sources())[0]!.open(versions[0]!.id, signal)).toEqual(before);
  });

  it("does not offer a page that is as it was, nor another story at its address", async () => {
    const { kept } = await reading();
    await kept.keep(article(1, PAGE));
    expect((await find(kept, article(1, PAGE))).versions).toEqual([]);
    expect((await find(kept, article(2, PAGE))).versions).toEqual([]);
  });

  it("offers what another outlet printed of the report", async () => {
    const { kept } = await reading();
    await kept.keep(article(1, "https://other.example/a"));
    for (let seed = 2; seed < 20; seed++) await kept.keep(article(seed, `https://other.example/${seed}`));
    expect((await find(kept, article(1, PAGE, "With a line of its own."))).versions).toMatchObject([
      { url: "https://other.example/a", provenance: { from: "kept", at: NOW, page: false } },
    ]);
  });

  it("keeps a text once, as it was read last, and of a page the last few", async () => {
    const { kept, articles, clock } = await reading();
    await kept.keep(article(1, PAGE));
    clock.now = later(1);
    await kept.keep(article(1, PAGE));
    expect(await kept.state()).toMatchObject({ articles: 1, from: later(1) });
    for (let nth = 0; nth < KEPT_OF_A_PAGE + 3; nth++) await kept.keep(article(1, PAGE, `State number ${nth}.`));
    expect(articles.held.size).toBe(KEPT_OF_A_PAGE);
  });

  it("keeps nothing that is no page: pasted text, an empty article", async () => {
    const { kept, articles } = await reading();
    await kept.keep(article(1, ""));
    await kept.keep({ ...article(1, PAGE), text: " " });
    expect(articles.held.size).toBe(0);
  });

  it("stays inside its bounds by what was read longest ago: articles, bytes, days", async () => {
    const one = new TextEncoder().encode(JSON.stringify(article(1, "https://news.example/1"))).length;
    const few = await reading({ bounds: { articles: 3 } });
    const small = await reading({ bounds: { bytes: Math.floor(one * 3.5) } });
    for (const { kept, articles, clock } of [few, small]) {
      for (let seed = 1; seed <= 8; seed++) {
        clock.now = later(seed / 24);
        await kept.keep(article(seed, `https://news.example/${seed}`));
      }
      expect(articles.held.size).toBe(3);
      expect(await kept.state()).toMatchObject({ articles: 3, from: later(6 / 24) });
      clock.now = later(KEPT_DAYS + 1);
      await kept.keep(article(9, "https://news.example/9"));
      expect(articles.held.size).toBe(1);
    }
  });

  it("leaves nothing behind when it is deleted, and its switch as it was", async () => {
    const { kept, articles, state } = await reading();
    for (let seed = 1; seed < 5; seed++) await kept.keep(article(seed, `https://news.example/${seed}`));
    expect(await kept.forget()).toMatchObject({ on: true, articles: 0, bytes: 0 });
    expect(articles.held.size).toBe(0);
    expect([...state.held.keys()]).toEqual(["kept reading"]);
    await kept.setOn(false);
    expect(state.held.size).toBe(0);
  });

  it("survives the worker's death at any write: no head without its text, no text that stays without a head", async () => {
    for (let death = 1; death <= 12; death++) {
      let left = Number.POSITIVE_INFINITY;
      let dead: () => void = () => {};
      const died = new Promise<void>((resolve) => {
        dead = resolve;
      });
      const { kept, articles, open } = await reading({
        bounds: { articles: 2 },
        before: async () => {
          if (--left > 0) return;
          dead();
          await new Promise(() => {});
        },
      });
      left = death;
      for (let seed = 1; seed < 9; seed++) void kept.keep(article(seed, `https://news.example/${seed}`));
      await died;
      left = Number.POSITIVE_INFINITY;
      const again = open();
      for (const id of await headIds(again)) expect(articles.held.has(id), `death at write ${death}`).toBe(true);
      await again.keep(article(20, "https://news.example/20"));
      expect(articles.held.size).toBe((await again.state()).articles);
    }
  });
});

/** Ids of all that would be offered. */
async function headIds(kept: KeptReading): Promise<string[]> {
  const ids: string[] = [];
  for (let seed = 1; seed < 9; seed++)
    for (const { id } of (await find(kept, article(seed, "https://elsewhere.example/", "With another end."))).versions)
      ids.push(id);
  return ids;
}
