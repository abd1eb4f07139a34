import { IndexError } from "../index/index-error.ts";
import type { IndexFetch } from "../index/load-index.ts";
import { reachOf } from "./address-policy.ts";
import type { Fetch } from "./fetch-anonymously.ts";
import { type Ask, followRedirects } from "./follow-redirects.ts";

/** Most bytes of one file of an index: a slice of 8,000 stories has about 1 MB. */
const MAX_FILE_BYTES = 64_000_000;
/** Longest wait for one file, in milliseconds. */
const FILE_TIMEOUT = 60_000;

/** The way to an index's files: without cookies and referrer, bounded, never to a more private place than the index itself. */
export function indexFetch(folder: string, fetch: Fetch): IndexFetch {
  const reach = reachOf(new URL(folder).hostname);
  return async (name) => {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), FILE_TIMEOUT);
    try {
      const ask: Ask = (url, redirect) =>
        fetch(url.href, {
          credentials: "omit",
          referrerPolicy: "no-referrer",
          redirect,
          cache: "no-cache",
          signal: stop.signal,
        });
      const { response } = await followRedirects(new URL(name, folder), reach, ask);
      if (!response.ok) throw new IndexError("unreachable", `${name}: the server answered ${response.status}`);
      return await bounded(response, name);
    } catch (error) {
      if (stop.signal.aborted) throw new IndexError("unreachable", `${name}: no answer in ${FILE_TIMEOUT / 1000} s`);
      throw error;
    } finally {
      clearTimeout(timer);
      stop.abort();
    }
  };
}

async function bounded(response: Response, name: string): Promise<ArrayBuffer> {
  const reader = response.body?.getReader();
  if (reader === undefined) return new ArrayBuffer(0);
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > MAX_FILE_BYTES) {
      await reader.cancel();
      throw new IndexError("too-large", `${name}: more than ${MAX_FILE_BYTES} bytes`);
    }
    chunks.push(value);
  }
  return new Blob(chunks).arrayBuffer();
}
