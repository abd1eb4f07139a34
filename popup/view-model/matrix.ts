import { DOUBTS_OF_WHOLENESS } from "../../src/core/align/lone.ts";
import type { Article, DifferenceKind, Span } from "../../src/core/types.ts";
import type { OpenedVersion, StoryTable } from "../../src/messages/calls.ts";
import { matters } from "./rows.ts";

/** How one version carries one sentence. */
export interface MatrixCell {
  /** `has`: it carries a sentence that this page has not, so there is nothing here to hold it against. */
  readonly state: "same" | "differs" | "has" | "absent" | "unsure";
  /** Kinds of the differences that matter, each once, in reading order. */
  readonly kinds: readonly DifferenceKind[];
  /** The difference that a click goes to; null where there is none. */
  readonly difference: number | null;
}

/** One sentence of the story across this page and all versions that have been compared. */
export interface MatrixRow {
  /** The sentence as this page has it, or as a version has it where this page has not. */
  readonly span: Span;
  /** Whose words those are: an index into the versions; null for this page. */
  readonly wordsOf: number | null;
  /** What is known of this page. */
  readonly here: "has" | "absent" | "unsure";
  /** In the order of the versions. */
  readonly cells: readonly MatrixCell[];
  /** Texts that carry it, in the same or other words, this page among them. */
  readonly carried: number;
}

/**
 * The story's sentences by the texts that carry them. Without a table of the whole story only this page's own are told, which is
 * what the comparisons know already.
 */
export function matrixOf(article: Article, versions: readonly OpenedVersion[], table: StoryTable | null): MatrixRow[] {
  if (table === null) return sentencesOf(article.text, versions).map((span) => rowHere(span, versions, null));
  return table.rows.flatMap(({ base, cells: [here = null, ...cells] }): MatrixRow[] => {
    if (here !== null) return [rowHere(here, versions, cells)];
    const source = versions[base - 1];
    const span = cells[base - 1];
    if (source === undefined || !span) return [];
    // A comparison that found the sentence on this page knows better: nothing may be called missing that is there.
    const isHere = cells.some(
      (cell, at) => cell !== null && versions[at] !== undefined && pairOf(versions[at], "b", cell)?.a,
    );
    return isHere ? [] : [rowElsewhere(span, base - 1, versions, cells)];
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

function rowHere(span: Span, versions: readonly OpenedVersion[], told: readonly (Span | null)[] | null): MatrixRow {
  const cells = versions.map((version, at) => cellHere(span, version, told?.[at] ?? null));
  return { span, wordsOf: null, here: "has", cells, carried: 1 + cells.filter(isCarried).length };
}

function cellHere(span: Span, version: OpenedVersion, told: Span | null): MatrixCell {
  const { differences } = version.comparison;
  const mine = touching(version, "a", span).filter((index) => matters(differences[index]!));
  const kinds = [...new Set(mine.map((index) => differences[index]!.kind))];
  const difference = mine[0] ?? null;
  if (pairOf(version, "a", span)?.b) return { state: mine.length === 0 ? "same" : "differs", kinds, difference };
  // Put together with others the sentence was found there all the same.
  if (told !== null) return { state: "has", kinds: [], difference: null };
  return { state: mine.every((index) => differences[index]!.sure) ? "absent" : "unsure", kinds, difference };
}

function rowElsewhere(
  span: Span,
  wordsOf: number,
  versions: readonly OpenedVersion[],
  told: readonly (Span | null)[],
): MatrixRow {
  let sure = true;
  const cells = versions.map((version, at): MatrixCell => {
    const place = told[at] ?? null;
    if (place === null) {
      const isWhole = !version.article.doubts.some(({ code }) => DOUBTS_OF_WHOLENESS.has(code));
      return { state: isWhole ? "absent" : "unsure", kinds: [], difference: null };
    }
    const { differences } = version.comparison;
    const mine = touching(version, "b", place);
    if (mine.some((index) => !differences[index]!.sure)) sure = false;
    return { state: "has", kinds: [], difference: mine[0] ?? null };
  });
  return { span, wordsOf, here: sure ? "absent" : "unsure", cells, carried: cells.filter(isCarried).length };
}

function isCarried({ state }: MatrixCell): boolean {
  return state === "same" || state === "differs" || state === "has";
}

function touches(span: Span | null, [from, to]: Span): boolean {
  return span !== null && span[0] < to && span[1] > from;
}

function touching({ comparison: { differences } }: OpenedVersion, side: "a" | "b", span: Span): number[] {
  return differences.flatMap((each, index) => (touches(each[side], span) ? [index] : []));
}

function pairOf({ comparison: { pairs } }: OpenedVersion, side: "a" | "b", span: Span) {
  return pairs.find((pair) => touches(pair[side], span));
}
