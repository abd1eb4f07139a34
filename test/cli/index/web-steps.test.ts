import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { BuildContext } from "../../../src/cli/index/build-steps.ts";
import { Crew } from "../../../src/cli/index/crew.ts";
import { politeFetch } from "../../../src/cli/index/polite-fetch.ts";
import type { PageMemory, WebMemory } from "../../../src/cli/index/web-memory.ts";
import { webSteps } from "../../../src/cli/index/web-steps.ts";
import { type PooledStory, packedStories, unpackStory } from "../../../src/index/packed-story.ts";
import { unpackTime } from "../../../src/index/story-time.ts";

const asked: { path: string; agent: string | undefined; at: number; status: number }[] = [];
/** What the server says of itself, by path. */
const etags = new Map<string, string>();
let server: Server;
let origin = "";

const article = (title: string) =>
  `<!doctype html><html lang="en"><head><title>${title}</title><meta property="og:site_name" content="The Pier"></head><body><article><h1>${title}</h1>
  <p>The harbour office said on Tuesday that the pier will be closed for repairs until the end of the month, after divers found cracks in two of its pillars.</p>
  <p>Boats to the island will leave from the old quay in the meantime, the office said, and tickets that were bought already stay valid for either place.</p></article></body></html>`;

const PAGES: Readonly<Record<string, string>> = {
  "/robots.txt": "User-agent: *\nDisallow: /private/\n",
  "/pier": article("Pier closed for repairs"),
  "/quay": article("Boats leave from the old quay"),
  "/private/memo": article("A memo"),
  "/short": "<html><body><p>Nothing here.</p></body></html>",
};

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? "";
    const known = request.headers["if-none-match"] === etags.get(path) && etags.has(path);
    asked.push({ path, agent: request.headers["user-agent"], at: performance.now(), status: known ? 304 : 200 });
    if (known) return void response.writeHead(304).end();
    if (etags.has(path)) response.setHeader("etag", etags.get(path)!);
    if (path === "/busy") return void response.writeHead(429).end();
    if (path === "/inside") return void response.writeHead(302, { location: "http://10.0.0.1/admin" }).end();
    if (path === "/file") return void response.writeHead(302, { location: "file:///etc/hostname" }).end();
    if (path === "/loop") return void response.writeHead(302, { location: "/loop" }).end();
    if (path === "/moved") return void response.writeHead(301, { location: "/quay" }).end();
    if (path === "/broken") {
      response.writeHead(200, { "content-length": 500 });
      return void response.write("<p>half", () => response.destroy());
    }
    if (path === "/list.opml")
      return void response.end(
        `<opml><body><outline xmlUrl="/feed"/><outline xmlUrl="/gone"/><outline xmlUrl="/list.opml"/></body></opml>`,
      );
    if (path === "/feed") {
      const paths = ["/pier", "/pier", "/moved", "/private/memo", "/short", "/loop", "/file", "/broken", "/nowhere"];
      const items = paths.map(
        (to) => `<item><link>${to}</link><pubDate>Tue, 03 Mar 2026 09:00:00 GMT</pubDate></item>`,
      );
      return void response.end(`<rss><channel>${items.join("")}</channel></rss>`);
    }
    const page = PAGES[path];
    response.writeHead(page === undefined ? 404 : 200, {
      "content-type": path.endsWith(".txt") ? "text/plain" : "text/html",
    });
    response.end(page ?? "no");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

function memoryOf(pages: Iterable<PageMemory> = []): WebMemory & { readonly pages: Map<string, PageMemory> } {
  const held = new Map([...pages].map((page) => [page.url, page]));
  return {
    pages: held,
    get: (url) => held.get(url),
    set: (page) => void held.set(page.url, page),
    save: async () => {},
  };
}

async function collected(address: string, content: string | null = null, more: Partial<BuildContext> = {}) {
  const skipped: string[] = [];
  const items: PooledStory[] = [];
  let unchanged = 0;
  const memory = more.memory ?? memoryOf();
  const context = { crew: new Crew(false, 1), web: politeFetch(0), memory, map: null, has: () => true, ...more };
  for await (const step of webSteps({ where: address, address, content }, [], context)) {
    const read = await step.read;
    for (const packed of packedStories(read.stories)) items.push(unpackStory(packed));
    skipped.push(...read.skipped.map(([where, why]) => `${where} ${why}`));
    unchanged += read.unchanged ?? 0;
    if (read.page) memory.set(read.page);
  }
  return { items, skipped: skipped.join("\n"), unchanged };
}

describe("articles that a feed leads to", () => {
  it("are fetched once each, in order; what is no article is left out with its reason", async () => {
    asked.length = 0;
    const { items, skipped } = await collected(`${origin}/list.opml`);
    expect(items.map(({ url, title, time, outlet }) => [url, title, unpackTime(time), outlet])).toEqual([
      [`${origin}/pier`, "Pier closed for repairs", "2026-03-03T09:00Z", "The Pier"],
      [`${origin}/quay`, "Boats leave from the old quay", "2026-03-03T09:00Z", "The Pier"],
    ]);
    for (const [path, why] of [
      ["/private/memo", "robots.txt forbids it"],
      ["/short", "no article"],
      ["/loop", "redirects"],
      ["/file", "refused"],
      ["/broken", "broken off|terminated|aborted"],
      ["/nowhere", "status 404"],
      ["/gone", "status 404"],
    ])
      expect(skipped).toMatch(new RegExp(`${path} .*(${why})`));
    expect(asked.filter(({ path }) => path === "/pier")).toHaveLength(1);
    expect(asked.filter(({ path }) => path === "/robots.txt")).toHaveLength(1);
    expect(asked.map(({ path }) => path)).not.toContain("/private/memo");
    expect(new Set(asked.map(({ agent }) => agent))).toEqual(new Set(["wireside-index"]));
  });

  it("never lie on this machine or its network when the feed itself does not", async () => {
    asked.length = 0;
    const feed = `<rss><channel><item><link>${origin}/pier</link></item><item><link>http://192.168.0.1/</link></item></channel></rss>`;
    const { items, skipped } = await collected("", feed);
    expect(items).toEqual([]);
    expect(skipped.match(/refused/g)).toHaveLength(2);
    expect(asked).toEqual([]);
  });
});
