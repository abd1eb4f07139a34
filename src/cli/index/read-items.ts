import { statSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { IndexItem } from "../../index/build-index.ts";
import { CliFailure } from "../failure.ts";
import { jsonLines } from "../lines.ts";
import { extractFile } from "../read-article.ts";
import { itemOf, type SkipItem } from "./index-item.ts";
import type { PoliteFetch } from "./polite-fetch.ts";
import { warcPages } from "./read-warc.ts";
import { itemOfPage, unpacked, type WebInput, webItems } from "./web-items.ts";

const PAGE = /\.html?(\.gz)?$/i;

/**
 * The articles of one input: a .jsonl file ("-" is standard input), a folder of pages, a feed or list of feeds (.xml, .opml, .json or an
 * address), a web archive (.warc, .warc.gz).
 */
export async function* readItems(input: string, skip: SkipItem, web: PoliteFetch): AsyncGenerator<IndexItem> {
  if (input === "-" || /\.(jsonl|ndjson)$/i.test(input)) yield* jsonItems(input, skip);
  else if (/^https?:\/\//i.test(input)) yield* webItems({ where: input, address: input, content: null }, web, skip);
  else if (statSync(input, { throwIfNoEntry: false })?.isDirectory()) yield* pageItems(input, skip);
  else if (/\.warc(\.gz)?$/i.test(input)) yield* warcItems(input, skip);
  else if (/\.(opml|xml|rss|atom|json)(\.gz)?$/i.test(input)) yield* webItems(await feedFile(input), web, skip);
  else if (PAGE.test(input)) yield* pageItem(input, skip);
  else
    throw new CliFailure(
      `cannot tell what ${JSON.stringify(input)} is; give .jsonl, a folder of pages, .opml, .xml, .warc or an address`,
    );
}

async function feedFile(file: string): Promise<WebInput> {
  try {
    return { where: file, address: "", content: unpacked(await readFile(file)) };
  } catch (error) {
    throw new CliFailure(
      `cannot read ${file}: ${(error as NodeJS.ErrnoException).code}; give a feed or a list of feeds`,
    );
  }
}

async function* warcItems(file: string, skip: SkipItem): AsyncGenerator<IndexItem> {
  for await (const { url, fetched, html } of warcPages(file)) {
    const item = itemOfPage(html, url, { title: "", published: fetched });
    if (typeof item === "string") skip(url, item);
    else yield item;
  }
}

async function* jsonItems(file: string, skip: SkipItem): AsyncGenerator<IndexItem> {
  for await (const { number, value } of jsonLines(file)) {
    const where = `${file} line ${number}`;
    const item = itemOf(value);
    if (typeof item === "string") skip(where, item);
    else yield item;
  }
}

async function* pageItems(dir: string, skip: SkipItem): AsyncGenerator<IndexItem> {
  const names = (await readdir(dir, { recursive: true })).filter((name) => PAGE.test(name)).sort();
  if (names.length === 0) throw new CliFailure(`${dir} has no .html file; give a folder of pages`);
  for (const name of names) yield* pageItem(join(dir, name), skip);
}

async function* pageItem(file: string, skip: SkipItem): AsyncGenerator<IndexItem> {
  let item: IndexItem | string;
  try {
    const { url, outlet, title, published, lang, text } = await extractFile(file, null);
    item = itemOf({ url, outlet, title, published, lang, text });
  } catch (error) {
    item = (error as Error).message;
  }
  if (typeof item === "string") skip(file, item);
  else yield item;
}
