import type { Article } from "../core/types.ts";
import { extractArticle } from "../extract/extract-article.ts";

/** An article out of fetched markup. Runs where there is a DOM; nothing of the markup is run or fetched. */
export function extractPage({ html, url }: { html: string; url: string }): Article {
  return extractArticle(new DOMParser().parseFromString(html, "text/html"), { url }).article;
}
