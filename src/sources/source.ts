import type { Article } from "../core/types.ts";
import type { Searched, VersionSummary } from "../messages/calls.ts";

/** What one place had to say about an article. */
export interface Found {
  readonly versions: readonly VersionSummary[];
  /** What was searched, said even where nothing was found. */
  readonly searched: readonly Searched[];
}

/** One place where other versions come from. */
export interface Source {
  /** Opens what it searches ahead of the first question, where that takes a while. Never rejects: the question tells what is wrong. */
  ready?(): Promise<void>;
  /** Versions of the article's report. A place that cannot be searched says so in `searched` rather than throw. */
  find(article: Article, signal: AbortSignal): Promise<Found>;
  /** The text of one of its versions where it is here already; null where the page has to be fetched or the id is not its own. */
  open(id: string, signal: AbortSignal): Promise<Article | null>;
}
