import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { indexCommand } from "../../../src/cli/index/command.ts";
import { serveFolder } from "../../../src/cli/index/serve.ts";
import { inventedArticle } from "../../index/articles.ts";

let dir = "";
const at = (name: string) => join(dir, name);
const ARTICLES = Array.from({ length: 60 }, (_, i) => ({ id: `a${i}`, ...inventedArticle(i + 1, 120) }));

/** Runs a command; what it wrote to stdout as lines, and its exit code. */
async function run(...words: string[]) {
  const lines: string[] = [];
  const write = vi.spyOn(process.stdout, "write").mockImplementation((text) => lines.push(String(text).trimEnd()) > 0);
  try {
    return { code: await indexCommand(words), lines };
  } finally {
    write.mockRestore();
  }
}

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "index-"));
  await writeFile(at("all.jsonl"), ARTICLES.map((article) => JSON.stringify(article)).join("\n"));
  await run("build", at("all.jsonl"), "--out", at("idx"), "--name", "Test");
});
afterAll(() => rm(dir, { recursive: true }));
afterEach(() => vi.restoreAllMocks());

describe("wireside index", () => {
  it("builds an index out of JSONL and says what is in it", async () => {
    const { code, lines } = await run("info", at("idx"));
    expect(code).toBe(0);
    expect(JSON.parse(lines.join("\n"))).toMatchObject({ name: "Test", stories: 60, sequence: 1, languages: ["en"] });
    expect((await readdir(at("idx"))).sort()).toEqual([
      expect.stringMatching(/^2026-01-\d\d-en-[0-9a-f]{20}\.wsx$/),
      "manifest.json",
    ]);
  });

  it("answers one line a query, with the ids that were given", async () => {
    await writeFile(at("q.jsonl"), [ARTICLES[3]!, ARTICLES[9]!].map((a) => JSON.stringify(a)).join("\n"));
    const { code, lines } = await run("query", at("idx"), "--jsonl", at("q.jsonl"));
    expect(code).toBe(0);
    const answers = lines.map((line) => JSON.parse(line));
    expect(answers.map(({ id, matches }) => [id, matches[0].id, matches[0].relation])).toEqual([
      ["a3", "a3", "same-report"],
      ["a9", "a9", "same-report"],
    ]);
    expect(Object.keys(answers[0].matches[0])).toEqual(
      expect.arrayContaining(["id", "url", "outlet", "title", "published", "relation", "score", "reasons"]),
    );
    expect(answers[0].searched).toMatchObject({ stories: 60, from: expect.stringMatching(/^2026-01/) });
  });

  it("reads an index over http, as served with ranges and CORS", async () => {
    const served = await serveFolder(at("idx"));
    try {
      const { lines } = await run("query", served.url, "--jsonl", at("q.jsonl"));
      expect(JSON.parse(lines[0]!).matches[0].id).toBe("a3");
      const response = await fetch(`${served.url}manifest.json`, { headers: { range: "bytes=0-9" } });
      expect([response.status, response.headers.get("access-control-allow-origin")]).toEqual([206, "*"]);
      expect((await response.arrayBuffer()).byteLength).toBe(10);
      const again = await fetch(`${served.url}manifest.json`, {
        headers: { "if-none-match": response.headers.get("etag")! },
      });
      expect(again.status).toBe(304);
      for (const path of ["../all.jsonl", "%2e%2e/all.jsonl", "all.jsonl", ".manifest.json.part", ""])
        expect((await fetch(served.url + path)).status, path).toBe(404);
      expect((await fetch(`${served.url}manifest.json`, { headers: { range: "bytes=99999999-" } })).status).toBe(416);
      expect((await fetch(`${served.url}manifest.json`, { method: "DELETE" })).status).toBe(405);
    } finally {
      await served.close();
    }
  });

  it("signs with a key of one's own and verifies by it", async () => {
    const { lines } = await run("keygen", at("key"));
    expect((await stat(at("key"))).mode & 0o077).toBe(0);
    await expect(run("keygen", at("key"))).rejects.toThrow("no key is overwritten");
    await run("sign", at("idx"), "--key", at("key"));
    expect((await run("verify", at("idx"), "--key", lines[0]!)).code).toBe(0);
    await expect(run("verify", at("idx"), "--key", "x".repeat(43))).rejects.toMatchObject({ exitCode: 1 });
  });

  it("counts on from the index that it replaces, and keeps that one's slices for readers on their way", async () => {
    await writeFile(at("more.jsonl"), JSON.stringify({ ...inventedArticle(777), id: "new" }));
    const old = (await readdir(at("idx"))).filter((name) => name.endsWith(".wsx"));
    const { lines } = await run("build", at("all.jsonl"), at("more.jsonl"), "--out", at("idx"));
    expect(JSON.parse(lines[0]!)).toMatchObject({ stories: 61, sequence: 2, skipped: 0 });
    expect(await readdir(at("idx"))).toEqual(expect.arrayContaining(old));
    // The first manifest's slice is no longer of the one before; it stays for its hours of grace, and not without.
    await run("build", at("all.jsonl"), at("more.jsonl"), "--out", at("idx"));
    expect(await readdir(at("idx"))).toEqual(expect.arrayContaining(old));
    await run("build", at("all.jsonl"), at("more.jsonl"), "--out", at("idx"), "--grace", "0");
    expect((await readdir(at("idx"))).filter((name) => name.endsWith(".wsx"))).toHaveLength(1);
  });

  it("leaves out what is no article with a line each, and falls short where more than a tenth was bad", async () => {
    const told = vi.spyOn(console, "error").mockImplementation(() => {});
    await writeFile(
      at("bad.jsonl"),
      `${JSON.stringify(ARTICLES[0])}\n{"url":"ftp://x","text":"a"}\n{"url":"https://a.example/"}`,
    );
    const { code, lines } = await run("build", at("bad.jsonl"), "--out", at("bad"));
    expect(code).toBe(1);
    expect(JSON.parse(lines[0]!)).toMatchObject({ stories: 1, skipped: 2 });
    expect(told.mock.calls.flat().join("\n")).toMatch(
      /line 2 skipped: "url" is "ftp:\/\/x"[\s\S]*line 3 skipped: "text"/,
    );
  });

  it.each([
    [["frobnicate"], "unknown command"],
    [[], "index needs a command"],
    [["build"], "takes inputs and --out"],
    [["build", "x.doc", "--out", "y"], "cannot tell what"],
    [["query", "nowhere", "--page", "p.html"], "nowhere/manifest.json: ENOENT"],
    [["query", "nowhere"], "takes one index"],
    [["info", "nowhere"], "nowhere/manifest.json: ENOENT"],
    [["serve", "nowhere"], "nowhere/manifest.json: ENOENT"],
    [["serve", "nowhere", "--port", "99999"], "--port is 99999"],
  ])("says in one line what is wrong with %j", async (words, said) => {
    const placed = words.map((word) => (word === "y" ? at("y") : word));
    const error = await run(...placed).catch((caught: Error) => caught);
    expect((error as Error).message).toContain(said);
    expect((error as Error).message).not.toContain("\n");
  });

  it("refuses an index in which one byte was changed, by the slice's name", async () => {
    const name = (await readdir(at("idx"))).find((file) => file.endsWith(".wsx"))!;
    const bytes = await readFile(at(`idx/${name}`));
    bytes[500]! ^= 1;
    await writeFile(at(`idx/${name}`), bytes);
    await expect(run("verify", at("idx"))).rejects.toThrow(`${name}: its hash is`);
  });
});
