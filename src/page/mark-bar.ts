import type { MarkState } from "../messages/calls.ts";
import type { Showing } from "./marks.ts";
import { drawing, raiseShade, shadeButton } from "./shade.ts";
import { SHADE_STYLE } from "./shade-style.ts";

const BAR_STYLE = `${SHADE_STYLE}
:host { position: fixed; z-index: 2147483646; bottom: 12px; inset-inline-end: 12px; max-width: calc(100vw - 24px); }
.bar { display: flex; flex-wrap: wrap; align-items: center; gap: 2px 4px; padding: 4px 6px 4px 12px; font: 13px/1.3 system-ui, sans-serif;
  color: var(--ink); background: var(--paper); border: 1px solid var(--line); border-radius: 18px; box-shadow: 0 2px 10px rgb(0 0 0 / 0.18); }
.bar:dir(rtl) { padding: 4px 12px 4px 6px; }
.count { flex: 1 1 auto; color: var(--soft); margin-inline-end: 6px; }
.choice { display: flex; border: 1px solid var(--line); border-radius: 14px; padding: 1px; }
.choice button { width: auto; height: 24px; padding: 0 10px; border-radius: 12px; }
.bar:dir(rtl) .step svg { transform: scaleX(-1); }
@media (forced-colors: active) { .bar { border-color: CanvasText; } }
`;

/** Words of the bar, in the reader's language. */
export interface BarWords {
  readonly name: string;
  readonly differs: string;
  readonly shared: string;
  readonly next: string;
  readonly previous: string;
  readonly off: string;
  /** How many of the differences found their place. */
  placed(state: MarkState): string;
}

/** What the bar can ask for. */
export interface BarActions {
  step(by: 1 | -1): void;
  show(showing: Showing): void;
  off(): void;
}

/** A small bar at the window's foot while marks are drawn: how many there are, the way from one to the next, what they show, and off. */
export class MarkBar {
  readonly #document: Document;
  readonly #words: BarWords;
  readonly #actions: BarActions;
  #shown: { readonly host: HTMLElement; readonly bar: HTMLElement } | null = null;

  constructor(document: Document, words: BarWords, actions: BarActions) {
    this.#document = document;
    this.#words = words;
    this.#actions = actions;
  }

  /** Shows the bar, or what has changed in it. */
  show(state: MarkState, showing: Showing, dir: "ltr" | "rtl"): void {
    const { host, bar } = this.#shown ?? this.#raise();
    host.dir = dir;
    bar.querySelector(".count")!.textContent = this.#words.placed(state);
    for (const choice of bar.querySelectorAll<HTMLElement>("[data-showing]"))
      choice.setAttribute("aria-pressed", String(choice.dataset.showing === showing));
    for (const step of bar.querySelectorAll<HTMLButtonElement>(".step"))
      step.disabled = state.marked === 0 || showing === "shared";
  }

  clear(): void {
    this.#shown?.host.remove();
    this.#shown = null;
  }

  #raise() {
    const { host, root } = raiseShade(this.#document, "wireside-bar", BAR_STYLE);
    const bar = this.#document.createElement("section");
    bar.className = "bar";
    bar.setAttribute("aria-label", this.#words.name);
    const count = this.#document.createElement("span");
    count.className = "count";
    count.setAttribute("role", "status");
    const choice = this.#document.createElement("span");
    choice.className = "choice";
    choice.append(this.#choiceOf("differs"), this.#choiceOf("shared"));
    const off = shadeButton(this.#document, drawing(this.#document, "M4 4l8 8M12 4l-8 8"), this.#words.off, () =>
      this.#actions.off(),
    );
    off.className = "off";
    bar.append(
      count,
      this.#stepOf(-1, "M10 3 5 8l5 5", this.#words.previous),
      this.#stepOf(1, "M6 3l5 5-5 5", this.#words.next),
      choice,
      off,
    );
    // The page's own shortcuts must not hear what is typed here.
    bar.addEventListener("keydown", (event) => event.stopPropagation());
    root.append(bar);
    this.#shown = { host, bar };
    return this.#shown;
  }

  #stepOf(by: 1 | -1, path: string, label: string): HTMLButtonElement {
    const button = shadeButton(this.#document, drawing(this.#document, path), label, () => this.#actions.step(by));
    button.className = "step";
    return button;
  }

  #choiceOf(showing: Showing): HTMLButtonElement {
    const label = this.#words[showing];
    const button = shadeButton(this.#document, label, label, () => this.#actions.show(showing));
    button.dataset.showing = showing;
    return button;
  }
}
