import type { JsonLdArticle } from "../json-ld.ts";
import type { MetaTags } from "../meta-tags.ts";
import type { Selection } from "../select-article.ts";
import type { CreditSources } from "./read-credit.ts";

/** Blocks before and after the article in which its byline and its source line may stand. */
const BEFORE = 14;
const AFTER = 8;
const MAX_LINE = 260;
/** Blocks of these kinds credit pictures, other texts or nobody. */
const DUMB: ReadonlySet<string> = new Set([
  "caption",
  "media",
  "comments",
  "related",
  "advert",
  "newsletter",
  "share",
  "elsewhere",
  "hidden",
]);
const PICTURE =
  /^(?:photos?|images?|pictures?|fotos?|bild(?:er)?|video|illustrations?|graphics?|crédit photo|imagen|immagine|фото|zdjęcie|kép|file)\b/iu;
/** "Source: …" is no byline, wherever it stands. */
const LABELLED = /^[^:]{2,20}:/u;
const META = [
  "author",
  "article:author",
  "byl",
  "dc.creator",
  "dc.source",
  "dcterms.source",
  "source",
  "news_source",
  "syndication-source",
  "original-source",
  "copyright",
  "dc.rights",
  "rights",
  "agency",
];

/** Gathers what {@link readCredit} looks into. */
export function creditSources(
  selection: Selection,
  byline: string | null,
  ld: JsonLdArticle | null,
  meta: MetaTags,
): CreditSources {
  const { blocks, judged } = selection;
  const chosen = new Set(blocks.map((block) => block.index));
  const from = (blocks[0]?.index ?? 0) - BEFORE;
  const to = (blocks.at(-1)?.index ?? -1) + AFTER;
  const lines: string[] = [];
  // A byline that only the data tell is read as such below.
  const bylines = byline && !ld?.authors.length ? [byline] : [];
  for (const { block, verdict } of judged) {
    if (block.index < from || block.index > to || chosen.has(block.index)) continue;
    if (block.text.length > MAX_LINE || (verdict !== null && DUMB.has(verdict)) || PICTURE.test(block.text)) continue;
    if (verdict === "author" || (block.index < (blocks[0]?.index ?? 0) && !LABELLED.test(block.text)))
      bylines.push(block.text);
    else if (verdict === "chrome" || (verdict === "linked" && block.links > 1)) continue;
    else lines.push(block.text);
  }
  return {
    paragraphs: blocks.map((block) => block.text),
    lines,
    bylines,
    jsonLd: [...(ld?.authors ?? []), ...(ld?.sources ?? []), ...(ld?.publisher ? [ld.publisher] : [])],
    meta: META.flatMap((name) => meta.get(name) ?? []),
  };
}
