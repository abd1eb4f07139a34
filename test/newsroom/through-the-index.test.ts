import { beforeAll, describe, expect, it } from "vitest";
import { queryKey } from "../../src/core/story/key.ts";
import type { Relation } from "../../src/core/types.ts";
import { buildIndex } from "../../src/index/build-index.ts";
import { loadIndex } from "../../src/index/load-index.ts";
import { type SearchIndex, searchIndex } from "../../src/index/search-index.ts";
import { memoryFolder } from "../index/articles.ts";
import { articles, PRINTED } from "./newsroom.ts";

/** Share of the pairs of one report, nearly all of them cut, rewritten or both, that keys alone tell as one report. */
const LEAST_SAME = 0.82;
/** Share of them that are offered at all: the rest are two paragraphs before a paywall against a translation. */
const LEAST_OFFERED = 0.97;

let index: SearchIndex;
const items = articles();

beforeAll(async () => {
  const folder = memoryFolder();
  await buildIndex(items, folder, { name: "newsroom", sequence: 1, built: "2026-06-01T00:00:00Z" });
  index = searchIndex(await loadIndex(folder.fetch));
});

/** What the index calls every other article of a report, asked with one of them; null where it is not offered. */
function called(separately: boolean): (Relation | null)[] {
  return PRINTED.flatMap((asked, i) => {
    const { matches } = index.query(queryKey(items[i]!), { published: items[i]!.published, limit: items.length });
    const others = PRINTED.filter(
      (one) => one !== asked && one.report === asked.report && (one.separate || asked.separate) === separately,
    );
    return others.map(({ id }) => matches.find((match) => match.id === id)?.relation ?? null);
  });
}

const share = <T>(values: readonly T[], is: (value: T) => boolean) => values.filter(is).length / values.length;

describe("the newsroom's versions, by their keys alone", () => {
  it("are told as one report, mostly, and nearly all offered", () => {
    const relations = called(false);
    expect(share(relations, (one) => one === "same-report")).toBeGreaterThanOrEqual(LEAST_SAME);
    expect(share(relations, (one) => one !== null)).toBeGreaterThanOrEqual(LEAST_OFFERED);
  });

  it("are never taken for a separate article of the event", () => {
    expect(called(true)).not.toContain("same-report");
  });

  it("are not taken for part of a long page on other matters, which has some of everything", () => {
    for (const report of new Set(PRINTED.map((one) => one.report))) {
      const others = items.filter((_, i) => PRINTED[i]!.report !== report).map(({ text }) => text);
      const { matches } = index.query(queryKey({ text: others.join("\n\n") }), { limit: items.length });
      const ours = matches.filter(({ id }) => PRINTED.find((one) => one.id === id)!.report === report);
      expect(ours.filter(({ relation }) => relation === "same-report")).toEqual([]);
    }
  });

  it("are no report of another year, however much of the text is the same", () => {
    const [asked] = items;
    const at = (published: string) =>
      index
        .query(queryKey({ text: asked!.text.slice(0, 700) }), { published })
        .matches.find(({ id }) => id === asked!.id);
    expect(at(asked!.published)?.relation).toBe("same-report");
    expect(at("2019-01-01")?.score ?? 0).toBeLessThan(at(asked!.published)!.score);
  });
});
