import { statSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { MANIFEST } from "../../index/manifest.ts";
import { CliFailure } from "../failure.ts";
import type { Crew } from "./crew.ts";
import { indexSteps, isIndex } from "./index-steps.ts";
import { type LinePlace, lineBatches } from "./line-batches.ts";
import type { PageMap } from "./page-map.ts";
import type { PoliteFetch } from "./polite-fetch.ts";
import { type WarcPage, warcPages } from "./read-warc.ts";
import type { PageMemory, WebMemory } from "./web-memory.ts";
import { type WebInput, webSteps } from "./web-steps.ts";
import { type FileWork, MAX_LINE, type Read } from "./work.ts";

/** A piece of an input that is being read. Steps are given in the order of the input, and may end in another. */
export interface BuildStep {
  /** Where the input goes on behind it, to begin there after a kill. */
  readonly next: unknown;
  /** What came of it. */
  readonly read: Promise<StepRead>;
  /** How far the input is then, in units of its own; `of` is null where the end is not known. */
  readonly done: number;
  readonly of: number | null;
}

export interface StepRead extends Read {
  /** What was learnt of a page. */
  readonly page?: PageMemory;
  /** Pages that were not fetched, or not read, since they are as they were: the index has them. */
  readonly unchanged?: number;
}

/** Of a step that gave no story. */
export const NOTHING: Read = { stories: new Uint8Array(0), count: 0, skipped: [] };

/** What reading needs beside the input. */
export interface BuildContext {
  readonly crew: Crew;
  readonly web: PoliteFetch;
  readonly memory: WebMemory;
  /** Saved pages' addresses, where a map of them was given. */
  readonly map: PageMap | null;
  /** Whether the index holds an article already, or would drop it for its age. */
  has(item: { readonly url: string; readonly published: string | null }): boolean;
}

const PAGE = /\.html?(\.gz)?$/i;
const LINES = /\.(jsonl|ndjson)(\.gz)?$/i;
const FEED = /\.(opml|xml|rss|atom|json|txt)(\.gz)?$/i;
const WARC = /\.warc(\.gz)?$/i;
const ADDRESS = /^https?:\/\//i;
/** Saved pages, or pages of an archive, in one piece of work. */
const PAGES_TOGETHER = 8;
/** Code units of an archive's pages above which no further one joins a piece. */
const UNITS_TOGETHER = 1_000_000;
const MAX_FEED_BYTES = 64_000_000;

const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/**
 * The steps of one input: a .jsonl file ("-" is standard input), a folder of pages, a feed or list of feeds (.xml, .opml, .json, .txt or an
 * address), a web archive (.warc, .warc.gz), another index. `behind` is the `next` of each step that is done, in order.
 */
export async function* buildSteps(
  input: string,
  behind: readonly unknown[],
  context: BuildContext,
): AsyncGenerator<BuildStep> {
  const from = behind.at(-1) ?? null;
  if (isIndex(input)) yield* indexSteps(input, from as number | null);
  else if (input === "-" || LINES.test(input)) yield* lineSteps(input, from as LinePlace | null, context);
  else if (ADDRESS.test(input)) yield* webSteps({ where: input, address: input, content: null }, behind, context);
  else if (isFolder(input)) yield* fileSteps(await pagesIn(input), input, from as number | null, context);
  else if (WARC.test(input)) yield* archiveSteps(input, from as number | null, context);
  else if (FEED.test(input)) yield* webSteps(await feedFile(input), behind, context);
  else if (PAGE.test(input)) yield* fileSteps([input], "", from as number | null, context);
  else
    throw new CliFailure(
      `cannot tell what ${JSON.stringify(input)} is; give .jsonl, a folder of pages, a list of feeds (.opml, .txt), .xml, .warc or an address`,
    );
}

/** What an input is at the moment, so that a build goes on only with the same; null where that cannot be told. */
export async function inputStamp(input: string): Promise<string | null> {
  if (input === "-") return null;
  if (ADDRESS.test(input) || input.startsWith("s3://")) return input;
  const stamp = (path: string) => {
    const found = statSync(path, { throwIfNoEntry: false });
    return found ? `${path} ${found.size} ${found.mtimeMs}` : path;
  };
  if (isIndex(input)) return stamp(isFolder(input) ? join(input, MANIFEST) : input);
  return isFolder(input) ? (await pagesIn(input)).map(stamp).join("\n") : stamp(input);
}

async function pagesIn(dir: string): Promise<string[]> {
  const names = (await readdir(dir, { recursive: true })).filter((name) => PAGE.test(name)).sort();
  if (names.length === 0) throw new CliFailure(`${dir} has no .html file; give a folder of pages`);
  return names.map((name) => join(dir, name));
}

async function* lineSteps(file: string, from: LinePlace | null, { crew }: BuildContext): AsyncGenerator<BuildStep> {
  // Packed files and streams do not tell how many bytes are in them.
  const of = file === "-" || file.endsWith(".gz") ? null : (statSync(file, { throwIfNoEntry: false })?.size ?? null);
  for await (const { bytes, line, next, tooLong } of lineBatches(file, from ?? { offset: 0, lines: 0 })) {
    const read = crew.read({ kind: "lines", file, line, bytes });
    const long = tooLong.map((number) => [`${file} line ${number}`, `longer than ${MAX_LINE} bytes`] as const);
    yield {
      next,
      read: long.length === 0 ? read : read.then((done) => ({ ...done, skipped: [...done.skipped, ...long] })),
      done: next.offset,
      of,
    };
  }
}

async function* fileSteps(
  paths: readonly string[],
  folder: string,
  from: number | null,
  { crew, map }: BuildContext,
): AsyncGenerator<BuildStep> {
  for (let at = from ?? 0; at < paths.length; at += PAGES_TOGETHER) {
    const files: FileWork[] = paths
      .slice(at, at + PAGES_TOGETHER)
      .map((path) => ({ path, ...(map?.(path, folder) ?? {}) }));
    const next = at + files.length;
    yield { next, read: crew.read({ kind: "files", files }), done: next, of: paths.length };
  }
}

async function* archiveSteps(file: string, from: number | null, { crew }: BuildContext): AsyncGenerator<BuildStep> {
  let taken = 0;
  let units = 0;
  let pages: WarcPage[] = [];
  const step = (): BuildStep => {
    const work = pages.map(({ url, html, fetched }) => ({ url, html, facts: { title: "", published: fetched } }));
    pages = [];
    units = 0;
    return { next: taken, read: crew.read({ kind: "pages", pages: work }), done: taken, of: null };
  };
  let broken: CliFailure | null = null;
  try {
    for await (const page of warcPages(file)) {
      if (++taken <= (from ?? 0)) continue;
      pages.push(page);
      units += page.html.length;
      if (pages.length === PAGES_TOGETHER || units > UNITS_TOGETHER) yield step();
    }
  } catch (error) {
    // What stands before the place where an archive breaks off is as good as ever.
    if (!(error instanceof CliFailure) || taken === 0) throw error;
    broken = error;
  }
  if (pages.length > 0) yield step();
  if (broken)
    yield {
      next: taken,
      read: Promise.resolve({ ...NOTHING, skipped: [[file, broken.message]] }),
      done: taken,
      of: null,
    };
}

async function feedFile(file: string): Promise<WebInput> {
  try {
    return { where: file, address: "", content: unpacked(await readFile(file)) };
  } catch (error) {
    throw new CliFailure(
      `cannot read ${file}: ${(error as NodeJS.ErrnoException).code}; give a feed or a list of feeds`,
    );
  }
}

/** The text of a feed or sitemap, which is often a gzipped file. */
export function unpacked(bytes: Uint8Array): string {
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return new TextDecoder().decode(packed ? gunzipSync(bytes, { maxOutputLength: MAX_FEED_BYTES }) : bytes);
}
