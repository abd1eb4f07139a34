import { describe, expect, it } from "vitest";
import { findFeeds } from "../../../src/sources/feeds/find-feeds.ts";

const HOME = "https://news.example/world/";

describe("the feeds of a page", () => {
  it("are named by its links, those of articles before those of comments", () => {
    const page = `<!doctype html><head><title>x</title>
      <link rel=alternate type="application/rss+xml" title="Comments" href="/comments/feed">
      <LINK REL="alternate feed" TYPE='application/atom+xml; charset=utf-8' HREF='atom.xml'>
      <link type="application/feed+json" rel="alternate" href="https://feeds.news.example/all.json"></head>`;
    expect(findFeeds(page, HOME)).toEqual([
      "https://news.example/world/atom.xml",
      "https://feeds.news.example/all.json",
      "https://news.example/comments/feed",
    ]);
  });

  it("are found below the page's own base, wherever the links stand", () => {
    const page = `<base href="/edition/"><div><p>Unclosed<link rel="alternate" type="application/rss+xml" href="feed.xml?a=1&amp;b=2"></div>`;
    expect(findFeeds(page, HOME)).toEqual(["https://news.example/edition/feed.xml?a=1&b=2"]);
  });

  it.each([
    ["a translation", '<link rel="alternate" hreflang="de" href="/de/">'],
    ["a style sheet", '<link rel="alternate stylesheet" type="text/css" href="/x.css">'],
    ["a machine's interface", '<link rel="alternate" type="application/json" href="/wp-json/wp/v2/pages/1">'],
    ["what is commented out", '<!-- <link rel="alternate" type="application/rss+xml" href="/old.xml"> -->'],
    ["another scheme", '<link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">'],
    ["no address", '<link rel="alternate" type="application/rss+xml" href="http://[">'],
    ["a word that begins like one", '<linkage rel="alternate" type="application/rss+xml" href="/x">'],
  ])("are not %s", (_, markup) => expect(findFeeds(markup, HOME)).toEqual([]));

  it("are looked for in a bounded time, whatever the page", () => {
    const started = performance.now();
    for (const piece of ["<!--", "<link ", '<link href="', "<link rel=alternate"])
      findFeeds(piece.repeat(200_000), HOME);
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});
