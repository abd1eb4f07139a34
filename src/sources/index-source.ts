import type { Article, Reason, Relation } from "../core/types.ts";
import type { Failure, Provenance, Searched, VersionSummary } from "../messages/calls.ts";
import { failureOf } from "../messages/failure.ts";
import { checkedAddress, originPattern, type Reach } from "./address-policy.ts";
import type { Found, Source } from "./source.ts";

/** One story that an index holds and that may be a version of the article. */
export interface IndexMatch {
  readonly url: string;
  readonly outlet: string;
  readonly title: string;
  readonly published: string | null;
  readonly lang: string;
  readonly relation: Relation;
  readonly score: number;
  readonly reasons: readonly Reason[];
}

/** An index as it is asked: whatever lies behind it has been verified already. */
export interface SearchableIndex {
  readonly name: string;
  readonly provenance: Provenance;
  /** How private an address may be that this index names. */
  readonly reach: Reach;
  /** Set where only an old state can be searched. */
  readonly failure?: Failure;
  search(
    article: Article,
    signal: AbortSignal,
    leavesNoTrace?: boolean,
  ): Promise<{ readonly matches: readonly IndexMatch[]; readonly searched: Omit<Searched, "name" | "failure"> }>;
  /** Opens the index ahead of the first search; rejects where that search would fail. */
  open(): Promise<unknown>;
  /** The text of an address where the index carries it itself; null elsewhere. */
  text(url: string): Promise<Article | null>;
}

/** An index as a place where versions come from. */
export function indexSource(index: SearchableIndex): Source {
  return {
    ready: () =>
      index.open().then(
        () => {},
        () => {},
      ),
    async find(article, signal, leavesNoTrace): Promise<Found> {
      const failed = index.failure === undefined ? {} : { failure: index.failure };
      try {
        const { matches, searched } = await index.search(article, signal, leavesNoTrace);
        const versions = await Promise.all(matches.map((match) => summary(match, index)));
        return {
          versions: versions.filter((version) => version !== null),
          searched: [{ name: index.name, ...searched, ...failed }],
        };
      } catch (error) {
        const failure = failureOf(error);
        return {
          versions: [],
          searched: [{ name: index.name, stories: 0, from: null, to: null, updated: null, failure }],
        };
      }
    },
    open: (id) => index.text(id),
  };
}

/** Null where the index names an address that it has no business to name. */
async function summary(match: IndexMatch, index: SearchableIndex): Promise<VersionSummary | null> {
  try {
    const url = checkedAddress(match.url, index.reach);
    const here = await index.text(match.url);
    return {
      ...match,
      id: match.url,
      provenance: index.provenance,
      needsOrigin: here === null ? originPattern(url) : null,
    };
  } catch {
    return null;
  }
}
