import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** An article as a provider of GDELT's shape lists it. */
export interface ListedArticle {
  readonly url: string;
  readonly title: string;
  readonly seendate: string;
  readonly language?: string;
}

/** How the provider answers next: a list, or one of the ways in which the real one goes wrong. */
export type LiveAnswering =
  | { readonly kind: "list"; readonly articles: readonly ListedArticle[] }
  | { readonly kind: "busy" | "busy-in-words" | "too-short" | "html" | "broken" | "hang" };

export interface ServedLiveSearch {
  /** Where the reader points the provider to. */
  readonly endpoint: string;
  /** Every question so far, with its headers. */
  readonly questions: readonly { readonly url: URL; readonly headers: Readonly<Record<string, unknown>> }[];
  answer(next: LiveAnswering): void;
  close(): Promise<void>;
}

/** What the real provider was seen to answer, by kind, in its shape and in words of the same sense. */
const WRONG = {
  busy: [429, "text/html", "Please limit requests to one every 5 seconds, or write to us for larger questions."],
  "busy-in-words": [200, "text/html; charset=utf-8", "Please limit requests to one every 5 seconds."],
  "too-short": [200, "text/html; charset=utf-8", "The specified phrase is too short.\n"],
  html: [
    200,
    "text/html",
    "<html><head><title>Error</title><style>p{}</style></head><body><p>Timespan is too short.</p></body></html>",
  ],
  broken: [
    200,
    "application/json; charset=utf-8",
    '{ "articles": [ { "url": "https://outlet.example/a", "title": "Cut o',
  ],
} as const;

/** The list as the real one prints it: one field a line, blanks around the points of headlines. */
function listed(articles: readonly ListedArticle[]): string {
  if (articles.length === 0) return "{}";
  const entries = articles.map(
    ({ url, title, seendate, language = "English" }) => `  { "url": ${JSON.stringify(url)},
    "url_mobile": "",
    "title": "${title.replaceAll('"', '\\"').replaceAll(",", " ,")}",
    "seendate": "${seendate}",
    "socialimage": "",
    "domain": "${new URL(url).hostname}",
    "language": "${language}",
    "sourcecountry": "United States"
  }`,
  );
  return `{ "articles": [\n${entries.join(",\n")}\n] }`;
}

/** A stand-in for GDELT's article list on loopback: gives whatever it is told to, in the shape of the real one. */
export async function serveLiveSearch(): Promise<ServedLiveSearch> {
  const questions: { url: URL; headers: Record<string, unknown> }[] = [];
  let next: LiveAnswering = { kind: "list", articles: [] };
  const send = (response: ServerResponse, status: number, type: string, body: string) =>
    response.writeHead(status, { "content-type": type, "set-cookie": "seen=1; Path=/" }).end(body);
  const server = createServer((request, response) => {
    questions.push({ url: new URL(request.url ?? "/", "http://127.0.0.1"), headers: { ...request.headers } });
    if (next.kind === "hang") return;
    if (next.kind === "list") send(response, 200, "application/json; charset=utf-8", listed(next.articles));
    else {
      const [status, type, body] = WRONG[next.kind];
      send(response, status, type, body);
    }
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v2/doc/doc`,
    questions,
    answer: (answering) => {
      next = answering;
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
