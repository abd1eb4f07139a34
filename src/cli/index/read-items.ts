import { statSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { IndexItem } from "../../index/build-index.ts";
import { CliFailure } from "../failure.ts";
import { jsonLines } from "../lines.ts";
import { extractFile } from "../read-article.ts";

/** Told of every item that is left out, with the reason. */
export type SkipItem = (where: string, why: string) => void;

const PAGE = /\.html?(\.gz)?$/i;

/** The articles of one input: a .jsonl file ("-" is standard input) or a folder of pages. */
export async function* readItems(input: string, skip: SkipItem): AsyncGenerator<IndexItem> {
  if (input === "-" || /\.(jsonl|ndjson)$/i.test(input)) yield* jsonItems(input, skip);
  else if (statSync(input, { throwIfNoEntry: false })?.isDirectory()) yield* pageItems(input, skip);
  else if (PAGE.test(input)) yield* pageItem(input, skip);
  else throw new CliFailure(`cannot tell what ${JSON.stringify(input)} is; give a .jsonl file or a folder of pages`);
}

async function* jsonItems(file: string, skip: SkipItem): AsyncGenerator<IndexItem> {
  for await (const { number, value } of jsonLines(file)) {
    const where = `${file} line ${number}`;
    const item = itemOf(value);
    if (typeof item === "string") skip(where, item);
    else yield item;
  }
}

/** Checks the fields of an article; a string is what is wrong with it. */
export function itemOf(value: Record<string, unknown>): IndexItem | string {
  for (const field of ["url", "text"])
    if (typeof value[field] !== "string" || value[field] === "")
      return `"${field}" is ${JSON.stringify(value[field]) ?? "missing"}; it must be text`;
  for (const field of ["id", "outlet", "title", "lang", "published"])
    if (value[field] !== undefined && value[field] !== null && typeof value[field] !== "string")
      return `"${field}" is ${JSON.stringify(value[field])}; it must be text`;
  const of = value as Record<string, string | null | undefined>;
  const url = of.url!;
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    return `"url" is ${JSON.stringify(url)}; it must be an http or https address`;
  return {
    url,
    outlet: of.outlet || new URL(url).hostname,
    title: of.title ?? "",
    published: of.published ?? null,
    lang: of.lang || "und",
    text: of.text!,
    ...(of.id ? { id: of.id } : {}),
  };
}

async function* pageItems(dir: string, skip: SkipItem): AsyncGenerator<IndexItem> {
  const names = (await readdir(dir, { recursive: true })).filter((name) => PAGE.test(name)).sort();
  if (names.length === 0) throw new CliFailure(`${dir} has no .html file; give a folder of pages`);
  for (const name of names) yield* pageItem(join(dir, name), skip);
}

async function* pageItem(file: string, skip: SkipItem): AsyncGenerator<IndexItem> {
  let item: IndexItem | string;
  try {
    const { url, outlet, title, published, lang, text } = await extractFile(file, null);
    item = itemOf({ url, outlet, title, published, lang, text });
  } catch (error) {
    item = (error as Error).message;
  }
  if (typeof item === "string") skip(file, item);
  else yield item;
}
