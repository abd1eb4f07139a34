import { refuse } from "../../messages/failure.ts";
import type { Reach } from "../address-policy.ts";
import { decodePage } from "../decode-page.ts";
import { type Fetch, fetchAnonymously } from "../fetch-anonymously.ts";
import { readBody } from "../read-body.ts";
import { binaryType } from "../sniff-type.ts";

/** Most bytes of a feed that are read: whole texts of a few hundred articles. */
export const MAX_FEED_BYTES = 8_000_000;
/** Longest wait for a whole feed, in milliseconds. */
export const FEED_TIMEOUT = 15_000;
/** Longest mark of a state that is kept and sent back, in code units. */
const MAX_MARK = 500;

/** By what a server recognises the state that is held already; null where it gave nothing. */
export interface FeedState {
  readonly etag: string | null;
  readonly modified: string | null;
}

/** What came of asking for a feed, or for a page that may name one. */
export type FeedAnswer =
  | { readonly kind: "unchanged" }
  /** There is nothing at this address any more. */
  | { readonly kind: "gone" }
  | { readonly kind: "document"; readonly url: string; readonly text: string; readonly state: FeedState };

/**
 * Asks for a feed as politely as it can be: conditional on the state that is held, without cookies and referrer, inside a time and a
 * size, nowhere more private than `allowed`. Whether it is a feed shows when it is read: servers call feeds all kinds of things.
 */
export async function fetchFeed(
  address: string,
  allowed: Reach,
  held: FeedState,
  fetch: Fetch,
  timeout = FEED_TIMEOUT,
): Promise<FeedAnswer> {
  const headers = {
    accept: "application/rss+xml,application/atom+xml,application/feed+json,application/xml;q=0.9,text/html;q=0.8",
    ...(held.etag === null ? {} : { "if-none-match": held.etag }),
    ...(held.modified === null ? {} : { "if-modified-since": held.modified }),
  };
  return fetchAnonymously<FeedAnswer>(
    address,
    { allowed, fetch, timeout, headers, unreachable: "page-gone" },
    async ({ landed, response }) => {
      if (response.status === 304) return { kind: "unchanged" };
      if (response.status === 404 || response.status === 410) return { kind: "gone" };
      if (!response.ok) refuse("page-gone", `${response.status} ${landed.host}`);
      const bytes = await readBody(response, landed.host, MAX_FEED_BYTES);
      const binary = binaryType(bytes);
      if (binary !== null) refuse("unreadable-type", `${binary}, ${landed.host}`);
      const told = response.headers;
      return {
        kind: "document",
        url: landed.href,
        text: decodePage(bytes, told.get("content-type")),
        state: { etag: markOf(told.get("etag")), modified: markOf(told.get("last-modified")) },
      };
    },
  );
}

function markOf(header: string | null): string | null {
  return header !== null && header.length <= MAX_MARK ? header : null;
}
