import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { indexCommand } from "../../../src/cli/index/command.ts";
import { openIndex } from "../../../src/cli/index/open.ts";
import { serveFolder } from "../../../src/cli/index/serve.ts";
import { inventedArticle } from "../../index/articles.ts";
import { watchWhile } from "./watch-while.ts";

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

  it("adds one story to twelve slices by writing one slice anew, and what it publishes is what a build of all would", async () => {
    const years = ARTICLES.map(({ published, ...article }, i) => ({
      ...article,
      published: published!.replace("2026", String(2010 + (i % 12))),
    }));
    const one = { ...years[7]!, ...inventedArticle(777, 120), published: years[7]!.published };
    const lines = (articles: readonly object[]) => articles.map((article) => JSON.stringify(article)).join("\n");
    await writeFile(at("years.jsonl"), lines(years));
    // One that is there already as it is changes nothing.
    await writeFile(at("one.jsonl"), lines([one, years[3]!]));
    await writeFile(at("both.jsonl"), lines([...years, one]));
    await run("build", at("years.jsonl"), "--out", at("years"));
    const files = async (name: string) => {
      const found = new Map<string, number>();
      for (const file of await readdir(at(name))) found.set(file, (await stat(join(at(name), file))).ino);
      return found;
    };
    const before = await files("years");
    await run("build", at("one.jsonl"), "--out", at("years"), "--add");
    const after = await files("years");
    const written = [...after].filter(([file, ino]) => before.get(file) !== ino).map(([file]) => file);
    expect(written.sort()).toEqual([expect.stringMatching(/^2017-.*\.wsx$/), "manifest.json"]);
    await run("build", at("both.jsonl"), "--out", at("fresh"));
    const listed = async (name: string) => JSON.parse(await readFile(join(at(name), "manifest.json"), "utf8")).slices;
    expect(await listed("years")).toEqual(await listed("fresh"));
    for (const { name } of await listed("years"))
      expect(await readFile(join(at("years"), name))).toEqual(await readFile(join(at("fresh"), name)));
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

  it("never shows a half to readers who read all the while", async () => {
    const build = async (title: string) => {
      const years = ARTICLES.map((article, i) => ({ ...article, title, published: `${2000 + (i % 6)}-01-01` }));
      await writeFile(at("watched.jsonl"), years.map((article) => JSON.stringify(article)).join("\n"));
      await run("build", at("watched.jsonl"), "--out", at("watched"), "--grace", "0");
    };
    await build("0");
    const served = await serveFolder(at("watched"));
    try {
      const watched = await watchWhile(served.url, async () => {
        for (let n = 1; n <= 5; n++) await build(`${n}`);
      });
      expect(watched.sequences.at(-1)).toBe(6);
      expect(watched.reads).toBeGreaterThan(2);
      expect(watched.lateReads).toBeGreaterThan(2);
    } finally {
      await served.close();
    }
  }, 60_000);

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

  it("passes over broken lines and goes on", async () => {
    const told = vi.spyOn(console, "error").mockImplementation(() => {});
    const lines = [
      ...ARTICLES.map((article) => JSON.stringify(article)),
      "{broken",
      "[1]",
      JSON.stringify(ARTICLES[0]),
    ];
    await writeFile(at("broken.jsonl.gz"), gzipSync(lines.join("\r\n")));
    const { code, lines: said } = await run("build", at("broken.jsonl.gz"), "--out", at("lines"));
    expect([code, JSON.parse(said[0]!)]).toEqual([0, expect.objectContaining({ stories: 60, read: 61, skipped: 2 })]);
    expect(told.mock.calls.flat().join("\n")).toMatch(
      /broken\.jsonl\.gz line 61 skipped: not JSON: "\{broken"[\s\S]*line 62 skipped: not an object[\s\S]*2 of 63 items skipped/,
    );
  });

  it("leaves a published index alone where nothing at all could be read", async () => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    const before = await readFile(at("idx/manifest.json"), "utf8");
    await writeFile(at("none.jsonl"), "{}\n{}\n");
    await expect(run("build", at("none.jsonl"), "--out", at("idx"))).rejects.toMatchObject({
      message: expect.stringContaining("nothing could be read (2 items skipped)"),
      exitCode: 1,
    });
    expect(await readFile(at("idx/manifest.json"), "utf8")).toBe(before);
  });

  it.each([
    [
      "TSV",
      "map.tsv",
      "file\turl\tpublished\ndeep/one.html\thttps://a.example/1\t2026-02-03\ntwo.html\thttps://a.example/2\n",
    ],
    [
      "JSONL",
      "map.jsonl",
      '{"file":"deep/one.html","url":"https://a.example/1","published":"2026-02-03"}\n{"file":"two.html","url":"https://a.example/2"}',
    ],
  ])("knows the addresses of saved pages by a map in %s", async (_, name, map) => {
    const told = vi.spyOn(console, "error").mockImplementation(() => {});
    await mkdir(at("pages/deep"), { recursive: true });
    const page = (n: number) => `<article><h1>Report ${n}</h1><p>${inventedArticle(n, 90).text}</p></article>`;
    await writeFile(at("pages/deep/one.html"), page(1));
    await writeFile(at("pages/two.html"), page(2));
    await writeFile(at("pages/three.html"), page(3));
    await writeFile(at(name), map);
    const { lines } = await run("build", at("pages"), "--map", at(name), "--out", at(`by-${name}`));
    expect(JSON.parse(lines[0]!)).toMatchObject({ stories: 2, skipped: 1 });
    expect(told.mock.calls.flat().join("\n")).toContain(
      "three.html skipped: it does not say its address; give it by --map",
    );
    const { slices } = await openIndex(at(`by-${name}`));
    expect(slices.flatMap((slice) => [slice.record(0)]).map(({ url, published }) => [url, published])).toEqual([
      ["https://a.example/2", null],
      ["https://a.example/1", "2026-02-03"],
    ]);
  });

  it("files articles by language, told by their words where they do not say it", async () => {
    const report =
      "Die Fährlinie hat alle Überfahrten bis Freitag abgesagt, weil Taucher Risse in der Hafenmauer fanden.";
    const items = [
      { url: "https://a.example/1", text: report, lang: "de-AT" },
      { url: "https://a.example/2", text: report },
      { url: "https://a.example/3", text: "The ferry line has cancelled all crossings until Friday.", lang: "" },
    ];
    await writeFile(at("tongues.jsonl"), items.map((item) => JSON.stringify(item)).join("\n"));
    await run("build", at("tongues.jsonl"), "--out", at("tongues"));
    const { manifest } = await openIndex(at("tongues"));
    expect(manifest.slices.map(({ lang, stories }) => [lang, stories])).toEqual([
      ["de", 2],
      ["en", 1],
    ]);
  });

  it("takes new stories in, replaces updated ones and drops old days", async () => {
    const day = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
    const article = (n: number, days: number, more = {}) =>
      JSON.stringify({ ...inventedArticle(n, 60), url: `https://a.example/${n}`, published: day(days), ...more });
    await writeFile(at("first.jsonl"), [article(1, 40), article(2, 20), article(3, 10)].join("\n"));
    await run("build", at("first.jsonl"), "--out", at("moving"));
    const update = article(2, 1, { title: "Updated" });
    await writeFile(at("second.jsonl"), [update, article(3, 11, { title: "Older" }), article(4, 99)].join("\n"));
    const { lines } = await run("build", at("second.jsonl"), "--out", at("moving"), "--add", "--keep-days", "30");
    expect(JSON.parse(lines[0]!)).toMatchObject({ stories: 2, sequence: 2, from: day(10), to: day(1) });
    const { slices } = await openIndex(at("moving"));
    const records = slices.flatMap((slice) => Array.from({ length: slice.stories }, (_, i) => slice.record(i)));
    expect(records.map(({ url, title }) => [url, title]).sort()).toEqual([
      ["https://a.example/2", "Updated"],
      ["https://a.example/3", inventedArticle(3, 60).title],
    ]);
  });

  it("takes the articles of a web archive, and of one that breaks off those before", async () => {
    const told = vi.spyOn(console, "error").mockImplementation(() => {});
    const record = (n: number) => {
      const html = `<html lang="en"><article><h1>Report ${n}</h1><p>${inventedArticle(n, 90).text}</p></article></html>`;
      const block = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${html}`;
      return `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/${n}\r\nWARC-Date: 2026-03-01T08:00:00Z\r\nContent-Length: ${block.length}\r\n\r\n${block}\r\n\r\n`;
    };
    const records = Array.from({ length: 12 }, (_, n) => record(n)).join("");
    await writeFile(at("whole.warc"), records);
    await writeFile(at("broken.warc"), records.slice(0, -400));
    const { code, lines } = await run("build", at("whole.warc"), "--out", at("archive"));
    expect([code, JSON.parse(lines[0]!)]).toEqual([0, expect.objectContaining({ stories: 12, skipped: 0 })]);
    const broken = await run("build", at("broken.warc"), "--out", at("archive"));
    expect(JSON.parse(broken.lines[0]!)).toMatchObject({ stories: 11, skipped: 1, from: "2026-03-01" });
    expect(told.mock.calls.flat().join("\n")).toMatch(/broken\.warc skipped: is no whole web archive: it ends/);
  });

  it("merges indexes into one, as if it had been built of all their articles", async () => {
    const build = (name: string, articles: readonly object[]) =>
      writeFile(at(`${name}.jsonl`), articles.map((article) => JSON.stringify(article)).join("\n")).then(() =>
        run("build", at(`${name}.jsonl`), "--out", at(name)),
      );
    await build("one", ARTICLES.slice(0, 35));
    await build("other", [...ARTICLES.slice(30), { ...ARTICLES[3]!, published: "2027-01-01", title: "Updated" }]);
    await build("both", [...ARTICLES, { ...ARTICLES[3]!, published: "2027-01-01", title: "Updated" }]);
    const { lines } = await run("build", at("one"), `${at("other")}/manifest.json`, "--out", at("merged"));
    expect(JSON.parse(lines[0]!)).toMatchObject({ stories: 60, read: 66 });
    const slices = async (name: string) => (await readdir(at(name))).filter((file) => file.endsWith(".wsx"));
    expect(await slices("merged")).toEqual(await slices("both"));
  });

  it("lets one build at a time work at an index, and takes over from one that is gone", async () => {
    await mkdir(at("held.state"));
    await writeFile(at("held.state/lock"), `1 ${hostname()}\n`);
    const said = `another build (process 1) is at work; wait for it, or remove ${at("held.state/lock")}`;
    await expect(run("build", at("all.jsonl"), "--out", at("held"))).rejects.toThrow(said);
    await writeFile(at("held.state/lock"), "1 another-machine\n");
    expect((await run("build", at("all.jsonl"), "--out", at("held"))).code).toBe(0);
    expect(await readdir(dir)).not.toContain("held.state");
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
    [["build", "x.jsonl", "--out", "y", "--keep-days", "0"], "--keep-days is 0; give a whole number from 1"],
    [["build", "x.jsonl", "--out", "y", "--map", "nowhere.tsv"], "cannot read nowhere.tsv: ENOENT"],
    [["build", "nowhere.jsonl", "--out", "y"], "cannot read nowhere.jsonl: ENOENT"],
    [["build", "nowhere.opml", "--out", "y"], "cannot read nowhere.opml: ENOENT"],
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
