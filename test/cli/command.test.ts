import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Article, Collation, Comparison } from "../../src/core/types.ts";
import { DIST } from "../../src/tools/paths.ts";

let folder = "";
const file = (name: string) => join(folder, name);

function wireside(...words: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [`${DIST}cli/wireside.mjs`, ...words], { encoding: "utf8", cwd: folder });
}

const BODY = [
  "LOWMERE (Reuters) - The ferry company said on Monday that 14 crossings would be cancelled this week.",
  "Engineers appear to have found a crack in the harbour wall, a spokeswoman told reporters.",
  "Passengers with tickets can travel with another line at no cost, the company said in a statement.",
];
const page = (paragraphs: readonly string[]) =>
  `<!doctype html><html lang="en"><title>Ferries cancelled | Lowmere Echo</title><meta property="og:site_name" content="Lowmere Echo"><body><nav><a href="/">Home</a></nav><article><h1>Ferries cancelled</h1>${paragraphs.map((one) => `<p>${one}</p>`).join("")}</article>`;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "wireside-cli-"));
  writeFileSync(file("a.html"), page(BODY));
  writeFileSync(file("b.html.gz"), gzipSync(page(BODY.slice(0, 2).map((one) => one.replace("14", "16")))));
  writeFileSync(file("b.txt"), BODY.slice(0, 2).join("\n\n"));
  writeFileSync(file("broken.json"), "{");
  writeFileSync(file("empty.json"), "{}");
  writeFileSync(
    file("pairs.jsonl"),
    `${JSON.stringify({ id: 7, a: { text: BODY[0] }, b: { text: BODY[0] } })}\n\n{"id":`,
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the command", () => {
  it("extracts one page as JSON", () => {
    const { status, stdout } = wireside("extract", "a.html", "--url", "https://echo.example/ferries");
    expect(status).toBe(0);
    const article = JSON.parse(stdout) as Article;
    expect(article).toMatchObject({ title: "Ferries cancelled", outlet: "Lowmere Echo", lang: "en" });
    expect(article.text).toBe(BODY.join("\n\n"));
  });

  it("extracts a folder, one line a page, named after the file", () => {
    const { status, stdout } = wireside("extract", "--dir", ".");
    expect(status).toBe(0);
    expect(
      stdout
        .trim()
        .split("\n")
        .map((line) => (JSON.parse(line) as { id: string }).id),
    ).toEqual(["a", "b"]);
  });

  it("compares a page with a packed page as JSON", () => {
    const { status, stdout } = wireside("compare", "a.html", "b.html.gz", "--json");
    expect(status).toBe(0);
    const { a, b, comparison } = JSON.parse(stdout) as { a: Article; b: Article; comparison: Comparison };
    const words = comparison.differences.map(({ kind, a: x, b: y }) => [
      kind,
      x && a.text.slice(...x),
      y && b.text.slice(...y),
    ]);
    expect(words).toContainEqual(["only-a", BODY[2], null]);
  });

  it("names the figure that differs", () => {
    const { stdout } = wireside("compare", "a.html", "b.html.gz", "--json");
    const { a, b, comparison } = JSON.parse(stdout) as { a: Article; b: Article; comparison: Comparison };
    const figure = comparison.differences.find(({ kind }) => kind === "number");
    expect([figure?.a && a.text.slice(...figure.a), figure?.b && b.text.slice(...figure.b)]).toEqual(["14", "16"]);
  });

  it("collates versions: a row for each sentence, with who carries it", () => {
    const { status, stdout } = wireside("collate", "a.html", "b.html.gz", "b.txt", "--json");
    expect(status).toBe(0);
    const { collation } = JSON.parse(stdout) as { collation: Collation };
    expect(collation.rows.map(({ cells }) => cells.filter((cell) => cell !== null).length)).toEqual([3, 3, 1]);
    const page = wireside("collate", "a.html", "b.html.gz", "--html").stdout;
    expect(page).toContain("carried by 1 of 2");
  });

  it("answers the lines before a broken one, then names file and line", () => {
    const { status, stdout, stderr } = wireside("compare", "--jsonl", "pairs.jsonl");
    expect(status).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({ id: 7, comparison: { relation: "same-report", differences: [] } });
    expect(stderr).toMatch(/^wireside: pairs\.jsonl line 3 is not JSON: .*give one object a line\n$/);
  });

  it.each([
    [["fly"], /unknown command "fly"; `wireside help` lists them/],
    [["compare", "a.html"], /compare takes two versions; usage: wireside compare A B/],
    [["compare", "a.html", "b.txt", "--loud"], /unknown option --loud; usage/],
    [
      ["compare", "a.html", "nowhere.html", "--json"],
      /cannot read nowhere\.html: ENOENT; give the path of a readable file/,
    ],
    [["compare", "a.html", "broken.json", "--json"], /broken\.json is not JSON: .*give one article/],
    [["compare", "a.html", "empty.json", "--json"], /empty\.json: an article needs a "text" of type string/],
    [["extract", "b.txt"], /b\.txt is not \.html or \.html\.gz; give a saved page/],
    [["extract", "--dir", "a.html"], /a\.html is not a folder; give a folder of \.html files/],
    [["compare", "--jsonl", "none.jsonl"], /cannot read none\.jsonl: ENOENT; give the path of a JSONL file/],
  ])("says what is wrong with %j in one line and exits 2", (words, message) => {
    const { status, stdout, stderr } = wireside(...words);
    expect(stderr).toMatch(message);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect([status, stdout]).toEqual([2, ""]);
  });
});
