import { feedDate } from "./feed-date.ts";
import { titleText } from "./html-text.ts";
import { scanXml, type XmlElement } from "./scan-xml.ts";

/** An article that a feed or sitemap names. */
export interface FeedEntry {
  readonly url: string;
  /** Plain text; "" where the feed does not say. */
  readonly title: string;
  /** ISO 8601, a day alone where no more is sure; null where the feed gives none that can be read. */
  readonly published: string | null;
  /** Summary or whole text, whichever says more, as the feed's markup; "" where it has neither. */
  readonly markup: string;
}

/** A feed that a list names. */
export interface ListedFeed {
  /** "" where the list only names the page that the feed belongs to. */
  readonly url: string;
  readonly name: string;
  /** "" where the list does not say. */
  readonly homepage: string;
}

/** What a feed, sitemap or list of feeds holds. */
export interface FeedContent {
  /** "" where it does not say; so is the homepage. */
  readonly title: string;
  readonly homepage: string;
  /** BCP 47 as printed, or "und". */
  readonly lang: string;
  readonly entries: readonly FeedEntry[];
  /** Further feeds or sitemaps to read: an OPML list's, a sitemap index's. */
  readonly feeds: readonly ListedFeed[];
}

/** What was read is none of the formats that are known. */
export class NotAFeed extends Error {}

/** Entries and feeds that are taken from one file. */
const MAX_ENTRIES = 50_000;
/** Groups within groups of a list of feeds. */
const MAX_GROUPS = 8;

/**
 * Reads RSS 0.9 to 2.0, Atom, JSON Feed, OPML, a (news) sitemap or an index of sitemaps. `base` is the feed's address, "" for a file.
 * Entries without an address are left out. Throws {@link NotAFeed} where it is none of these.
 */
export function readFeed(content: string, base: string, most = MAX_ENTRIES): FeedContent {
  const trimmed = content.replace(/^[\s\ufeff]+/, "");
  if (trimmed.startsWith("{")) return fromJson(trimmed, base, most);
  const root = scanXml(trimmed).children[0];
  const kind = root === undefined ? "" : localName(root.name);
  if (root === undefined || kind === "") throw new NotAFeed("it is neither XML nor JSON");
  const own = prefixOf(root.name);
  switch (kind) {
    case "rss":
    case "rdf":
      return fromRss(root, base, most);
    case "feed":
      return fromAtom(root, own, base, most);
    case "urlset":
      return { ...EMPTY, entries: entriesOf(all(root, `${own}url`).slice(0, most), (url) => mapEntry(url, own, base)) };
    case "sitemapindex": {
      const maps = all(root, `${own}sitemap`).map((map) => ({ url: textOf(map, `${own}loc`), name: "", homepage: "" }));
      return { ...EMPTY, feeds: listed(maps, base) };
    }
    case "opml":
      return { ...EMPTY, feeds: listed(outlines(all(root, "body")), base) };
    default:
      throw new NotAFeed(`its root is <${root.name.slice(0, 60)}>`);
  }
}

const EMPTY: FeedContent = { title: "", homepage: "", lang: "und", entries: [], feeds: [] };

function fromRss(root: XmlElement, base: string, most: number): FeedContent {
  const channels = all(root, "channel");
  // RSS 1.0 has its items beside the channel, not in it, and what somebody left open may have swallowed them.
  const items = inside(root, "item");
  const [channel = root] = channels;
  return {
    title: titleText(textOf(channel, "title")),
    homepage: resolved(textOf(channel, "link"), base),
    lang: languageOf(textOf(channel, "language") || textOf(channel, "dc:language") || root.attributes["xml:lang"]),
    entries: entriesOf(items.slice(0, most), (item) => rssEntry(item, base)),
    feeds: [],
  };
}

function rssEntry(item: XmlElement, base: string): FeedEntry {
  const guid = first(item, "guid");
  const isAddress = guid?.attributes.ispermalink?.toLowerCase() !== "false" && /^\s*https?:/.test(guid?.text ?? "");
  return {
    url: resolved(textOf(item, "link") || (isAddress ? guid!.text : ""), base),
    title: titleText(markupOf(first(item, "title"))),
    published: feedDate(textOf(item, "pubdate") || textOf(item, "dc:date") || textOf(item, "date")),
    markup: longer(markupOf(first(item, "content:encoded")), markupOf(first(item, "description"))),
  };
}

function fromAtom(feed: XmlElement, own: string, base: string, most: number): FeedContent {
  return {
    title: titleText(markupOf(first(feed, `${own}title`))),
    homepage: alternate(feed, own, base),
    lang: languageOf(feed.attributes["xml:lang"]),
    entries: entriesOf(inside(feed, `${own}entry`).slice(0, most), (entry) => ({
      url: alternate(entry, own, base),
      title: titleText(markupOf(first(entry, `${own}title`))),
      published: feedDate(textOf(entry, `${own}published`) || textOf(entry, `${own}updated`)),
      markup: longer(markupOf(first(entry, `${own}content`)), markupOf(first(entry, `${own}summary`))),
    })),
    feeds: [],
  };
}

