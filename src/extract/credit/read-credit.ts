import type { Credit, CreditPlace } from "../../core/types.ts";
import { bylineCredits } from "./byline-credits.ts";
import { INITIALS, type ListedCredit } from "./credit-list.ts";
import { datelineCredits } from "./dateline.ts";
import { signedCredits, sourceLineCredits } from "./source-line.ts";
import { textCredits } from "./text-credits.ts";

/** Where credits are looked for. All plain text. */
export interface CreditSources {
  /** The article's blocks, in order. */
  readonly paragraphs: readonly string[];
  /** Short lines around the article that are none of its text; captions and credits of pictures are not among them. */
  readonly lines: readonly string[];
  readonly bylines: readonly string[];
  /** Names from JSON-LD: authors, provider, source organisation. */
  readonly jsonLd: readonly string[];
  /** Values of meta elements that name authors and sources. */
  readonly meta: readonly string[];
}

/** A dateline stands in one of the first paragraphs; a standfirst and a note may come before it. */
const DATELINE_PARAGRAPHS = 4;
const PRINTED = 120;
/** Paragraphs that are searched for tellers; longer texts are no agency reports. */
const TOLD_PARAGRAPHS = 400;

/** The agencies that an article names as its origin, surest first: each once, with the words and the place it was read from. */
export function readCredit(sources: CreditSources): readonly Credit[] {
  const credits: Credit[] = [];
  const take = (place: CreditPlace, found: readonly ListedCredit[]): void => {
    for (const { agency, printed } of found)
      if (!credits.some((credit) => credit.agency === agency))
        credits.push({ agency, printed: printed.slice(0, PRINTED), place });
  };
  for (const paragraph of sources.paragraphs.slice(0, DATELINE_PARAGRAPHS))
    take("dateline", datelineCredits(paragraph));
  for (const line of sources.lines) take("source-line", sourceLineCredits(line));
  const last = sources.paragraphs.at(-1);
  if (last) {
    take("source-line", sourceLineCredits(last, INITIALS));
    take("source-line", signedCredits(last));
  }
  for (const line of sources.bylines) take("byline", bylineCredits(line));
  for (const name of sources.jsonLd) take("json-ld", bylineCredits(name));
  for (const name of sources.meta) take("meta", bylineCredits(name));
  const strong = credits.length > 0;
  // Beside a surer credit, an agency cited for one fact is a source of the story, not its origin.
  const told = sources.paragraphs.slice(0, TOLD_PARAGRAPHS).flatMap(textCredits);
  take("text", strong ? told.filter((credit) => credit.firm) : told);
  return credits;
}
