import { type Alignment, align, inOrderOfA } from "./align/align.ts";
import type { Side } from "./align/bags.ts";
import { findDifferences } from "./change/differences.ts";
import type { Work } from "./change/mates.ts";
import type { Budget } from "./limits.ts";
import { type Reading, readText } from "./text/reading.ts";
import { sentences } from "./text/sentences.ts";
import type { Vocabulary } from "./text/vocabulary.ts";
import type { ArticleInput, Difference, Span } from "./types.ts";

/** A "sentence" of more code units than this has lost its points: the words inside such a pair are not compared. */
const LONGEST_PAIR = 12_000;

/** An article read once, for any number of comparisons: its text cut to the budget, with sentences and words. */
export interface Prepared {
  readonly article: ArticleInput;
  readonly sentences: readonly Span[];
  readonly reading: Reading;
  /** What the budget left out, as words for a reason. */
  readonly left: readonly string[];
}

/** Reads an article for comparison. All that are compared with one another are read with one vocabulary. */
export function prepare(article: ArticleInput, budget: Budget, vocabulary: Vocabulary): Prepared {
  const left: string[] = [];
  let { text } = article;
  if (text.length > budget.maxTextLength) {
    left.push("text");
    text = text.slice(0, budget.maxTextLength);
    if (/[\ud800-\udbff]$/.test(text)) text = text.slice(0, -1);
  }
  let found = sentences(text, article.blocks);
  if (found.length > budget.maxSentences) {
    left.push("sentences");
    found = found.slice(0, budget.maxSentences);
  }
  return { article, sentences: found, reading: readText(text, article.published ?? null, vocabulary), left };
}

/** Aligns in an order that does not depend on which text is A, so that swapping the texts mirrors the answer. */
export function alignPrepared(a: Prepared, b: Prepared, cells: number): Alignment {
  if (a.reading.text === b.reading.text && a.sentences.length === b.sentences.length)
    return identical(a.sentences.length);
  if (a.reading.text <= b.reading.text) return align(side(a), side(b), cells);
  const mirrored = align(side(b), side(a), cells);
  return { ...mirrored, pairs: inOrderOfA(mirrored.pairs.map((pair) => ({ ...pair, a: pair.b, b: pair.a }))) };
}

/** A text and itself need no search, and no budget. */
function identical(sentences: number): Alignment {
  const pairs = Array.from({ length: sentences }, (_, at) => {
    const range = [at, at + 1] as const;
    return { a: range, b: range, similarity: 1, moved: false };
  });
  return { pairs, precise: true, cells: sentences, largest: 0 };
}

function side({ reading, sentences }: Prepared): Side {
  return { words: reading.tokens, vocabulary: reading.vocabulary, sentences, quotations: reading.quotations };
}

/** What differs inside a pair of passages; nothing, and `work` no longer precise, where they are too long for one sentence. */
export function differencesInside(a: Prepared, spanA: Span, b: Prepared, spanB: Span, work: Work): Difference[] {
  if (Math.max(spanA[1] - spanA[0], spanB[1] - spanB[0]) <= LONGEST_PAIR)
    return findDifferences(a.reading, spanA, b.reading, spanB, work);
  work.precise &&= a.reading.text.slice(...spanA) === b.reading.text.slice(...spanB);
  return [];
}
