import type { Article } from "../core/types.ts";
import { askReadability } from "./ask-readability.ts";
import { composeText } from "./compose-text.ts";
import { creditSources } from "./credit/credit-sources.ts";
import { readCredit } from "./credit/read-credit.ts";
import { readDoubts } from "./doubt/read-doubts.ts";
import type { JsonLdArticle } from "./json-ld.ts";
import type { PageBlock, PageTree } from "./page-tree.ts";
import { type Selection, selectArticle } from "./select-article.ts";
import { type Survey, treeOf } from "./survey.ts";
import { foldedBody, toldInstead } from "./told-body.ts";

/** An article, and the places in the survey's list of the blocks that it is made of, in order. */
export interface SurveyedArticle {
  readonly article: Article;
  /** Empty where the text comes out of the page's data. */
  readonly chosen: readonly number[];
}

/** A hidden line of this length beside the article's own is a paragraph, and so much of them is text that a click unfolds. */
const PARAGRAPH = 50;
const FOLDED = 300;

/** Less text than this is no article where this much is hidden: a dialog that hides all else, or a script that shows it later. */
const LITTLE = 200;
const MUCH = 600;

/** Decides which of a page's blocks are its article. No page is too broken to give an answer (with its doubts). */
export function readSurvey(survey: Survey): SurveyedArticle {
  const { ld, facts } = survey;
  const meta = new Map(survey.meta);
  let tree = treeOf(survey);
  let selection = select(tree, facts.title, ld);
  const shownLength = lengthOf(selection.blocks);
  if ((shownLength < LITTLE && hiddenText(tree) > MUCH) || foldedText(tree, selection) >= FOLDED) {
    tree = treeOf(survey, true);
    selection = select(tree, facts.title, ld);
  }
  const shown = composeText(selection.blocks);
  const told = toldInstead(shown.text, ld);
  const { text, blocks } = told ?? shown;
  const credit = readCredit(creditSources(selection, facts.byline, ld, meta));
  const { noscripts, rootClass } = survey;
  const doubts = readDoubts({ noscripts, rootClass, tree, selection, text, ld, meta, url: facts.url });
  // What the page's data print counts as printed: a sentence that stands there is not missing.
  const pageText = [...tree.blocks.map((block) => block.text), ...(ld?.body ? [foldedBody(ld.body)] : [])].join(" ");
  return {
    article: { ...facts, credit, text, blocks, doubts, pageText },
    chosen: told === null ? selection.blocks.map(({ index }) => index) : [],
  };
}

function select(tree: PageTree, title: string, ld: JsonLdArticle | null): Selection {
  return selectArticle(tree, askReadability(tree), title, ld?.body ?? null);
}

/** How much hidden text goes on where the article's own stops: the rest of it, until the reader asks for it, and no second copy. */
function foldedText(tree: PageTree, { blocks }: Selection): number {
  const around = new Set(blocks.flatMap(({ scope }) => [scope.parent, scope.parent?.parent]));
  const shown = new Set(tree.blocks.flatMap((block) => (block.scope.hidden ? [] : [block.text])));
  const last = blocks.at(-1)?.index ?? Number.POSITIVE_INFINITY;
  return lengthOf(
    tree.blocks.filter((block) => {
      if (!block.scope.hidden || block.index < last || block.text.length < PARAGRAPH) return false;
      if (block.linked > block.text.length / 2 || shown.has(block.text)) return false;
      let top = block.scope;
      while (top.parent?.hidden) top = top.parent;
      return around.has(top.parent);
    }),
  );
}

function lengthOf(blocks: readonly PageBlock[]): number {
  return blocks.reduce((sum, block) => sum + block.text.length, 0);
}

function hiddenText(tree: PageTree): number {
  return lengthOf(tree.blocks.filter((block) => block.scope.hidden && block.linked < block.text.length / 2));
}
