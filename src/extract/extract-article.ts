import type { Article } from "../core/types.ts";
import { composeText, type TextPiece } from "./compose-text.ts";
import { creditSources } from "./credit/credit-sources.ts";
import { readCredit } from "./credit/read-credit.ts";
import { readDoubts } from "./doubt/read-doubts.ts";
import { readJsonLd } from "./json-ld.ts";
import { readMetaTags } from "./meta-tags.ts";
import { readFacts } from "./read-facts.ts";
import { readPage } from "./read-page.ts";
import { selectArticle } from "./select-article.ts";

export type { TextPiece } from "./compose-text.ts";

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
  const meta = readMetaTags(document);
  const facts = readFacts(document, page.url, meta, ld);
  const selection = selectArticle(document, tree, facts.title, ld?.body ?? null);
  const { text, blocks, pieces } = composeText(selection.blocks);
  const article: Article = {
    ...facts,
    credit: readCredit(creditSources(selection, facts.byline, ld, meta)),
    text,
    blocks,
    doubts: readDoubts({ document, tree, selection, text, ld, meta, url: facts.url }),
    pageText: tree.blocks.map((block) => block.text).join(" "),
  };
  return { article, pieces };
}
