import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type WarcPage, warcPages } from "../../../src/cli/index/read-warc.ts";

let dir = "";
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "warc-"));
});
afterAll(() => rm(dir, { recursive: true }));

function record(type: string, url: string, block: string): Buffer {
  const body = Buffer.from(block);
  const head = `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2026-03-01T08:00:00Z\r\nContent-Length: ${body.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), body, Buffer.from("\r\n\r\n")]);
}

const http = (body: string, type = "text/html; charset=utf-8", status = "200 OK") =>
  `HTTP/1.1 ${status}\r\nContent-Type: ${type}\r\n\r\n${body}`;

const RECORDS = [
  record("warcinfo", "", "software: test\r\n"),
  record("request", "https://a.example/1", "GET /1 HTTP/1.1\r\n\r\n"),
  record("response", "https://a.example/1", http("<p>Zürich\r\n\r\nfirst</p>")),
  record("response", "https://a.example/2", http("{}", "application/json")),
  record("response", "https://a.example/3", http("<p>gone</p>", "text/html", "404 Not Found")),
  record("response", "https://a.example/4", http(`<p>${"long ".repeat(40_000)}</p>`)),
];

async function pagesOf(name: string, bytes: Buffer): Promise<WarcPage[]> {
  const file = join(dir, name);
  await writeFile(file, bytes);
  const pages: WarcPage[] = [];
  for await (const page of warcPages(file)) pages.push(page);
  return pages;
}

describe("a web archive", () => {
  it.each([
    ["plain", "a.warc", Buffer.concat(RECORDS)],
    ["with each record gzipped by itself", "a.warc.gz", Buffer.concat(RECORDS.map((r) => gzipSync(r)))],
  ])("gives its pages, %s", async (_, name, bytes) => {
    const pages = await pagesOf(name, bytes);
    expect(pages.map(({ url, fetched, html }) => [url, fetched, html.length])).toEqual([
      ["https://a.example/1", "2026-03-01T08:00:00Z", 22],
      ["https://a.example/4", "2026-03-01T08:00:00Z", 200_007],
    ]);
    expect(pages[0]?.html).toContain("Zürich");
  });

  it.each([
    ["cut off", "cut.warc", Buffer.concat(RECORDS).subarray(0, 900), "ends"],
    ["cut off within gzip", "cut.warc.gz", gzipSync(Buffer.concat(RECORDS)).subarray(0, 400), "no whole web archive"],
    ["no archive at all", "no.warc", Buffer.from("<html>\r\n\r\n"), "starts with"],
    ["of lying length", "lie.warc", Buffer.from("WARC/1.0\r\nContent-Length: x\r\n\r\n"), "no known length"],
  ])("is refused where it is %s", async (_, name, bytes, why) => {
    await expect(pagesOf(name, bytes)).rejects.toThrow(why);
  });

  it("says which file is not there", async () => {
    const missing = join(dir, "missing.warc");
    await expect(warcPages(missing).next()).rejects.toThrow(`${missing} is no whole web archive: ENOENT`);
  });
});
