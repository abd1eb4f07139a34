import type { DifferenceKind, Span } from "../../src/core/types.ts";

/** A difference as it is drawn on one side. */
export interface SideMark {
  /** Index into the comparison's differences. */
  readonly difference: number;
  readonly kind: DifferenceKind;
  readonly weight: number;
  readonly sure: boolean;
  readonly span: Span;
}

/** A stretch of text under at most one mark. The segments of a passage, joined, are the passage. */
export interface Segment {
  readonly text: string;
  readonly mark: SideMark | null;
  /** The first segment of its difference on this side: where focus goes. */
  readonly first: boolean;
}

/**
 * Cuts a passage at the edges of its marks. Where marks overlap the narrowest is drawn, since the wider one still shows around it;
 * of two alike the heavier.
 */
export function segmentsOf(text: string, span: Span, marks: readonly SideMark[]): Segment[] {
  const [from, to] = span;
  const inside = marks.filter(({ span: [start, end] }) => start < to && end > from && end > start);
  const edges = new Set([from, to]);
  for (const { span } of inside) for (const edge of span) if (edge > from && edge < to) edges.add(edge);
  const cuts = [...edges].sort((x, y) => x - y);
  const seen = new Set<number>();
  const segments: Segment[] = [];
  for (let i = 0; i + 1 < cuts.length; i++) {
    const start = cuts[i]!;
    const end = cuts[i + 1]!;
    const mark = narrowest(inside, start, end);
    const last = segments.at(-1);
    if (last !== undefined && last.mark === mark) {
      segments[segments.length - 1] = { ...last, text: last.text + text.slice(start, end) };
      continue;
    }
    segments.push({ text: text.slice(start, end), mark, first: mark !== null && !seen.has(mark.difference) });
    if (mark !== null) seen.add(mark.difference);
  }
  return segments;
}

function narrowest(marks: readonly SideMark[], start: number, end: number): SideMark | null {
  let best: SideMark | null = null;
  for (const mark of marks) {
    if (mark.span[0] > start || mark.span[1] < end) continue;
    if (best === null || width(mark) < width(best) || (width(mark) === width(best) && mark.weight > best.weight))
      best = mark;
  }
  return best;
}

function width({ span: [from, to] }: SideMark): number {
  return to - from;
}
