import type { Article, Comparison, Reason, Relation, Span } from "../core/types.ts";
import type { Survey } from "../extract/survey.ts";
import type { PageWords } from "./page-words.ts";

/**
 * The calls between popup, background and page, typed per direction. What crosses a boundary is a value:
 * {@link Result}, never an `Error`. Every call may be asked again: the worker can die between any two.
 */

/** The closed list of expected failures. The popup has a sentence for each. */
export type FailureCode =
  | "not-article"
  | "restricted-page"
  | "no-match"
  | "page-incomplete"
  | "page-gone"
  | "permission-refused"
  | "index-unreachable"
  | "index-stale"
  | "index-old"
  | "index-refused"
  | "address-refused"
  | "redirect-refused"
  | "offline"
  | "timed-out"
  | "too-large"
  | "unreadable-type"
  | "search-busy"
  | "search-refused"
  | "search-unreadable"
  | "search-unreachable"
  | "feed-gone"
  | "no-feed"
  | "storage-full"
  | "internal";

export interface Failure {
  readonly code: FailureCode;
  /** The value concerned (an address, a status, a host), shown as text. */
  readonly detail?: string;
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Failure };

/** Where a version came from, shown to the reader. */
export type Provenance =
  | { readonly from: "index"; readonly name: string }
  | { readonly from: "sample"; readonly name: string }
  | { readonly from: "tab" }
  | { readonly from: "address" }
  | { readonly from: "pasted" }
  | { readonly from: "feed"; readonly name: string }
  | { readonly from: "live"; readonly name: string }
  /** Read before and kept, at an ISO 8601 time; `page` where it is the page itself that is being read, as it was then. */
  | { readonly from: "kept"; readonly at: string; readonly page: boolean };

/** What was searched, for an honest "no match". Dates are ISO days; `updated` is ISO 8601. */
export interface Searched {
  readonly name: string;
  readonly stories: number;
  readonly from: string | null;
  readonly to: string | null;
  readonly updated: string | null;
  /** Set where the place is a provider of live search: what it was asked for; `stories` are then the articles that it named. */
  readonly asked?: string;
  /**
   * Set where the place has not been asked about the page, since asking tells it something: the reader has not agreed to that, or has not
   * clicked for this page. With `failure`, what came of the last question.
   */
  readonly waits?: "consent" | "click";
  /** Set where this place could not be searched, or only an old state of it. */
  readonly failure?: Failure;
}

/** One version in the list, before its page is fetched. */
export interface VersionSummary {
  /** Stable within one article: the address, or "tab:ID", "pasted:HASH", "kept:HASH". */
  readonly id: string;
  readonly url: string;
  readonly outlet: string;
  readonly title: string;
  readonly published: string | null;
  readonly lang: string;
  readonly relation: Relation;
  /** 0..1. */
  readonly score: number;
  readonly reasons: readonly Reason[];
  readonly provenance: Provenance;
  /** Match pattern that must be granted before the page can be fetched; null where the text is here already. */
  readonly needsOrigin: string | null;
  /** Set once compared. */
  readonly compared?: ComparedSummary;
}

/** What the list shows of a version that has been compared. */
export interface ComparedSummary {
  readonly relation: Relation;
  readonly coverage: { readonly a: number; readonly b: number };
  /** Differences of weight {@link MATTERS} and more. */
  readonly matters: number;
  readonly credit: readonly string[];
}

/** A captured article, as the popup sees it. */
export interface ReadArticle {
  /** Key of the captured article in the background's store. */
  readonly key: string;
  readonly tabId: number;
  readonly article: Article;
  /** The page's own name of what was read, by which it tells whether it has changed since. */
  readonly reading?: string;
  /** What is marked on its page now; absent where nothing is. */
  readonly marks?: DrawnMarks;
}

/** The version whose differences are drawn on a page, and how many found their place. */
export interface DrawnMarks {
  readonly id: string;
  readonly state: MarkState;
  /** Selector of the element around all of them; null where the page names none. */
  readonly root: string | null;
}

