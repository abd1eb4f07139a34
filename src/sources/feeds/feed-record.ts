import type { Failure, FeedSite, FollowedFeed } from "../../messages/calls.ts";
import { refuse } from "../../messages/failure.ts";
import { checkedAddress } from "../address-policy.ts";
import type { FeedState } from "./fetch-feed.ts";

/** A feed that the reader follows, as it is kept: plain data, without its stories. */
export interface FeedRecord extends FeedState {
  /** The address that the reader gave: of the feed where it is known, else of the page that names it. */
  readonly id: string;
  /** "" until the feed tells its name. */
  readonly name: string;
  readonly lang: string;
  /** Where the feed is looked for; "" where only the feed itself is known. */
  readonly homepage: string;
  /** Null until one is found. */
  readonly feed: string | null;
  /** ISO 8601 of the last look, and of the last that went well. */
  readonly looked: string | null;
  readonly good: string | null;
  /** Looks in a row that went wrong. */
  readonly failures: number;
  readonly failure?: Failure;
  /** Match pattern that has to be granted before the next look can go well. */
  readonly needsOrigin: string | null;
  readonly stories: number;
  readonly bytes: number;
  readonly from: string | null;
  readonly to: string | null;
  /** Counts changes of the stories, so that what is open can be told from what is held. */
  readonly revision: number;
}

/** Longest name of an outlet, in code units. */
const MAX_NAME = 200;
/** Time between looks, the longest where they keep failing, and the part that is left to chance, so that feeds spread over the hour. */
const LOOK_MS = 3_600_000;
const LONGEST_LOOK_MS = 24 * LOOK_MS;
const JITTER = 0.25;
/** Doublings after which the longest is reached anyway. */
const MOST_DOUBLINGS = 10;

/** A record for what the reader wants to follow. Throws where its address is none that is fetched. */
export function newRecord({ name, lang, homepage, feed }: FeedSite): FeedRecord {
  const given = feed ?? homepage;
  // The reader may name any machine of his own.
  const id = addressOf(given);
  return {
    id,
    name: name.slice(0, MAX_NAME),
    lang: lang || "und",
    homepage: homepage === "" ? "" : addressOf(homepage),
    feed: feed === null ? null : id,
    etag: null,
    modified: null,
    looked: null,
    good: null,
    failures: 0,
    needsOrigin: null,
    stories: 0,
    bytes: 0,
    from: null,
    to: null,
    revision: 0,
  };
}

function addressOf(address: string): string {
  const trimmed = address.trim();
  if (trimmed === "") refuse("address-refused", address);
  const url = checkedAddress(trimmed, "loopback");
  url.hash = "";
  return url.href;
}

/** When to look next, in ms since 1970. `random` is in [0, 1). */
export function nextLook({ looked, failures }: FeedRecord, random: number): number {
  if (looked === null) return 0;
  const pause = Math.min(LONGEST_LOOK_MS, LOOK_MS * 2 ** Math.min(failures, MOST_DOUBLINGS));
  return Date.parse(looked) + pause * (1 + JITTER * (2 * random - 1));
}

/** What a feed is called: its outlet, else the host that it comes from. */
export function nameOf({ name, feed, id }: FeedRecord): string {
  return name || new URL(feed ?? id).host;
}

/** A record as the reader's pages see it. */
export function stateOf(record: FeedRecord): FollowedFeed {
  const { id, homepage, feed, lang, looked, good, needsOrigin, stories, bytes, from, to, failure } = record;
  return {
    id,
    name: nameOf(record),
    lang,
    homepage,
    feed,
    looked,
    good,
    stories,
    bytes,
    from,
    to,
    needsOrigin,
    ...(failure === undefined ? {} : { failure }),
  };
}

/** A name that a feed gives itself, shortened where it is a sentence. */
export function namedBy(title: string): string {
  return title.slice(0, MAX_NAME);
}
