import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, request as send } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { indexCommand } from "../../../src/cli/index/command.ts";
import { serveFolder } from "../../../src/cli/index/serve.ts";
import { queryKey } from "../../../src/core/story/key.ts";
import { bucketsToFetch, firstBuckets } from "../../../src/index/buckets.ts";
import type { IndexItem } from "../../../src/index/build-index.ts";
import { MANIFEST, type Manifest } from "../../../src/index/manifest.ts";
import { inventedArticle } from "../../index/articles.ts";

let dir = "";
let served: { url: string; close(): Promise<void> };
let listener: { url: string; close(): Promise<void> };
/** What an observer between reader and server sees. */
const seen: { path: string; range: string | undefined }[] = [];
const at = (...names: string[]) => join(dir, ...names);

const month = (article: IndexItem, to: string) => ({
  ...article,
  url: article.url.replace("2026-01", to),
  published: article.published!.replace("2026-01", to),
});
const ARTICLES = Array.from({ length: 240 }, (_, i) => {
  const article = inventedArticle(i + 1, 120);
  return { id: `a${i}`, ...(i % 2 ? article : month(article, "2026-03")) };
});
/** Articles cut to their first three fifths, and one that nobody knows. */
const ASKED = [
  ...ARTICLES.filter((_, i) => i % 8 === 3 || i % 8 === 4).map((article) => ({
    ...article,
    text: article.text.slice(0, article.text.length * 0.6),
  })),
  { id: "unknown", ...inventedArticle(9_999, 120) },
];

async function run(...words: string[]) {
  const lines: string[] = [];
  const write = vi.spyOn(process.stdout, "write").mockImplementation((text) => lines.push(String(text).trimEnd()) > 0);
  try {
    return { code: await indexCommand(words), lines };
  } finally {
    write.mockRestore();
  }
}

/** A server before a server that writes down what is asked for. */
async function listenTo(url: string): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    seen.push({ path: request.url!.slice(1), range: request.headers.range });
    send(new URL(request.url!, url), { headers: request.headers }, (answer) => {
      response.writeHead(answer.statusCode!, answer.headers);
      answer.pipe(response);
    }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const manifestIn = async (folder: string): Promise<Manifest> =>
  JSON.parse(await readFile(at(folder, MANIFEST), "utf8")) as Manifest;

type Answer = { id: string; matches: { id: string; relation: string; score: number; reasons: unknown }[] };
const answers = (lines: readonly string[]) => lines.map((line) => JSON.parse(line) as Answer);

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "buckets-"));
  await writeFile(at("all.jsonl"), ARTICLES.map((article) => JSON.stringify(article)).join("\n"));
  await writeFile(at("asked.jsonl"), ASKED.map((article) => JSON.stringify(article)).join("\n"));
  await run("build", at("all.jsonl"), "--out", at("whole"), "--name", "Test");
  await run("bucket", at("whole"), "--out", at("parts"), "--buckets", "16", "--ask", "4", "--copies", "6");
  served = await serveFolder(at("parts"));
  listener = await listenTo(served.url);
}, 30_000);
afterAll(async () => {
  await Promise.all([listener.close(), served.close()]);
  await rm(dir, { recursive: true });
});
afterEach(() => {
  seen.length = 0;
});

