import { queryKey } from "../core/story/key.ts";
import { type BucketCache, openBuckets } from "../index/bucket-search.ts";
import { IndexError } from "../index/index-error.ts";
import type { Manifest } from "../index/manifest.ts";
import type { Failure } from "../messages/calls.ts";
import { ExpectedFailure, refuse } from "../messages/failure.ts";
import { originPattern, reachOf } from "./address-policy.ts";
import { bucketRange } from "./bucket-range.ts";
import type { Fetch } from "./fetch-anonymously.ts";
import { failureOfIndex } from "./index-failure.ts";
import type { SearchableIndex } from "./index-source.ts";

/** What asking an index for buckets needs from outside. */
export interface AskingTools {
  readonly fetch: Fetch;
  /** Whether a match pattern is granted. */
  readonly granted: (pattern: string) => Promise<boolean>;
  /** What chooses the buckets that hide the others: made once, never told to anyone. */
  readonly secret: () => Promise<string>;
}

/** An index in buckets that the reader lets us ask. */
export interface BucketedIndexState {
  readonly name: string;
  /** Of its folder. */
  readonly url: string;
  readonly manifest: Manifest;
  /** ISO 8601 of the last good update. */
  readonly updated: string | null;
  readonly failure?: Failure;
  /** The counts of anchors that are held. */
  readonly counts: () => Promise<ArrayBuffer>;
  readonly cache: BucketCache;
}

/** Milliseconds that asking about one article may take in all, a little less than a source is waited for. */
const QUESTION_MS = 9_000;
/** What one article may cost: beyond it, taking the index whole would be the better way. */
const MOST = { bytes: 32_000_000, requests: 96 } as const;

/** An index in buckets as it is asked. Every search sends requests that depend on the article: only a reader's click may lead here. */
export function bucketedIndex(index: BucketedIndexState, tools: AskingTools): SearchableIndex {
  const { name, url, manifest, updated, failure, counts, cache } = index;
  const { hostname, host } = new URL(url);
  return {
    name,
    provenance: { from: "index", name },
    reach: reachOf(hostname),
    ...(failure === undefined ? {} : { failure }),
    // There is nothing to be opened ahead that could be opened without asking.
    open: async () => {},
    async search(article, _, leavesNoTrace = false) {
      const until = Date.now() + QUESTION_MS;
      if (!(await tools.granted(originPattern(new URL(url))))) refuse("permission-refused", host);
      const range = bucketRange(url, tools.fetch, () => until - Date.now());
      const secret = await tools.secret();
      try {
        const opened = await openBuckets(manifest, {
          fetch: counts,
          range,
          secret,
          most: MOST,
          cache: leavesNoTrace ? readOnly(cache) : cache,
        });
        const { matches, searched } = await opened.query(queryKey(article), { published: article.published });
        return { matches, searched: { ...searched, updated } };
      } catch (error) {
        throw asTold(error, host);
      }
    },
    text: async () => null,
  };
}

/** What is kept may answer; nothing joins it. */
function readOnly(cache: BucketCache): BucketCache {
  return { get: (sha256) => cache.get(sha256), put: async () => {} };
}

/** What went wrong in words about an index rather than about a page. */
function asTold(error: unknown, host: string): unknown {
  if (error instanceof IndexError)
    return new ExpectedFailure(failureOfIndex({ code: error.code, detail: error.message }));
  if (error instanceof ExpectedFailure && error.failure.code === "too-large")
    return new ExpectedFailure({ code: "index-refused", detail: `${host} sent more than it was asked for` });
  return error;
}
