import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { politeFetch } from "../../../src/cli/index/polite-fetch.ts";
import { webItems } from "../../../src/cli/index/web-items.ts";
import type { IndexItem } from "../../../src/index/build-index.ts";

const asked: { path: string; agent: string | undefined }[] = [];
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
    asked.push({ path, agent: request.headers["user-agent"] });
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

async function collected(address: string, content: string | null = null) {
  const skipped: string[] = [];
  const items: IndexItem[] = [];
  const input = { where: address, address, content };
  for await (const item of webItems(input, politeFetch(0), (where, why) => skipped.push(`${where} ${why}`)))
    items.push(item);
  return { items, skipped: skipped.join("\n") };
}

describe("articles that a feed leads to", () => {
  it("are fetched once each, in order; what is no article is left out with its reason", async () => {
    asked.length = 0;
    const { items, skipped } = await collected(`${origin}/list.opml`);
    expect(items.map(({ url, title, published, outlet }) => [url, title, published, outlet])).toEqual([
      [`${origin}/pier`, "Pier closed for repairs", "2026-03-03T09:00:00.000Z", "The Pier"],
      [`${origin}/quay`, "Boats leave from the old quay", "2026-03-03T09:00:00.000Z", "The Pier"],
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
