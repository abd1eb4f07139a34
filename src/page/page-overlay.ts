import type { Span } from "../core/types.ts";
import type { PageCalls } from "../messages/calls.ts";
import type { Question } from "../messages/envelope.ts";
import { type Beside, Card, type CardWords } from "./card.ts";
import { bodyOfCounterparts, bodyOfLacking, bodyOfMarks } from "./card-body.ts";
import { MarginNotes, type MarginWords } from "./margin-notes.ts";
import { type BarWords, MarkBar } from "./mark-bar.ts";
import { type HighlightRegistry, Marks, type PlacedMark } from "./marks.ts";
import { caretAt } from "./menu-target.ts";
import type { Overlay, OverlayHost } from "./page-session.ts";
import { paragraphAt } from "./paragraph.ts";
import { isShade } from "./shade.ts";

/** What the overlay needs of the browser. */
export interface OverlayWorld {
  readonly highlights: HighlightRegistry;
  readonly makeHighlight: (ranges: readonly Range[]) => Highlight;
  readonly words: CardWords & MarginWords & BarWords;
  /** Gives the page its turn. */
  readonly pause: () => Promise<void>;
}

/** Milliseconds without news after which a busy card asks again. */
const SILENCE = 4_000;
/** Marks shown in one card at most: more on one word is a list, not an answer. */
const MOST_SHOWN = 4;
/** Passages that one card quotes: a page that lacks more than this lacks an article. */
const MOST_LACKING = 60;
/** How often a page that writes its article anew is read again, and milliseconds between: then what still stands is all that is drawn. */
const MOST_FOLLOWED = 12;
const BETWEEN_FOLLOWED = 1_500;

/** What is drawn over one page. */
export class PageOverlay implements Overlay {
  readonly #host: OverlayHost;
  readonly #marks: Marks;
  readonly #card: Card;
  readonly #margin: MarginNotes;
  readonly #bar: MarkBar;
  readonly #words: MarginWords;
  #silence: ReturnType<typeof setTimeout> | undefined;
  #listening: AbortController | null = null;
  #picking = false;
  #dir: "ltr" | "rtl" = "ltr";
  #shown = -1;
  /** What the article was when it was marked: its element, and how much text that held. */
  #marked: { readonly home: Element | null; readonly length: number; readonly of: number } | null = null;
  #followed = 0;
  #again: ReturnType<typeof setTimeout> | undefined;
  #followedAt = Number.NEGATIVE_INFINITY;

