import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NARROW, queryTerms, WIDE } from "../../../src/sources/live-search/query-terms.ts";
import { articles } from "../../newsroom/newsroom.ts";

const BEES =
  "The beekeepers of Ostwick have counted 3,117 hives on the heath this spring, a dozen more than a year ago, their club said on Monday.\n\n" +
  "A mild February let the colonies fly early, said Ulla Breck, who keeps the club's book. “They came back,” Breck said of the colonies on Ostwick Heath.\n\n" +
  "The Ministry of Agriculture will visit in May. By 2030 the club wants 4,000 hives, Breck said.";

describe("what a provider is asked for", () => {
  it("are the names that the article keeps coming back to, and its longest figure", () => {
    expect(queryTerms({ text: BEES })).toContain("Ulla Breck");
    expect(queryTerms({ text: BEES })).toContain("3,117");
  });

  it("are fewer where more found nothing", () => {
    const wide = queryTerms({ text: BEES }, WIDE);
    expect(wide).toHaveLength(2);
    expect(queryTerms({ text: BEES }, NARROW).slice(0, 2)).toEqual(wide);
  });

  it("are persons without their titles, and no datelines in capitals", () => {
    const text =
      "CAPE TALLIS — Prime Minister Viktor Halmasy met Foreign Secretary Ansgar Holm at Cape Tallis on Friday.";
    expect(queryTerms({ text })).toEqual(expect.arrayContaining(["Viktor Halmasy", "Ansgar Holm"]));
    expect(queryTerms({ text })).not.toContain("CAPE TALLIS");
  });

  it("are the headline's where the text names nobody", () => {
    expect(queryTerms({ text: "the plant will close.", title: "Corvane Motors closes a plant" })).toEqual([
      "Corvane Motors",
    ]);
  });

  it("are no days, months, titles or the outlet's own name", () => {
    const text = `${BEES}\n\nOn Tuesday the President told the Canal Herald of it. The Canal Herald asked again in March.`;
    const terms = queryTerms({ text, outlet: "Canal Herald" }, { names: 20, figures: 20 }).join(" ");
    expect(terms).not.toMatch(/Tuesday|President|Canal|March|2030/);
  });

  it("are none where a text has no names", () => {
    expect(queryTerms({ text: "港务公司表示，前往外岛的渡轮从星期一起提前十分钟开出。" })).toEqual([]);
    expect(queryTerms({ text: "nobody said 3,117 things" })).toEqual([]);
  });

  it("never hold a stretch of the text longer than a name", () => {
    for (const article of articles()) {
      const terms = queryTerms(article);
      expect(terms.length, article.id).toBeGreaterThan(0);
      for (const term of terms) {
        expect(term.split(/\s+/).length).toBeLessThanOrEqual(4);
        expect(`${article.title} ${article.text}`).toContain(term);
      }
    }
    fc.assert(
      fc.property(fc.string({ maxLength: 2_000 }), (text) => {
        const terms = queryTerms({ text });
        return terms.length <= 4 && terms.every((term) => term.length <= 40);
      }),
    );
  });

  it("are mostly shared by the versions of one report, where they spell its names alike", () => {
    const all = articles().filter(({ id }) => !/-own$|wendmark/.test(id));
    const shares = all.map((article) => {
      const terms = queryTerms(article, WIDE);
      const others = all.filter(({ id }) => id !== article.id && id.split("/")[0] === article.id.split("/")[0]);
      return others.filter(({ text }) => terms.every((term) => text.includes(term))).length / others.length;
    });
    expect(shares.reduce((sum, share) => sum + share, 0) / shares.length).toBeGreaterThan(0.5);
  });
});
