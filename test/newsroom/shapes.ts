/** The demo newsroom's data: invented reports, and how invented outlets printed them. Plain data only. */

import type { DifferenceKind } from "../../src/core/types.ts";

/** The outlets; the id is also the host: `https://ID.example`. */
export type OutletId =
  | "kestrel-news"
  | "harbour-post"
  | "wendmark-courier"
  | "meridian-ledger"
  | "al-minara"
  | "tramline-pulse"
  | "northline-gazette"
  | "rumour-mill";

/** One block of an article: a paragraph, or what is named. A list has one block for each item. */
export type Piece =
  | string
  | { readonly heading: string }
  | { readonly quote: string }
  | { readonly list: readonly string[] };

/** What an outlet did with the agency's text. `separate` is its own reporting of the same event, no copy of the text. */
export type How =
  | "whole"
  | "cut"
  | "inserted"
  | "rewritten"
  | "sharpened"
  | "figures"
  | "moved"
  | "paywalled"
  | "hostile"
  | "separate";

/** Where and in which words the agency is named. Words for `dateline` and `text` stand in the paragraphs themselves. */
export interface PrintedCredit {
  /** Agency ids in lower case, as an article's `credit` has them. */
  readonly agencies: readonly string[];
  readonly place: "dateline" | "source-line" | "byline" | "text" | "json-ld";
  readonly words: string;
}

/** A notable difference against the whole version, found by hand: words of that version (a), of this one (b), or null. */
export interface Truth {
  readonly kind: DifferenceKind;
  readonly a: string | null;
  readonly b: string | null;
}

/** Words that are written otherwise and mean the same; `never` lists kinds that must not be called here. */
export interface Harmless {
  readonly a: string;
  readonly b: string;
  readonly never: readonly Truth["kind"][];
}

/** One outlet's article. */
export interface Version {
  readonly outlet: OutletId;
  /** Path of its page, from "/". */
  readonly path: string;
  readonly title: string;
  /** A teaser between title and text; may repeat a sentence of the text. */
  readonly standfirst?: string;
  /** ISO 8601 with zone. */
  readonly published: string;
  readonly updated?: string;
  readonly section: string;
  readonly credit: PrintedCredit | null;
  readonly byline?: string;
  /** Under the picture; no part of the article's text. */
  readonly caption: string;
  readonly how: readonly How[];
  readonly paragraphs: readonly Piece[];
  readonly truth: readonly Truth[];
  readonly harmless?: readonly Harmless[];
}

/** One invented report: the versions that carry its text, the whole one first, and articles written separately. */
export interface Report {
  readonly id: string;
  /** What happened, in a few words. */
  readonly about: string;
  readonly versions: readonly Version[];
  readonly separately: readonly Version[];
}

/** A line in an outlet's lists. */
export interface Link {
  readonly href: string;
  readonly title: string;
  readonly section: string;
  readonly published: string;
  /** What the outlet's feed says of it, if anything. */
  readonly summary?: string;
}

/** What a template gets to print one article. */
export interface Page {
  readonly version: Version;
  /** Pieces that this outlet shows: all, or those before its paywall. */
  readonly shown: readonly Piece[];
  /** Words of the whole text, also where not all is shown. */
  readonly wordCount: number;
  /** Absolute address of this page. */
  readonly url: string;
  /** The outlet's other articles, nearest first. */
  readonly others: readonly Link[];
}

/** An outlet: its name, and how it sets a page. Templates give whole HTML documents without outer resources. */
export interface Outlet {
  readonly id: OutletId;
  readonly name: string;
  /** Paragraphs before the paywall; absent: no paywall. */
  readonly paywallAfter?: number;
  /** How the outlet sets quotation marks and apostrophes; the data has straight ones. */
  readonly typeset: (text: string) => string;
  readonly article: (page: Page) => string;
  readonly front: (links: readonly Link[]) => string;
}
