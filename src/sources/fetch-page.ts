import { refuse } from "../messages/failure.ts";
import { checkedAddress, type Reach } from "./address-policy.ts";
import { decodePage } from "./decode-page.ts";
import { type Ask, followRedirects } from "./follow-redirects.ts";
import { isOffline } from "./is-offline.ts";
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

export type Fetch = (address: string, init: RequestInit) => Promise<Response>;

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
  const url = checkedAddress(address, allowed);
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), timeout);
  const ask: Ask = (at, redirect) =>
    fetch(at.href, {
      credentials: "omit",
      referrerPolicy: "no-referrer",
      redirect,
      cache: "no-store",
      headers: { accept: "text/html,application/xhtml+xml;q=0.9" },
      signal: stop.signal,
    });
  try {
    const { url: landed, response } = await followRedirects(url, allowed, ask);
    if (!response.ok) refuse("page-gone", `${response.status} ${landed.host}`);
    const type = response.headers.get("content-type");
    if (type !== null && !PAGE_TYPE.test(type)) refuse("unreadable-type", type.slice(0, MAX_TYPE));
    const bytes = await readBody(response, landed.host, MAX_PAGE_BYTES);
    const binary = binaryType(bytes);
    if (binary !== null) refuse("unreadable-type", `${binary}, ${landed.host}`);
    return { url: landed.href, html: decodePage(bytes, type), redirected: landed.href !== url.href };
  } catch (error) {
    if (stop.signal.aborted) refuse("timed-out", url.host);
    // fetch tells a host that does not answer and a broken connection apart from nothing; only having no network at all is known.
    if (error instanceof TypeError) refuse(isOffline() ? "offline" : "page-gone", url.host);
    throw error;
  } finally {
    clearTimeout(timer);
    stop.abort();
  }
}
