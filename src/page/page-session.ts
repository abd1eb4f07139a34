import type { Article, Span } from "../core/types.ts";
import type { PageCalls, PageReports } from "../messages/calls.ts";
import type { Call } from "../messages/client.ts";
import { refuse } from "../messages/failure.ts";
import type { Handlers } from "../messages/serve.ts";
import { type Beside, Card, type CardWords } from "./card.ts";
import { bodyOfCounterparts, bodyOfMarks } from "./card-body.ts";
import { type HighlightRegistry, Marks, type PlacedMark } from "./marks.ts";
import { type Caret, caretAt, rememberMenu } from "./menu-target.ts";
import { paragraphAt, selectedSpan } from "./paragraph.ts";
import { type PlacedPiece, TextPlaces } from "./text-places.ts";

/** What a page session needs of the page that it runs in. */
export interface PageWorld {
  readonly document: Document;
  readonly highlights: HighlightRegistry;
  readonly makeHighlight: (ranges: readonly Range[]) => Highlight;
  readonly extract: (document: Document, url: string) => Promise<{ article: Article; pieces: readonly PlacedPiece[] }>;
  readonly words: CardWords;
  readonly report: Call<PageReports>;
  /** The element that a context menu was opened on, by the browser's number, where it tells. */
  readonly menuElement: (target: number) => Element | null;
}

interface Captured {
  readonly article: Article;
  readonly places: TextPlaces;
}

/** Milliseconds without news after which a busy card asks again. */
const SILENCE = 4_000;

/** One page that the reader asked about: what was read there, what is drawn there. `end` leaves nothing of it behind. */
export class PageSession {
  readonly #world: PageWorld;
  readonly #marks: Marks;
  readonly #card: Card;
  #captured: Captured | null = null;
  #capturing: { readonly mark: string; readonly captured: Promise<Captured> } | null = null;
  #silence: ReturnType<typeof setTimeout> | undefined;
  #listening: AbortController | null = null;
  #lastMenu: () => Caret | null = () => null;
  #picking = false;
  #dir: "ltr" | "rtl" = "ltr";
  #shown = 0;

  constructor(world: PageWorld) {
    this.#world = world;
    this.#marks = new Marks(world.highlights, world.makeHighlight);
    this.#card = new Card(world.document, world.words);
    this.#card.onKey = (key) => {
      if (key === "n") this.#step(1);
      if (key === "p") this.#step(-1);
    };
  }

  /** The page's side of every call. */
  get handlers(): Handlers<PageCalls> {
    return {
      capture: async () => (await this.#capture()).article,
      mark: async ({ marks, dir }) => {
        const { places } = await this.#capture();
        this.#dir = dir;
        this.#card.close();
        this.#listen();
        return this.#marks.draw(marks, places);
      },
      clear: () => {
        this.end();
        return null;
      },
      marked: () => ({ marked: this.#marks.placed.length > 0 }),
      paragraph: async ({ useSelection, target }) => {
        const { article, places } = await this.#capture();
        const element = target === null ? null : this.#world.menuElement(target);
        const caret = element === null ? this.#lastMenu() : { node: element, offset: 0 };
        const selected = useSelection ? selectedSpan(this.#world.document, places) : null;
        const span = selected ?? (caret === null ? null : paragraphAt(article, places, caret));
        return { span, text: span === null ? "" : article.text.slice(span[0], span[1]) };
      },
      card: (q) => {
        clearTimeout(this.#silence);
        if (!q.opens && !this.#card.isOpen) return null;
        this.#dir = q.dir;
        this.#picking = q.pick;
        if (q.busy && q.span !== null) this.#mindSilence(q.span);
        this.#listen();
        const body = bodyOfCounterparts(this.#world.document, q.counterparts, q.message, q.busy);
        this.#card.show(q.heading, body, this.#beside(q.span), q.dir);
        return null;
      },
    };
  }

  /** Takes marks, card and listeners away. */
  end(): void {
    this.#listening?.abort();
    this.#listening = null;
    clearTimeout(this.#silence);
    this.#lastMenu = () => null;
    this.#picking = false;
    this.#marks.clear();
    this.#card.close();
    this.#captured = null;
    this.#capturing = null;
  }

  /** What the page says now; read anew only where it has changed since it was last read. */
  async #capture(): Promise<Captured> {
    const { document } = this.#world;
    // A PDF or a picture is shown in a document too, of the browser's own making.
    if (!/html/.test(document.contentType)) refuse("restricted-page", document.contentType);
    // Cheap enough for every call, and no article changes without changing it but by a character for another.
    const mark = `${document.URL} ${document.body?.textContent.length ?? 0}`;
    if (this.#capturing?.mark !== mark) this.#capturing = { mark, captured: this.#read() };
    const captured = await this.#capturing.captured;
    this.#captured = captured;
    this.#listen();
    return captured;
  }

  async #read(): Promise<Captured> {
    const { document, extract } = this.#world;
    if (document.body === null) refuse("not-article");
    const { article, pieces } = await extract(document, document.URL);
    return { article, places: new TextPlaces(article.text, pieces) };
  }

  #listen(): void {
    if (this.#listening !== null) return;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.#lastMenu = rememberMenu(this.#world.document, signal);
    this.#world.document.addEventListener("click", (event) => this.#clicked(event), { signal });
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
    if (this.#world.document.getSelection()?.isCollapsed === false) return;
    const hit = this.#marks.at(event.clientX, event.clientY);
    if (hit.length === 0) this.#card.close();
    else this.#showMarks(hit);
  }

  #pick(event: MouseEvent): void {
    const caret = caretAt(this.#world.document, event.clientX, event.clientY);
    if (this.#captured === null || caret === null) return;
    const span = paragraphAt(this.#captured.article, this.#captured.places, caret);
    if (span === null) return;
    event.preventDefault();
    this.#picking = false;
    void this.#world.report("picked", { span, waiting: false });
  }

  /** The worker that was filling the card may have died; the question wakes it, and one that still works on it goes on. */
  #mindSilence(span: Span): void {
    this.#silence = setTimeout(() => {
      if (this.#card.isOpen) void this.#world.report("picked", { span, waiting: true });
    }, SILENCE);
  }

  /** Marks shown in one card at most: more on one word is a list, not an answer. */
  static readonly #MOST = 4;

  #showMarks(hit: readonly PlacedMark[]): void {
    const first = hit[0];
    if (first === undefined) return;
    this.#shown = this.#marks.placed.indexOf(first);
    const marks = hit.slice(0, PageSession.#MOST).map(({ mark }) => mark);
    this.#card.show(first.mark.label, bodyOfMarks(this.#world.document, marks), boxOf(first.ranges), this.#dir);
  }

  #step(by: 1 | -1): void {
    const { placed } = this.#marks;
    const next = placed[(this.#shown + by + placed.length) % placed.length];
    if (next === undefined) return;
    next.ranges[0]?.startContainer.parentElement?.scrollIntoView({ block: "center" });
    this.#showMarks([next]);
  }

  #beside(span: Span | null): Beside | null {
    const ranges = span === null ? null : (this.#captured?.places.ranges(span) ?? null);
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
