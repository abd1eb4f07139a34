import { XMLParser } from "fast-xml-parser";
import { CliFailure } from "../failure.ts";

/** An article that a feed or sitemap names. */
export interface FeedLink {
  readonly url: string;
  /** "" where the feed does not say. */
  readonly title: string;
  /** As printed by the feed where it can be read as a date, in ISO 8601; null elsewhere. */
  readonly published: string | null;
}

/** What a feed, sitemap or list of feeds holds. */
export interface FeedContent {
  readonly links: readonly FeedLink[];
  /** Further feeds or sitemaps to read: an OPML list's, a sitemap index's. */
  readonly feeds: readonly string[];
}

/** Links and feeds that are taken from one file. */
const MAX_ENTRIES = 50_000;

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
});

type Node = Record<string, unknown>;

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null && !Array.isArray(value);
const nodes = (value: unknown): Node[] => (Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : []);

/** The text of an element, with or without attributes. */
function text(value: unknown): string {
  const first = Array.isArray(value) ? value[0] : value;
  if (isNode(first)) return text(first["#text"] ?? "");
  return typeof first === "string" || typeof first === "number" ? String(first).trim() : "";
}

function isoDate(printed: string): string | null {
  if (/^\d{4}-\d{2}-\d{2}$/.test(printed)) return printed;
  const ms = Date.parse(printed);
  return Number.isFinite(ms) ? new Date(ms).toISOString() : null;
}

/** Resolves an address against the feed's own; "" where it is none. */
function resolved(address: string, base: string): string {
  if (address === "") return "";
  try {
    const url = base === "" ? new URL(address) : new URL(address, base);
    return /^https?:$/.test(url.protocol) ? url.href : "";
  } catch {
    return "";
  }
}

/** A list of feeds as one writes it by hand: an address a line; what follows a # is a note. Null where it is no such list. */
function fromLines(content: string): FeedContent | null {
  const lines = content
    .split(/\r?\n/)
    .map((line) => line.replace(/(^|\s)#.*$/, "").trim())
    .filter((line) => line !== "");
  if (lines.length === 0 || !lines.every((line) => /^https?:\/\/\S+$/i.test(line))) return null;
  return { links: [], feeds: addresses(lines, "") };
}

/**
 * Reads RSS 0.9 to 2.0, Atom, JSON Feed, OPML, a list of addresses, a (news) sitemap or an index of sitemaps. `base` is the feed's address, "" for a file.
 * Entries without an address are left out. Throws {@link CliFailure} where it is none of these.
 */
export function readFeed(content: string, base: string, where: string): FeedContent {
  const trimmed = content.trimStart();
  if (trimmed.startsWith("{")) return fromJson(trimmed, base, where);
  const list = trimmed.startsWith("<") ? null : fromLines(trimmed);
  if (list !== null) return list;
  let document: Node;
  try {
    document = parser.parse(trimmed) as Node;
  } catch (error) {
    throw new CliFailure(`${where} is no feed: ${(error as Error).message}`, 1);
  }
  const links = (entries: Node[], link: (entry: Node) => FeedLink): FeedContent => ({
    links: entries
      .slice(0, MAX_ENTRIES)
      .map(link)
      .filter(({ url }) => url !== ""),
    feeds: [],
  });
  const { rss, RDF, feed, opml, urlset, sitemapindex } = document;
  if (isNode(rss) || isNode(RDF)) {
    const items = isNode(rss)
      ? nodes(rss.channel).flatMap((channel) => nodes(channel.item))
      : nodes((RDF as Node).item);
    return links(items, (item) => rssLink(item, base));
  }
  if (isNode(feed)) return links(nodes(feed.entry), (entry) => atomLink(entry, base));
  if (isNode(urlset)) return links(nodes(urlset.url), (url) => sitemapLink(url, base));
  if (isNode(sitemapindex))
    return {
      links: [],
      feeds: addresses(
        nodes(sitemapindex.sitemap).map((map) => text(map.loc)),
        base,
      ),
    };
  if (isNode(opml)) return { links: [], feeds: addresses(outlines(nodes(opml.body)), base) };
  throw new CliFailure(
    `${where} is no feed: its root is ${Object.keys(document).join(", ").slice(0, 60) || "missing"}`,
    1,
  );
}

function addresses(found: readonly string[], base: string): string[] {
  return [...new Set(found.map((address) => resolved(address, base)))]
    .filter((url) => url !== "")
    .slice(0, MAX_ENTRIES);
}

function rssLink(item: Node, base: string): FeedLink {
  const guid = isNode(item.guid) && item.guid["@isPermaLink"] === "false" ? "" : text(item.guid);
  const link = text(item.link) || (/^https?:/.test(guid) ? guid : "");
  return { url: resolved(link, base), title: text(item.title), published: isoDate(text(item.pubDate ?? item.date)) };
}

function atomLink(entry: Node, base: string): FeedLink {
  const all = nodes(entry.link);
  const page = all.find((link) => link["@rel"] === undefined || link["@rel"] === "alternate");
  return {
    url: resolved(String(page?.["@href"] ?? ""), base),
    title: text(entry.title),
    published: isoDate(text(entry.published ?? entry.updated)),
  };
}

function sitemapLink(url: Node, base: string): FeedLink {
  const [news] = nodes(url.news);
  return {
    url: resolved(text(url.loc), base),
    title: text(news?.title),
    published: isoDate(text(news?.publication_date ?? url.lastmod)),
  };
}

/** Addresses of an OPML list's feeds, groups within groups. */
function outlines(groups: readonly Node[], depth = 0): string[] {
  if (depth > 8) return [];
  return groups
    .flatMap((group) => nodes(group.outline))
    .flatMap((outline) => [String(outline["@xmlUrl"] ?? ""), ...outlines([outline], depth + 1)])
    .filter((url) => url !== "");
}

function fromJson(content: string, base: string, where: string): FeedContent {
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch {
    throw new CliFailure(`${where} is no feed: neither XML nor JSON`, 1);
  }
  const items = isNode(value) ? nodes(value.items) : [];
  if (!isNode(value) || !Array.isArray(value.items)) throw new CliFailure(`${where} is no feed: it has no "items"`, 1);
  const links = items.slice(0, MAX_ENTRIES).map((item) => ({
    url: resolved(text(item.url ?? item.external_url), base),
    title: text(item.title),
    published: isoDate(text(item.date_published)),
  }));
  return { links: links.filter(({ url }) => url !== ""), feeds: [] };
}
