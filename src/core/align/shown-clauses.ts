import type { ArticleInput, Difference } from "../types.ts";

/** From this many letters or words on, a passage that stands on the other page is no chance. */
const PASSAGE_LETTERS = 10;
const PASSAGE_WORDS = 3;
/** Code units of a page that are read, and places that are counted. */
const MAX_PAGE = 1_000_000;
const MAX_PLACES = 200;

/**
 * Takes the certainty from clauses that only one text has where the other's page shows them after all: anywhere for a longer one; a
 * short one ("on Friday") only where the page has it more often than the text that was read from it.
 */
export function doubtShownClauses(differences: readonly Difference[], a: ArticleInput, b: ArticleInput): Difference[] {
  if (a.pageText === undefined && b.pageText === undefined) return [...differences];
  const shownBy = { a: shower(a), b: shower(b) };
  return differences.map((difference) => {
    const { kind, sure } = difference;
    if (!sure || (kind !== "only-a" && kind !== "only-b")) return difference;
    const [own, span, shows] = kind === "only-a" ? [a, difference.a, shownBy.b] : [b, difference.b, shownBy.a];
    return span && shows(own.text.slice(...span)) ? { ...difference, sure: false } : difference;
  });
}

function shower(article: ArticleInput): (passage: string) => boolean {
  if (article.pageText === undefined) return () => false;
  const page = article.pageText;
  let pageLetters: string | undefined;
  let textLetters: string | undefined;
  return (passage) => {
    const asked = letters(passage);
    pageLetters ??= letters(page.slice(0, MAX_PAGE));
    if (asked === "" || !pageLetters.includes(asked)) return asked === "";
    textLetters ??= letters(article.text.slice(0, MAX_PAGE));
    const long = asked.length >= PASSAGE_LETTERS || passage.trim().split(/\s+/).length >= PASSAGE_WORDS;
    return long || places(pageLetters, asked) > places(textLetters, asked);
  };
}

function places(text: string, asked: string): number {
  let count = 0;
  for (let at = text.indexOf(asked); at >= 0 && count < MAX_PLACES; at = text.indexOf(asked, at + asked.length))
    count++;
  return count;
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}
