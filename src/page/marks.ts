import type { DifferenceKind, Span } from "../core/types.ts";
import type { MarkState, PageMark } from "../messages/calls.ts";
import { HIGHLIGHT_NAMES, highlightName, MARKED_KINDS, SHARED } from "./mark-style.ts";
import { Slice } from "./pause.ts";
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

/** What is drawn: the places that differ, or the stretches that both versions have word for word. */
export type Showing = "differs" | "shared";

/** What a comparison has to draw. */
export interface Drawing {
  readonly marks: readonly PageMark[];
  readonly shared: readonly Span[];
  readonly places: TextPlaces;
}

/** Draws differences over the article's text as highlights. No node of the page is touched. */
export class Marks {
  readonly #registry: HighlightRegistry;
  readonly #makeHighlight: (ranges: readonly Range[]) => Highlight;
  readonly #pause: () => Promise<void>;
  #drawing: Drawing | null = null;
  #placed: readonly PlacedMark[] = [];
  #showing: Showing = "differs";
  /** Counts what was begun, so that a slow drawing never comes after a later one. */
  #turn = 0;

  constructor(
    registry: HighlightRegistry,
    makeHighlight: (ranges: readonly Range[]) => Highlight,
    pause: () => Promise<void>,
  ) {
    this.#registry = registry;
    this.#makeHighlight = makeHighlight;
    this.#pause = pause;
  }

  /** Replaces what is drawn; tells how many of the marks found their place. */
  async draw(drawing: Drawing): Promise<MarkState> {
    const mine = ++this.#turn;
    const placed: PlacedMark[] = [];
    const slice = new Slice(this.#pause);
    for (const mark of drawing.marks) {
      const ranges = isKind(mark.kind) ? drawing.places.ranges(mark.span) : null;
      if (ranges !== null) placed.push({ mark, ranges });
      if (slice.isOver) await slice.next();
    }
    if (mine === this.#turn) {
      this.#drawing = drawing;
      this.#placed = placed;
      await this.show(this.#showing);
    }
    return { marked: placed.length, of: drawing.marks.length };
  }

  get showing(): Showing {
    return this.#showing;
  }

  /** Flips between what differs and what is shared. */
  async show(showing: Showing): Promise<void> {
    const mine = ++this.#turn;
    this.#showing = showing;
    const drawing = this.#drawing;
    if (drawing === null) return;
    const ranges: Range[] = [];
    const slice = new Slice(this.#pause);
    for (const span of showing === "shared" ? drawing.shared : []) {
      ranges.push(...(drawing.places.ranges(span) ?? []));
      if (slice.isOver) await slice.next();
    }
    if (mine !== this.#turn) return;
    for (const name of HIGHLIGHT_NAMES) this.#registry.delete(name);
    if (showing === "differs") this.#fill();
    else this.#registry.set(SHARED, this.#makeHighlight(ranges));
  }

  clear(): void {
    this.#turn++;
    for (const name of HIGHLIGHT_NAMES) this.#registry.delete(name);
    this.#drawing = null;
    this.#placed = [];
    this.#showing = "differs";
  }

  /** Marks in the order of the text. */
  get placed(): readonly PlacedMark[] {
    return this.#placed;
  }

  /** Whether the page still says all that was read there. */
  get stand(): boolean {
    return this.#drawing === null || this.#drawing.places.stand;
  }

  /** Marks that are drawn under a point of the window, heaviest first. */
  at(x: number, y: number): readonly PlacedMark[] {
    if (this.#showing !== "differs") return [];
    return this.#placed
      .filter(({ mark, ranges }) => !mark.lacking && ranges.some((range) => holds(range, x, y)))
      .sort((one, other) => other.mark.weight - one.mark.weight);
  }

  #fill(): void {
    const groups = new Map<string, { ranges: Range[]; weight: number }>();
    for (const { mark, ranges } of this.#placed) {
      // What the page lacks has no words here to be drawn under.
      if (mark.lacking) continue;
      const name = highlightName(mark.kind as DifferenceKind, mark.weight);
      const group = groups.get(name) ?? { ranges: [], weight: 0 };
      group.ranges.push(...ranges);
      group.weight = Math.max(group.weight, mark.weight);
      groups.set(name, group);
    }
    for (const [name, { ranges, weight }] of groups) {
      const highlight = this.#makeHighlight(ranges);
      // Where two kinds meet on the same words, the one that matters more is on top.
      highlight.priority = Math.round(weight * 100);
      this.#registry.set(name, highlight);
    }
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
