import { describe, expect, it } from "vitest";
import { readFeed } from "../../../src/cli/index/read-feed.ts";

const BASE = "https://news.example/feeds/all.xml";
const day = "2026-03-01T08:00:00.000Z";

describe("a feed", () => {
  it.each([
    [
      "RSS",
      `<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>
       <item><title><![CDATA[Storm & flood]]></title><link>/storm</link><pubDate>Sun, 01 Mar 2026 08:00:00 GMT</pubDate></item>
       <item><title>Only a guid</title><guid>https://news.example/guid</guid></item>
       <item><title>No address</title><guid isPermaLink="false">tag:1</guid></item></channel></rss>`,
      [
        { url: "https://news.example/storm", title: "Storm & flood", published: day },
        { url: "https://news.example/guid", title: "Only a guid", published: null },
      ],
    ],
    [
      "Atom",
      `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title type="html">Storm</title>
       <link rel="self" href="/x"/><link rel="alternate" href="https://news.example/storm"/><updated>2026-03-01T09:00:00+01:00</updated></entry></feed>`,
      [{ url: "https://news.example/storm", title: "Storm", published: day }],
    ],
    [
      "RDF",
      `<rdf:RDF xmlns:rdf="r"><channel/><item><title>Storm</title><link>https://news.example/storm</link><dc:date>2026-03-01</dc:date></item></rdf:RDF>`,
      [{ url: "https://news.example/storm", title: "Storm", published: "2026-03-01" }],
    ],
    [
      "a JSON feed",
      `{"version":"1.1","items":[{"url":"/storm","title":"Storm","date_published":"2026-03-01T08:00:00Z"},{"id":"x"}]}`,
      [{ url: "https://news.example/storm", title: "Storm", published: day }],
    ],
    [
      "a news sitemap",
      `<urlset xmlns:news="n"><url><loc>https://news.example/storm</loc><news:news><news:publication_date>2026-03-01T08:00:00Z</news:publication_date><news:title>Storm</news:title></news:news></url>
       <url><loc>javascript:alert(1)</loc></url></urlset>`,
      [{ url: "https://news.example/storm", title: "Storm", published: day }],
    ],
  ])("gives the articles of %s", (_, content, links) => {
    expect(readFeed(content, BASE, "feed")).toEqual({ links, feeds: [] });
  });

  it("leads from a list of feeds or sitemaps to each of them once", () => {
    const opml = `<opml><body><outline text="A"><outline xmlUrl="https://a.example/rss"/><outline xmlUrl="https://b.example/rss"/></outline><outline xmlUrl="https://a.example/rss"/></body></opml>`;
    expect(readFeed(opml, "", "list").feeds).toEqual(["https://a.example/rss", "https://b.example/rss"]);
    const index = "<sitemapindex><sitemap><loc>https://a.example/1.xml</loc></sitemap></sitemapindex>";
    expect(readFeed(index, BASE, "map").feeds).toEqual(["https://a.example/1.xml"]);
  });

  it("leads to the feeds of a list that was written by hand", () => {
    const list =
      "\ufeff# Agencies\nhttps://a.example/rss#all   # daily\r\n\n  https://b.example/feed.xml\nhttps://a.example/rss#all\n";
    expect(readFeed(list, "", "feeds.txt")).toEqual({
      links: [],
      feeds: ["https://a.example/rss#all", "https://b.example/feed.xml"],
    });
    expect(() => readFeed("https://a.example/rss\nsome words\n", "", "feeds.txt")).toThrow("feeds.txt is no feed");
  });

  it.each([
    ["<html><body>Not found</body></html>"],
    [""],
    ["{"],
    ['{"a":1}'],
    ["plain words"],
    ["<rss><channel"],
  ])("is refused or empty where it is %j", (content) => {
    let links: readonly unknown[] = [];
    try {
      links = readFeed(content, BASE, "all.xml").links;
    } catch (error) {
      expect((error as Error).message).toMatch(/^all\.xml is no feed/);
    }
    expect(links).toEqual([]);
  });
});
