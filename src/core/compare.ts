import { type AlignedPair, type Alignment, align, inOrderOfA } from "./align/align.ts";
import type { Side } from "./align/bags.ts";
import { loneDifferences, spanOf } from "./align/lone.ts";
import { doubtShownClauses } from "./align/shown-clauses.ts";
import { withoutRepeats } from "./change/calm.ts";
import { findDifferences } from "./change/differences.ts";
import { type Budget, DEFAULT_BUDGET } from "./limits.ts";
import { relate } from "./story/relation.ts";
import { type Reading, readText } from "./text/reading.ts";
import { sentences } from "./text/sentences.ts";
import type { ArticleInput, Comparison, Difference, Pair, Reason, Span } from "./types.ts";

/** A "sentence" of more code units than this has lost its points: the words inside such a pair are not compared. */
const LONGEST_PAIR = 12_000;

/** A text cut to its budget, with its sentences and words. */
interface Read {
  readonly article: ArticleInput;
  readonly sentences: readonly Span[];
  readonly reading: Reading;
  /** What the budget left out, as words for a reason. */
  readonly left: readonly string[];
}

/**
 * Compares what you are reading (A) with another version (B). Total: any text gives an answer. Where the budget ends the search
 * early `precise` is false and a reason with the code "left-out" says what was left out.
 */
export function compare(a: ArticleInput, b: ArticleInput, budget: Budget = DEFAULT_BUDGET): Comparison {
  const readA = read(a, budget);
  const readB = read(b, budget);
  const alignment = alignBoth(readA, readB, budget);
  const coverage = { a: carried(readA.sentences, alignment, "a"), b: carried(readB.sentences, alignment, "b") };
  const credit = { a: agencies(a), b: agencies(b) };
  const { relation, score, reasons } = relate({
    coverage,
    pairs: alignment.pairs.filter(({ similarity }) => similarity > 0).length,
    likeness: meanLikeness(readA.sentences, alignment),
    agencies: credit.a.filter((agency) => credit.b.includes(agency)),
    shorter: Math.min(a.text.trim().length, b.text.trim().length),
  });
  const { differences, left: unsaid } = differencesOf(readA, readB, alignment, budget);
  const left = [...new Set([...readA.left, ...readB.left, ...(alignment.precise ? [] : ["pairs"]), ...unsaid])];
  return {
    relation,
    score,
    reasons: [...reasons, ...left.map((what): Reason => ({ code: "left-out", left: what }))],
    credit,
    coverage,
    precise: left.length === 0,
    pairs: alignment.pairs.map((pair) => toPair(pair, readA.sentences, readB.sentences)),
    differences,
  };
}

/** Whole sentences and what differs inside pairs, in the order of the pairs; the heaviest where there are too many. */
function differencesOf(a: Read, b: Read, alignment: Alignment, budget: Budget) {
  const work = { cells: budget.maxTokenCells, precise: true };
  const lone = loneDifferences(a, b, alignment);
  let found: Difference[] = withoutRepeats(
    alignment.pairs.flatMap((pair, at) => {
      const spanA = spanOf(a.sentences, pair.a);
      const spanB = spanOf(b.sentences, pair.b);
      if (!spanA || !spanB) return lone[at]!;
    if (Math.max(spanA[1] - spanA[0], spanB[1] - spanB[0]) > LONGEST_PAIR) {
      work.precise &&= a.reading.text.slice(...spanA) === b.reading.text.slice(...spanB);
      return lone[at]!;
    }
    const inside = findDifferences(a.reading, spanA, b.reading, spanB, work);
      return [...lone[at]!, ...inside];
    }),
  );
  found = doubtShownClauses(found, a.article, b.article);
  const left = work.precise ? [] : ["words"];
  if (found.length > budget.maxDifferences) {
    left.push("differences");
    const least = found.map(({ weight }) => weight).sort((x, y) => y - x)[budget.maxDifferences - 1]!;
    let ties = budget.maxDifferences - found.filter(({ weight }) => weight > least).length;
    found = found.filter(({ weight }) => weight > least || (weight === least && ties-- > 0));
  }
  return { differences: found, left };
}

function read(article: ArticleInput, budget: Budget): Read {
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
  return { article, sentences: found, reading: readText(text, article.published ?? null), left };
}

/** Aligns in an order that does not depend on which text is A, so that swapping the texts mirrors the answer. */
function alignBoth(a: Read, b: Read, budget: Budget): Alignment {
  const sideA = sideOf(a);
  const sideB = sideOf(b);
  if (a.reading.text <= b.reading.text) return align(sideA, sideB, budget.maxAlignCells);
  const mirrored = align(sideB, sideA, budget.maxAlignCells);
  return { ...mirrored, pairs: inOrderOfA(mirrored.pairs.map((pair) => ({ ...pair, a: pair.b, b: pair.a }))) };
}

function sideOf({ reading, sentences }: Read): Side {
  return { words: reading.tokens, sentences, quotations: reading.quotations };
}

function toPair(pair: AlignedPair, sentencesA: readonly Span[], sentencesB: readonly Span[]): Pair {
  const a = spanOf(sentencesA, pair.a);
  const own = a ? sentencesA : sentencesB;
  const again = pair.repeats === undefined ? {} : { repeats: own[pair.repeats]! };
  return { a, b: spanOf(sentencesB, pair.b), similarity: pair.similarity, moved: pair.moved, ...again };
}

/** Share of a side's sentences, by length, that the other side carries. */
function carried(sentences: readonly Span[], { pairs }: Alignment, side: "a" | "b"): number {
  let [all, found] = [0, 0];
  for (const pair of pairs)
    for (let i = pair[side][0]; i < pair[side][1]; i++) {
      const length = sentences[i]![1] - sentences[i]![0];
      all += length;
      if (pair.similarity > 0 || pair.repeats !== undefined) found += length;
    }
  return all > 0 ? found / all : 0;
}

function meanLikeness(sentences: readonly Span[], { pairs }: Alignment): number {
  let [all, sum] = [0, 0];
  for (const { a, similarity } of pairs) {
    const span = similarity > 0 ? spanOf(sentences, a) : null;
    if (!span) continue;
    all += span[1] - span[0];
    sum += (span[1] - span[0]) * similarity;
  }
  return all > 0 ? sum / all : 0;
}

function agencies(article: ArticleInput): readonly string[] {
  return [...new Set((article.credit ?? []).map(({ agency }) => agency))];
}
