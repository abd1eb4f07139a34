import type { PlacedMark } from "./marks.ts";
import { raiseShade, shadeButton } from "./shade.ts";
import { SHADE_STYLE } from "./shade-style.ts";

/** Pixels of a note, of its distance to the text, and to the next one where two would meet. */
const SIZE = 22;
const GAP = 6;
const APART = 2;

const MARGIN_STYLE = `${SHADE_STYLE}
:host { position: absolute; top: 0; left: 0; width: 0; height: 0; z-index: 2147483645; }
button { position: absolute; width: auto; min-width: ${SIZE}px; height: ${SIZE}px; padding: 0 4px; border: 1px solid #8f6bd1;
  border-radius: 11px; font: 600 11px/1 system-ui, sans-serif; color: #6b47ad; background: #fffffff2; }
button:hover { background: #f1ebfb; border-color: #6b47ad; }
@media (prefers-color-scheme: dark) {
  button { color: #c4adf2; background: #1b212af2; }
  button:hover { background: #2d2440; border-color: #c4adf2; }
}
@media (forced-colors: active) { button { color: ButtonText; background: ButtonFace; border-color: ButtonText; } }
`;

/** One place in the margin: what other versions have there and this page lacks. */
interface Note {
  readonly marks: PlacedMark[];
  readonly button: HTMLButtonElement;
}

/** Words of the notes, in the reader's language. */
export interface MarginWords {
  /** Label of a note: how many passages this page lacks there. */
  lacking(count: number): string;
}

/**
 * Notes in the margin where the other version has passages that this page lacks. They lie over the page, outside its flow, so that
 * nothing moves for them; they follow the text when the window or the text's element changes its size, and when something scrolls.
 */
export class MarginNotes {
  readonly #document: Document;
  readonly #words: MarginWords;
  readonly #onOpen: (marks: readonly PlacedMark[], opener: HTMLElement) => void;
  #notes: readonly Note[] = [];
  #shown: { readonly host: HTMLElement; readonly over: AbortController } | null = null;
  /** The element whose size moves the notes, and the size that they were placed by. */
  #home: Element | null = null;
  #placedBy = "";
  #frame = 0;

  constructor(
    document: Document,
    words: MarginWords,
    onOpen: (marks: readonly PlacedMark[], opener: HTMLElement) => void,
  ) {
    this.#document = document;
    this.#words = words;
    this.#onOpen = onOpen;
  }

  /** Puts a note beside each place; marks at one place share a note. */
  show(placed: readonly PlacedMark[]): void {
    this.clear();
    if (placed.length === 0) return;
    const { host, root } = raiseShade(this.#document, "wireside-margin", MARGIN_STYLE);
    const byPlace = new Map<string, PlacedMark[]>();
    for (const one of placed) {
      const place = String(one.mark.span);
      byPlace.set(place, [...(byPlace.get(place) ?? []), one]);
    }
    this.#notes = [...byPlace.values()].map((marks) => {
      const label = this.#words.lacking(marks.length);
      const button = shadeButton(this.#document, `+${marks.length}`, label, () => this.#onOpen(marks, button));
      root.append(button);
      return { marks, button };
    });
    const over = new AbortController();
    this.#shown = { host, over };
    this.#follow(over.signal);
    // With the frame that shows the marks, whose layout is needed anyway.
    this.settle();
  }

  clear(): void {
    this.#shown?.over.abort();
    this.#shown?.host.remove();
    this.#shown = null;
    this.#home = null;
    this.#placedBy = "";
    this.#notes = [];
    this.#document.defaultView?.cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  /** The texts may have moved: with the next frame the notes are where they belong. */
  settle(): void {
    if (this.#shown === null || this.#frame !== 0) return;
    this.#frame =
      this.#document.defaultView?.requestAnimationFrame(() => {
        this.#frame = 0;
        this.#place();
      }) ?? 0;
  }

  #follow(signal: AbortSignal): void {
    const view = this.#document.defaultView as (Window & { ResizeObserver?: typeof ResizeObserver }) | null;
    if (view === null) return;
    const settle = () => this.settle();
    view.addEventListener("resize", settle, { signal });
    // The window's own scrolling takes the notes along; that of an element inside does not.
    this.#document.addEventListener("scroll", (event) => event.target !== this.#document && settle(), {
      signal,
      capture: true,
      passive: true,
    });
    const home = blockOf(this.#notes[0]?.marks[0])?.parentElement;
    if (view.ResizeObserver === undefined || home == null) return;
    this.#home = home;
    // What is told first is the size that the notes were just placed by.
    const observer = new view.ResizeObserver(() => sizeOf(home) !== this.#placedBy && settle());
    observer.observe(home);
    signal.addEventListener("abort", () => observer.disconnect());
  }

  /** Reads every place first and writes then, so that the page is laid out once. */
  #place(): void {
    const { host } = this.#shown ?? {};
    const view = this.#document.defaultView;
    if (host === undefined || view === null) return;
    if (this.#home !== null) this.#placedBy = sizeOf(this.#home);
    const origin = host.getBoundingClientRect();
    const places = this.#notes.map(({ marks, button }) => {
      const range = marks[0]!.ranges.at(-1)!;
      const block = blockOf(marks[0]);
      const line = range.getBoundingClientRect();
      const text = block?.getBoundingClientRect() ?? line;
      const isRightToLeft = block !== undefined && view.getComputedStyle(block).direction === "rtl";
      const width = button.offsetWidth;
      const beside = isRightToLeft ? text.right + GAP : text.left - GAP - width;
      const left = Math.max(2, Math.min(beside, view.innerWidth - width - 2));
      return {
        button,
        isThere: line.width > 0 || line.height > 0,
        left: left - origin.left,
        top: line.bottom - SIZE / 2 - origin.top,
      };
    });
    let last = Number.NEGATIVE_INFINITY;
    for (const { button, isThere, left, top } of places.sort((one, other) => one.top - other.top)) {
      // Two notes never lie over one another.
      const at = isThere ? Math.max(top, last + SIZE + APART) : top;
      button.hidden = !isThere;
      button.style.left = `${left}px`;
      button.style.top = `${at}px`;
      if (isThere) last = at;
    }
  }
}

function sizeOf({ clientWidth, clientHeight }: Element): string {
  return `${clientWidth} ${clientHeight}`;
}

/** Elements inside a line: a note stands beside the block that they are in. */
const IN_A_LINE = /^(?:a|abbr|b|bdi|cite|code|em|font|i|ins|mark|q|s|small|span|strong|sub|sup|time|u)$/;

function blockOf(placed: PlacedMark | undefined): Element | undefined {
  let at = placed?.ranges.at(-1)?.startContainer.parentElement ?? null;
  while (at?.parentElement && IN_A_LINE.test(at.localName)) at = at.parentElement;
  return at ?? undefined;
}
