import { describe, expect, it } from "vitest";
import { NotAFeed, readFeed } from "../../../src/sources/feeds/read-feed.ts";

const BASE = "https://news.example/feeds/all.xml";
const AT = "2026-03-01T08:00:00.000Z";

/** A feed's head and its first entry. */
function firstOf(content: string) {
  const { title, homepage, lang, entries } = readFeed(content, BASE);
  return { called: title, homepage, lang, ...entries[0] };
}

describe("a feed's name, language and articles", () => {
  it.each([
    [
      "RSS 0.91",
      `<?xml version="1.0" encoding="ISO-8859-1"?><!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://x.example/rss.dtd">
       <rss version="0.91"><channel><title>Harbour</title><link>https://news.example/</link><language>pt-br</language>
       <item><title>Storm</title><link>https://news.example/storm</link><description>Roofs fell.</description></item></channel></rss>`,
      { published: null, lang: "pt-br", markup: "Roofs fell." },
    ],
    [
      "RSS 1.0",
      `<rdf:RDF xmlns:rdf="r" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="x"><title>Harbour</title><link>https://news.example/</link>
       <dc:language>de</dc:language></channel><item rdf:about="x"><title>Storm</title><link>https://news.example/storm</link>
       <description>Roofs fell.</description><dc:date>2026-03-01T09:00:00+01:00</dc:date></item></rdf:RDF>`,
      { published: AT, lang: "de", markup: "Roofs fell." },
    ],
    [
      "RSS 2.0 with the whole text, and links of other vocabularies before its own",
      `<rss version="2.0" xmlns:atom="a" xmlns:content="c"><channel><atom:link href="https://hub.example/" rel="hub"/><title>Harbour</title>
       <link>https://news.example/</link><item><media:title>Not this</media:title><atom:link href="https://hub.example/x"/><title>Storm</title>
       <link>https://news.example/storm</link><description>Roofs fell.</description>
       <content:encoded><![CDATA[<p>Roofs fell in the night.</p>]]></content:encoded><pubDate>Sun, 1 Mar 2026 08:00 GMT</pubDate></item></channel></rss>`,
      { published: AT, lang: "und", markup: "<p>Roofs fell in the night.</p>" },
    ],
    [
      "Atom with markup written out",
      `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB"><title>Harbour</title><link rel="self" href="${BASE}"/><link href="https://news.example/"/>
       <entry><title type="text">Storm</title><link rel="enclosure" href="/s.mp3"/><link href="/storm"/><published>2026-03-01T08:00:00Z</published>
       <updated>2026-03-02T08:00:00Z</updated><summary>Roofs.</summary><content type="xhtml"><div><p>Roofs <b>fell</b>.</p></div></content></entry></feed>`,
      { published: AT, lang: "en-GB", markup: "<div><p>Roofs <b>fell</b>.</p></div>" },
    ],
    [
      "Atom under a prefix",
      `<atom:feed xmlns:atom="a"><atom:title>Harbour</atom:title><atom:link href="https://news.example/"/><atom:entry><atom:title>Storm</atom:title>
       <atom:link href="/storm"/><atom:updated>2026-03-01T08:00:00Z</atom:updated><atom:summary>Roofs fell.</atom:summary></atom:entry></atom:feed>`,
      { published: AT, lang: "und", markup: "Roofs fell." },
    ],
    [
      "JSON Feed",
      JSON.stringify({
        version: "https://jsonfeed.org/version/1.1",
        title: "Harbour",
        home_page_url: "https://news.example/",
        language: "sr",
        items: [
          null,
          { url: "/storm", title: "Storm", content_text: "3 < 4 & so on", date_published: AT },
          { id: "none" },
        ],
      }),
      { published: AT, lang: "sr", markup: "3 &lt; 4 &amp; so on" },
    ],
  ])("are read from %s", (_, content, told) => {
    expect(firstOf(content)).toEqual({
      called: "Harbour",
      homepage: "https://news.example/",
      title: "Storm",
      url: "https://news.example/storm",
      ...told,
    });
  });

  it.each([
    ["<![CDATA[Caf&eacute; &amp; bar]]>", "Café & bar"],
    ["Caf&amp;eacute; &amp;amp; bar", "Café & bar"],
    ["AT&amp;T wins", "AT&T wins"],
    ["&lt;b&gt;Storm&lt;/b&gt; &amp;#8211; the latest", "Storm – the latest"],
    ["&lt;script&gt;alert(1)&lt;/script&gt;Storm", "Storm"],
    ["1 &lt; 2, says clerk", "1 < 2, says clerk"],
    ["It&#8217;s &#x201C;over&#x201D;&#146;", "It’s “over”’"],
    ["  Two\n  lines ", "Two lines"],
    ["&unknown; &#0; &#xD800;", "&unknown; &#0; &#xD800;"],
  ])("have titles as text, whatever markup is in them: %s", (title, text) => {
    const content = `<rss><channel><item><title>${title}</title><link>/a</link></item></channel></rss>`;
    expect(readFeed(content, BASE).entries[0]?.title).toBe(text);
  });
});