describe("an index in buckets, asked over http", () => {
  it("answers as the whole index does", async () => {
    const whole = answers((await run("query", at("whole"), "--jsonl", at("asked.jsonl"))).lines);
    const parts = answers((await run("query", listener.url, "--jsonl", at("asked.jsonl"))).lines);
    const same = ({ matches }: Answer) =>
      matches
        .filter(({ relation }) => relation === "same-report")
        .map(({ id, score, reasons }) => ({ id, score, reasons }));
    expect(parts.map(same)).toEqual(whole.map(same));
    expect(parts.filter((one) => same(one).length > 0).length).toBe(ASKED.length - 1);
  });

  it("is fetched in ranges of one size, whatever is asked, and as many for each article", async () => {
    const { buckets } = await manifestIn("parts");
    const counts = new Set<number>();
    for (const article of ASKED.slice(0, 6)) {
      seen.length = 0;
      await writeFile(at("one.jsonl"), JSON.stringify({ ...article, published: "2026-03-10" }));
      await run("query", listener.url, "--jsonl", at("one.jsonl"));
      const ranges = seen.filter(({ range }) => range !== undefined);
      for (const { range } of ranges) {
        const [from, to] = range!.replace("bytes=", "").split("-").map(Number) as [number, number];
        expect([from % buckets!.padded, to - from + 1]).toEqual([0, buckets!.padded]);
      }
      counts.add(ranges.length);
      const others = seen.filter(({ range }) => range === undefined).map(({ path }) => path);
      expect(others).toEqual([MANIFEST, buckets!.anchors.name]);
    }
    expect([...counts]).toEqual([buckets!.ask + buckets!.hide]);
  });

  it("refuses a bucket that is not the listed one, and the next answer is right again", async () => {
    const { buckets } = await manifestIn("parts");
    const damaged = buckets!.files.map(({ name }) => at("parts", name));
    const good = await Promise.all(damaged.map((file) => readFile(file)));
    for (const [i, file] of damaged.entries()) {
      const bytes = Buffer.from(good[i]!);
      for (let place = 1000; place < bytes.length; place += buckets!.padded) bytes[place]! ^= 1;
      await writeFile(file, bytes);
    }
    await expect(run("query", listener.url, "--jsonl", at("asked.jsonl"))).rejects.toThrow(/bucket \d+: its hash is/);
    for (const [i, file] of damaged.entries()) await writeFile(file, good[i]!.subarray(0, 5000));
    await expect(run("query", listener.url, "--jsonl", at("asked.jsonl"))).rejects.toThrow(
      /status 416|bytes, expected/,
    );
    for (const [i, file] of damaged.entries()) await writeFile(file, good[i]!);
    expect((await run("query", listener.url, "--jsonl", at("asked.jsonl"))).code).toBe(0);
  });

  it("is refused where it would be taken whole, and says why", async () => {
    await expect(run("info", at("parts"))).rejects.toThrow(/comes in 16 buckets a month, not whole/);
    expect((await readdir(at("parts"))).filter((name) => name.startsWith("buckets-2026-")).length).toBe(2);
  });
});

describe("the buckets that are fetched for an article", () => {
  const { anchors } = queryKey(inventedArticle(3, 200));
  const counts = new Uint16Array(1 << 16).fill(1);
  const buckets = { count: 64, ask: 3, hide: 3, common: 2, counts };

  it("hold those that it asks for among others, the same ones each time for one reader", async () => {
    const fetched = await bucketsToFetch(anchors, buckets, "mine");
    expect(fetched).toHaveLength(6);
    expect(fetched).toEqual(expect.arrayContaining(firstBuckets(anchors, 3, buckets)));
    expect(fetched).toEqual([...new Set(fetched)].sort((a, b) => a - b));
    expect(await bucketsToFetch(anchors, buckets, "mine")).toEqual(fetched);
    expect(await bucketsToFetch(anchors, buckets, "another's")).not.toEqual(fetched);
  });

  it("are of anchors that few stories have, where it has some", () => {
    const common = Uint16Array.from(counts, (_, anchor) => (anchor === anchors[0] ? 99 : 1));
    expect(firstBuckets(anchors, 1, { ...buckets, counts: common })).toEqual(
      firstBuckets(anchors.slice(1), 1, buckets),
    );
    expect(firstBuckets(anchors.slice(0, 1), 1, { ...buckets, counts: common })).toHaveLength(1);
  });

  it("are as many for an article without words", async () => {
    expect(await bucketsToFetch(new Uint16Array(0), buckets, "mine")).toHaveLength(6);
  });
});
