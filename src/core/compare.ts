import { type AlignedPair, type Alignment, align, inOrderOfA } from "./align/align.ts";
import { loneDifferences, spanOf } from "./align/lone.ts";
import { type Budget, DEFAULT_BUDGET } from "./limits.ts";
import { relate } from "./story/relation.ts";
import { sentences } from "./text/sentences.ts";
import { tokenize } from "./text/tokens.ts";
import type { ArticleInput, Comparison, Pair, Reason, Span } from "./types.ts";

/** A text cut to its budget, with its sentences and words. */
interface Read {
  readonly article: ArticleInput;
  readonly sentences: readonly Span[];
  readonly words: ReturnType<typeof tokenize>;
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
  const left = [...new Set([...readA.left, ...readB.left, ...(alignment.precise ? [] : ["pairs"])])];
  const differences = loneDifferences(readA, readB, alignment);
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
  return { article, sentences: found, words: tokenize(text), left };
}

/** Aligns in an order that does not depend on which text is A, so that swapping the texts mirrors the answer. */
function alignBoth(a: Read, b: Read, budget: Budget): Alignment {
  if (a.article.text <= b.article.text) return align(a, b, budget.maxAlignCells);
  const mirrored = align(b, a, budget.maxAlignCells);
  return { ...mirrored, pairs: inOrderOfA(mirrored.pairs.map((pair) => ({ ...pair, a: pair.b, b: pair.a }))) };
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
