import type { Article, Difference, Span } from "../../src/core/types.ts";
import { textLink } from "./textLink.ts";

/** The words of both sides for quoting elsewhere, each with its outlet and a link to the passage. */
export function quotation(difference: Difference, a: Article, b: Article): string {
  return [side(a, difference.a), side(b, difference.b)].filter((lines) => lines !== "").join("\n\n");
}

function side(article: Article, span: Span | null): string {
  if (span === null) return "";
  const words = article.text.slice(span[0], span[1]).replace(/\s+/g, " ").trim();
  const link = textLink(article.url, article.text, span);
  return `“${words}”\n${article.outlet}${link === null ? "" : `, ${link}`}`;
}
