import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Article, ArticleInput } from "../core/types.ts";
import { extractArticle } from "../extract/extract-article.ts";
import { decodePage } from "../sources/decode-page.ts";
import { CliFailure } from "./failure.ts";
import { fetchPage } from "./fetch-page.ts";
import { parseHtml } from "./parse-html.ts";

/** Largest file that is read, in bytes, after unpacking. */
const MAX_BYTES = 64_000_000;

/** Reads an article out of .html, .html.gz, .txt, .json, or an http(s) address. Throws {@link CliFailure} naming the value. */
export async function readArticle(from: string): Promise<Article> {
  if (/^https?:\/\//i.test(from)) {
    const page = await fetchPage(from);
    return extractArticle(parseHtml(page.html), { url: page.url }).article;
  }
  if (/\.html?(\.gz)?$/i.test(from)) return extractFile(from, null);
  if (/\.json$/i.test(from)) return articleOfJson(from, (await readBytes(from)).toString("utf8"));
  if (/\.txt$/i.test(from)) return articleOfText((await readBytes(from)).toString("utf8"), basename(from));
  throw new CliFailure(
    `cannot tell what ${JSON.stringify(from)} is; give a .html, .html.gz, .txt or .json file, or an http(s) address`,
  );
}

/** Extracts the article of a page in a file. `url` overrides the address that the page itself names. */
export async function extractFile(file: string, url: string | null): Promise<Article> {
  const html = decodePage(await readBytes(file), null);
  const { article } = extractArticle(parseHtml(html), { url: url ?? "" });
  return url === null ? article : { ...article, url };
}

/** An article of plain text: paragraphs parted by blank lines. */
export function articleOfText(text: string, outlet: string): Article {
  return completeArticle({ text: text.replace(/\r\n?/g, "\n").trim(), outlet });
}

/** Fills in what a partial article leaves open. */
export function completeArticle(given: ArticleInput): Article {
  return {
    url: given.url ?? "",
    outlet: given.outlet ?? "",
    title: given.title ?? "",
    byline: given.byline ?? null,
    credit: given.credit ?? [],
    published: given.published ?? null,
    lang: given.lang ?? "und",
    text: given.text,
    blocks: given.blocks ?? [],
    doubts: given.doubts ?? [],
    ...(given.updated === undefined ? {} : { updated: given.updated }),
    ...(given.pageText === undefined ? {} : { pageText: given.pageText }),
  };
}

/** Checks the shape of one article out of JSON; `where` names it in the error. */
export function articleOf(value: unknown, where: string): Article {
  if (typeof value !== "object" || value === null || typeof (value as { text?: unknown }).text !== "string")
    throw new CliFailure(`${where}: an article needs a "text" of type string`);
  const given = value as Record<string, unknown> & { text: string };
  for (const name of ["url", "outlet", "title", "lang"])
    if (given[name] !== undefined && typeof given[name] !== "string")
      throw new CliFailure(`${where}: "${name}" is ${JSON.stringify(given[name])}; it must be a string`);
  for (const name of ["published", "updated", "byline"])
    if (given[name] !== undefined && given[name] !== null && typeof given[name] !== "string")
      throw new CliFailure(`${where}: "${name}" is ${JSON.stringify(given[name])}; it must be a string or null`);
  for (const name of ["credit", "blocks", "doubts"])
    if (given[name] !== undefined && !Array.isArray(given[name]))
      throw new CliFailure(`${where}: "${name}" is ${JSON.stringify(given[name])?.slice(0, 60)}; it must be a list`);
  return completeArticle(given as ArticleInput);
}

async function readBytes(file: string): Promise<Buffer> {
  let bytes: Buffer;
  try {
    bytes = await readFile(file);
    if (file.endsWith(".gz")) bytes = gunzipSync(bytes, { maxOutputLength: MAX_BYTES });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new CliFailure(`cannot read ${file}: ${code ?? message}; give the path of a readable file`);
  }
  if (bytes.length > MAX_BYTES)
    throw new CliFailure(`${file} has ${bytes.length} bytes; at most ${MAX_BYTES} are read`, 1);
  return bytes;
}

function articleOfJson(file: string, json: string): Article {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    throw new CliFailure(
      `${file} is not JSON: ${(error as Error).message}; give one article as \`wireside extract\` prints it`,
    );
  }
  return articleOf(value, file);
}
