import type { Failure } from "../../messages/calls.ts";
import { ExpectedFailure, failureOf, refuse } from "../../messages/failure.ts";
import { checkedAddress, originPattern, type Reach, reachOf } from "../address-policy.ts";
import type { Fetch } from "../fetch-anonymously.ts";
import { type FeedRecord, namedBy } from "./feed-record.ts";
import { type FeedAnswer, type FeedState, fetchFeed } from "./fetch-feed.ts";
import { findFeeds } from "./find-feeds.ts";
import { type FeedContent, NotAFeed, readFeed } from "./read-feed.ts";

/** What a look needs from outside. */
export interface LookTools {
  readonly fetch: Fetch;
  /** Whether a match pattern is granted. */
  readonly granted: (pattern: string) => Promise<boolean>;
  /** ISO 8601. */
  readonly now: () => string;
  /** Longest wait for one answer, in ms. */
  readonly timeout?: number;
}

/** What a look gave: the record after it, and what the feed says, null where nothing new came. */
export interface Look {
  readonly record: FeedRecord;
  readonly content: FeedContent | null;
}

/** Entries that are read of one feed. */
const MAX_ENTRIES = 5_000;
/** Feeds of one page that are tried. */
const MOST_TRIED = 3;
/** Failures before anybody was asked: there is nothing to give a rest, and the next round may go better. */
const UNASKED: ReadonlySet<Failure["code"]> = new Set(["permission-refused", "offline"]);
const NOTHING_HELD: FeedState = { etag: null, modified: null };

/**
 * Looks into a feed: asks for it where its place is known, looks for it on its outlet's page where it is not or where it has gone. Never
 * throws for what a server may do: the answer is a record that says what went wrong.
 */
export async function lookIntoFeed(record: FeedRecord, tools: LookTools): Promise<Look> {
  const { failure: _, ...rest } = record;
  const looked = tools.now();
  try {
    const found = record.feed === null ? await seek(record, tools) : await ask(record, record.feed, tools);
    const good = { ...rest, ...found.state, feed: found.feed, looked, good: looked, failures: 0, needsOrigin: null };
    if (found.content === null) return { record: good, content: null };
    const { title, lang, homepage } = found.content;
    return {
      record: {
        ...good,
        name: record.name || namedBy(title),
        lang: record.lang === "und" ? lang : record.lang,
        homepage: record.homepage || allowed(homepage, reachOfRecord(record)) || "",
      },
      content: found.content,
    };
  } catch (error) {
    const { failure, feed, needsOrigin } = error instanceof Stuck ? error : STUCK_BY(failureOf(error));
    const stuck = { ...rest, feed: feed ?? record.feed, failure, needsOrigin };
    return {
      record: UNASKED.has(failure.code) ? stuck : { ...stuck, looked, failures: record.failures + 1 },
      content: null,
    };
  }
}

interface FoundFeed {
  readonly feed: string;
  readonly state: FeedState;
  readonly content: FeedContent | null;
}

/** What stands in the way, and what the reader could grant to clear it. */
class Stuck extends Error {
  constructor(
    readonly failure: Failure,
    readonly needsOrigin: string | null,
    /** A feed that was found but may not be asked yet. */
    readonly feed: string | null = null,
  ) {
    super(failure.code);
  }
}

const STUCK_BY = (failure: Failure) => new Stuck(failure, null);

/** Asks for the feed where it was; where it is gone, it is looked for again. */
async function ask(record: FeedRecord, feed: string, tools: LookTools): Promise<FoundFeed> {
  await needs(feed, tools, feed);
  const answer = await fetched(feed, record, record, tools);
  if (answer.kind === "unchanged") return { feed, state: record, content: null };
  const content = answer.kind === "gone" ? null : contentOf(answer);
  if (answer.kind !== "gone" && content !== null) return { feed, state: answer.state, content };
  try {
    return await seek(record, tools, feed);
  } catch (error) {
    // Only what the reader could grant is worth more than saying that the feed is gone.
    const needed = error instanceof Stuck ? error.needsOrigin : null;
    throw new Stuck({ code: "feed-gone", detail: feed }, needed);
  }
}

/** Looks for a feed on the outlet's page; `gone` is one that it may still name. */
async function seek(record: FeedRecord, tools: LookTools, gone: string | null = null): Promise<FoundFeed> {
  const page = record.homepage || (gone === null ? record.id : "");
  if (page === "") refuse("no-feed", gone ?? record.id);
  await needs(page, tools);
  const answer = await fetched(page, record, NOTHING_HELD, tools);
  const { host } = new URL(page);
  if (answer.kind !== "document") refuse("page-gone", host);
  // What the reader gave may be a feed itself.
  const itself = contentOf(answer);
  if (itself !== null) return { feed: answer.url, state: answer.state, content: itself };
  const reach = reachOfRecord(record);
  const named = findFeeds(answer.text, answer.url).filter((address) => address !== gone && allowed(address, reach));
  let stuck: Stuck | null = null;
  for (const feed of named.slice(0, MOST_TRIED)) {
    try {
      await needs(feed, tools, feed);
      const told = await fetched(feed, record, NOTHING_HELD, tools);
      const content = told.kind === "document" ? contentOf(told) : null;
      if (told.kind === "document" && content !== null) return { feed, state: told.state, content };
    } catch (error) {
      if (!(error instanceof Stuck) && !(error instanceof ExpectedFailure)) throw error;
      stuck ??= error instanceof Stuck ? error : STUCK_BY(error.failure);
    }
  }
  throw stuck ?? STUCK_BY({ code: "no-feed", detail: host });
}

async function needs(address: string, { granted }: LookTools, feed: string | null = null): Promise<void> {
  const url = new URL(address);
  const pattern = originPattern(url);
  if (!(await granted(pattern))) throw new Stuck({ code: "permission-refused", detail: url.host }, pattern, feed);
}

function fetched(address: string, record: FeedRecord, held: FeedState, tools: LookTools): Promise<FeedAnswer> {
  const { etag, modified } = held;
  return fetchFeed(address, reachOfRecord(record), { etag, modified }, tools.fetch, tools.timeout);
}

/** Null where a document is no feed with articles in it. */
function contentOf({ text, url }: { readonly text: string; readonly url: string }): FeedContent | null {
  try {
    const content = readFeed(text, url, MAX_ENTRIES);
    return content.feeds.length > 0 ? null : content;
  } catch (error) {
    if (error instanceof NotAFeed) return null;
    throw error;
  }
}

/** How far what this feed leads to may reach: no further than what the reader named. */
export function reachOfRecord({ id }: FeedRecord): Reach {
  return reachOf(new URL(id).hostname);
}

/** The address, or null where it is more private than allowed. */
function allowed(address: string, reach: Reach): string | null {
  try {
    return checkedAddress(address, reach).href;
  } catch {
    return null;
  }
}
