import { CARD_STYLE } from "./card-style.ts";
import { drawing, raiseShade, shadeButton } from "./shade.ts";

/** Words of the card itself, in the reader's language. */
export interface CardWords {
  /** Label of the button that closes the card. */
  readonly close: string;
  /** Label of the button that keeps it where it is. */
  readonly pin: string;
  /** Label of the handle that it is moved by. */
  readonly move: string;
}

/** A box in the window's coordinates that the card stands beside. */
export interface Beside {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Pixels between the card and what it speaks of, and between the card and the window's edge. */
const GAP = 8;
/** Pixels that a card keeps where the place fills the window: over some of it rather than too small to read. */
const LEAST_HEIGHT = 160;
/** Pixels that an arrow key moves it by. */
const STEP = 24;
const ARROWS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const PIN = "M6 2h4l-.5 5L12 9.500H4L6.500 7zM8 9.500V14";
const MOVE = "M8 2v12M2 8h12M6 4l2-2 2 2M6 12l2 2 2-2M4 6 2 8l2 2M12 6l2 2-2 2";

interface Open {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  readonly box: HTMLElement;
  /** What had the focus before. */
  readonly before: HTMLElement | null;
  isPinned: boolean;
  /** The reader has put it where it is. */
  isMoved: boolean;
}

/**
 * The card beside a place in the page. Whatever is put into it comes as nodes made of text. It can be pinned (then it stays in the
 * window, whatever is clicked), moved by its handle with the arrow keys or the mouse, and closed with Escape.
 */
export class Card {
  readonly #document: Document;
  readonly #words: CardWords;
  #open: Open | null = null;
  /** Called with every key pressed inside the open card. */
  onKey: (key: string) => void = () => {};

  constructor(document: Document, words: CardWords) {
    this.#document = document;
    this.#words = words;
  }

  get isOpen(): boolean {
    return this.#open !== null;
  }

  get isPinned(): boolean {
    return this.#open?.isPinned === true;
  }

  /**
   * Shows the card beside a place, or fills it anew where it stands open; focus moves into it when it opens, and back to `opener`, or to
   * where it was, when it is closed.
   */
  show(
    heading: string,
    body: readonly Node[],
    beside: Beside | null,
    dir: "ltr" | "rtl",
    opener: HTMLElement | null = null,
  ): void {
    const first = this.#open === null;
    const open = this.#open ?? this.#raise(opener);
    const { box } = open;
    box.dir = dir;
    const held = open.root.activeElement?.className ?? "";
    const title = this.#document.createElement("h2");
    title.id = "heading";
    title.textContent = heading;
    const header = this.#document.createElement("header");
    header.append(title, this.#moveButton(open), this.#pinButton(open), this.#closeButton());
    box.replaceChildren(header, ...body);
    if (beside !== null && !open.isPinned && !open.isMoved) this.#place(open, beside);
    if (first) box.focus({ preventScroll: true });
    // A button that had the focus was made anew.
    else if (held !== "") (box.querySelector<HTMLElement>(`button.${held}`) ?? box).focus({ preventScroll: true });
  }

  /** Takes the card away and gives focus back to where it was. */
  close(): void {
    if (this.#open === null) return;
    const { host, root, before } = this.#open;
    const hadFocus = root.activeElement != null || host.contains(this.#document.activeElement);
    this.#open = null;
    host.remove();
    if (hadFocus && before?.isConnected) before.focus({ preventScroll: true });
  }

  #raise(opener: HTMLElement | null): Open {
    const active = this.#document.activeElement;
    const before = opener ?? (active instanceof HTMLElement ? active : null);
    const { host, root } = raiseShade(this.#document, "wireside-card", CARD_STYLE);
    const box = this.#document.createElement("section");
    box.className = "card";
    box.tabIndex = -1;
    box.setAttribute("role", "dialog");
    box.setAttribute("aria-labelledby", "heading");
    box.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.close();
      else this.onKey(event.key);
      // The page's own shortcuts must not hear what is typed here.
      event.stopPropagation();
    });
    root.append(box);
    this.#open = { host, root, box, before, isPinned: false, isMoved: false };
    return this.#open;
  }

  #closeButton(): HTMLButtonElement {
    const button = shadeButton(this.#document, drawing(this.#document, "M4 4l8 8M12 4l-8 8"), this.#words.close, () =>
      this.close(),
    );
    button.className = "close";
    return button;
  }

  #pinButton(open: Open): HTMLButtonElement {
    const button = shadeButton(this.#document, drawing(this.#document, PIN), this.#words.pin, () => {
      this.#pin(open, !open.isPinned);
      button.setAttribute("aria-pressed", String(open.isPinned));
    });
    button.className = "pin";
    button.setAttribute("aria-pressed", String(open.isPinned));
    return button;
  }

  #moveButton(open: Open): HTMLButtonElement {
    const button = shadeButton(this.#document, drawing(this.#document, MOVE), this.#words.move, () => {});
    button.className = "move";
    button.addEventListener("keydown", (event) => {
      const arrow = ARROWS[event.key];
      if (arrow === undefined) return;
      event.preventDefault();
      this.#moveBy(open, arrow[0] * STEP, arrow[1] * STEP);
    });
    button.addEventListener("pointerdown", (event) => button.setPointerCapture(event.pointerId));
    button.addEventListener("pointermove", (event) => {
      if (button.hasPointerCapture(event.pointerId)) this.#moveBy(open, event.movementX, event.movementY);
    });
    return button;
  }

  /** A pinned card keeps its place in the window, one that is not its place in the page. */
  #pin(open: Open, pinned: boolean): void {
    const { left, top } = open.host.getBoundingClientRect();
    open.isPinned = pinned;
    open.host.toggleAttribute("data-pinned", pinned);
    this.#put(open, left, top);
  }

  #moveBy(open: Open, x: number, y: number): void {
    open.isMoved = true;
    const { left, top } = open.host.getBoundingClientRect();
    this.#put(open, left + x, top + y);
  }

  /** Puts it at a place of the window, no part of it outside. */
  #put(open: Open, left: number, top: number): void {
    const view = this.#document.defaultView;
    if (view === null) return;
    const { width, height } = open.box.getBoundingClientRect();
    const x = Math.max(GAP, Math.min(left, view.innerWidth - width - GAP));
    const y = Math.max(GAP, Math.min(top, view.innerHeight - height - GAP));
    open.host.style.left = `${x + (open.isPinned ? 0 : view.scrollX)}px`;
    open.host.style.top = `${y + (open.isPinned ? 0 : view.scrollY)}px`;
  }

  /** Below the place where there is room, else above it, else where there is more; never outside the window. */
  #place(open: Open, beside: Beside): void {
    const view = this.#document.defaultView;
    if (view === null) return;
    const { box } = open;
    box.style.maxHeight = "";
    const { height } = box.getBoundingClientRect();
    const roomBelow = view.innerHeight - beside.bottom - 2 * GAP;
    const roomAbove = beside.top - 2 * GAP;
    const isBelow = height <= roomBelow || roomBelow >= roomAbove;
    const shown = Math.max(LEAST_HEIGHT, Math.min(height, isBelow ? roomBelow : roomAbove));
    if (shown < height) box.style.maxHeight = `${shown}px`;
    this.#put(open, beside.left, isBelow ? beside.bottom + GAP : beside.top - GAP - Math.min(shown, height));
  }
}
