import type { AlignedPair, Alignment } from "./align/align.ts";
import { loneDifferences, spanOf } from "./align/lone.ts";
import { doubtShownClauses } from "./align/shown-clauses.ts";
import { withoutRepeats } from "./change/calm.ts";
import { type Budget, DEFAULT_BUDGET, type Spent } from "./limits.ts";
import { alignPrepared, differencesInside, type Prepared, prepare } from "./prepare.ts";
import { commonNames, relate } from "./story/relation.ts";
import { sharedVocabulary } from "./text/vocabulary.ts";
import type { ArticleInput, Comparison, Difference, Pair, Reason, Span } from "./types.ts";

/**
 * Compares what you are reading (A) with another version (B). Total: any text gives an answer. Where the budget ends the search
 * early `precise` is false and a reason with the code "left-out" says what was left out.
 * @param spent is told what it took, where given
 */
export function compare(
  a: ArticleInput,
  b: ArticleInput,
  budget: Budget = DEFAULT_BUDGET,
  spent?: Partial<Spent>,
): Comparison {
  const vocabulary = sharedVocabulary();
  const readA = prepare(a, budget, vocabulary);
  const readB = prepare(b, budget, vocabulary);
  const alignment = alignPrepared(readA, readB, budget.maxAlignCells);
  const coverage = { a: carried(readA.sentences, alignment, "a"), b: carried(readB.sentences, alignment, "b") };
  const credit = { a: agencies(a), b: agencies(b) };
  const matched = alignment.pairs.filter(({ similarity }) => similarity > 0);
  const { relation, score, reasons } = relate({
    coverage,
    pairs: matched.length,
    moved: matched.filter(({ moved }) => moved).length / Math.max(1, matched.length),
    names: commonNames(readA.reading.names, readB.reading.names),
    likeness: meanLikeness(readA.sentences, readB.sentences, alignment),
    agencies: credit.a.filter((agency) => credit.b.includes(agency)),
    shorter: Math.min(a.text.trim().length, b.text.trim().length),
  });
  const { differences, left: unsaid, tokenCells } = differencesOf(readA, readB, alignment, budget);
  if (spent)
    Object.assign(spent, {
      alignCells: alignment.cells,
      largestTable: alignment.largest,
      tokenCells,
      tokens: readA.reading.tokens.length + readB.reading.tokens.length,
    } satisfies Spent);
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
function differencesOf(a: Prepared, b: Prepared, alignment: Alignment, budget: Budget) {
  const work = { cells: budget.maxTokenCells, precise: true };
  const lone = loneDifferences(a, b, alignment);
  let found: Difference[] = withoutRepeats(
    alignment.pairs.flatMap((pair, at) => {
      const spanA = spanOf(a.sentences, pair.a);
      const spanB = spanOf(b.sentences, pair.b);
      return spanA && spanB ? [...lone[at]!, ...differencesInside(a, spanA, b, spanB, work)] : lone[at]!;
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
  return { differences: found, left, tokenCells: budget.maxTokenCells - work.cells };
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

/** Mean likeness of corresponding sentences, by what both sides print of each: the same whichever text is read. */
function meanLikeness(sentencesA: readonly Span[], sentencesB: readonly Span[], { pairs }: Alignment): number {
  let [all, sum] = [0, 0];
  for (const { a, b, similarity } of pairs) {
    const [spanA, spanB] = [spanOf(sentencesA, a), spanOf(sentencesB, b)];
    if (similarity <= 0 || !spanA || !spanB) continue;
    const length = spanA[1] - spanA[0] + spanB[1] - spanB[0];
    all += length;
    sum += length * similarity;
  }
  return all > 0 ? sum / all : 0;
}

function agencies(article: ArticleInput): readonly string[] {
  return [...new Set((article.credit ?? []).map(({ agency }) => agency))];
}
