import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compare } from "../../src/core/compare.ts";
import type { Article } from "../../src/core/types.ts";
import type { Extraction } from "../../src/extract/extract-article.ts";
import { HAVE_PAGES, type RealPage, realPages } from "./real-pages.ts";

if (!HAVE_PAGES) console.warn("skipped: ../shared/bench/extraction is not there, so real pages were not read");

const LONG = 600_000;

/** Letters and digits alone. */
function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

/** A word or two stand on any page by chance. */
function isPassage(text: string): boolean {
  return letters(text).length >= 10 || text.trim().split(/\s+/).length >= 3;
}

function grams(text: string): Map<string, number> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  for (let i = 0; i + 4 <= Math.max(4, words.length); i++) {
    const gram = words.slice(i, i + 4).join(" ");
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  return counts;
}

function shares(got: string, gold: string): { precision: number; recall: number } {
  const [own, wanted] = [grams(got), grams(gold)];
  let [common, owned, all] = [0, 0, 0];
  for (const [gram, count] of own) {
    common += Math.min(count, wanted.get(gram) ?? 0);
    owned += count;
  }
  for (const count of wanted.values()) all += count;
  return { precision: common / Math.max(1, owned), recall: common / Math.max(1, all) };
}

/** The article as an extractor would give it that loses the blocks for which `lost` says so. */
function damaged({ article }: Extraction, lost: (order: number) => boolean): Article {
  let text = "";
  const blocks = article.blocks.flatMap(({ kind, span }, order) => {
    if (lost(order)) return [];
    if (text !== "") text += "\n\n";
    const from = text.length;
    text += article.text.slice(...span);
    return [{ kind, span: [from, text.length] as const }];
  });
  return { ...article, text, blocks };
}

/** Numbers of the blocks that hold a link. */
function linkedBlocks({ article, pieces }: Extraction): ReadonlySet<number> {
  const linked = pieces.filter(({ node }) => node.parentElement?.closest("a"));
  return new Set(linked.map(({ from }) => article.blocks.findIndex(({ span }) => span[0] <= from && from < span[1])));
}

describe.skipIf(!HAVE_PAGES)("real pages", () => {
  const pages: RealPage[] = [];
  beforeAll(() => void pages.push(...realPages()), LONG);
  afterAll(() => void pages.splice(0));

  it("are read as people read them, to F1 0.965 and more", () => {
    const sums = pages.map(({ gold, extraction }) => shares(extraction.article.text, gold));
    const mean = (name: "precision" | "recall") => sums.reduce((sum, one) => sum + one[name], 0) / sums.length;
    const [p, r] = [mean("precision"), mean("recall")];
    expect((2 * p * r) / (p + r)).toBeGreaterThanOrEqual(0.965);
  });

  it("map every character of their articles to the node it stands in", () => {
    for (const { id, extraction } of pages)
      for (const { from, to, node, nodeFrom } of extraction.pieces)
        expect(node.data.slice(nodeFrom, nodeFrom + to - from).replace(/\s/g, " "), id).toBe(
          extraction.article.text.slice(from, to),
        );
  });

  it(
    "never have a passage called missing for sure that stands on them, however their extraction is damaged",
    () => {
      const slandered: string[] = [];
      for (const { id, html, gold, extraction } of pages) {
        const raw = letters(html.replace(/<[^>]*>/g, " ")) + letters(extraction.article.pageText ?? "");
        const last = extraction.article.blocks.length;
        const linked = linkedBlocks(extraction);
        const losses: Record<string, (order: number) => boolean> = {
          nothing: () => false,
          "the first paragraph": (order) => order === 0,
          "the last two paragraphs": (order) => order >= last - 2,
          "paragraphs with a link": (order) => linked.has(order),
        };
        for (const [what, lost] of Object.entries(losses))
          for (const { kind, b, sure } of compare(damaged(extraction, lost), { text: gold }).differences)
            if (
              kind === "only-b" &&
              sure &&
              b &&
              isPassage(gold.slice(...b)) &&
              raw.includes(letters(gold.slice(...b)))
            )
              slandered.push(`page ${id} without ${what}: ${gold.slice(...b)}`);
      }
      expect(slandered).toEqual([]);
    },
    LONG,
  );
});
