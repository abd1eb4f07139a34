import { queryKey } from "../../core/story/key.ts";
import type { Article } from "../../core/types.ts";
import { searchIndex } from "../../index/search-index.ts";
import type { Slice } from "../../index/slice.ts";
import type { Failure, VersionSummary } from "../../messages/calls.ts";
import { originPattern } from "../address-policy.ts";
import { heldIndex } from "../held-index.ts";
import type { Found, Source } from "../source.ts";
import { SHORT_ENTRY } from "./feed-stories.ts";

/** Followed feeds as they are asked. */
export interface SearchableFeeds {
  readonly name: string;
  /** ISO 8601 of the last good look into any of them. */
  readonly updated: string | null;
  /** Set where one of them could not be looked into. */
  readonly failure?: Failure;
  readonly slices: () => Promise<readonly Slice[]>;
}

/** Followed feeds as a place where versions come from: what they say of an article is an index's key, so an index's query asks them. */
export function feedSource({ name, updated, failure, slices }: SearchableFeeds): Source {
  return {
    async find(article: Article): Promise<Found> {
      const index = searchIndex(heldIndex(name, await slices()));
      const { matches, searched } = index.query(queryKey(article), { published: article.published });
      return {
        versions: matches.map(
          ({ id, text: _, ...match }): VersionSummary => ({
            ...match,
            // A headline and a line can tell that it is about the same event, not that it is the same text.
            relation: id === SHORT_ENTRY && match.relation === "same-report" ? "related" : match.relation,
            id: match.url,
            // The outlet of a story is the feed that it was found in.
            provenance: { from: "feed", name: match.outlet },
            needsOrigin: originPattern(new URL(match.url)),
          }),
        ),
        searched: [{ name, ...searched, updated, ...(failure === undefined ? {} : { failure }) }],
      };
    },
    open: async () => null,
  };
}