export interface OpenedVersion {
  readonly version: VersionSummary;
  readonly article: Article;
  readonly comparison: Comparison;
}

/** A report's sentences across several texts: the reader's page first, then the versions in the order that was asked for. */
export interface StoryTable {
  /** In the story's order. */
  readonly rows: readonly {
    /** Which text's words stand for the row. */
    readonly base: number;
    /** Where each text has the sentence; null where it has not. */
    readonly cells: readonly (Span | null)[];
  }[];
}

/** What an article's marks say on the page: text offsets are into the captured article. */
export interface MarkState {
  /** Differences that could be placed on the page, and how many there were. */
  readonly marked: number;
  readonly of: number;
}

/** One other place that can be compared with: an open tab, or a page read earlier in this session. */
export interface OtherTab {
  readonly tabId: number;
  /** "" where the browser does not tell without permission. */
  readonly url: string;
  readonly title: string;
  /** Pattern to be granted before it can be read; null where it has been read already. */
  readonly needsOrigin: string | null;
}

/** An index that the reader has, for the options page and the popup's "what was searched". */
export interface IndexState {
  readonly id: string;
  /** "" for the bundled sample. */
  readonly url: string;
  readonly name: string;
  readonly on: boolean;
  readonly stories: number;
  readonly bytes: number;
  readonly from: string | null;
  readonly to: string | null;
  /** ISO 8601 of the last good update; null for the bundled sample, and before the first one. */
  readonly updated: string | null;
  /** Set where the index is too large to be taken whole, and is asked about each article. */
  readonly asked?: AskedIndex;
  readonly failure?: Failure;
}

/** What asking an index about one article would send, to whom, and what it tells. */
export interface AskedIndex {
  /** The reader has agreed to it. */
  readonly agreed: boolean;
  /** Whom requests go to. */
  readonly host: string;
  /** Parts that are fetched from each file of the days around the article, how many of them only hide the others, and their bytes. */
  readonly parts: number;
  readonly hidden: number;
  readonly bytes: number;
  /** Of so many articles one fits what is fetched; and how many the index has of a month. */
  readonly oneIn: number;
  readonly month: number;
}

/** A provider of live search. */
export interface LiveProvider {
  readonly id: string;
  readonly name: string;
  readonly on: boolean;
  /** Where it is asked, and where it answers of its own: the reader may name a mirror. */
  readonly endpoint: string;
  readonly standard: string;
}

/** What a live search for an article would send. */
export interface LivePreview {
  readonly id: string;
  readonly name: string;
  /** The whole address: what is not in it is not sent. Null where the page has no names to ask for. */
  readonly address: string | null;
  /** The reader has sent a question there before. */
  readonly agreed: boolean;
  /** Pattern to be granted before it can be asked. */
  readonly needsOrigin: string | null;
}

/** An outlet whose feed the reader wants to follow. One of the two addresses is there. */
export interface FeedSite {
  /** "" where the feed shall tell. */
  readonly name: string;
  /** BCP 47, or "und". */
  readonly lang: string;
  /** The page that names the feed; "" where only the feed is known. */
  readonly homepage: string;
  /** Null where it has to be found on the homepage. */
  readonly feed: string | null;
}

/** A feed that the reader follows. Days are ISO days, times ISO 8601. */
export interface FollowedFeed {
  readonly id: string;
  readonly name: string;
  readonly lang: string;
  readonly homepage: string;
  /** Null until it has been found. */
  readonly feed: string | null;
  /** The last look, and the last that went well; null before the first. */
  readonly looked: string | null;
  readonly good: string | null;
  readonly stories: number;
  readonly bytes: number;
  readonly from: string | null;
  readonly to: string | null;
  /** Match pattern to be granted before the next look can go well; null where none is missing. */
  readonly needsOrigin: string | null;
  readonly failure?: Failure;
}

/** All followed feeds, the bytes of their stories, and how many are kept at most. */
export interface FeedsState {
  readonly feeds: readonly FollowedFeed[];
  readonly bytes: number;
  readonly limit: number;
}

