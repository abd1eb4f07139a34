import { gunzipSync } from "node:zlib";
import { extractArticle } from "../../extract/extract-article.ts";
import type { IndexItem } from "../../index/build-index.ts";
import { type Reach, reachOf } from "../../sources/address-policy.ts";
import { decodePage } from "../../sources/decode-page.ts";
import { CliFailure } from "../failure.ts";
import { parseHtml } from "../parse-html.ts";
import { itemOf, type SkipItem } from "./index-item.ts";
import type { PoliteFetch } from "./polite-fetch.ts";
import { type FeedLink, readFeed } from "./read-feed.ts";

/** Feeds that one list leads to, and lists within lists. */
const MAX_FEEDS = 5_000;
const MAX_DEPTH = 3;
/** Pages under way at the same time, over all hosts. */
const UNDER_WAY = 8;
/** Code units below which a page holds no article. */
const SHORTEST_TEXT = 200;
const MAX_FEED_BYTES = 64_000_000;

/** A feed, sitemap or list of them to start from: its content is here already, or `null` and it has to be fetched. */
export interface WebInput {
  readonly where: string;
  /** "" for a file. */
  readonly address: string;
  readonly content: string | null;
}

/** The articles that a feed, a sitemap or a list of them leads to, in their order. */
export async function* webItems(input: WebInput, web: PoliteFetch, skip: SkipItem): AsyncGenerator<IndexItem> {
  // Whoever wrote the feed may send us nowhere more private than where the feed itself lies.
  const reach: Reach = input.address === "" ? "public" : reachOf(new URL(input.address).hostname);
  const seen = new Set<string>();
  const waiting: Promise<IndexItem | null>[] = [];
  for await (const link of linksOf(input, reach, web, skip)) {
    if (seen.has(link.url)) continue;
    seen.add(link.url);
    waiting.push(pageItem(link, reach, web, skip));
    if (waiting.length < UNDER_WAY) continue;
    const item = await waiting.shift();
    if (item) yield item;
  }
  for (const item of waiting) {
    const made = await item;
    if (made) yield made;
  }
}

async function* linksOf(input: WebInput, reach: Reach, web: PoliteFetch, skip: SkipItem): AsyncGenerator<FeedLink> {
  const queue: { readonly input: WebInput; readonly depth: number }[] = [{ input, depth: 0 }];
  const seen = new Set([input.address]);
  for (let next = queue.shift(); next; next = queue.shift()) {
    const { where, address } = next.input;
    try {
      const content = next.input.content ?? unpacked((await web.get(address, reach)).bytes);
      const { links, feeds } = readFeed(content, address, where);
      yield* links;
      for (const feed of feeds) {
        if (seen.has(feed) || next.depth >= MAX_DEPTH || seen.size > MAX_FEEDS) continue;
        seen.add(feed);
        queue.push({ input: { where: feed, address: feed, content: null }, depth: next.depth + 1 });
      }
    } catch (error) {
      if (!(error instanceof CliFailure) || next.input === input) throw error;
      skip(where, error.message);
    }
  }
}

/** Feeds and sitemaps are often gzipped files. */
export function unpacked(bytes: Uint8Array): string {
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return new TextDecoder().decode(packed ? gunzipSync(bytes, { maxOutputLength: MAX_FEED_BYTES }) : bytes);
}

async function pageItem(link: FeedLink, reach: Reach, web: PoliteFetch, skip: SkipItem): Promise<IndexItem | null> {
  try {
    const page = await web.get(link.url, reach);
    if (page.type !== null && !/html/i.test(page.type))
      throw new CliFailure(`it is ${page.type.slice(0, 60)}, no page`, 1);
    const made = itemOfPage(decodePage(page.bytes, page.type), page.url, link);
    if (typeof made !== "string") return made;
    skip(link.url, made);
  } catch (error) {
    skip(link.url, (error as Error).message);
  }
  return null;
}

/** The article of a page as an item; a string is why there is none. What the page does not say, the feed's entry may. */
export function itemOfPage(html: string, url: string, link: Omit<FeedLink, "url"> | null): IndexItem | string {
  const { article } = extractArticle(parseHtml(html), { url });
  if (article.text.length < SHORTEST_TEXT) return `no article: ${article.text.length} characters of text`;
  // A canonical address on another host is somebody else's page.
  const own = URL.canParse(article.url) && new URL(article.url).host === new URL(url).host;
  return itemOf({
    url: own ? article.url : url,
    outlet: article.outlet,
    title: article.title || (link?.title ?? ""),
    published: article.published ?? link?.published ?? null,
    lang: article.lang,
    text: article.text,
  });
}
