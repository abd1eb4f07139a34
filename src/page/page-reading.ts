import type { Span } from "../core/types.ts";
import { placeBlocks } from "../extract/place-blocks.ts";
import type { Survey } from "../extract/survey.ts";
import type { Surveyed } from "../extract/survey-page.ts";
import { TextPlaces } from "./text-places.ts";

/** Looks at a live page; `changed` tells whether it changes meanwhile. */
export type LookAt = (document: Document, url: string, changed: () => boolean) => Promise<Surveyed>;

/** The article as it stands in the page. */
export interface Placed {
  readonly text: string;
  /** Span of each block of the text. */
  readonly blocks: readonly Span[];
  readonly places: TextPlaces;
}

interface Reading {
  readonly name: string;
  readonly address: string;
  readonly surveyed: Surveyed;
  chosen: readonly number[] | null;
  placed: Placed | null;
}

/** What was read of a page, from the look at it to the places of its article's text. Reads anew only where the page has changed. */
export class PageReading {
  readonly #document: Document;
  readonly #look: LookAt;
  /** Changes of the page so far: a reading is good as long as there was none since. */
  #changes = 0;
  #count = 0;
  #running: { readonly changes: number; readonly address: string; readonly reading: Promise<Reading> } | null = null;
  #last: Reading | null = null;

  constructor(document: Document, look: LookAt) {
    this.#document = document;
    this.#look = look;
  }

  /** The page has changed. */
  touch(): void {
    this.#changes++;
  }

  /** Reads the page; the survey is left out where the reader of `known` has it already. */
  async capture(known: string | null): Promise<{ reading: string; survey: Survey | null }> {
    const address = this.#document.URL;
    if (this.#running?.changes !== this.#changes || this.#running.address !== address)
      this.#running = { changes: this.#changes, address, reading: this.#read(address) };
    const reading = await this.#running.reading;
    this.#last = reading;
    return { reading: reading.name, survey: reading.name === known ? null : reading.surveyed.survey };
  }

  /** Takes note of which blocks are the article. */
  choose(name: string, blocks: readonly number[]): void {
    if (this.#last?.name !== name) return;
    this.#last.chosen = blocks;
    this.#last.placed = null;
  }

  /** The article in the page; null before it was read. */
  get placed(): Placed | null {
    const reading = this.#last;
    if (reading?.chosen == null) return null;
    if (reading.placed === null) {
      const { text, blocks, pieces } = placeBlocks(reading.surveyed, reading.chosen);
      reading.placed = { text, blocks, places: new TextPlaces(text, pieces) };
    }
    return reading.placed;
  }

  /** The address that the article was read at; null before. */
  get address(): string | null {
    return this.#last?.address ?? null;
  }

  forget(): void {
    this.#running = null;
    this.#last = null;
  }

  async #read(address: string): Promise<Reading> {
    const before = this.#changes;
    const surveyed = await this.#look(this.#document, address, () => this.#changes !== before);
    // Two loads of one page begin at different times, so that no reading is taken for one of another load.
    const name = `${performance.timeOrigin} ${++this.#count}`;
    return { name, address, surveyed, chosen: null, placed: null };
  }
}
