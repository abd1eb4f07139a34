import { CARD_STYLE } from "./card-style.ts";

/** Words of the card itself, in the reader's language. */
export interface CardWords {
  /** Label of the button that closes the card. */
  readonly close: string;
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

/**
 * The card beside a place in the page: one element of our own after the page's body, with a closed shadow root, so that neither
 * side's styles or scripts reach the other. Whatever is put into it comes as nodes made of text.
 */
export class Card {
  readonly #document: Document;
  readonly #words: CardWords;
  #open: { readonly host: HTMLElement; readonly box: HTMLElement; readonly before: Element | null } | null = null;
  /** Called with every key pressed inside the open card. */
  onKey: (key: string) => void = () => {};

  constructor(document: Document, words: CardWords) {
    this.#document = document;
    this.#words = words;
  }

  get isOpen(): boolean {
    return this.#open !== null;
  }

  /** Whether an event came out of the card. */
  holds(target: EventTarget | null): boolean {
    return this.#open !== null && target === this.#open.host;
  }

  /** Shows the card beside a place, or fills it anew where it stands open; focus moves into it when it opens. */
  show(heading: string, body: readonly Node[], beside: Beside | null, dir: "ltr" | "rtl"): void {
    const opened = this.#open ?? this.#raise();
    const { box, host } = opened;
    box.dir = dir;
    const title = this.#document.createElement("h2");
    title.id = "heading";
    title.textContent = heading;
    const close = this.#document.createElement("button");
    close.type = "button";
    close.textContent = "×";
    close.setAttribute("aria-label", this.#words.close);
    close.addEventListener("click", () => this.close());
    const header = this.#document.createElement("header");
    header.append(title, close);
    const first = this.#open === null;
    box.replaceChildren(header, ...body);
    this.#open = opened;
    if (beside !== null) this.#place(host, box, beside);
    if (first) box.focus({ preventScroll: true });
  }

  /** Takes the card away and gives focus back to where it was. */
  close(): void {
    if (this.#open === null) return;
    const { host, before } = this.#open;
    this.#open = null;
    host.remove();
    if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
  }

  #raise() {
    const before = this.#document.activeElement;
    const host = this.#document.createElement("wireside-card");
    const root = host.attachShadow({ mode: "closed" });
    const style = this.#document.createElement("style");
    style.textContent = CARD_STYLE;
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
    root.append(style, box);
    this.#document.documentElement.append(host);
    return { host, box, before };
  }

  /** Below the place where there is room, else above it, else where there is more; never outside the window. */
  #place(host: HTMLElement, box: HTMLElement, beside: Beside): void {
    const view = this.#document.defaultView;
    if (view === null) return;
    box.style.maxHeight = "";
    const { width, height } = box.getBoundingClientRect();
    const roomBelow = view.innerHeight - beside.bottom - 2 * GAP;
    const roomAbove = beside.top - 2 * GAP;
    const isBelow = height <= roomBelow || roomBelow >= roomAbove;
    const shown = Math.max(LEAST_HEIGHT, Math.min(height, isBelow ? roomBelow : roomAbove));
    if (shown < height) box.style.maxHeight = `${shown}px`;
    const wished = isBelow ? beside.bottom + GAP : beside.top - GAP - shown;
    const top = Math.max(GAP, Math.min(wished, view.innerHeight - shown - GAP));
    const left = Math.max(GAP, Math.min(beside.left, view.innerWidth - width - GAP));
    host.style.top = `${top + view.scrollY}px`;
    host.style.left = `${left + view.scrollX}px`;
  }
}
