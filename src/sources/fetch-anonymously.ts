import type { FailureCode } from "../messages/calls.ts";
import { refuse } from "../messages/failure.ts";
import { checkedAddress, type Reach } from "./address-policy.ts";
import { type Ask, followRedirects } from "./follow-redirects.ts";
import { isOffline } from "./is-offline.ts";

export type Fetch = (address: string, init: RequestInit) => Promise<Response>;

/** How an address is asked for, and what is told where nothing comes. */
export interface Asking {
  /** How private the address may be, and every address that it leads to. */
  readonly allowed: Reach;
  readonly fetch: Fetch;
  /** Longest wait for all of it, in milliseconds. */
  readonly timeout: number;
  readonly headers: Readonly<Record<string, string>>;
  /** The failure where nobody answers though there is a network. */
  readonly unreachable: FailureCode;
  /** What the reader calls a host in a failure; the host itself where left out. */
  readonly nameOf?: (host: string) => string;
}

/** What came, its body not yet read. */
export interface Answered {
  /** The address that was asked for, and where the answer came from in the end. */
  readonly url: URL;
  readonly landed: URL;
  readonly response: Response;
}

/**
 * Asks for an address without cookies, referrer and cache, and reads the answer with `read`, all of it inside the time given. The
 * connection is closed in the end, whatever of the body was read.
 */
export async function fetchAnonymously<T>(
  address: string,
  { allowed, fetch, timeout, headers, unreachable, nameOf = (host) => host }: Asking,
  read: (answered: Answered) => T | Promise<T>,
): Promise<T> {
  const url = checkedAddress(address, allowed);
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), timeout);
  const ask: Ask = (at, redirect) =>
    fetch(at.href, {
      credentials: "omit",
      referrerPolicy: "no-referrer",
      redirect,
      cache: "no-store",
      headers,
      signal: stop.signal,
    });
  try {
    const { url: landed, response } = await followRedirects(url, allowed, ask);
    return await read({ url, landed, response });
  } catch (error) {
    if (stop.signal.aborted) refuse("timed-out", nameOf(url.host));
    // fetch tells a host that does not answer and a broken connection apart from nothing; only having no network at all is known.
    if (error instanceof TypeError) refuse(isOffline() ? "offline" : unreachable, nameOf(url.host));
    throw error;
  } finally {
    clearTimeout(timer);
    stop.abort();
  }
}
