import type { Reach } from "../address-policy.ts";
import { decodePage } from "../decode-page.ts";
import { type Fetch, fetchAnonymously } from "../fetch-anonymously.ts";
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
  const nameOf = (host: string) => `${name}, ${host}`;
  const headers = { accept: "application/json" };
  return fetchAnonymously(
    address,
    { allowed, fetch, timeout, headers, unreachable: "search-unreachable", nameOf },
    async ({ url, response }) => {
      const bytes = await readBody(response, url.host, MAX_BYTES);
      return { status: response.status, text: decodePage(bytes, response.headers.get("content-type")) };
    },
  );
}
