import type { DifferenceReason } from "../change/reasons.ts";
import type { Article, ArticleInput, Block, Difference, Doubt, Span } from "../types.ts";
import type { Alignment } from "./align.ts";
import { Page } from "./page-text.ts";

/** Doubts about an article that stop a comparison from calling anything missing behind the end of what it carries. */
export const DOUBTS_OF_WHOLENESS: ReadonlySet<Doubt["code"]> = new Set([
  "paywall",
  "cut-off",
  "short-of-word-count",
  "lazy-text",
  "too-large",
]);

/** Weight of a lone sentence of the body, of a lone heading or caption, and of a sentence that only stands elsewhere. */
const LONE_WEIGHT = 0.8;
const LONE_ASIDE_WEIGHT = 0.4;
const MOVED_WEIGHT = 0.3;
/** A lone sentence with fewer code units than this says little: weighed as an aside. */
const SHORT_SENTENCE = 25;

interface LoneSide {
  readonly article: ArticleInput;
  readonly sentences: readonly Span[];
}

/** For each pair the differences that are whole sentences: alone on one side, or moved. */
export function loneDifferences(a: LoneSide, b: LoneSide, { pairs }: Alignment): Difference[][] {
  const pages = { a: new Page(a.article.pageText), b: new Page(b.article.pageText) };
  const endA = carriedUntil(pairs, "a", b.article);
  const endB = carriedUntil(pairs, "b", a.article);
  return pairs.map((pair): Difference[] => {
    const spanA = spanOf(a.sentences, pair.a);
    const spanB = spanOf(b.sentences, pair.b);
    if (spanA && spanB) return pair.moved ? [moved(spanA, spanB)] : [];
    if (pair.repeats !== undefined) return [];
    if (spanA) return [lone("only-a", a.article, spanA, pages.b, pair.a[0] >= endA)];
    return spanB ? [lone("only-b", b.article, spanB, pages.a, pair.b[0] >= endB)] : [];
  });
}

function moved(a: Span, b: Span): Difference {
  return {
    kind: "moved",
    a,
    b,
    weight: MOVED_WEIGHT,
    sure: true,
    reason: { code: "moved" satisfies DifferenceReason },
  };
}

/** The characters from the first to the last of a range of sentences. */
export function spanOf(sentences: readonly Span[], [from, to]: readonly [number, number]): Span | null {
  return to > from ? [sentences[from]![0], sentences[to - 1]![1]] : null;
}

/** First sentence of a side behind the last one that the other, unwhole text carries; Infinity where that text is whole. */
function carriedUntil(pairs: Alignment["pairs"], side: "a" | "b", other: Pick<Partial<Article>, "doubts">): number {
  if (!other.doubts?.some(({ code }) => DOUBTS_OF_WHOLENESS.has(code))) return Number.POSITIVE_INFINITY;
  const opposite = side === "a" ? "b" : "a";
  let end = 0;
  for (const pair of pairs) if (pair[opposite][1] > pair[opposite][0]) end = Math.max(end, pair[side][1]);
  return end;
}

function lone(kind: "only-a" | "only-b", own: ArticleInput, span: Span, other: Page, beyond: boolean): Difference {
  const text = own.text.slice(...span);
  const code: DifferenceReason = other.shows(text)
    ? "sentence-on-page"
    : beyond
      ? "sentence-beyond-end"
      : "sentence-missing";
  const aside = text.length < SHORT_SENTENCE || isAside(own.blocks ?? [], span);
  return {
    kind,
    a: kind === "only-a" ? span : null,
    b: kind === "only-b" ? span : null,
    weight: aside ? LONE_ASIDE_WEIGHT : LONE_WEIGHT,
    sure: code === "sentence-missing",
    reason: { code },
  };
}

function isAside(blocks: readonly Block[], [from]: Span): boolean {
  const block = blocks.find(({ span }) => span[0] <= from && from < span[1]);
  return block !== undefined && (block.kind === "heading" || block.kind === "caption");
}
