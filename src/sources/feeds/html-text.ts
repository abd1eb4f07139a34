import { decodeEntities } from "./entities.ts";

/** Markup of one entry that is read, in code units: longer than any article with its markup. */
const MAX_MARKUP = 300_000;
const TAG = /<(?:(\/?)([a-z][\w:-]*)[^<>]*>?|[!?/][^<>]*>?)/iy;
/** Elements whose content nobody reads. */
const UNREAD = /^(script|style|noscript|iframe|svg|template)$/;
const BLOCK =
  /^(address|article|aside|blockquote|br|caption|dd|div|dl|dt|figcaption|figure|footer|h[1-6]|header|hr|li|main|ol|p|pre|section|table|td|th|tr|ul)$/;

/**
 * What a feed's markup says, as plain text: paragraphs parted by a blank line. Made for keys and titles, where no document is at hand;
 * nothing of it is ever put into a page as markup.
 */
export function htmlText(markup: string): string {
  const html = markup.slice(0, MAX_MARKUP);
  const lower = html.toLowerCase();
  let text = "";
  let at = 0;
  for (;;) {
    const mark = html.indexOf("<", at);
    text += html.slice(at, mark < 0 ? html.length : mark);
    if (mark < 0) break;
    if (html.startsWith("<!--", mark)) at = endOf(lower, "-->", mark);
    else if (html.startsWith("<![CDATA[", mark)) {
      const end = endOf(lower, "]]>", mark);
      text += html.slice(mark + 9, end - 3);
      at = end;
    } else {
      TAG.lastIndex = mark;
      const tag = TAG.exec(html);
      if (tag === null) {
        text += "<";
        at = mark + 1;
        continue;
      }
      at = mark + tag[0].length;
      const name = (tag[2] ?? "").toLowerCase();
      if (UNREAD.test(name) && tag[1] === "") at = startOf(lower, `</${name}`, at);
      else if (BLOCK.test(name)) text += "\n";
    }
  }
  return decodeEntities(text)
    .split("\n")
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter((line) => line !== "")
    .join("\n\n");
}

/** The same for a title: one line. */
export function titleText(markup: string): string {
  return htmlText(markup).replace(/\s+/g, " ");
}

/** The end where there is no such mark, so that an element left open hides the rest rather than show its code. */
function startOf(lower: string, mark: string, from: number): number {
  const at = lower.indexOf(mark, from);
  return at < 0 ? lower.length : at;
}

function endOf(lower: string, mark: string, from: number): number {
  return Math.min(lower.length, startOf(lower, mark, from) + mark.length);
}
