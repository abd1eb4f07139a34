/**
 * The shapes that cross Wireside. Plain data only: everything here survives JSON.
 *
 * A is what the reader is reading, B the other version, everywhere.
 * Every offset is a UTF-16 code unit into the `text` of the article that it belongs to; spans are half-open.
 */

/** Half-open range [from, to) of UTF-16 code units. */
export type Span = readonly [from: number, to: number];

/** What a block of an article is. `standfirst` is a teaser that may repeat a sentence of the body. */
export type BlockKind = "standfirst" | "paragraph" | "heading" | "quote" | "list-item" | "caption";

/** One block of an article's text. Blocks do not overlap, are in reading order and cover all but the blank lines between them. */
export interface Block {
  readonly kind: BlockKind;
  readonly span: Span;
}

/** Where a credit was read. */
export type CreditPlace = "dateline" | "source-line" | "byline" | "text" | "json-ld" | "meta";

/** An agency that the article names as the origin of its text. */
export interface Credit {
  /** Canonical id in lower case: "reuters", "ap", "afp", "dpa" … */
  readonly agency: string;
  /** The words that were read, as printed. */
  readonly printed: string;
  readonly place: CreditPlace;
}

/** Why an article may not be the whole of what its page says. */
export type DoubtCode =
  | "not-article"
  | "paywall"
  | "cut-off"
  | "short-of-word-count"
  | "methods-disagree"
  | "lazy-text"
  | "live-blog"
  | "list-page"
  | "translated"
  | "too-large"
  | "redirected";

/** A doubt about an extraction; `detail` is a figure or the words that raised it. */
export interface Doubt {
  readonly code: DoubtCode;
  readonly detail?: string;
}

/** What one page carries, as text with blocks. */
export interface Article {
  /** Canonical address where the page names one, else the address that it was read from; "" for pasted text. */
  readonly url: string;
  /** The outlet's name as it calls itself, else the host. */
  readonly outlet: string;
  readonly title: string;
  readonly byline: string | null;
  /** Agencies in the order of trust; empty where none is named. */
  readonly credit: readonly Credit[];
  /** ISO 8601 with zone where known; null where the page does not say. */
  readonly published: string | null;
  readonly updated?: string | null;
  /** BCP 47 of the article's text, or "und". */
  readonly lang: string;
  /** The body without title, blocks parted by one blank line ("\n\n"). */
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly doubts: readonly Doubt[];
  /**
   * All visible text of the page with white space folded, where known. A sentence found here is never called missing for sure,
   * even where `text` lacks it.
   */
  readonly pageText?: string;
}

/** The least that an article needs to be compared; the rest is filled in by {@link Article} readers. */
export type ArticleInput = Pick<Article, "text"> & Partial<Omit<Article, "text">>;

export type Relation = "same-report" | "related" | "unrelated";

export type DifferenceKind =
  | "only-a"
  | "only-b"
  | "moved"
  | "number"
  | "time"
  | "name"
  | "spelling"
  | "quote"
  | "attribution"
  | "hedge"
  | "negation"
  | "wording";

/**
 * Why something was found, as a code that every language can put into words, with the words or figures concerned.
 * The codes are listed in `change/reasons.ts` (differences) and `story/relation.ts` (relations).
 */
export interface Reason {
  readonly code: string;
  /** A's words, where the reason speaks of them. */
  readonly a?: string;
  /** B's words, where the reason speaks of them. */
  readonly b?: string;
  /** Counts and shares, by name. */
  readonly [figure: string]: string | number | undefined;
}

/** Sentences that correspond, or one that stands alone. Every sentence of either side lies in exactly one pair. */
export interface Pair {
  readonly a: Span | null;
  readonly b: Span | null;
  /** 0..1; 0 where one side is null. */
  readonly similarity: number;
  readonly moved: boolean;
  /**
   * Only on a sentence that stands alone: the sentence of its own side that it says again (a teaser, a standfirst, a caption).
   * It has its counterpart there, so it is no difference and counts as carried.
   */
  readonly repeats?: Span;
}

/** A named change inside a pair, or a pair with one side empty. */
export interface Difference {
  readonly kind: DifferenceKind;
  readonly a: Span | null;
  readonly b: Span | null;
  /** 0..1: how much it matters to a reader. {@link MATTERS} and more is shown and counted; below is a trifle, dimmed. */
  readonly weight: number;
  /** One side is evaluative. */
  readonly loaded?: true;
  /** False where the extraction may be at fault: it is then not called missing. */
  readonly sure: boolean;
  readonly reason: Reason;
}

/** Differences of this weight and more matter. */
export const MATTERS = 0.5;

export interface Comparison {
  readonly relation: Relation;
  /** 0..1: how surely the two are one report. */
  readonly score: number;
  readonly reasons: readonly Reason[];
  /** Agency ids of each side, in order of trust. */
  readonly credit: { readonly a: readonly string[]; readonly b: readonly string[] };
  /** Share of A's sentences (by length) found in B, and of B's found in A; 0..1. */
  readonly coverage: { readonly a: number; readonly b: number };
  /** False where a budget ended the search early; `reasons` then says what was left out. */
  readonly precise: boolean;
  /** In A's order, B's lone sentences where they stand in B's order. */
  readonly pairs: readonly Pair[];
  readonly differences: readonly Difference[];
}

/** How one version carries a sentence of the story. */
export interface StoryCell {
  /** Index of the version, in the order in which the versions were given. */
  readonly version: number;
  readonly span: Span;
  /** Other places of the same version that say it again: teasers, captions. */
  readonly again: readonly Span[];
  /** 0..1: likeness to the row's base; 1 for the base itself. */
  readonly similarity: number;
  /** It stands in another order than the story's. */
  readonly moved: boolean;
  /** How its wording departs from the base, with the base as A and this version as B; empty for the base itself. */
  readonly differences: readonly Difference[];
}

/** One sentence of the story. */
export interface StoryRow {
  /** Index of the version whose wording the others are held against: the nearest to the agency's that carries the sentence. */
  readonly base: number;
  /** One place for each version, null where it does not carry the sentence. */
  readonly cells: readonly (StoryCell | null)[];
}

/** One version's part in a collation. */
export interface StoryVersion {
  /** Agency ids, in order of trust. */
  readonly credit: readonly string[];
  /** Share of the story's rows that it carries; 0..1. */
  readonly carries: number;
  /** Share of its own sentences, by length, that no other version has; 0..1. */
  readonly alone: number;
  /** Differences of weight {@link MATTERS} and more from the bases of its rows. */
  readonly matters: number;
}

/** Many versions of one report beside one another: rows are the story's sentences, columns its versions. */
export interface Collation {
  readonly versions: readonly StoryVersion[];
  /** In the story's order, as the nearest version tells it. */
  readonly rows: readonly StoryRow[];
  /** The version that stands nearest to the text that all go back to; null where there is none. */
  readonly nearest: number | null;
  /** Why that one, and what a budget left out; codes in `story/collate.ts`. */
  readonly reasons: readonly Reason[];
  readonly precise: boolean;
}
