import type { FeedSite, FollowedFeed } from "../../messages/calls.ts";
import { refuse } from "../../messages/failure.ts";
import { NotAFeed, readFeed } from "./read-feed.ts";

/** The feeds that an OPML list names, as outlets that can be followed. */
export function readOpml(text: string): FeedSite[] {
  try {
    const { feeds } = readFeed(text, "");
    if (feeds.length > 0)
      return feeds.map(({ url, name, homepage }) => ({ name, lang: "und", homepage, feed: url || null }));
  } catch (error) {
    if (!(error instanceof NotAFeed)) throw error;
  }
  refuse("no-feed", "OPML");
}

/** The followed feeds as an OPML list. What has not been found yet is named by its homepage alone. */
export function writeOpml(title: string, feeds: readonly Pick<FollowedFeed, "name" | "homepage" | "feed">[]): string {
  const outlines = feeds.map(({ name, homepage, feed }) => {
    const attributes = [
      ["type", "rss"],
      ["text", name],
      ["xmlUrl", feed ?? ""],
      ["htmlUrl", homepage],
    ].filter(([, value]) => value !== "");
    return `    <outline ${attributes.map(([key, value]) => `${key}="${attribute(value!)}"`).join(" ")}/>`;
  });
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<opml version="2.0">',
    `  <head><title>${attribute(title)}</title></head>`,
    "  <body>",
    ...outlines,
    "  </body>",
    "</opml>",
    "",
  ].join("\n");
}

/** Text that may stand in an attribute or an element; control characters may stand in neither. */
function attribute(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out.
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, "")
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
      .replaceAll('"', "&quot;")
  );
}
