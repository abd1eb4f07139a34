import { describe, expect, it } from "vitest";
import { queryKey } from "../../src/core/story/key.ts";
import { buildIndex, type IndexItem } from "../../src/index/build-index.ts";
import { loadIndex } from "../../src/index/load-index.ts";
import { searchIndex } from "../../src/index/search-index.ts";
import { inventedArticle, memoryFolder } from "./articles.ts";

const OPTIONS = { name: "test", sequence: 1, built: "2026-02-01T00:00:00Z" };
const ARTICLES = Array.from({ length: 300 }, (_, i) => inventedArticle(i + 1));

async function indexOf(items: readonly IndexItem[]) {
  const folder = memoryFolder();
  await buildIndex(items, folder, OPTIONS);
  return searchIndex(await loadIndex(folder.fetch));
}

describe("an index that is asked for an article", () => {
  it("finds a version that is cut from the bottom, and calls it the same report", async () => {
    const index = await indexOf(ARTICLES);
    for (const article of ARTICLES.slice(0, 20)) {
      const cut = { ...article, text: article.text.slice(0, article.text.length * 0.6) };
      const [first] = index.query(queryKey(cut), { published: cut.published }).matches;
      expect(first).toMatchObject({ url: article.url, title: article.title, relation: "same-report" });
    }
  });

  it("offers nothing for an article that it does not know", async () => {
    const index = await indexOf(ARTICLES);
    for (let seed = 5_000; seed < 5_020; seed++)
      expect(index.query(queryKey(inventedArticle(seed))).matches.filter((m) => m.relation === "same-report")).toEqual(
        [],
      );
  });

  it("says what it searched", async () => {
    const index = await indexOf(ARTICLES);
    const days = ARTICLES.map((article) => article.published!).sort();
    expect(index.query(queryKey(inventedArticle(9_999))).searched).toEqual({
      stories: 300,
      from: days[0],
      to: days[299],
    });
  });

  it("keeps of one address the newest article", async () => {
    const [old] = ARTICLES;
    const updated = { ...old!, title: "Updated", published: "2026-03-01T08:00Z" };
    const index = await indexOf([updated, old!]);
    expect(index.stories).toBe(1);
    expect(index.query(queryKey(old!)).matches.map((m) => [m.title, m.published])).toEqual([
      ["Updated", "2026-03-01T08:00Z"],
    ]);
  });

  it("gives the text back only where it was built with it", async () => {
    const folder = memoryFolder();
    await buildIndex(ARTICLES.slice(0, 5), folder, { ...OPTIONS, withText: true, sample: true });
    const index = searchIndex(await loadIndex(folder.fetch));
    expect(index.sample).toBe(true);
    expect(index.query(queryKey(ARTICLES[2]!)).matches[0]?.text).toBe(ARTICLES[2]!.text);
    expect((await indexOf(ARTICLES)).query(queryKey(ARTICLES[2]!)).matches[0]).not.toHaveProperty("text");
  });

  it("takes new stories in and drops old days without touching the slices of others", async () => {
    const year = (article: IndexItem, to: number) => ({
      ...article,
      url: `${article.url}?${to}`,
      published: article.published!.replace("2026", String(to)),
    });
    const years = [2023, 2024, 2025].flatMap((to) => ARTICLES.slice(0, 60).map((article) => year(article, to)));
    const folder = memoryFolder();
    const first = await buildIndex(years, folder, OPTIONS);
    const before = await loadIndex(folder.fetch);
    const added = [
      { ...year(ARTICLES[99]!, 2025), id: "new" },
      { ...years[130]!, title: "Updated" },
    ];
    const second = await buildIndex(added, folder, { ...OPTIONS, sequence: 2, before, since: "2024-01-01" });
    expect(second).toMatchObject({ stories: 121, from: first.slices[1]!.from });
    expect(second.slices[0]).toEqual(first.slices[1]);
    expect(second.slices[1]!.name).not.toBe(first.slices[2]!.name);
    const whole = memoryFolder();
    const kept = years.filter(({ published }) => published >= "2024");
    await buildIndex([...kept, ...added], whole, { ...OPTIONS, sequence: 2 });
    expect([...whole.files].every(([name, bytes]) => folder.files.get(name)!.join() === bytes.join())).toBe(true);
  });

  it("is the same to the byte when built again in another order", async () => {
    const [one, other] = [memoryFolder(), memoryFolder()];
    await buildIndex(ARTICLES, one, OPTIONS);
    await buildIndex([...ARTICLES].reverse(), other, OPTIONS);
    expect([...other.files].sort()).toEqual([...one.files].sort());
  });
});
