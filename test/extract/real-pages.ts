import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { parseHtml } from "../../src/cli/parse-html.ts";
import { type Extraction, extractArticle } from "../../src/extract/extract-article.ts";
import { ROOT } from "../../src/tools/paths.ts";

/** A real page with the text that people read as its article. The pages are other people's and live beside the checkout. */
export interface RealPage {
  readonly id: string;
  readonly html: string;
  readonly gold: string;
  readonly extraction: Extraction;
}

const FOLDER = `${ROOT}../shared/bench/extraction/`;
/** All pages where set; otherwise a sample, so that the unit tests stay quick. */
const WHOLE = process.env.WIRESIDE_ALL_PAGES !== undefined;
const SAMPLE = 20;

export const HAVE_PAGES = existsSync(`${FOLDER}gold.jsonl.gz`);

/** Every page, or every twentieth, extracted. */
export function* realPages(): Generator<RealPage> {
  const lines = gunzipSync(readFileSync(`${FOLDER}gold.jsonl.gz`))
    .toString()
    .trim()
    .split("\n");
  for (const [i, line] of lines.entries()) {
    if (!WHOLE && i % SAMPLE !== 0) continue;
    const { id, file, url, text } = JSON.parse(line) as { id: string; file: string; url: string; text: string };
    const html = gunzipSync(readFileSync(`${FOLDER}${file}`)).toString();
    yield { id, html, gold: text, extraction: extractArticle(parseHtml(html), { url }) };
  }
}
