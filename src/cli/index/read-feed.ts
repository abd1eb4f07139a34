import { type FeedEntry, NotAFeed, readFeed as read } from "../../sources/feeds/read-feed.ts";
import { CliFailure } from "../failure.ts";

/** An article that a feed or sitemap names. */
export type FeedLink = Pick<FeedEntry, "url" | "title" | "published">;

/** What a feed, sitemap or list of feeds holds, as far as an index is built from it: the pages themselves have the texts. */
export interface FeedContent {
  readonly links: readonly FeedLink[];
  /** Further feeds or sitemaps to read: an OPML list's, a sitemap index's. */
  readonly feeds: readonly string[];
}

/** Feeds that are taken from one list. */
const MAX_FEEDS = 50_000;

/** A list of feeds as one writes it by hand: an address a line; what follows a # is a note. Null where it is no such list. */
function fromLines(content: string): FeedContent | null {
  const lines = content
    .split(/\r?\n/)
    .map((line) => line.replace(/(^|\s)#.*$/, "").trim())
    .filter((line) => line !== "");
  if (lines.length === 0 || !lines.every((line) => /^https?:\/\/\S+$/i.test(line) && URL.canParse(line))) return null;
  return { links: [], feeds: [...new Set(lines.map((line) => new URL(line).href))].slice(0, MAX_FEEDS) };
}

/**
 * Reads RSS 0.9 to 2.0, Atom, JSON Feed, OPML, a list of addresses, a (news) sitemap or an index of sitemaps. `base` is the feed's
 * address, "" for a file. Entries without an address are left out. Throws {@link CliFailure} where it is none of these.
 */
export function readFeed(content: string, base: string, where: string): FeedContent {
  const list = /^\s*[<{]/.test(content) ? null : fromLines(content);
  if (list !== null) return list;
  try {
    const { entries, feeds } = read(content, base);
    return {
      links: entries.map(({ url, title, published }) => ({ url, title, published })),
      feeds: feeds.flatMap(({ url }) => (url === "" ? [] : [url])),
    };
  } catch (error) {
    if (error instanceof NotAFeed) throw new CliFailure(`${where} is no feed: ${error.message}`, 1);
    throw error;
  }
}
