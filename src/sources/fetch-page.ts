import { refuse } from "../messages/failure.ts";
import { checkedAddress, type Reach } from "./address-policy.ts";
import { decodePage } from "./decode-page.ts";

/** Most bytes of a page that are read: the largest news pages are under 3 MB. */
export const MAX_PAGE_BYTES = 5_000_000;
/** Longest wait for a whole page, in milliseconds. */
export const PAGE_TIMEOUT = 15_000;

/** A page as it came. */
export interface FetchedPage {
  /** Where it came from in the end. */
  readonly url: string;
  readonly html: string;
  readonly redirected: boolean;
}

export type Fetch = (address: string, init: RequestInit) => Promise<Response>;

/**
 * Fetches another outlet's page: without cookies and referrer, inside a time and a size, text or markup only. `allowed` is how
 * private its address may be; where a redirect leads is checked again before a byte is read.
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
  try {
    const response = await fetch(url.href, {
      credentials: "omit",
      referrerPolicy: "no-referrer",
      redirect: "follow",
      cache: "no-store",
      headers: { accept: "text/html,application/xhtml+xml;q=0.9" },
      signal: stop.signal,
    });
    const landed = checkedAddress(response.url === "" ? url.href : response.url, allowed);
    if (!response.ok) refuse("page-gone", `${response.status} ${landed.host}`);
    const type = response.headers.get("content-type");
    if (type !== null && !/^\s*(text\/html|application\/xhtml\+xml)\b/i.test(type))
      refuse("unreadable-type", type.slice(0, 100));
    const bytes = await bytesOf(response, landed.host);
    return { url: landed.href, html: decodePage(bytes, type), redirected: response.redirected };
  } catch (error) {
    if (stop.signal.aborted) refuse("timed-out", url.host);
    // fetch tells a host that does not answer, a broken connection and a forbidden redirect apart from nothing.
    if (error instanceof TypeError) refuse("page-gone", url.host);
    throw error;
  } finally {
    clearTimeout(timer);
    stop.abort();
  }
}

/** The body, given up at the first byte too many: what a server announces counts as little as what it sends. */
async function bytesOf(response: Response, host: string): Promise<Uint8Array> {
  if (Number(response.headers.get("content-length") ?? 0) > MAX_PAGE_BYTES) refuse("too-large", host);
  if (response.body === null) return new Uint8Array(0);
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = response.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > MAX_PAGE_BYTES) {
      await reader.cancel();
      refuse("too-large", host);
    }
    chunks.push(value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
