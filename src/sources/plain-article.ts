import type { Article, Block } from "../core/types.ts";

/** What is known of a text without a page: everything but the text may be missing. */
export type PlainHead = Pick<Article, "url" | "outlet" | "title" | "published" | "lang">;

/** Plain text as an article: its blocks are what blank lines part, or single lines where there are none. */
export function plainArticle(text: string, head: PlainHead): Article {
  const lines = text.replace(/\r\n?/g, "\n").trim();
  const parted = lines.split(/\n[ \t]*\n\s*/);
  const parts = parted.length > 1 ? parted : lines.split(/\n+/);
  const blocks: Block[] = [];
  let body = "";
  for (const part of parts) {
    const paragraph = part.replace(/\s+/g, " ").trim();
    if (paragraph === "") continue;
    if (body !== "") body += "\n\n";
    blocks.push({ kind: "paragraph", span: [body.length, body.length + paragraph.length] });
    body += paragraph;
  }
  return { ...head, byline: null, credit: [], text: body, blocks, doubts: [] };
}