describe("a feed that is broken", () => {
  const item = (nth: number) => `<item><title>Story ${nth}</title><link>/${nth}</link></item>`;
  const titles = (content: string) => readFeed(content, BASE).entries.map(({ title }) => title);

  it("gives what came before the place where it is cut off", () => {
    const whole = `<rss><channel><title>x</title>${item(1)}${item(2)}<item><title>Half a sto`;
    expect(titles(whole)).toEqual(["Story 1", "Story 2"]);
    expect(titles(`<rss><channel>${item(1)}<item><link>/2</link><title><![CDATA[Never clo`)).toEqual([
      "Story 1",
      "Never clo",
    ]);
  });

  it("is read past elements that nobody closes, and closing tags of none", () => {
    expect(titles(`<rss><channel></image>${item(1)}<description>a<br>b</description></p>${item(2)}`)).toEqual([
      "Story 1",
      "Story 2",
    ]);
    const unescaped = `<rss><channel><item><title>A</title><description><p>One<p>Two</description><link>/a</link></item>${item(1)}`;
    expect(titles(unescaped)).toEqual(["A", "Story 1"]);
  });

  it("is read past bare ampersands, a tag without an end, and quotation marks without a partner", () => {
    expect(
      titles(`<rss><channel><image url="x><a b='>${item(1)}<item><title>A & B <title</title><link>/b</link></item>`),
    ).toContain("Story 1");
  });

  it("does not follow entities that it declares itself", () => {
    const bomb = `<!DOCTYPE rss [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>
      <rss><channel><item><title>&b;&c;</title><link>/a</link></item></channel></rss>`;
    expect(titles(bomb)).toEqual(["&b;&c;"]);
  });

  it.each([
    "<html><body>Not found</body></html>",
    "",
    "{",
    '{"a":1}',
    "plain words",
    "<!doctype html><p>x",
    "\ufeff",
  ])("is none where it is %j", (content) => expect(() => readFeed(content, BASE)).toThrow(NotAFeed));

  it("takes no more entries than it is told, of 5,000", () => {
    const many = `<rss><channel>${Array.from({ length: 5_000 }, (_, nth) => item(nth)).join("")}</channel></rss>`;
    expect(readFeed(many, BASE).entries).toHaveLength(5_000);
    expect(readFeed(many, BASE, 200).entries).toHaveLength(200);
  });

  it.each([
    ["opened elements", "<a>".repeat(300_000)],
    ["closing tags", `<rss>${"<a>".repeat(1_000)}${"</b>".repeat(300_000)}`],
    ["quotation marks", '<a b="'.repeat(200_000)],
    ["marks of every kind", "<!--<![CDATA[<?<!<a '".repeat(50_000)],
    ["comments without an end", "<!--".repeat(300_000)],
  ])("takes no time that grows with the square of its length: %s", (_, content) => {
    const started = performance.now();
    try {
      readFeed(content, BASE);
    } catch (error) {
      expect(error).toBeInstanceOf(NotAFeed);
    }
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});
