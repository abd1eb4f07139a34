import { expect, it } from "vitest";
import { readOpml, writeOpml } from "../../../src/sources/feeds/opml.ts";

const FEEDS = [
  { name: "A & B <Daily>", homepage: "https://a.example/", feed: "https://a.example/rss?x=1&y=2" },
  { name: 'The "Post"\u0001', homepage: "", feed: "https://b.example/atom" },
  { name: "Not found yet", homepage: "https://c.example/", feed: null },
];

it("gives back what was written", () => {
  const read = readOpml(writeOpml("Mine & yours", FEEDS));
  expect(read).toEqual([
    { ...FEEDS[0], lang: "und" },
    { ...FEEDS[1], name: 'The "Post"', lang: "und" },
    { ...FEEDS[2], lang: "und" },
  ]);
});

it("takes lists with groups, each feed once, and leaves out what nobody could fetch", () => {
  const list = `<?xml version="1.0"?><opml version="1.0"><body>
    <outline title="News"><outline title="One" type="rss" xmlUrl="https://one.example/rss" htmlUrl="https://one.example"/></outline>
    <outline text="One again" xmlUrl="https://one.example/rss"/><outline text="x" xmlUrl="feed:bad"/><outline text="y" xmlUrl="javascript:1"/>`;
  expect(readOpml(list)).toEqual([
    { name: "One", lang: "und", homepage: "https://one.example/", feed: "https://one.example/rss" },
  ]);
});

it.each([
  "",
  "hello",
  "<opml><body/></opml>",
  "<rss><channel><item><link>https://a.example/</link></item></channel></rss>",
])("says so where a file is no list of feeds: %j", (text) =>
  expect(() => readOpml(text)).toThrow(expect.objectContaining({ failure: { code: "no-feed", detail: "OPML" } })));
