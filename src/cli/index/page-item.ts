import { extractArticle } from "../../extract/extract-article.ts";
import type { IndexItem } from "../../index/build-index.ts";
import { parseHtml } from "../parse-html.ts";
import { itemOf } from "./index-item.ts";

/** What is known of a page before it is read, for what it does not say itself. */
export interface PageFacts {
  readonly title: string;
  /** ISO 8601. */
  readonly published: string | null;
}

/** Code units below which a page holds no article. */
const SHORTEST_TEXT = 200;

/** The article of a page as an item; a string is why there is none. */
export function itemOfPage(html: string, url: string, facts: PageFacts): IndexItem | string {
  const { article } = extractArticle(parseHtml(html), { url });
  if (article.text.length < SHORTEST_TEXT) return `no article: ${article.text.length} characters of text`;
  // A canonical address on another host is somebody else's page.
  const own = URL.canParse(article.url) && new URL(article.url).host === new URL(url).host;
  return itemOf({
    url: own ? article.url : url,
    outlet: article.outlet,
    title: article.title || facts.title,
    published: article.published ?? facts.published,
    lang: article.lang,
    text: article.text,
  });
}
