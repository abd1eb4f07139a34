import type { DifferenceKind } from "../core/types.ts";
import type { MarkState, PageMark } from "../messages/calls.ts";
import { HIGHLIGHT_NAMES, highlightName, MARKED_KINDS } from "./mark-style.ts";
import type { TextPlaces } from "./text-places.ts";

/** The page's registry of highlights, as `CSS.highlights`. */
export interface HighlightRegistry {
  set(name: string, highlight: Highlight): unknown;
  delete(name: string): boolean;
}

/** A mark that found its place. */
export interface PlacedMark {
  readonly mark: PageMark;
  readonly ranges: readonly Range[];
}

/** Draws differences over the article's text as highlights. No node of the page is touched. */
export class Marks {
  readonly #registry: HighlightRegistry;
  readonly #makeHighlight: (ranges: readonly Range[]) => Highlight;
  #placed: readonly PlacedMark[] = [];

  constructor(registry: HighlightRegistry, makeHighlight: (ranges: readonly Range[]) => Highlight) {
    this.#registry = registry;
    this.#makeHighlight = makeHighlight;
  }

  /** Replaces what is drawn; tells how many of the marks found their place. */
  draw(marks: readonly PageMark[], places: TextPlaces): MarkState {
    this.clear();
    const placed: PlacedMark[] = [];
    const groups = new Map<string, { ranges: Range[]; weight: number }>();
    for (const mark of marks) {
      const ranges = places.ranges(mark.span);
      if (ranges === null || !isKind(mark.kind)) continue;
      placed.push({ mark, ranges });
      const name = highlightName(mark.kind, mark.weight);
      const group = groups.get(name) ?? { ranges: [], weight: 0 };
      group.ranges.push(...ranges);
      group.weight = Math.max(group.weight, mark.weight);
      groups.set(name, group);
    }
    for (const [name, group] of groups) {
      const highlight = this.#makeHighlight(group.ranges);
      // Where two kinds meet on the same words, the one that matters more is on top.
      highlight.priority = Math.round(group.weight * 100);
      this.#registry.set(name, highlight);
    }
    this.#placed = placed;
    return { marked: placed.length, of: marks.length };
  }

  clear(): void {
    for (const name of HIGHLIGHT_NAMES) this.#registry.delete(name);
    this.#placed = [];
  }

  /** Marks in the order of the text. */
  get placed(): readonly PlacedMark[] {
    return this.#placed;
  }

  /** Marks that are drawn under a point of the window, heaviest first. */
  at(x: number, y: number): readonly PlacedMark[] {
    return this.#placed
      .filter(({ ranges }) => ranges.some((range) => holds(range, x, y)))
      .sort((one, other) => other.mark.weight - one.mark.weight);
  }
}

function isKind(kind: string): kind is DifferenceKind {
  return (MARKED_KINDS as readonly string[]).includes(kind);
}

/** Underlines hang a little below their line's box, in pixels. */
const BELOW = 4;

function holds(range: Range, x: number, y: number): boolean {
  for (const box of range.getClientRects())
    if (x >= box.left && x <= box.right && y >= box.top && y <= box.bottom + BELOW) return true;
  return false;
}
