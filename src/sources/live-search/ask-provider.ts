import { refuse } from "../../messages/failure.ts";
import { checkedAddress, type Reach } from "../address-policy.ts";
import { decodePage } from "../decode-page.ts";
import type { Fetch } from "../fetch-page.ts";
import { type Ask, followRedirects } from "../follow-redirects.ts";
import { isOffline } from "../is-offline.ts";
import { readBody } from "../read-body.ts";
import type { LiveAnswer } from "./adapter.ts";

/** Most bytes of an answer that are read: fifty articles take 30 KB. */
const MAX_BYTES = 2_000_000;
/** Longest wait for an answer, in milliseconds. */
export const ANSWER_TIMEOUT = 15_000;

/** Asks a provider for an address, without cookies and referrer. Whatever it says is for its adapter to judge; `name` is for the reader. */
export async function askProvider(
  address: string,
  name: string,
  allowed: Reach,
  fetch: Fetch,
  timeout = ANSWER_TIMEOUT,
): Promise<LiveAnswer> {
  const url = checkedAddress(address, allowed);
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), timeout);
  const ask: Ask = (at, redirect) =>
    fetch(at.href, {
      credentials: "omit",
      referrerPolicy: "no-referrer",
      redirect,
      cache: "no-store",
      headers: { accept: "application/json" },
      signal: stop.signal,
    });
  try {
    const { response } = await followRedirects(url, allowed, ask);
    const bytes = await readBody(response, url.host, MAX_BYTES);
    return { status: response.status, text: decodePage(bytes, response.headers.get("content-type")) };
  } catch (error) {
    if (stop.signal.aborted) refuse("timed-out", `${name}, ${url.host}`);
    if (error instanceof TypeError) refuse(isOffline() ? "offline" : "search-unreachable", `${name}, ${url.host}`);
    throw error;
  } finally {
    clearTimeout(timer);
    stop.abort();
  }
}
