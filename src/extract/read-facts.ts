import { isoTime } from "./iso-time.ts";
import type { JsonLdArticle } from "./json-ld.ts";
import { type MetaTags, metaTag } from "./meta-tags.ts";
import { plainLine } from "./plain-line.ts";
import { readHeadline } from "./read-headline.ts";

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

const LANGUAGE = /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i;
const MAX_BYLINE = 200;
const COMMENTS = 'form, [class*="comment" i], [id*="comment" i]';

/** Headline, outlet, byline, dates, address and language from JSON-LD, meta elements and the page, whichever is surest. */
export function readFacts(document: Document, address: string, meta: MetaTags, ld: JsonLdArticle | null): PageFacts {
  const url = canonical(document, address, meta);
  return {
    url,
    ...readHeadline(document, meta, ld, http(url)?.hostname.replace(/^www\./, "") ?? ""),
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
    const element = document.querySelector(selector);
    const line = plainLine(element?.textContent, MAX_BYLINE + 1);
    // A form that asks a commenter's name calls its field "author" too.
    if (line && line.length <= MAX_BYLINE && !element!.closest(COMMENTS)) return line;
  }
  return null;
}

function published(document: Document, url: string, meta: MetaTags, ld: JsonLdArticle | null): string | null {
  // What stands in the page itself is looked for only where nothing else tells: that goes through all of its elements.
  const told = [
    () => ld?.published ?? null,
    () =>
      metaTag(
        meta,
        "article:published_time",
        "og:article:published_time",
        "datepublished",
        "parsely-pub-date",
        "sailthru.date",
      ),
    () =>
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
    () => dateOf(document, 'time[itemprop="datePublished"], [itemprop="datePublished"][datetime], time[pubdate]'),
    () => dateOf(document, "article time[datetime], main time[datetime]"),
    () => dateOf(document, "time[datetime]"),
  ];
  for (const written of told) {
    const time = isoTime(written());
    if (time) return time;
  }
  const [, year, month, day] = /\/(20\d\d)[/-](\d{2})[/-](\d{2})(?:\/|-|$)/.exec(url) ?? [];
  return year ? isoTime(`${year}-${month}-${day}`) : null;
}

function dateOf(document: Document, selector: string): string | null {
  return document.querySelector(selector)?.getAttribute("datetime") ?? null;
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
