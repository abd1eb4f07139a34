import type { Article } from "../core/types.ts";
import { placeBlocks, type TextPiece } from "./place-blocks.ts";
import { readSurvey } from "./read-survey.ts";
import { surveyPage } from "./survey-page.ts";

/** An article with its way back to the document. */
export interface Extraction {
  readonly article: Article;
  /** In the order of the text; gaps are blank lines and spaces that stand in no text node. */
  readonly pieces: readonly TextPiece[];
}

/** Reads the article of a page in one place. The document is not changed; no page is too broken to give an answer (with its doubts). */
export function extractArticle(document: Document, page: { readonly url: string }): Extraction {
  const surveyed = surveyPage(document, page.url);
  const { article, chosen } = readSurvey(surveyed.survey);
  return { article, pieces: placeBlocks(surveyed, chosen).pieces };
}
