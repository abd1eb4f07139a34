import type { Figures } from "./figures.ts";
import { measureInChromium } from "./index-in-chromium.ts";
import type { PageFigures } from "./index-page.ts";
import { measureIndex } from "./index-scale.ts";

/** Geometric mean of words in an article of US news pages. */
const WORDS = 800;

/** Size and speed of an index of 50,000 stories, here and in a page of Chromium. */
export async function index50k(): Promise<Figures> {
  let page: PageFigures | null = null;
  const figures = await measureIndex(50_000, WORDS, async (files, asked) => {
    page = await measureInChromium(files, asked);
  });
  return {
    index50k_bytes: figures.bytes,
    index50k_open_ms: figures.openMs,
    index50k_query_ms: figures.queryMs,
    index50k_build_ms: figures.buildMs,
    index50k_found: figures.found,
    ...inPage(page),
  };
}

function inPage(page: PageFigures | null): Figures {
  return page === null ? {} : { index50k_open_chromium_ms: page.open, index50k_query_chromium_ms: page.query };
}
