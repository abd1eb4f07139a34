import { isoTime } from "./iso-time.ts";
import type { JsonLdArticle } from "./json-ld.ts";
import { type MetaTags, metaTag } from "./meta-tags.ts";
import { plainLine } from "./plain-line.ts";

/** What a page says about its article, beside the text. */
export interface PageFacts {
  readonly url: string;
  readonly outlet: string;
  readonly title: string;
  readonly byline: string | null;
  readonly published: string | null;
  readonly updated: string | null;
  readonly lang: string;
}

/** Between a headline and the outlet's name in a <title>. */
const SUFFIX = /\s+(?:[|»·•–—-]|::|\/\/)\s+/;
const LANGUAGE = /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i;
/** An h1 and the told headline must share this much of either's words to be the same. */
const SAME_HEADLINE = 0.6;
const MAX_HEADINGS = 20;
const MAX_BYLINE = 200;

/** Headline, outlet, byline, dates, address and language from JSON-LD, meta elements and the page, whichever is surest. */
export function readFacts(document: Document, address: string, meta: MetaTags, ld: JsonLdArticle | null): PageFacts {
  const url = canonical(document, address, meta);
  const whole = plainLine(document.title);
  const site = metaTag(meta, "og:site_name");
  const told = [
    ld?.headline,
    ...["og:title", "twitter:title", "dc.title", "title", "headline"].map((name) => meta.get(name)),
  ].find((line) => line && line !== site);
  const title = headline(document, plainLine(told), whole);
  return {
    url,
    title,
    outlet: outlet(url, meta, ld, whole, title),
    byline: byline(document, meta, ld),
    published: published(document, url, meta, ld),
    updated: isoTime(
      ld?.updated ??
        metaTag(meta, "article:modified_time", "datemodified", "og:updated_time", "last-modified", "dcterms.modified"),
    ),
    lang: language(document, meta, ld),
  };
}

function canonical(document: Document, address: string, meta: MetaTags): string {
  for (const written of [
    document.querySelector('link[rel="canonical"]')?.getAttribute("href"),
    metaTag(meta, "og:url"),
  ]) {
    const url = written ? http(written, address) : null;
    // A canonical address that names only the front page is a template's mistake.
    if (url && (url.pathname !== "/" || url.search !== "" || http(address)?.pathname === "/")) return url.href;
  }
  return http(address)?.href ?? address;
}

function http(written: string, base?: string): URL | null {
  try {
    const url = new URL(written, base && base !== "" ? base : undefined);
    return url.protocol === "http:" || url.protocol === "https:" ? url : null;
  } catch {
    return null;
  }
}

/** The h1 that prints the headline which the page's data tell of, else the told one without the outlet's name. */
function headline(document: Document, told: string | null, whole: string | null): string {
  const wanted = told ? withoutSuffix(told, whole) : whole ? longestPart(whole) : null;
  const headings = [...document.querySelectorAll("h1")]
    .slice(0, MAX_HEADINGS)
    .flatMap((h1) => plainLine(h1.textContent) ?? []);
  if (!wanted) return headings.sort((a, b) => b.length - a.length)[0] ?? "";
  const expected = new Set(words(wanted));
  for (const heading of headings) {
    const own = new Set(words(heading));
    const shared = [...own].filter((word) => expected.has(word)).length;
    if (shared >= SAME_HEADLINE * own.size && shared >= SAME_HEADLINE * expected.size) return heading;
  }
  return wanted;
}

/** Some systems put the <title>, outlet and all, into every field. */
function withoutSuffix(told: string, whole: string | null): string {
  return told === whole ? longestPart(told) : told;
}

function longestPart(line: string): string {
  return line.split(SUFFIX).reduce((longest, part) => (part.length > longest.length ? part : longest), "");
}

function outlet(url: string, meta: MetaTags, ld: JsonLdArticle | null, whole: string | null, title: string): string {
  const named =
    metaTag(meta, "og:site_name", "application-name", "dc.publisher", "publisher") ?? plainLine(ld?.publisher);
  if (named && !/^https?:/.test(named)) return named;
  const parts = whole?.split(SUFFIX) ?? [];
  const last = parts.at(-1);
  if (parts.length > 1 && last && last !== title && last.length <= 40) return last;
  return http(url)?.hostname.replace(/^www\./, "") ?? "";
}

function byline(document: Document, meta: MetaTags, ld: JsonLdArticle | null): string | null {
  if (ld && ld.authors.length > 0) return plainLine(ld.authors.join(", "), MAX_BYLINE);
  const named = metaTag(
    meta,
    "author",
    "byl",
    "dc.creator",
    "parsely-author",
    "sailthru.author",
    "article:author",
    "twitter:creator",
  );
  if (named && !/^(?:https?:|@)/.test(named)) return plainLine(named, MAX_BYLINE);
  for (const selector of ['[itemprop="author"]', '[rel="author"]', '[class*="byline" i]', '[class*="author" i]']) {
    const line = plainLine(document.querySelector(selector)?.textContent, MAX_BYLINE + 1);
    if (line && line.length <= MAX_BYLINE) return line;
  }
  return null;
}

function published(document: Document, url: string, meta: MetaTags, ld: JsonLdArticle | null): string | null {
  const told = [
    ld?.published ?? null,
    metaTag(
      meta,
      "article:published_time",
      "og:article:published_time",
      "datepublished",
      "parsely-pub-date",
      "sailthru.date",
    ),
    metaTag(
      meta,
      "dc.date.issued",
      "dcterms.created",
      "dcterms.date",
      "dc.date",
      "pubdate",
      "publishdate",
      "publish-date",
      "date",
      "article.published",
    ),
    document
      .querySelector('time[itemprop="datePublished"], [itemprop="datePublished"][datetime], time[pubdate]')
      ?.getAttribute("datetime") ?? null,
    document.querySelector("article time[datetime], main time[datetime]")?.getAttribute("datetime") ?? null,
    document.querySelector("time[datetime]")?.getAttribute("datetime") ?? null,
  ];
  for (const written of told) {
    const time = isoTime(written);
    if (time) return time;
  }
  const [, year, month, day] = /\/(20\d\d)[/-](\d{2})[/-](\d{2})(?:\/|-|$)/.exec(url) ?? [];
  return year ? isoTime(`${year}-${month}-${day}`) : null;
}

function language(document: Document, meta: MetaTags, ld: JsonLdArticle | null): string {
  const told = [
    document.documentElement?.getAttribute("lang"),
    ld?.lang,
    metaTag(meta, "og:locale", "content-language", "dc.language", "language"),
  ];
  for (const written of told) {
    const tag = written?.trim().replaceAll("_", "-") ?? "";
    if (LANGUAGE.test(tag)) return tag;
  }
  return "und";
}

function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
