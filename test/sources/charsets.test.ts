import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readArticle } from "../../src/cli/read-article.ts";
import { CHARSET_SENTENCES, type Charset, encodeText } from "../newsroom/encode-text.ts";

const CHARSETS = Object.keys(CHARSET_SENTENCES) as Charset[];

/** A page whose three paragraphs say the sentence of its charset; `meta` is what it says of itself. */
function page(charset: Charset, meta: string): string {
  const sentence = CHARSET_SENTENCES[charset];
  const paragraphs = [1, 2, 3].map((nth) => `<p>${nth}. ${sentence} ${sentence}</p>`);
  return `<!doctype html><html><head>${meta}<title>${nthWord(sentence)}</title></head><body><article><h1>${nthWord(sentence)}</h1>${paragraphs.join("")}</article></body></html>`;
}

const nthWord = (sentence: string) => sentence.slice(0, 24);

interface Served {
  readonly body: Uint8Array;
  readonly type: string;
}

const BYTE_ORDER_MARK = "\ufeff";

/** Each charset in every place that can name it; UTF-16 cannot be named by a meta element, but by its mark or not at all. */
function served(): ReadonlyMap<string, Served> {
  const pages = new Map<string, Served>();
  for (const charset of CHARSETS) {
    const meta = `<meta http-equiv="Content-Type" content="text/html; charset=${charset}">`;
    const plain = encodeText(page(charset, ""), charset);
    pages.set(`/${charset}/header`, { body: plain, type: `text/html; charset=${charset}` });
    // What a header says counts for more than what a page says.
    const lying = encodeText(page(charset, `<meta charset="iso-8859-7">`), charset);
    pages.set(`/${charset}/header-against-meta`, { body: lying, type: `text/html; charset="${charset}"` });
    if (charset.startsWith("UTF-16")) {
      const marked = encodeText(BYTE_ORDER_MARK + page(charset, ""), charset);
      pages.set(`/${charset}/mark`, { body: marked, type: "text/html; charset=windows-1252" });
      pages.set(`/${charset}/nothing`, { body: plain, type: "text/html" });
    } else pages.set(`/${charset}/meta`, { body: encodeText(page(charset, meta), charset), type: "text/html" });
  }
  return pages;
}

let server: Server;
let origin = "";
const pages = served();

beforeAll(async () => {
  server = createServer((request, response) => {
    const { body, type } = pages.get(request.url ?? "")!;
    response.writeHead(200, { "content-type": type }).end(body);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());

describe("a page in another charset, from the server to the article", () => {
  it.each([...pages.keys()])("%s", async (path) => {
    const charset = path.split("/")[1] as Charset;
    const { text } = await readArticle(origin + path);
    const sentence = CHARSET_SENTENCES[charset];
    expect(text).toBe([1, 2, 3].map((nth) => `${nth}. ${sentence} ${sentence}`).join("\n\n"));
  });
});
