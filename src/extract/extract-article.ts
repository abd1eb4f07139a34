import type { Article } from "../core/types.ts";
import { askReadability } from "./ask-readability.ts";
import { composeText, type TextPiece } from "./compose-text.ts";
import { creditSources } from "./credit/credit-sources.ts";
import { readCredit } from "./credit/read-credit.ts";
import { readDoubts } from "./doubt/read-doubts.ts";
import { type JsonLdArticle, readJsonLd } from "./json-ld.ts";
import { readMetaTags } from "./meta-tags.ts";
import type { PageBlock, PageTree } from "./page-tree.ts";
import { readFacts } from "./read-facts.ts";
import { readPage } from "./read-page.ts";
import { type Selection, selectArticle } from "./select-article.ts";
import { foldedBody, toldInstead } from "./told-body.ts";

export type { TextPiece } from "./compose-text.ts";

/** An article with its way back to the document. */
export interface Extraction {
  readonly article: Article;
  /** In the order of the text; gaps are blank lines and spaces that stand in no text node. */
  readonly pieces: readonly TextPiece[];
}

/** Less text than this is no article where this much is hidden: a dialog that hides all else, or a script that shows it later. */
const LITTLE = 200;
const MUCH = 600;

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
  const ld = readJsonLd(document);
  const meta = readMetaTags(document);
  const facts = readFacts(document, address, meta, ld);
  yield;
  let { tree, selection } = yield* reading(document, facts.title, ld, false);
  if (lengthOf(selection.blocks) < LITTLE && hiddenText(tree) > MUCH)
    ({ tree, selection } = yield* reading(document, facts.title, ld, true));
  const shown = composeText(selection.blocks);
  const { text, blocks, pieces } = toldInstead(shown.text, ld) ?? shown;
  yield;
  const credit = readCredit(creditSources(selection, facts.byline, ld, meta));
  const doubts = readDoubts({ document, tree, selection, text, ld, meta, url: facts.url });
  // What the page's data print counts as printed: a sentence that stands there is not missing.
  const pageText = [...tree.blocks.map((block) => block.text), ...(ld?.body ? [foldedBody(ld.body)] : [])].join(" ");
  return { article: { ...facts, credit, text, blocks, doubts, pageText }, pieces };
}

function* reading(
  document: Document,
  title: string,
  ld: JsonLdArticle | null,
  seeHidden: boolean,
): Generator<undefined, { tree: PageTree; selection: Selection }, undefined> {
  const tree = readPage(document, seeHidden);
  yield;
  const taken = askReadability(document, tree);
  yield;
  return { tree, selection: selectArticle(tree, taken, title, ld?.body ?? null) };
}

function lengthOf(blocks: readonly PageBlock[]): number {
  return blocks.reduce((sum, block) => sum + block.text.length, 0);
}

function hiddenText(tree: PageTree): number {
  return lengthOf(tree.blocks.filter((block) => block.scope.hidden && block.linked < block.text.length / 2));
}
