import type { Span } from "../../src/core/types.ts";

/** Passages up to this many code units are named whole in a link; of longer ones the first and the last words. */
const WHOLE = 80;
const WORDS_AT_ENDS = 5;

/**
 * A link to the exact passage of a page, by text fragment; null where the page has no http(s) address. The text is the page's own,
 * so a browser that knows text fragments scrolls to it and marks it; any other opens the page.
 */
export function textLink(url: string, text: string, span: Span | null): string | null {
  if (!/^https?:\/\//i.test(url)) return null;
  const page = url.replace(/#.*$/s, "");
  if (span === null) return page;
  // A fragment does not reach over the end of a block.
  const passage = text.slice(span[0], span[1]).trim().split("\n")[0]!.trim();
  if (passage === "") return page;
  if (passage.length <= WHOLE) return `${page}#:~:text=${part(passage)}`;
  const words = passage.split(/\s+/);
  const first = words.slice(0, WORDS_AT_ENDS).join(" ");
  const last = words.slice(-WORDS_AT_ENDS).join(" ");
  return `${page}#:~:text=${part(first)},${part(last)}`;
}

/** A dash and a comma have a meaning in text fragments. */
function part(words: string): string {
  return encodeURIComponent(words).replaceAll("-", "%2D");
}
