import { queryKey } from "../core/story/key.ts";
import type { Article, Comparison } from "../core/types.ts";
import type { LoadedIndex } from "../index/load-index.ts";
import { type SearchIndex, type StoryMatch, searchIndex } from "../index/search-index.ts";
import type { StoryRecord } from "../index/slice.ts";
import type { Failure, Provenance } from "../messages/calls.ts";
import type { Reach } from "./address-policy.ts";
import type { SearchableIndex } from "./index-source.ts";
import { plainArticle } from "./plain-article.ts";

/** A packed index and what is known of it beside its files. */
export interface PackedIndex {
  readonly name: string;
  readonly provenance: Provenance;
  readonly reach: Reach;
  /** ISO 8601 of the last good update; null for what came with the extension. */
  readonly updated: string | null;
  readonly failure?: Failure;
  /** Opens the files; asked once. Throws where they are lost or damaged. */
  readonly load: () => Promise<LoadedIndex>;
  /** Confirms what a sample's keys only suggest; its texts are here. */
  readonly compare: (a: Article, b: Article) => Comparison;
}

/** Below this score a related story of the sample is not even compared: so few stories share some rare words by chance. */
const WORTH_COMPARING = 0.02;

/** A packed index as it is asked: opened with the first question, texts known where its slices carry them. */
export function packedIndex(packed: PackedIndex): SearchableIndex {
  const { name, provenance, reach, updated, failure } = packed;
  let opened: Promise<{ search: SearchIndex; texts: ReadonlyMap<string, Article> }> | null = null;
  const open = () => {
    opened ??= packed.load().then((loaded) => ({ search: searchIndex(loaded), texts: textsOf(loaded) }));
    return opened;
  };
  return {
    name,
    provenance,
    reach,
    ...(failure === undefined ? {} : { failure }),
    open,
    async search(article) {
      const { search } = await open();
      const { matches, searched } = search.query(queryKey(article), { published: article.published });
      const offered = search.sample ? confirmed(article, matches, packed.compare) : matches;
      return { matches: offered, searched: { ...searched, updated } };
    },
    // Only the sample has texts; another index need not be opened, or be in order, to say that it has none.
    text: async (url) => (provenance.from === "sample" ? ((await open()).texts.get(url) ?? null) : null),
  };
}

/**
 * The sample's stories are invented, and few: on any page but their own, what their keys share with it is chance. They are offered
 * only beside a copy of the page's report, and what may be one too is looked at in full.
 */
function confirmed(article: Article, matches: readonly StoryMatch[], compare: PackedIndex["compare"]): StoryMatch[] {
  if (!matches.some(({ relation }) => relation === "same-report")) return [];
  return matches.flatMap((match) => {
    if (match.relation === "same-report") return [match];
    if (match.score < WORTH_COMPARING || match.text === undefined) return [];
    const { relation, score, reasons } = compare(article, articleOf(match, match.text));
    return relation === "unrelated" ? [] : [{ ...match, relation, score, reasons }];
  });
}

function articleOf({ url, outlet, title, published, lang }: StoryRecord, text: string): Article {
  return plainArticle(text, { url, outlet, title, published, lang });
}

/** Articles that the index carries itself; only a sample does. */
function textsOf({ manifest, slices }: LoadedIndex): ReadonlyMap<string, Article> {
  const texts = new Map<string, Article>();
  if (manifest.sample !== true) return texts;
  for (const slice of slices)
    for (let story = 0; story < slice.stories; story++) {
      const record = slice.record(story);
      if (record.text !== undefined) texts.set(record.url, articleOf(record, record.text));
    }
  return texts;
}
