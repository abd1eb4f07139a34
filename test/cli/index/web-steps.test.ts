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

const asked: { path: string; agent?: string | undefined; host?: string | undefined; at: number; status: number }[] = [];
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

/** Further ones that a test makes. */
const PAGES_MADE = new Map<string, string>();

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? "";
    const known = request.headers["if-none-match"] === etags.get(path) && etags.has(path);
    asked.push({
      path,
      agent: request.headers["user-agent"],
      host: request.headers.host,
      at: performance.now(),
      status: known ? 304 : 200,
    });
    if (known) return void response.writeHead(304).end();
    if (etags.has(path)) response.setHeader("etag", etags.get(path)!);
    const before = asked.filter((one) => one.path === path).length;
    if (path === "/closed" || (path === "/closed-once" && before === 1)) return void request.socket.destroy();
    if (path === "/closed-once") return void response.end(PAGES["/pier"]);
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
    if (path === "/small")
      return void response.end(
        `<rss><channel><item><link>/pier</link></item><item><link>/quay</link></item></channel></rss>`,
      );
    const page = PAGES[path] ?? PAGES_MADE.get(path);
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

  it("are not fetched again where the feed says the same of them and the index has them", async () => {
    const memory = memoryOf();
    const first = await collected(`${origin}/small`, null, { memory });
    asked.length = 0;
    const second = await collected(`${origin}/small`, null, { memory });
    expect([first.items.length, second.items.length, second.unchanged]).toEqual([2, 0, 2]);
    expect(asked.map(({ path }) => path)).toEqual(["/robots.txt", "/small"]);
    // An index that has lost them gets them again.
    expect((await collected(`${origin}/small`, null, { memory, has: () => false })).items).toHaveLength(2);
  });

  it("are asked for after some hours, and taken as they are where the server says that nothing has changed", async () => {
    etags.set("/small", '"feed"').set("/pier", '"p1"').set("/quay", '"q1"');
    const memory = memoryOf();
    await collected(`${origin}/small`, null, { memory });
    for (const page of memory.pages.values()) memory.set({ ...page, at: "2026-01-01T00:00:00Z" });
    etags.set("/quay", '"q2"');
    asked.length = 0;
    const { items, unchanged, skipped } = await collected(`${origin}/small`, null, { memory });
    expect(asked.map(({ path, status }) => [path, status])).toEqual([
      ["/robots.txt", 200],
      ["/small", 304],
      ["/pier", 304],
      ["/quay", 200],
    ]);
    expect([items.map(({ url }) => url), unchanged, skipped]).toEqual([[`${origin}/quay`], 1, ""]);
    etags.clear();
  });

  it("are asked of one host with a pause between, whatever it answers, and of two hosts in turn", async () => {
    const PAUSE = 40;
    // The same server under another name is another host.
    const other = origin.replace("127.0.0.1", "localhost");
    const links = [`${origin}/pier`, `${origin}/nowhere`, `${origin}/quay`, `${other}/pier`, `${other}/quay`];
    PAGES_MADE.set(
      "/both",
      `<rss><channel>${links.map((to) => `<item><link>${to}</link></item>`).join("")}</channel></rss>`,
    );
    asked.length = 0;
    const { items } = await collected(`${origin}/both`, null, { web: politeFetch(PAUSE) });
    expect(items.map(({ url }) => url)).toEqual([`${origin}/pier`, `${other}/pier`, `${other}/quay`, `${origin}/quay`]);
    for (const host of [origin, other].map((address) => new URL(address).host)) {
      const times = asked.filter((one) => one.host === host && one.path !== "/robots.txt").map(({ at }) => at);
      expect(times.length).toBeGreaterThan(1);
      // A timer may fire a millisecond early.
      for (let i = 1; i < times.length; i++) expect(times[i]! - times[i - 1]!).toBeGreaterThan(PAUSE - 2);
    }
  });

  it("are asked for once more where the connection was closed before an answer, and not for ever", async () => {
    asked.length = 0;
    const feed = ["/closed-once", "/closed"].map((to) => `<item><link>${to}</link></item>`).join("");
    PAGES_MADE.set("/closing", `<rss><channel>${feed}</channel></rss>`);
    const { items, skipped } = await collected(`${origin}/closing`);
    expect(items.map(({ url }) => url)).toEqual([`${origin}/closed-once`]);
    expect(skipped).toMatch(/^\S+\/closed \S+ UND_ERR_SOCKET$/);
    expect(asked.filter(({ path }) => path === "/closed")).toHaveLength(2);
  });

  it("are not asked for any more when their host says that it is too much", async () => {
    asked.length = 0;
    const feed = ["/pier", "/busy", "/quay"].map((to) => `<item><link>${to}</link></item>`).join("");
    PAGES_MADE.set("/crowded", `<rss><channel>${feed}</channel></rss>`);
    const { items, skipped } = await collected(`${origin}/crowded`);
    expect(items.map(({ url }) => url)).toEqual([`${origin}/pier`]);
    expect(skipped).toMatch(/busy.*status 429[\s\S]*quay.*not asked, the host answered 429/);
    expect(asked.map(({ path }) => path)).not.toContain("/quay");
  });
});
