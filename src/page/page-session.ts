import type { PageCalls, PageReports } from "../messages/calls.ts";
import type { Call } from "../messages/client.ts";
import { refuse } from "../messages/failure.ts";
import type { PageWords } from "../messages/page-words.ts";
import type { Handlers } from "../messages/serve.ts";
import { type Caret, caretUnderMouse, rememberMenu } from "./menu-target.ts";
import { type LookAt, PageReading, type Placed } from "./page-reading.ts";
import { watchPage } from "./page-watch.ts";
import { paragraphAt, selectedSpan } from "./paragraph.ts";
import { rootSelector } from "./root-selector.ts";

/** What a page session needs of the page that it runs in. */
export interface PageWorld {
  readonly document: Document;
  readonly look: LookAt;
  readonly report: Call<PageReports>;
  /** The element that a context menu was opened on, by the browser's number, where it tells. */
  readonly menuElement: (target: number) => Element | null;
}

/** What is drawn over the page: marks, notes, cards. A script of its own, put into the page with the first mark or card. */
export interface Overlay {
  mark: Handlers<PageCalls>["mark"];
  card: Handlers<PageCalls>["card"];
  readonly isMarked: boolean;
  /** Whether a node is of our own making. */
  owns(node: Node): boolean;
  /** The page has come to rest after changes. */
  settled(): void;
  /** Takes everything away. */
  end(): void;
}

/** What an overlay knows of the session that it belongs to. */
export interface OverlayHost {
  readonly document: Document;
  readonly report: Call<PageReports>;
  /** The article in the page as it was read last. */
  placed(): Placed | null;
  /** The address that it was read at. */
  address(): string | null;
}

/** Makes the overlay of a session, with what it says. */
export type MakeOverlay = (host: OverlayHost, words: PageWords) => Overlay;

/** One page that the reader asked about: what was read there. `end` leaves nothing of it behind. */
export class PageSession {
  readonly #world: PageWorld;
  readonly #reading: PageReading;
  #overlay: Overlay | null = null;
  #makeOverlay: MakeOverlay | null = null;
  #listening: AbortController | null = null;
  #flush = () => {};
  #lastMenu: () => Caret | null = () => null;

  constructor(world: PageWorld) {
    this.#world = world;
    this.#reading = new PageReading(world.document, world.look);
  }

  /** Gives the session its overlay, which is made with the first mark or card. The first one given counts. */
  attach(make: MakeOverlay): void {
    this.#makeOverlay ??= make;
  }

  /** The page's side of every call. */
  get handlers(): Handlers<PageCalls> {
    return {
      capture: ({ known }) => {
        const { document } = this.#world;
        // A PDF or a picture is shown in a document too, of the browser's own making.
        if (!/html/.test(document.contentType)) refuse("restricted-page", document.contentType);
        if (document.body === null) refuse("not-article");
        this.#listen();
        this.#flush();
        return this.#reading.capture(known);
      },
      chosen: ({ reading, blocks }) => {
        this.#reading.choose(reading, blocks);
        return null;
      },
      paragraph: ({ useSelection, target }) => {
        const placed = this.#reading.placed;
        if (placed === null) refuse("page-gone");
        const element = target === null ? null : this.#world.menuElement(target);
        const menu = this.#lastMenu() ?? caretUnderMouse(this.#world.document);
        const caret = element === null ? menu : { node: element, offset: 0 };
        const selected = useSelection ? selectedSpan(this.#world.document, placed.places) : null;
        return { span: selected ?? (caret === null ? null : paragraphAt(placed, caret)) };
      },
      marked: () => ({ marked: this.#overlay?.isMarked ?? false }),
      root: () => {
        const home = this.#reading.placed?.places.home ?? null;
        return { root: home === null ? null : rootSelector(home) };
      },
      mark: (q, sender) => this.#drawn(q.words).mark(q, sender),
      card: (q, sender) => this.#drawn(q.words).card(q, sender),
      clear: () => {
        this.end();
        return null;
      },
    };
  }

  /** Takes everything of ours away: marks, notes, cards, listeners. */
  end(): void {
    this.#overlay?.end();
    this.#listening?.abort();
    this.#listening = null;
    this.#flush = () => {};
    this.#lastMenu = () => null;
    this.#reading.forget();
  }

  #drawn(words: PageWords): Overlay {
    if (this.#makeOverlay === null) refuse("page-gone");
    this.#listen();
    this.#overlay ??= this.#makeOverlay(
      {
        document: this.#world.document,
        report: this.#world.report,
        placed: () => this.#reading.placed,
        address: () => this.#reading.address,
      },
      words,
    );
    return this.#overlay;
  }

  #listen(): void {
    if (this.#listening !== null) return;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const { document } = this.#world;
    this.#lastMenu = rememberMenu(document, signal);
    const news = { touched: () => this.#reading.touch(), settled: () => this.#overlay?.settled() };
    this.#flush = watchPage(document, (node) => this.#overlay?.owns(node) ?? false, news, signal).flush;
  }
}
