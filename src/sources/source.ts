import type { Article } from "../core/types.ts";
import type { Searched, VersionSummary } from "../messages/calls.ts";

/** What one place had to say about an article. */
export interface Found {
  readonly versions: readonly VersionSummary[];
  /** What was searched, said even where nothing was found. */
  readonly searched: readonly Searched[];
}

/** A place that has to be asked about an article, which tells it something of what is read. */
export interface Asking {
  /** Of the place; stable. */
  readonly id: string;
  /** Shown to the reader. */
  readonly name: string;
  /** ISO 8601 of its last good update. */
  readonly updated: string | null;
  /** The reader has agreed to its being asked. */
  readonly agreed: boolean;
}

/** One place where other versions come from. */
export interface Source {
  /** Set where {@link find} asks somebody: then it is called on a reader's click alone, and only where the reader has agreed. */
  readonly asking?: Asking;
  /** Opens what it searches ahead of the first question, where that takes a while. Never rejects: the question tells what is wrong. */
  ready?(): Promise<void>;
  /**
   * Versions of the article's report. A place that cannot be searched says so in `searched` rather than throw. With `leavesNoTrace`
   * nothing of the question is kept beyond the session.
   */
  find(article: Article, signal: AbortSignal, leavesNoTrace?: boolean): Promise<Found>;
  /** The text of one of its versions where it is here already; null where the page has to be fetched or the id is not its own. */
  open(id: string, signal: AbortSignal): Promise<Article | null>;
}