/** What is kept of articles that were read, if the reader has asked for it. */
export interface KeptState {
  readonly on: boolean;
  readonly articles: number;
  readonly bytes: number;
  /** ISO 8601 of the first and the last reading; null where nothing is kept. */
  readonly from: string | null;
  readonly to: string | null;
}

/** Popup (and every page of ours) → background. */
export interface BackgroundCalls {
  /** Captures the article of a tab, or answers from the store when the page has not changed. */
  readTab(q: { tabId: number }): ReadArticle;
  /** Looks into every source. An empty list is the failure "no-match" only in the popup: `searched` is always told. */
  findVersions(q: { key: string }): { versions: readonly VersionSummary[]; searched: readonly Searched[] };
  /** Asks the indexes that the reader has agreed to have asked, and looks into every source again. Only on a reader's click. */
  askIndexes(q: { key: string }): { versions: readonly VersionSummary[]; searched: readonly Searched[] };
  /** Fetches (where needed and granted), extracts and compares one version. */
  openVersion(q: { key: string; id: string }): OpenedVersion;
  /** Open tabs that could be compared with; titles need the "tabs" permission. */
  otherTabs(q: { key: string }): { tabs: readonly OtherTab[]; titlesKnown: boolean };
  /** Compares with another tab's article; the version then joins the list. */
  openTab(q: { key: string; tabId: number }): OpenedVersion;
  /** Compares with the page at an address that the reader gave. */
  openAddress(q: { key: string; url: string }): OpenedVersion;
  /** Compares with pasted text. */
  openText(q: { key: string; text: string; outlet: string }): OpenedVersion;
  /** The report's sentences across this page and some of its versions, which are opened where they are not. */
  collateVersions(q: { key: string; ids: readonly string[] }): StoryTable;
  /** Draws the differences against one version on the page, or takes all marks away (`id: null`). */
  markPage(q: { key: string; id: string | null }): MarkState;
  /**
   * What the reader wanted when the permission prompt closed the popup, so that the next popup goes on with it: a version's id,
   * "tab:ID" for another tab, or an address.
   */
  setIntent(q: { key: string; id: string }): null;
  takeIntent(q: { key: string }): { id: string | null };
  indexes(q: Record<string, never>): { indexes: readonly IndexState[] };
  addIndex(q: { url: string }): IndexState;
  removeIndex(q: { id: string }): null;
  setIndexOn(q: { id: string; on: boolean }): IndexState;
  /** The reader agrees to an index being asked about articles, or takes that back. */
  setIndexAsked(q: { id: string; asked: boolean }): IndexState;
  updateIndexes(q: Record<string, never>): { indexes: readonly IndexState[] };
  liveProviders(q: Record<string, never>): { providers: readonly LiveProvider[] };
  /** Turns a provider of live search on or off; `endpoint` is "" for its own. */
  setLiveProvider(q: { id: string; on: boolean; endpoint: string }): LiveProvider;
  /** What a live search would send, `wide` with fewer words; null where no provider is on. Nothing is sent. */
  previewLive(q: { key: string; wide: boolean }): { preview: LivePreview | null };
  /** Sends what the reader has seen, and answers as {@link findVersions} with what came of it. */
  searchLive(q: { key: string; wide: boolean; address: string }): ReturnType<BackgroundCalls["findVersions"]>;
  feeds(q: Record<string, never>): FeedsState;
  /** Follows outlets without looking into their feeds: that is asked feed by feed, so that it can be seen going on. */
  followFeeds(q: { sites: readonly FeedSite[] }): FeedsState;
  unfollowFeed(q: { id: string }): FeedsState;
  lookIntoFeed(q: { id: string }): FollowedFeed;
  /** The feeds that an OPML list names. */
  readOpml(q: { text: string }): { sites: readonly FeedSite[] };
  keptReading(q: Record<string, never>): KeptState;
  setKeptReading(q: { on: boolean }): KeptState;
  /** Deletes all that is kept of articles, and all that this session holds of any. */
  forgetKept(q: Record<string, never>): KeptState;
}

