import type { Article } from "../core/types.ts";
import { askReadability } from "./ask-readability.ts";
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

/** Time after which {@link extractArticleInSteps} pauses before its next step, in ms: well under a long task's 50. */
const STEP = 16;

/** Reads the article of a page. The document is not changed; no page is too broken to give an answer (with its doubts). */
export function extractArticle(document: Document, page: { readonly url: string }): Extraction {
  const steps = extraction(document, page.url);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/**
 * The same in steps, for a live page: `pause` is awaited wherever the work has held the page for a while, so that the reader can
 * scroll meanwhile. A page that changes between two steps gives an article of either state; its pieces' nodes may be gone by then.
 */
export async function extractArticleInSteps(
  document: Document,
  page: { readonly url: string },
  pause: () => Promise<void>,
): Promise<Extraction> {
  const steps = extraction(document, page.url);
  let began = performance.now();
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() - began < STEP) continue;
    await pause();
    began = performance.now();
  }
}

/** Yields where it may be interrupted. */
function* extraction(document: Document, address: string): Generator<undefined, Extraction, undefined> {
  const tree = readPage(document);
  yield;
  const ld = readJsonLd(document);
  const meta = readMetaTags(document);
  const facts = readFacts(document, address, meta, ld);
  yield;
  const taken = askReadability(document, tree);
  yield;
  const selection = selectArticle(tree, taken, facts.title, ld?.body ?? null);
  const { text, blocks, pieces } = composeText(selection.blocks);
  yield;
  const credit = readCredit(creditSources(selection, facts.byline, ld, meta));
  const doubts = readDoubts({ document, tree, selection, text, ld, meta, url: facts.url });
  const pageText = tree.blocks.map((block) => block.text).join(" ");
  return { article: { ...facts, credit, text, blocks, doubts, pageText }, pieces };
}
