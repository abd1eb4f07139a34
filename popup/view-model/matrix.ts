import { DOUBTS_OF_WHOLENESS } from "../../src/core/align/lone.ts";
import type { Article, DifferenceKind, Span } from "../../src/core/types.ts";
import type { OpenedVersion, StoryTable } from "../../src/messages/calls.ts";
import { matters } from "./rows.ts";
import { Touching } from "./touching.ts";

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
  const lookups = versions.map(lookupOf);
  if (table === null) return sentencesOf(article.text, versions).map((span) => rowHere(span, lookups, null));
  return table.rows.flatMap(({ base, cells: [here = null, ...cells] }): MatrixRow[] => {
    if (here !== null) return [rowHere(here, lookups, cells)];
    const source = versions[base - 1];
    const span = cells[base - 1];
    if (source === undefined || !span) return [];
    // A comparison that found the sentence on this page knows better: nothing may be called missing that is there.
    const isHere = cells.some(
      (cell, at) => cell !== null && lookups[at] !== undefined && pairOf(lookups[at], "b", cell)?.a,
    );
    return isHere ? [] : [rowElsewhere(span, base - 1, lookups, cells)];
  });
}

/** The rows, those that say the same as before as the same objects: what has not changed need not be drawn again. */
export function keepRows(before: readonly MatrixRow[], rows: readonly MatrixRow[]): MatrixRow[] {
  const known = new Map(before.map((row) => [JSON.stringify(row), row]));
  return rows.map((row) => known.get(JSON.stringify(row)) ?? row);
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

/** A version with what its comparison says of any stretch of either text. */
interface Lookup {
  readonly version: OpenedVersion;
  readonly differences: Readonly<Record<"a" | "b", Touching>>;
  readonly pairs: Readonly<Record<"a" | "b", Touching>>;
}

function lookupOf(version: OpenedVersion): Lookup {
  const { pairs, differences } = version.comparison;
  const sides = (all: readonly Readonly<Record<"a" | "b", Span | null>>[]) => ({
    a: new Touching(all.map(({ a }) => a)),
    b: new Touching(all.map(({ b }) => b)),
  });
  return { version, differences: sides(differences), pairs: sides(pairs) };
}

function rowHere(span: Span, lookups: readonly Lookup[], told: readonly (Span | null)[] | null): MatrixRow {
  const cells = lookups.map((lookup, at) => cellHere(span, lookup, told?.[at] ?? null));
  return { span, wordsOf: null, here: "has", cells, carried: 1 + cells.filter(isCarried).length };
}

function cellHere(span: Span, lookup: Lookup, told: Span | null): MatrixCell {
  const { differences } = lookup.version.comparison;
  const mine = lookup.differences.a.of(span).filter((index) => matters(differences[index]!));
  const kinds = [...new Set(mine.map((index) => differences[index]!.kind))];
  const difference = mine[0] ?? null;
  if (pairOf(lookup, "a", span)?.b) return { state: mine.length === 0 ? "same" : "differs", kinds, difference };
  // Put together with others the sentence was found there all the same.
  if (told !== null) return { state: "has", kinds: [], difference: null };
  return { state: mine.every((index) => differences[index]!.sure) ? "absent" : "unsure", kinds, difference };
}

function rowElsewhere(
  span: Span,
  wordsOf: number,
  lookups: readonly Lookup[],
  told: readonly (Span | null)[],
): MatrixRow {
  let sure = true;
  const cells = lookups.map(({ version, differences: touching }, at): MatrixCell => {
    const place = told[at] ?? null;
    if (place === null) {
      const isWhole = !version.article.doubts.some(({ code }) => DOUBTS_OF_WHOLENESS.has(code));
      return { state: isWhole ? "absent" : "unsure", kinds: [], difference: null };
    }
    const { differences } = version.comparison;
    const mine = touching.b.of(place);
    if (mine.some((index) => !differences[index]!.sure)) sure = false;
    return { state: "has", kinds: [], difference: mine[0] ?? null };
  });
  return { span, wordsOf, here: sure ? "absent" : "unsure", cells, carried: cells.filter(isCarried).length };
}

function isCarried({ state }: MatrixCell): boolean {
  return state === "same" || state === "differs" || state === "has";
}

function pairOf({ version, pairs }: Lookup, side: "a" | "b", span: Span) {
  const first = pairs[side].of(span)[0];
  return first === undefined ? undefined : version.comparison.pairs[first];
}
