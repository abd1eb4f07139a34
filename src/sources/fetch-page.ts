import { refuse } from "../messages/failure.ts";
import type { Reach } from "./address-policy.ts";
import { decodePage } from "./decode-page.ts";
import { type Fetch, fetchAnonymously } from "./fetch-anonymously.ts";
import { readBody } from "./read-body.ts";
import { binaryType } from "./sniff-type.ts";

/** Most bytes of a page that are read: the largest news pages are under 3 MB. */
export const MAX_PAGE_BYTES = 5_000_000;
/** Longest wait for a whole page, in milliseconds. */
export const PAGE_TIMEOUT = 15_000;
/** Longest content type that is told to the reader, in code units. */
const MAX_TYPE = 100;

/** A page as it came. */
export interface FetchedPage {
  /** Where it came from in the end. */
  readonly url: string;
  readonly html: string;
  readonly redirected: boolean;
}

/** What servers may call a page. A page that is sent as something else is not one to a reader's browser either. */
const PAGE_TYPE = /^\s*(text\/html|application\/xhtml\+xml)\b/i;

/**
 * Fetches another outlet's page: without cookies and referrer, inside a time and a size, markup only, whatever it calls itself.
 * `allowed` is how private its address may be, and every address that it leads to.
 */
export async function fetchPage(
  address: string,
  allowed: Reach,
  fetch: Fetch,
  timeout = PAGE_TIMEOUT,
): Promise<FetchedPage> {
  const headers = { accept: "text/html,application/xhtml+xml;q=0.9" };
  return fetchAnonymously(
    address,
    { allowed, fetch, timeout, headers, unreachable: "page-gone" },
    async ({ url, landed, response }) => {
      if (!response.ok) refuse("page-gone", `${response.status} ${landed.host}`);
      const type = response.headers.get("content-type");
      if (type !== null && !PAGE_TYPE.test(type)) refuse("unreadable-type", type.slice(0, MAX_TYPE));
      const bytes = await readBody(response, landed.host, MAX_PAGE_BYTES);
      const binary = binaryType(bytes);
      if (binary !== null) refuse("unreadable-type", `${binary}, ${landed.host}`);
      return { url: landed.href, html: decodePage(bytes, type), redirected: landed.href !== url.href };
    },
  );
}
