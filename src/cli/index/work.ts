import { type IndexItem, storyOf } from "../../index/build-index.ts";
import { ByteWriter } from "../../index/bytes.ts";
import { packedStories, packStory } from "../../index/packed-story.ts";
import { type MadeSlice, makeSlice } from "../../index/write-index.ts";
import { extractFile } from "../read-article.ts";
import { detectLanguage, UNKNOWN_LANGUAGE } from "./detect-language.ts";
import { itemOf } from "./index-item.ts";
import { itemOfPage, type PageFacts } from "./page-item.ts";

/** A piece of a build that needs nothing but what it is given: it may be carried out on any thread, and gives the same there. */
export type ReadWork =
  /** Whole lines of JSONL; `line` is the number of the first, from 1. */
  | { readonly kind: "lines"; readonly file: string; readonly line: number; readonly bytes: Uint8Array<ArrayBuffer> }
  /** Pages that are here already. */
  | { readonly kind: "pages"; readonly pages: readonly PageWork[] }
  /** Saved pages by their paths. */
  | { readonly kind: "files"; readonly files: readonly FileWork[] };

/** Packed stories of one language in a row, to be made into a slice. */
export interface SliceWork {
  readonly kind: "slice";
  readonly lang: string;
  readonly stories: Uint8Array<ArrayBuffer>;
}

export interface PageWork {
  readonly url: string;
  readonly html: string;
  /** What the page may leave open. */
  readonly facts: PageFacts;
}

export interface FileWork {
  readonly path: string;
  /** As a map of saved pages says; the page's own where absent. */
  readonly url?: string;
  readonly published?: string;
}

/** An item that was left out: where it stood, and why. */
export type Skipped = readonly [where: string, why: string];

/** What came of reading. */
export interface Read {
  /** Packed stories in a row, see `packedStories`. */
  readonly stories: Uint8Array<ArrayBuffer>;
  readonly count: number;
  readonly skipped: readonly Skipped[];
  /** Address and date of the last story, for whoever reads one page at a time. */
  readonly last?: { readonly url: string; readonly published: string | null };
}

/** Longest line that is parsed, in bytes. */
export const MAX_LINE = 32_000_000;

/** Reads articles and makes their keys. */
export async function readWork(work: ReadWork, withText: boolean): Promise<Read> {
  const row = new ByteWriter(1 << 16);
  const skipped: Skipped[] = [];
  let count = 0;
  let last: Read["last"];
  for await (const [where, found] of foundIn(work)) {
    if (typeof found === "string") {
      skipped.push([where, found]);
      continue;
    }
    const lang = found.lang === UNKNOWN_LANGUAGE ? await detectLanguage(found.title, found.text) : found.lang;
    row.counted(packStory(storyOf({ ...found, lang }, withText)));
    count++;
    last = { url: found.url, published: found.published };
  }
  return { stories: row.written().slice(), count, skipped, ...(last ? { last } : {}) };
}

/** An article, or why there is none, and where it stood. */
type Found = readonly [where: string, item: IndexItem | string];

async function* foundIn(work: ReadWork): AsyncGenerator<Found> {
  if (work.kind === "lines") yield* foundInLines(work);
  else if (work.kind === "pages")
    for (const { url, html, facts } of work.pages) yield [url, attempt(() => itemOfPage(html, url, facts))];
  else for (const file of work.files) yield [file.path, await itemOfFile(file)];
}

/** Makes a slice of packed stories. */
export function sliceWork({ stories, lang }: SliceWork): Promise<MadeSlice> {
  return makeSlice(packedStories(stories), lang);
}

const NEWLINE = 10;

function* foundInLines({ file, line, bytes }: Extract<ReadWork, { kind: "lines" }>): Generator<Found> {
  // A buffer finds and decodes several times faster than an array of bytes.
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let number = line;
  for (let at = 0; at < buffer.length; number++) {
    const found = buffer.indexOf(NEWLINE, at);
    const end = found < 0 ? buffer.length : found;
    const text = buffer.toString("utf8", at, end).trim();
    at = end + 1;
    if (text !== "") yield [`${file} line ${number}`, itemOfLine(text)];
  }
}

function itemOfLine(text: string): IndexItem | string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return `not JSON: ${JSON.stringify(text.slice(0, 60))}; give one object a line`;
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return `not an object: ${text.slice(0, 60)}; give one object a line`;
  return itemOf(value as Record<string, unknown>);
}

async function itemOfFile({ path, url, published }: FileWork): Promise<IndexItem | string> {
  try {
    const article = await extractFile(path, url ?? null);
    const { outlet, title, lang, text } = article;
    if (article.url === "") return "it does not say its address; give it by --map";
    return itemOf({ url: article.url, outlet, title, published: published ?? article.published, lang, text });
  } catch (error) {
    return (error as Error).message;
  }
}

function attempt(make: () => IndexItem | string): IndexItem | string {
  try {
    return make();
  } catch (error) {
    return `cannot be read: ${(error as Error).message}`;
  }
}
