import { queryKey } from "../../src/core/story/key.ts";
import { buildIndex, type IndexItem } from "../../src/index/build-index.ts";
import { loadIndex } from "../../src/index/load-index.ts";
import { searchIndex } from "../../src/index/search-index.ts";
import { openSlice } from "../../src/index/slice.ts";
import { memoryFolder } from "../index/articles.ts";
import { newsArticles } from "./news-model.ts";

/** Size and speed of an index of so many stories, whole in memory. Times are milliseconds, sizes bytes. */
export interface IndexFigures {
  readonly stories: number;
  readonly bytes: number;
  readonly buildMs: number;
  /** From the files' bytes to an index that can be asked, hashes not counted: those are checked when a slice comes down. */
  readonly openMs: number;
  /** Median of the look-ups, the query's key not counted. */
  readonly queryMs: number;
  /** Median of making a query's key. */
  readonly keyMs: number;
  /** Share of the queries, articles cut to their first half, for which the whole one comes first. */
  readonly found: number;
}

const QUERIES = 100;

const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1]!;

/** Builds, opens and asks an index of the news model; `words` is the geometric mean of an article. `also` gets its files and queries. */
export async function measureIndex(
  stories: number,
  words = 800,
  also: (files: ReadonlyMap<string, Uint8Array>, asked: readonly IndexItem[]) => Promise<unknown> = async () => {},
): Promise<IndexFigures> {
  const folder = memoryFolder();
  const asked: IndexItem[] = [];
  const every = Math.floor(stories / QUERIES);
  function* items() {
    let n = 0;
    for (const article of newsArticles({ seed: 7, stories, words })) {
      if (n++ % every === 0 && asked.length < QUERIES) asked.push(article);
      yield article;
    }
  }
  const started = performance.now();
  const manifest = await buildIndex(items(), folder, { name: "model", sequence: 1, built: "2026-06-01T00:00:00Z" });
  const buildMs = performance.now() - started;
  await loadIndex(folder.fetch);
  const openTimes = Array.from({ length: 5 }, () => {
    const buffers = manifest.slices.map(({ name }) => folder.files.get(name)!.slice().buffer);
    const from = performance.now();
    searchIndex({ manifest, slices: buffers.map((buffer) => openSlice(buffer)) });
    return performance.now() - from;
  });
  const slices = manifest.slices.map(({ name }) => openSlice(folder.files.get(name)!.buffer));
  const index = searchIndex({ manifest, slices });
  const keyTimes: number[] = [];
  const queryTimes: number[] = [];
  let found = 0;
  for (const article of asked) {
    const half = { ...article, text: article.text.slice(0, article.text.length / 2) };
    const from = performance.now();
    const key = queryKey(half);
    const keyed = performance.now();
    const { matches } = index.query(key, { published: half.published });
    queryTimes.push(performance.now() - keyed);
    keyTimes.push(keyed - from);
    if (matches[0]?.url === article.url && matches[0].relation === "same-report") found++;
  }
  await also(folder.files, asked);
  return {
    stories,
    bytes: manifest.slices.reduce((sum, slice) => sum + slice.bytes, 0),
    buildMs,
    openMs: median(openTimes),
    queryMs: median(queryTimes),
    keyMs: median(keyTimes),
    found: found / asked.length,
  };
}
