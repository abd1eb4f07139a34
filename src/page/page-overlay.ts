import type { Span } from "../core/types.ts";
import type { PageCalls } from "../messages/calls.ts";
import type { Question } from "../messages/envelope.ts";
import { type Beside, Card, type CardWords } from "./card.ts";
import { bodyOfCounterparts, bodyOfMarks } from "./card-body.ts";
import { type HighlightRegistry, Marks, type PlacedMark } from "./marks.ts";
import { caretAt } from "./menu-target.ts";
import type { Overlay, OverlayHost } from "./page-session.ts";
import { paragraphAt } from "./paragraph.ts";
import { rootSelector } from "./root-selector.ts";

/** What the overlay needs of the browser. */
export interface OverlayWorld {
  readonly highlights: HighlightRegistry;
  readonly makeHighlight: (ranges: readonly Range[]) => Highlight;
  readonly words: CardWords;
}

/** Milliseconds without news after which a busy card asks again. */
const SILENCE = 4_000;
/** Marks shown in one card at most: more on one word is a list, not an answer. */
const MOST_SHOWN = 4;

/** What is drawn over one page. */
export class PageOverlay implements Overlay {
  readonly #host: OverlayHost;
  readonly #marks: Marks;
  readonly #card: Card;
  #silence: ReturnType<typeof setTimeout> | undefined;
  #listening: AbortController | null = null;
  #picking = false;
  #dir: "ltr" | "rtl" = "ltr";
  #shown = 0;

  constructor(host: OverlayHost, world: OverlayWorld) {
    this.#host = host;
    this.#marks = new Marks(world.highlights, world.makeHighlight);
    this.#card = new Card(host.document, world.words);
    this.#card.onKey = (key) => {
      if (key === "n") this.#step(1);
      if (key === "p") this.#step(-1);
    };
  }

  get isMarked(): boolean {
    return this.#marks.placed.length > 0;
  }

  owns(node: Node): boolean {
    return this.#card.holds(node);
  }

  mark({ marks, dir }: Question<PageCalls, "mark">) {
    this.#dir = dir;
    this.#card.close();
    this.#listen();
    const placed = this.#host.placed();
    if (placed === null) return { marked: 0, of: marks.length, root: null };
    return { ...this.#marks.draw(marks, placed.places), root: rootSelector(placed.places.nodes) };
  }

  card(q: Question<PageCalls, "card">): null {
    clearTimeout(this.#silence);
    if (!q.opens && !this.#card.isOpen) return null;
    this.#dir = q.dir;
    this.#picking = q.pick;
    if (q.busy && q.span !== null) this.#mindSilence(q.span);
    this.#listen();
    const body = bodyOfCounterparts(this.#host.document, q.counterparts, q.message, q.busy);
    this.#card.show(q.heading, body, this.#beside(q.span), q.dir);
    return null;
  }

  settled(): void {}

  end(): void {
    this.#listening?.abort();
    this.#listening = null;
    clearTimeout(this.#silence);
    this.#picking = false;
    this.#marks.clear();
    this.#card.close();
  }

  #listen(): void {
    if (this.#listening !== null) return;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.#host.document.addEventListener("click", (event) => this.#clicked(event), { signal });
  }

  #clicked(event: MouseEvent): void {
    if (this.#card.holds(event.target)) return;
    if (this.#picking) {
      this.#pick(event);
      return;
    }
    // The page's own links and buttons stay the page's; a drag that selected words is no click on them.
    if (event.target instanceof Element && event.target.closest("a[href], button, input, select, textarea, label"))
      return;
    if (this.#host.document.getSelection()?.isCollapsed === false) return;
    const hit = this.#marks.at(event.clientX, event.clientY);
    if (hit.length === 0) this.#card.close();
    else this.#showMarks(hit);
  }

  #pick(event: MouseEvent): void {
    const caret = caretAt(this.#host.document, event.clientX, event.clientY);
    const placed = this.#host.placed();
    if (placed === null || caret === null) return;
    const span = paragraphAt(placed, caret);
    if (span === null) return;
    event.preventDefault();
    this.#picking = false;
    void this.#host.report("picked", { span, waiting: false });
  }

  /** The worker that was filling the card may have died; the question wakes it, and one that still works on it goes on. */
  #mindSilence(span: Span): void {
    this.#silence = setTimeout(() => {
      if (this.#card.isOpen) void this.#host.report("picked", { span, waiting: true });
    }, SILENCE);
  }

  #showMarks(hit: readonly PlacedMark[]): void {
    const first = hit[0];
    if (first === undefined) return;
    this.#shown = this.#marks.placed.indexOf(first);
    const marks = hit.slice(0, MOST_SHOWN).map(({ mark }) => mark);
    this.#card.show(first.mark.label, bodyOfMarks(this.#host.document, marks), boxOf(first.ranges), this.#dir);
  }

  #step(by: 1 | -1): void {
    const { placed } = this.#marks;
    const next = placed[(this.#shown + by + placed.length) % placed.length];
    if (next === undefined) return;
    next.ranges[0]?.startContainer.parentElement?.scrollIntoView({ block: "center" });
    this.#showMarks([next]);
  }

  #beside(span: Span | null): Beside | null {
    const ranges = span === null ? null : (this.#host.placed()?.places.ranges(span) ?? null);
    return ranges === null ? { left: 24, right: 24, top: 0, bottom: 24 } : boxOf(ranges);
  }
}

function boxOf(ranges: readonly Range[]): Beside {
  const boxes = ranges.map((range) => range.getBoundingClientRect());
  return {
    left: Math.min(...boxes.map((box) => box.left)),
    right: Math.max(...boxes.map((box) => box.right)),
    top: Math.min(...boxes.map((box) => box.top)),
    bottom: Math.max(...boxes.map((box) => box.bottom)),
  };
}
