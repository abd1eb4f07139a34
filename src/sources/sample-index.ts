import type { Article, Comparison } from "../core/types.ts";
import { list, orNull, record, text } from "../messages/read.ts";
import type { IndexMatch, SearchableIndex } from "./index-source.ts";
import { plainArticle } from "./plain-article.ts";

/** One article of the sample, as it lies in the package. */
export interface SampleArticle {
  readonly url: string;
  readonly outlet: string;
  readonly title: string;
  readonly published: string | null;
  readonly lang: string;
  readonly text: string;
}

const line = text(5_000);
const readArticles = list(
  record<SampleArticle>({
    url: line,
    outlet: line,
    title: line,
    published: orNull(line),
    lang: line,
    text: text(200_000),
  }),
  1_000,
);

/**
 * The sample that comes with the extension: few enough articles that each is compared outright, with their texts, so that the first
 * minute needs neither an index nor a network.
 */
export function sampleIndex(
  name: string,
  load: () => Promise<unknown>,
  compare: (a: Article, b: Article) => Comparison,
): SearchableIndex {
  let loaded: Promise<readonly Article[]> | null = null;
  const articles = () => {
    loaded ??= load().then((value) =>
      (readArticles(value) ?? []).map(({ text: body, ...head }) => plainArticle(body, head)),
    );
    return loaded;
  };
  return {
    name,
    provenance: { from: "sample", name },
    reach: "public",
    async search(article) {
      const all = await articles();
      const matches = all.flatMap((other): IndexMatch[] => {
        const { relation, score, reasons } = compare(article, other);
        if (relation === "unrelated") return [];
        const { url, outlet, title, published, lang } = other;
        return [{ url, outlet, title, published, lang, relation, score, reasons }];
      });
      const days = all.flatMap(({ published }) => (published === null ? [] : [published.slice(0, 10)])).sort();
      const searched = { stories: all.length, from: days[0] ?? null, to: days.at(-1) ?? null, updated: null };
      return { matches, searched };
    },
    text: async (url) => (await articles()).find((article) => article.url === url) ?? null,
  };
}