function alternate(entry: XmlElement, own: string, base: string): string {
  const page = all(entry, `${own}link`).find(({ attributes: { rel } }) => rel === undefined || rel === "alternate");
  return resolved(page?.attributes.href ?? "", base);
}

function mapEntry(url: XmlElement, own: string, base: string): FeedEntry {
  const news = first(url, "news:news");
  const printed = news === undefined ? "" : textOf(news, "news:publication_date");
  return {
    url: resolved(textOf(url, `${own}loc`), base),
    title: news === undefined ? "" : titleText(textOf(news, "news:title")),
    published: feedDate(printed || textOf(url, `${own}lastmod`)),
    markup: "",
  };
}

/** The feeds of an OPML list, groups within groups. */
function outlines(groups: readonly XmlElement[], depth = 0): ListedFeed[] {
  if (depth > MAX_GROUPS) return [];
  return groups
    .flatMap((group) => all(group, "outline"))
    .flatMap((outline) => {
      const { xmlurl = "", htmlurl = "", text, title } = outline.attributes;
      const one = { url: xmlurl.trim(), name: (text || title || "").trim(), homepage: htmlurl.trim() };
      return [one, ...outlines([outline], depth + 1)];
    });
}

function listed(found: readonly ListedFeed[], base: string): ListedFeed[] {
  const byAddress = new Map<string, ListedFeed>();
  for (const { url, name, homepage } of found) {
    const one = { url: resolved(url, base), name, homepage: resolved(homepage, base) };
    const key = one.url || one.homepage;
    if (key !== "" && !byAddress.has(key)) byAddress.set(key, one);
  }
  return [...byAddress.values()].slice(0, MAX_ENTRIES);
}

function fromJson(content: string, base: string, most: number): FeedContent {
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch {
    throw new NotAFeed("it is neither XML nor JSON");
  }
  const { title, home_page_url, language, items } = value as Record<string, unknown>;
  if (!Array.isArray(items)) throw new NotAFeed('it has no "items"');
  const records = (items as readonly unknown[])
    .slice(0, most)
    .filter((item): item is Record<string, unknown> => typeof item === "object" && item !== null);
  return {
    title: titleText(said(title)),
    homepage: resolved(said(home_page_url), base),
    lang: languageOf(said(language)),
    entries: entriesOf(records, (item) => ({
      url: resolved(said(item.url) || said(item.external_url), base),
      title: titleText(said(item.title)),
      published: feedDate(said(item.date_published) || said(item.date_modified)),
      markup: longer(said(item.content_html) || escaped(said(item.content_text)), escaped(said(item.summary))),
    })),
    feeds: [],
  };
}

function entriesOf<T>(items: readonly T[], entry: (item: T) => FeedEntry): FeedEntry[] {
  return items.map(entry).filter(({ url }) => url !== "");
}

function said(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** Plain text as markup that says the same. */
function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

function longer(one: string, other: string): string {
  return one.length >= other.length ? one : other;
}

/** Resolves an address against the feed's own; "" where it is none that can be fetched. */
function resolved(address: string, base: string): string {
  const trimmed = address.trim();
  if (trimmed === "") return "";
  try {
    const url = base === "" ? new URL(trimmed) : new URL(trimmed, base);
    return /^https?:$/.test(url.protocol) ? url.href : "";
  } catch {
    return "";
  }
}

function languageOf(printed: string | undefined): string {
  const tag = (printed ?? "").trim().replace("_", "-");
  return /^[a-z]{2,3}(-[a-z0-9]{2,8}){0,3}$/i.test(tag) ? tag : "und";
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** "atom:" of "atom:feed", "" of "feed". */
function prefixOf(name: string): string {
  return name.slice(0, name.indexOf(":") + 1);
}

function all(parent: XmlElement, name: string): readonly XmlElement[] {
  return parent.children.filter((child) => child.name === name);
}

/** Elements of a name at any depth, but not inside one another. */
function inside(parent: XmlElement, name: string): XmlElement[] {
  return parent.children.flatMap((child) => (child.name === name ? [child] : inside(child, name)));
}

function first(parent: XmlElement, name: string): XmlElement | undefined {
  return parent.children.find((child) => child.name === name);
}

function textOf(parent: XmlElement, name: string): string {
  return first(parent, name)?.text.trim() ?? "";
}

/** What an element says as markup: written out as such, or escaped, or in CDATA. */
function markupOf(element: XmlElement | undefined): string {
  if (element === undefined) return "";
  return (element.children.length > 0 ? element.inner : element.text).trim();
}
