import type { Article, Difference, Span } from "../../src/core/types.ts";
import type { OpenedVersion } from "../../src/messages/calls.ts";
import { differenceWording } from "../../src/messages/wording.ts";
import type { Words } from "../../src/messages/words.ts";

/** Words on either side that a quotation from a text is cut down to. */
const LONGEST_QUOTATION = 180;

/** The text of a span for reading on one line, cut at a word with an ellipsis where it is long; "" for null. */
export function quotationOf(text: string, span: Span | null): string {
  if (span === null) return "";
  const words = text.slice(span[0], span[1]).replace(/\s+/g, " ").trim();
  if (words.length <= LONGEST_QUOTATION) return words;
  const cut = words.lastIndexOf(" ", LONGEST_QUOTATION);
  return `${words.slice(0, cut > 0 ? cut : LONGEST_QUOTATION)}…`;
}

/** The words of both sides of a difference. */
export function sidesOf(difference: Difference, a: Article, b: Article): { a: string; b: string } {
  return { a: quotationOf(a.text, difference.a), b: quotationOf(b.text, difference.b) };
}

/** A difference as one sentence: what it says, with the words of both sides. */
export function sentenceOf(words: Words, difference: Difference, a: Article, opened: OpenedVersion): string {
  return words.say(differenceWording(difference, sidesOf(difference, a, opened.article), opened.article.outlet));
}
