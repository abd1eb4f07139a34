import { DOUBTS_OF_WHOLENESS } from "../core/align/lone.ts";
import type { Article } from "../core/types.ts";
import { refuse } from "../messages/failure.ts";

/**
 * Lets an article through that has something to read. What has nothing is no article, or one that its page keeps back: behind a
 * wall, or until it is scrolled to. `host` is what the reader is told.
 */
export function readable(article: Article, host: string): Article {
  const isNone = article.text.trim() === "" || article.doubts.some(({ code }) => code === "not-article");
  if (!isNone) return article;
  if (article.doubts.some(({ code }) => DOUBTS_OF_WHOLENESS.has(code))) refuse("page-incomplete", host);
  refuse("not-article", host);
}