  constructor(host: OverlayHost, world: OverlayWorld) {
    this.#host = host;
    const { document } = host;
    this.#marks = new Marks(world.highlights, world.makeHighlight, world.pause);
    this.#card = new Card(document, world.words);
    this.#card.onKey = (key) => {
      if (key === "n") this.#step(1);
      if (key === "p") this.#step(-1);
    };
    this.#words = world.words;
    this.#margin = new MarginNotes(document, world.words, (marks, opener) => this.#showMarks(marks, opener));
    this.#bar = new MarkBar(document, world.words, {
      step: (by) => this.#step(by),
      show: (showing) => {
        if (!this.#card.isPinned) this.#card.close();
        void this.#marks.show(showing).then(() => this.#tell());
      },
      off: () => this.#off("off"),
    });
  }

  get isMarked(): boolean {
    return this.#marked !== null;
  }

  owns(node: Node): boolean {
    return isShade(node);
  }

  async mark({ marks, shared, dir }: Question<PageCalls, "mark">) {
    this.#dir = dir;
    if (!this.#card.isPinned) this.#card.close();
    this.#listen();
    const placed = this.#host.placed();
    if (placed === null) return { marked: 0, of: marks.length };
    const state = await this.#marks.draw({ marks, shared, places: placed.places });
    const home = placed.places.home;
    this.#marked = { home, length: home?.textContent.length ?? 0, of: marks.length };
    this.#margin.show(this.#marks.placed.filter(({ mark }) => mark.lacking));
    this.#tell();
    return state;
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

  settled(): void {
    if (this.#marked === null) return;
    // Another address is another article, and what was drawn belongs to the one before.
    if (withoutHash(this.#host.document.URL) !== withoutHash(this.#host.address() ?? "")) this.#off("left");
    else if (this.#isAsMarked(this.#marked)) this.#margin.settle();
    else this.#follow();
  }

  end(): void {
    this.#listening?.abort();
    this.#listening = null;
    clearTimeout(this.#silence);
    clearTimeout(this.#again);
    this.#picking = false;
    this.#marked = null;
    this.#marks.clear();
    this.#margin.clear();
    this.#bar.clear();
    this.#card.close();
  }

  #isAsMarked({ home, length }: { readonly home: Element | null; readonly length: number }): boolean {
    return home?.isConnected === true && home.textContent.length === length && this.#marks.stand;
  }

  /** The article was written anew, or more of it came: it is read and compared again, as often as the budget lets. */
  #follow(): void {
    clearTimeout(this.#again);
    const rest = this.#followedAt + BETWEEN_FOLLOWED - performance.now();
    if (rest > 0) {
      this.#again = setTimeout(() => this.settled(), rest);
      return;
    }
    this.#followedAt = performance.now();
    if (this.#followed++ < MOST_FOLLOWED) void this.#host.report("changed", {});
    else this.#margin.show(this.#marks.placed.filter(({ mark, ranges }) => mark.lacking && ranges.every(isThere)));
  }

  /** Takes the marks away and says so: the reader wants them no more, or the article is another one. */
  #off(why: "off" | "left"): void {
    this.#marked = null;
    this.#marks.clear();
    this.#margin.clear();
    this.#bar.clear();
    if (!this.#card.isPinned) this.#card.close();
    void this.#host.report("unmarked", { why });
  }

  #tell(): void {
    if (this.#marked === null) return;
    const { of } = this.#marked;
    this.#bar.show({ marked: this.#marks.placed.length, of }, this.#marks.showing, this.#dir);
  }

  #listen(): void {
    if (this.#listening !== null) return;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.#host.document.addEventListener("click", (event) => this.#clicked(event), { signal });
  }

  #clicked(event: MouseEvent): void {
    if (isShade(event.target)) return;
    if (this.#picking) {
      this.#pick(event);
      return;
    }
    // The page's own links and buttons stay the page's; a drag that selected words is no click on them.
    if (event.target instanceof Element && event.target.closest("a[href], button, input, select, textarea, label"))
      return;
    if (this.#host.document.getSelection()?.isCollapsed === false) return;
    const hit = this.#marks.at(event.clientX, event.clientY);
    if (hit.length > 0) this.#showMarks(hit);
    else if (!this.#card.isPinned) this.#card.close();
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

  #showMarks(hit: readonly PlacedMark[], opener: HTMLElement | null = null): void {
    const first = hit[0];
    if (first === undefined) return;
    this.#shown = this.#marks.placed.indexOf(first);
    const marks = hit.slice(0, first.mark.lacking ? MOST_LACKING : MOST_SHOWN).map(({ mark }) => mark);
    const { document } = this.#host;
    const [heading, body] = first.mark.lacking
      ? [this.#words.lacking(hit.length), bodyOfLacking(document, marks)]
      : [first.mark.label, bodyOfMarks(document, marks)];
    this.#card.show(heading, body, boxOf(first.ranges), this.#dir, opener);
  }

  #step(by: 1 | -1): void {
    const { placed } = this.#marks;
    const from = this.#shown < 0 && by < 0 ? 0 : this.#shown;
    const next = placed[(from + by + placed.length) % placed.length];
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

function isThere(range: Range): boolean {
  return range.startContainer.isConnected;
}

function withoutHash(address: string): string {
  return address.replace(/#.*/, "");
}
