import type { Judged } from "./judge-blocks.ts";
import type { Scope } from "./page-tree.ts";

/** Between the headline and the text stand at most this many blocks: kicker, byline, times, a caption. */
const MAX_BETWEEN = 30;
/** A lead has at least this length, and at most this many paragraphs stand apart from the text. */
const MIN_LEAD = 30;
const MAX_LEADS = 3;
/** A short line with a time or a year in it is a note of when and by whom. */
const MAX_DATED = 160;
const DATED = /\b\d{1,2}[:.]\d{2}\b|\b(?:19|20)\d\d\b/;
/** Class words of a teaser, a lead or a standfirst. */
export const STANDFIRST =
  / (?:standfirst|stand first|lead|lede|dek|deck|sapo|subtitle|sub title|subheadline|sub headline|subheading|teaser|intro|introduction|chapeau|vorspann|entradilla|sommario|podnaslov|perex|summary|description) /;

/** Of these, the ones that begin the text. A dek or a subtitle is often a second headline, and is left out unless Readability takes it. */
const LEAD = / (?:standfirst|lead|lede|teaser|intro|introduction|chapeau|vorspann|entradilla|sapo|perex|podnaslov) /;

/**
 * Paragraphs between the headline and the chosen text that belong to it though they stand in an element of their own: a lead in
 * large type, a standfirst. In order; without headline there are none.
 */
export function leadIn(
  judged: readonly Judged[],
  headlines: ReadonlySet<number>,
  first: number,
  taken: ReadonlySet<number> | null,
): readonly Judged[] {
  let headline = -1;
  for (const index of headlines) if (index < first && index > headline) headline = index;
  // A page whose <title> says something else than its headline still has an h1.
  if (headline < 0) headline = judged.slice(0, first).findLastIndex(({ block }) => block.scope.tag === "h1");
  if (headline < 0 || first - headline > MAX_BETWEEN) return [];
  const seen = new Set<string>();
  const found = judged.slice(headline + 1, first).filter((j) => {
    // Templates for narrow and wide screens print a standfirst each.
    if (!isLead(j) || seen.has(j.block.text)) return false;
    if (!taken?.has(j.block.index) && !leads(j.block.scope)) return false;
    seen.add(j.block.text);
    return true;
  });
  return found.slice(0, MAX_LEADS);
}

function leads(scope: Scope): boolean {
  return LEAD.test(scope.words) || (scope.parent !== null && LEAD.test(scope.parent.words));
}

function isLead({ block, verdict, prose }: Judged): boolean {
  if (verdict !== null || block.text.length < MIN_LEAD || block.linked > block.text.length / 2) return false;
  if (named(block.scope)) return true;
  return prose && block.scope.tag !== "li" && !(block.text.length < MAX_DATED && DATED.test(block.text));
}

/** Whether an element or the one around it calls itself a standfirst. */
export function named(scope: Scope): boolean {
  return STANDFIRST.test(scope.words) || (scope.parent !== null && STANDFIRST.test(scope.parent.words));
}
