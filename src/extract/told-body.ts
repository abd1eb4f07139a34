import type { Block } from "../core/types.ts";
import type { Composed } from "./compose-text.ts";
import type { JsonLdArticle } from "./json-ld.ts";
import type { PageBlock } from "./page-tree.ts";
import { plainLine } from "./plain-line.ts";

/** Shorter lines are found in any long text by chance. */
const MIN_LETTERS = 12;
const MAX_BODY = 400_000;

/** Which blocks the text that the page tells in its data (JSON-LD's articleBody) contains. */
export function blocksToldOf(blocks: readonly PageBlock[], body: string | null): ReadonlySet<number> {
  const told = new Set<number>();
  if (!body) return told;
  const letters = lettersOf(body.slice(0, MAX_BODY).replace(/<[^>]{1,400}>/g, " "));
  for (const block of blocks) {
    const own = lettersOf(block.text);
    if (own.length >= MIN_LETTERS && letters.includes(own)) told.add(block.index);
  }
  return told;
}

/** Letters and digits alone: marks, spaces and entities differ between the two printings of one text. */
function lettersOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/&(?:#\d+|#x[\da-f]+|\w+);/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

/** A told body of this length is an article; a page that shows less than this share of it shows none, or only its beginning. */
const MIN_BODY = 600;
const SHOWN_SHARE = 0.3;

/**
 * The told body as the article's text, where the page's own script would have put it on the screen: nothing of it can be found on the
 * page, so there are no pieces. Null where the page shows its text, or says that it must be paid for.
 */
export function toldInstead(shown: string, ld: JsonLdArticle | null): Composed | null {
  if (!ld?.body || ld.free === false || ld.body.length < MIN_BODY || shown.length >= SHOWN_SHARE * ld.body.length)
    return null;
  const paragraphs = withoutTags(ld.body)
    .split(/\n+/)
    .flatMap((line) => plainLine(line, MAX_BODY) ?? []);
  let at = 0;
  const blocks = paragraphs.map((paragraph): Block => {
    const from = at;
    at += paragraph.length + 2;
    return { kind: "paragraph", span: [from, from + paragraph.length] };
  });
  return { text: paragraphs.join("\n\n"), blocks };
}

/** A told body as one line of text. */
export function foldedBody(body: string): string {
  return plainLine(withoutTags(body), MAX_BODY) ?? "";
}

/** Some systems put their own markup into it. */
function withoutTags(body: string): string {
  return body
    .slice(0, MAX_BODY)
    .replace(/<(?:br|\/p|\/h\d|\/li|\/div)\b[^>]{0,400}>/gi, "\n")
    .replace(/<\/?[a-z][^>]{0,400}>/gi, "");
}
