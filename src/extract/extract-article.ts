import type { Article, Block, BlockKind } from "../core/types.ts";
import { readJsonLd } from "./json-ld.ts";
import { readMetaTags } from "./meta-tags.ts";
import type { PageBlock } from "./page-tree.ts";
import { readFacts } from "./read-facts.ts";
import { readPage } from "./read-page.ts";
import { selectArticle } from "./select-article.ts";
import { HEADING_TAG } from "./tags.ts";

/**
 * Where a stretch of an article's text stands in the page: characters [from, to) of the text are the characters of `node` from
 * `nodeFrom` on, one for one (any white space in the node is one space in the text).
 */
export interface TextPiece {
  readonly from: number;
  readonly to: number;
  readonly node: Text;
  readonly nodeFrom: number;
}

/** An article with its way back to the document. */
export interface Extraction {
  readonly article: Article;
  /** In the order of the text; gaps are blank lines and spaces that stand in no text node. */
  readonly pieces: readonly TextPiece[];
}

/** Reads the article of a page. The document is not changed; no page is too broken to give an answer (with its doubts). */
export function extractArticle(document: Document, page: { readonly url: string }): Extraction {
  const tree = readPage(document);
  const ld = readJsonLd(document);
  const facts = readFacts(document, page.url, readMetaTags(document), ld);
  const selection = selectArticle(document, tree, facts.title);
  const { text, blocks, pieces } = compose(selection.blocks);
  const article: Article = {
    ...facts,
    credit: [],
    text,
    blocks,
    doubts: text === "" ? [{ code: "not-article" }] : [],
    pageText: tree.blocks.map((block) => block.text).join(" "),
  };
  return { article, pieces };
}

function compose(chosen: readonly PageBlock[]): {
  text: string;
  blocks: readonly Block[];
  pieces: readonly TextPiece[];
} {
  const texts: string[] = [];
  const blocks: Block[] = [];
  const pieces: TextPiece[] = [];
  let at = 0;
  for (const block of chosen) {
    texts.push(block.text);
    blocks.push({ kind: blockKind(block), span: [at, at + block.text.length] });
    for (const run of block.runs) pieces.push({ ...run, from: run.from + at, to: run.to + at });
    at += block.text.length + BETWEEN.length;
  }
  return { text: texts.join(BETWEEN), blocks, pieces };
}

const BETWEEN = "\n\n";

function blockKind({ scope }: PageBlock): BlockKind {
  for (let at: typeof scope | null = scope, steps = 0; at && steps < 4; at = at.parent, steps++) {
    if (HEADING_TAG.test(at.tag)) return "heading";
    if (at.tag === "li") return "list-item";
    if (at.tag === "blockquote") return "quote";
    if (at.tag === "figcaption") return "caption";
    if (/ (?:standfirst|lead|lede|dek|deck|teaser|sapo|subtitle|subheadline|summary) /.test(at.words))
      return "standfirst";
  }
  return "paragraph";
}
