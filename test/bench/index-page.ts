import { queryKey } from "../../src/core/story/key.ts";
import type { Manifest } from "../../src/index/manifest.ts";
import { searchIndex } from "../../src/index/search-index.ts";
import { openSlice } from "../../src/index/slice.ts";

/** What a page measures of an index that it has fetched; milliseconds. */
export interface PageFigures {
  /** From the files' bytes to an index that can be asked: median of five. */
  readonly open: number;
  /** Median of the look-ups, the query's key not counted. */
  readonly query: number;
}

const OPENINGS = 5;
const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1]!;

/** Fetches an index and articles from the page's own server, opens the one and asks for the others. */
async function measure(): Promise<PageFigures> {
  const manifest = (await (await fetch("/manifest.json")).json()) as Manifest;
  const articles = (await (await fetch("/asked.json")).json()) as { text: string; published: string | null }[];
  const files = await Promise.all(manifest.slices.map(async ({ name }) => (await fetch(`/${name}`)).arrayBuffer()));
  const openings = Array.from({ length: OPENINGS }, () => {
    const buffers = files.map((file) => file.slice(0));
    const from = performance.now();
    searchIndex({ manifest, slices: buffers.map((buffer) => openSlice(buffer)) });
    return performance.now() - from;
  });
  const index = searchIndex({ manifest, slices: files.map((file) => openSlice(file)) });
  const queries = articles.map((article) => {
    const key = queryKey(article);
    const from = performance.now();
    index.query(key, { published: article.published });
    return performance.now() - from;
  });
  return { open: median(openings), query: median(queries) };
}

Object.assign(globalThis, { measure });
