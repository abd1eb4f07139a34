import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A server on loopback whose answers can be changed, by host and path: `host` is what the address said before it came here. */
export interface FeedServer {
  readonly answers: Map<string, Answer>;
  /** "PATH" of every request, with its headers. */
  readonly requests: { readonly path: string; readonly headers: IncomingMessage["headers"] }[];
  readonly origin: string;
  /** As a browser's, but every public host is this server. Redirects are told, as node tells them. */
  readonly fetch: (address: string, init: RequestInit) => Promise<Response>;
  close(): void;
}

export async function serveFeeds(): Promise<FeedServer> {
  const answers = new Map<string, Answer>();
  const requests: FeedServer["requests"] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? "";
    requests.push({ path, headers: request.headers });
    const answer = answers.get(path);
    if (answer === undefined) response.writeHead(404).end();
    else answer(request, response);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    answers,
    requests,
    origin,
    async fetch(address, init) {
      const url = new URL(address);
      const response = await fetch(origin + url.pathname + url.search, init);
      // What a browser would say that it asked for.
      Object.defineProperty(response, "url", { value: address });
      return response;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Says the same to everybody. */
export const says =
  (body: string, headers: Record<string, string> = {}): Answer =>
  (_, response) =>
    void response.writeHead(200, { "content-type": "application/rss+xml; charset=utf-8", ...headers }).end(body);

export const status =
  (code: number, headers: Record<string, string> = {}): Answer =>
  (_, response) =>
    void response.writeHead(code, headers).end();

/** An item of a feed: what it is about, and when. */
export interface Item {
  readonly url: string;
  readonly title: string;
  readonly text?: string;
  readonly date?: string | null;
}

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

export function rss(title: string, items: readonly Item[]): string {
  const written = items.map(
    (item) =>
      `<item><title>${escaped(item.title)}</title><link>${escaped(item.url)}</link><description>${escaped(item.text ?? "")}</description>${item.date == null ? "" : `<pubDate>${item.date}</pubDate>`}</item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>${escaped(title)}</title><language>en</language>${written.join("")}</channel></rss>`;
}
