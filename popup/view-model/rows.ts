import {
  type Article,
  type BlockKind,
  type Comparison,
  type Difference,
  MATTERS,
  type Span,
} from "../../src/core/types.ts";
import { type Segment, type SideMark, segmentsOf } from "./segments.ts";

/** One side of a row: a passage of an article, cut into segments. */
export interface Cell {
  readonly span: Span;
  readonly segments: readonly Segment[];
  readonly kind: BlockKind;
  /** The passage opens a paragraph: rows then stand further apart. */
  readonly opens: boolean;
}

export type RowState = "paired" | "only-a" | "only-b";

/** Passages that correspond, or one that stands alone; as one line of the comparison. */
export interface Row {
  /** Index into the comparison's pairs. */
  readonly pair: number;
  readonly state: RowState;
  readonly a: Cell | null;
  readonly b: Cell | null;
  /** Where the passage stands in B, seen from its place in A; null where it stands in order. */
  readonly moved: "earlier" | "later" | null;
  /** False where a lone passage may be there and only could not be read. */
  readonly sure: boolean;
  /** Every difference in it, in reading order, as indices into the comparison's differences. */
  readonly differences: readonly number[];
  /** Those that say something of the row as a whole: a lone passage, a moved one. */
  readonly whole: readonly number[];
}

/** The comparison as rows, in A's order, with B's lone passages where they stand in B. */
export function rowsOf(a: Article, b: Article, comparison: Comparison): Row[] {
  const { pairs, differences } = comparison;
  const owners = new Owners(pairs);
  const perPair: number[][] = pairs.map(() => []);
  differences.forEach((difference, index) => {
    const pair = owners.of(difference);
    if (pair !== null) perPair[pair]!.push(index);
  });
  const wholes = new Set(
    differences.flatMap((difference, index) => {
      const pair = owners.of(difference);
      return pair !== null && isWhole(difference, pairs[pair]!) ? [index] : [];
    }),
  );
  const marks = { a: sideMarks(differences, "a", wholes), b: sideMarks(differences, "b", wholes) };
  let reached = -1;
  return pairs.map((pair, index) => {
    const mine = perPair[index]!.sort((x, y) => placeOf(differences[x]!) - placeOf(differences[y]!));
    const whole = mine.filter((each) => wholes.has(each));
    const start = pair.b?.[0] ?? -1;
    const moved = pair.moved ? (start > reached ? "later" : "earlier") : null;
    if (!pair.moved && start > reached) reached = start;
    return {
      pair: index,
      state: pair.b === null ? "only-a" : pair.a === null ? "only-b" : "paired",
      a: cellOf(a, pair.a, marks.a),
      b: cellOf(b, pair.b, marks.b),
      moved,
      sure: whole.every((each) => differences[each]!.sure),
      differences: mine,
      whole,
    };
  });
}

/** A lone sentence, or a move: said of the row, not drawn under its words. */
function isWhole(difference: Difference, pair: { a: Span | null; b: Span | null }): boolean {
  if (difference.kind === "moved") return true;
  return (difference.kind === "only-a" || difference.kind === "only-b") && (pair.a === null || pair.b === null);
}

function placeOf({ a, b }: Difference): number {
  return (a ?? b)?.[0] ?? 0;
}

function sideMarks(differences: readonly Difference[], side: "a" | "b", wholes: ReadonlySet<number>): SideMark[] {
  return differences
    .flatMap((each, index): SideMark[] => {
      const span = each[side];
      if (span === null || wholes.has(index)) return [];
      return [{ difference: index, kind: each.kind, weight: each.weight, sure: each.sure, span }];
    })
    .sort((x, y) => x.span[0] - y.span[0]);
}

function cellOf(article: Article, span: Span | null, marks: readonly SideMark[]): Cell | null {
  if (span === null) return null;
  const block = article.blocks.find(({ span: [from, to] }) => from <= span[0] && span[0] < to);
  // Marks are sorted by their start: whatever starts after the passage cannot touch it.
  const near = marks.slice(0, firstAfter(marks, span[1])).filter((mark) => mark.span[1] > span[0]);
  return {
    span,
    segments: segmentsOf(article.text, span, near),
    kind: block?.kind ?? "paragraph",
    opens: block === undefined || article.text.slice(block.span[0], span[0]).trim() === "",
  };
}

/** Index of the first mark that starts at or after `offset`. */
function firstAfter(marks: readonly SideMark[], offset: number): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (marks[middle]!.span[0] < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Finds the pair that a difference lies in, by A's side first. */
class Owners {
  readonly #a: readonly (readonly [number, number, number])[];
  readonly #b: readonly (readonly [number, number, number])[];

  constructor(pairs: Comparison["pairs"]) {
    const side = (name: "a" | "b") =>
      pairs
        .flatMap((pair, index) => (pair[name] === null ? [] : [[pair[name][0], pair[name][1], index] as const]))
        .sort((x, y) => x[0] - y[0]);
    this.#a = side("a");
    this.#b = side("b");
  }

  of({ a, b }: Difference): number | null {
    return (a === null ? null : find(this.#a, a)) ?? (b === null ? null : find(this.#b, b));
  }
}

function find(spans: readonly (readonly [number, number, number])[], [from, to]: Span): number | null {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]![1] <= from) low = middle + 1;
    else high = middle;
  }
  const hit = spans[low];
  return hit !== undefined && hit[0] < Math.max(to, from + 1) ? hit[2] : null;
}

/** True where a difference is shown and counted as one that matters. */
export function matters(difference: Pick<Difference, "weight">): boolean {
  return difference.weight >= MATTERS;
}
