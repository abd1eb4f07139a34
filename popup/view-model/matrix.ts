import type { Article, DifferenceKind, Span } from "../../src/core/types.ts";
import type { OpenedVersion } from "../../src/messages/calls.ts";
import { matters } from "./rows.ts";

/** How one version carries one sentence of this page. */
export interface MatrixCell {
  readonly state: "same" | "differs" | "absent" | "unsure";
  /** Kinds of the differences that matter, each once, in reading order. */
  readonly kinds: readonly DifferenceKind[];
  /** The difference that a click goes to; null where there is none. */
  readonly difference: number | null;
}

/** One sentence of this page across all versions that have been compared. */
export interface MatrixRow {
  readonly span: Span;
  /** In the order of the versions. */
  readonly cells: readonly MatrixCell[];
  /** Versions that carry it, in the same or other words. */
  readonly carried: number;
}

/** This page's sentences by the versions that carry them. */
export function matrixOf(article: Article, versions: readonly OpenedVersion[]): MatrixRow[] {
  return sentencesOf(article.text, versions).map((span) => {
    const cells = versions.map((version) => cellOf(span, version));
    return { span, cells, carried: cells.filter(({ state }) => state === "same" || state === "differs").length };
  });
}

/** The smallest pieces that no comparison cuts: two sentences that one version joins stay two where another keeps them apart. */
function sentencesOf(text: string, versions: readonly OpenedVersion[]): Span[] {
  const edges = new Set<number>();
  for (const { comparison } of versions)
    for (const { a } of comparison.pairs) if (a !== null) edges.add(a[0]).add(a[1]);
  const sorted = [...edges].sort((x, y) => x - y);
  const spans: Span[] = [];
  for (let i = 0; i + 1 < sorted.length; i++) {
    const span: Span = [sorted[i]!, sorted[i + 1]!];
    if (text.slice(...span).trim() !== "") spans.push(span);
  }
  return spans;
}

function cellOf([from, to]: Span, { comparison: { pairs, differences } }: OpenedVersion): MatrixCell {
  const touches = (span: Span | null) => span !== null && span[0] < to && span[1] > from;
  const pair = pairs.find(({ a }) => touches(a));
  const mine = differences.flatMap((each, index) => (touches(each.a) && matters(each) ? [index] : []));
  const kinds = [...new Set(mine.map((index) => differences[index]!.kind))];
  const difference = mine[0] ?? null;
  if (pair === undefined || pair.b === null) {
    const sure = mine.every((index) => differences[index]!.sure);
    return { state: sure ? "absent" : "unsure", kinds, difference };
  }
  return { state: mine.length === 0 ? "same" : "differs", kinds, difference };
}