/** One difference or lone passage as drawn in the page. */
export interface PageMark {
  readonly span: readonly [number, number];
  readonly kind: string;
  readonly weight: number;
  readonly sure: boolean;
  /** A passage of its own that this page lacks: noted in the margin beside `span`, whose words do not differ. */
  readonly lacking: boolean;
  /** Label of the kind and the reason, put into words already. */
  readonly label: string;
  readonly reason: string;
  /** The other version's words around it; "" where there are none. */
  readonly other: string;
  /** The part of `other` that differs, as a span of it. */
  readonly otherSpan: readonly [number, number] | null;
  readonly outlet: string;
  readonly lang: string;
}

/** One version's counterpart of a paragraph. */
export interface Counterpart {
  readonly outlet: string;
  readonly lang: string;
  /** "" where this version has no counterpart. */
  readonly text: string;
  /** Spans of `text` that differ, with the kind's label. */
  readonly marks: readonly {
    readonly span: readonly [number, number];
    readonly kind: string;
    readonly label: string;
  }[];
  /** Set where the version could not be read. */
  readonly failure?: string;
  /** Differences in words, heaviest first. */
  readonly notes: readonly string[];
}

/** Background → page script. */
export interface PageCalls {
  /**
   * Looks at the document; the page script keeps the way back to the DOM. No survey where nothing has changed since the reading that is
   * `known`.
   */
  capture(q: { known: string | null }): { reading: string; survey: Survey | null };
  /** Which of the survey's blocks are the article, in order: from here on the page knows what offsets mean. */
  chosen(q: { reading: string; blocks: readonly number[] }): null;
  /** A selector for the element that holds all of the article; null where none is known. */
  root(q: Record<string, never>): { readonly root: string | null };
  /** Draws marks; `shared` is what both versions have word for word. */
  mark(q: {
    marks: readonly PageMark[];
    shared: readonly (readonly [number, number])[];
    dir: "ltr" | "rtl";
    words: PageWords;
  }): MarkState;
  clear(q: Record<string, never>): null;
  /** Whether any mark is drawn: a page that was loaded anew has none, whatever was drawn before. */
  marked(q: Record<string, never>): { marked: boolean };
  /**
   * The span of the paragraph or selection that the menu was opened on; null where the page cannot know.
   * `target` is the browser's number of the element that the menu was opened on, where it gives one.
   */
  paragraph(q: { useSelection: boolean; target: number | null }): {
    span: readonly [number, number] | null;
  };
  /**
   * Shows the card beside the paragraph, filled as versions come in. Only the first of these calls opens a card (`opens`): one that the
   * reader has closed stays closed. A busy card that hears nothing for long asks again, by {@link PageReports.picked}.
   */
  card(q: {
    span: readonly [number, number] | null;
    heading: string;
    counterparts: readonly Counterpart[];
    busy: boolean;
    opens: boolean;
    message: string;
    /** Waits for a click on a paragraph, which is told by {@link PageReports.picked}. */
    pick: boolean;
    dir: "ltr" | "rtl";
    words: PageWords;
  }): null;
}

/** Page script → background. The background believes nothing of it but offsets, and knows the tab from the browser. */
export interface PageReports {
  /** The reader wants the paragraph compared: clicked where the card asked to, or still waiting for a card that fell silent. */
  picked(q: { span: readonly [number, number]; waiting: boolean }): null;
  /** A page of a site where Wireside may look by itself is open. */
  opened(q: Record<string, never>): null;
  /** A marked article was written anew by its page, or more of it came. */
  changed(q: Record<string, never>): null;
  /** The page has taken its marks away: the reader turned them off there, or the tab shows another article now. */
  unmarked(q: { why: "off" | "left" }): null;
}

/** Background → the offscreen document (Chromium) or the background page itself (Firefox). */
export interface DocumentCalls {
  /** Extracts an article out of fetched HTML. */
  extract(q: { html: string; url: string }): Article;
}
