/** What a provider is asked for: never the article's text or address. */
export interface LiveQuery {
  /** Names and figures, the most telling first; all of them have to stand in an article. */
  readonly terms: readonly string[];
  /** ISO days that an article has to be from; null where the page does not say when it is from. */
  readonly from: string | null;
  readonly to: string | null;
}

/** An answer as it came, before anybody has looked at it. */
export interface LiveAnswer {
  readonly status: number;
  readonly text: string;
}

/** An article that a provider names: an address and a headline, nothing of its text. */
export interface LiveResult {
  readonly url: string;
  readonly title: string;
  readonly outlet: string;
  /** ISO 8601; null where the provider does not tell. */
  readonly published: string | null;
  /** BCP 47, or "und". */
  readonly lang: string;
}

/**
 * A provider of news search. To add one: write its adapter in a file of its own beside this one, name it in `adapters.ts`, and test it
 * against answers of the shape that it really gives, the wrong ones too. Everything else is common to all: the reader turns a provider
 * on, grants its origin, sees the whole address before the first time, and each time; its articles are fetched on a click each.
 */
export interface LiveAdapter {
  /** Under which it is kept; never changes. */
  readonly id: string;
  /** What it calls itself. */
  readonly name: string;
  /** Where it answers, unless the reader names another place that answers alike: a mirror, a proxy of one's own. */
  readonly endpoint: string;
  /** The whole address that is asked with a GET, without cookies and referrer. What is not in it is not sent. */
  address(endpoint: string, query: LiveQuery): string;
  /** The articles of an answer. Refuses with "search-busy", "search-refused" or "search-unreadable". */
  read(answer: LiveAnswer): readonly LiveResult[];
}
