import type { RangeFetch } from "../index/bucket-search.ts";
import { refuse } from "../messages/failure.ts";
import { reachOf } from "./address-policy.ts";
import { type Fetch, fetchAnonymously } from "./fetch-anonymously.ts";
import { readBody } from "./read-body.ts";

/**
 * The way to parts of an index's files: as a page is fetched, without cookies and referrer, never to a more private place than the index
 * itself. `left` says how many milliseconds there are still.
 */
export function bucketRange(folder: string, fetch: Fetch, left: () => number): RangeFetch {
  const { hostname, host } = new URL(folder);
  return (name, from, length) =>
    fetchAnonymously(
      new URL(name, folder).href,
      {
        allowed: reachOf(hostname),
        fetch,
        timeout: Math.max(0, left()),
        headers: { range: `bytes=${from}-${from + length - 1}` },
        unreachable: "index-unreachable",
      },
      async ({ response }) => {
        // The whole file would be as good, but is much larger and would tell nobody less.
        if (response.status === 200) refuse("index-refused", `${name}: ${host} does not send parts of files`);
        if (response.status !== 206) refuse("index-unreachable", `${name}: ${host} answered ${response.status}`);
        const bytes = await readBody(response, host, length);
        return bytes.buffer as ArrayBuffer;
      },
    );
}
