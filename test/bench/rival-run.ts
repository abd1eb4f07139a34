import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { Index } from "flexsearch";
import MiniSearch from "minisearch";
import { queryKey } from "../../src/core/story/key.ts";
import { buildIndex, type IndexItem } from "../../src/index/build-index.ts";
import { loadIndex } from "../../src/index/load-index.ts";
import { searchIndex } from "../../src/index/search-index.ts";
import { memoryFolder } from "../index/articles.ts";

/** An article that is asked for, and what must be among the first ten. */
export interface RivalQuery {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly partners: readonly string[];
  /**
   * What a full-text index is asked for it: the whole article, each word once; its most telling words; its beginning; its title.
   */
  readonly ways: Readonly<Record<(typeof WAYS)[number], string>>;
}

/** Ways of asking a full-text index for an article, the quickest first. */
const WAYS = ["title", "telling", "lead", "whole"] as const;

/** What one engine took and found. By way of asking where there is more than one. */
export interface RivalFigures {
  /** Of the index as it would be sent, as it is and gzipped. Without titles and addresses for the full-text ones. */
  readonly bytes: number;
  readonly gzip_bytes: number;
  /** Heap and buffers that the opened index holds. */
  readonly memory_mb: number;
  readonly build_ms: number;
  /** Median, and what one query in twenty takes longer than. */
  readonly query_ms: number | Readonly<Record<string, number>>;
  readonly query_p95_ms: number | Readonly<Record<string, number>>;
  readonly recall10: number | Readonly<Record<string, number>>;
  /** Queries that were asked within {@link WAY_MS}: fewer than there are where it was used up. */
  readonly asked: number | Readonly<Record<string, number>>;
}

type Ask = (query: RivalQuery) => readonly string[];

interface Engine {
  readonly ways: Readonly<Record<string, Ask>>;
  /** The index as it would be sent. */
  packed(): readonly (string | Uint8Array)[];
}

const FIRST = 10;
/** Milliseconds that one way of asking may take in all. What it found then counts for what it had asked. */
const WAY_MS = 25_000;
/** One more than is looked at: the article that is asked for is in the index too. */
const LIMIT = FIRST + 1;

const ENGINES: Readonly<Record<string, (docs: Iterable<IndexItem>) => Promise<Engine>>> = {
  async wireside(docs) {
    const folder = memoryFolder();
    await buildIndex(docs, folder, { name: "rivals", sequence: 1, built: "2026-06-01T00:00:00Z" });
    const loaded = await loadIndex(folder.fetch);
    folder.files.clear();
    const index = searchIndex(loaded);
    const packed = loaded.slices.map((slice) => new Uint8Array(slice.anchors.buffer));
    return {
      ways: { "": (query) => index.query(queryKey(query), { limit: LIMIT }).matches.map(({ id }) => id) },
      packed: () => packed,
    };
  },
  async minisearch(docs) {
    const index = new MiniSearch({ fields: ["title", "text"] });
    for (const doc of docs) index.add(doc);
    // Any of the words may match, and exactly: looking for words alike or longer ones too would only cost more.
    const ask = (text: string) =>
      index
        .search(text, { combineWith: "OR", prefix: false, fuzzy: false })
        .slice(0, LIMIT)
        .map(({ id }) => String(id));
    return { ways: everyWay(ask), packed: () => [JSON.stringify(index)] };
  },
  async flexsearch(docs) {
    const index = new Index({ tokenize: "strict" });
    const ids: string[] = [];
    for (const doc of docs) index.add(ids.push(doc.id!) - 1, `${doc.title}\n${doc.text}`);
    // Without suggestions every word must match.
    const ask = (text: string) => index.search(text, { limit: LIMIT, suggest: true }).map((id) => ids[Number(id)]!);
    return {
      ways: everyWay(ask),
      packed() {
        const parts: string[] = [];
        index.export((_key, data) => void parts.push(data ?? ""));
        return parts;
      },
    };
  },
};

function everyWay(ask: (text: string) => readonly string[]): Record<string, Ask> {
  return Object.fromEntries(WAYS.map((way) => [way, ({ ways }: RivalQuery) => ask(ways[way])]));
}

function* documents(file: string): Generator<IndexItem> {
  for (const line of readFileSync(file, "utf8").split("\n")) if (line !== "") yield JSON.parse(line) as IndexItem;
}

function held(): number {
  for (let i = 0; i < 4; i++) globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 2 ** 20;
}

/** What one way of asking took and found. */
interface WayFigures {
  readonly query_ms: number;
  readonly query_p95_ms: number;
  readonly recall10: number;
  readonly asked: number;
}

/** Asks for one article after the other, as long as there is time. */
function askAll(queries: readonly RivalQuery[], ask: Ask): WayFigures {
  const taken: number[] = [];
  let found = 0;
  let wanted = 0;
  const until = performance.now() + WAY_MS;
  for (const query of queries) {
    const from = performance.now();
    if (from > until) break;
    const ids = ask(query);
    taken.push(performance.now() - from);
    const first = new Set(ids.filter((id) => id !== query.id).slice(0, FIRST));
    wanted += Math.min(FIRST, query.partners.length);
    found += query.partners.filter((id) => first.has(id)).length;
  }
  taken.sort((a, b) => a - b);
  const at = (share: number) => taken[Math.floor(taken.length * share)]!;
  return { query_ms: at(0.5), query_p95_ms: at(0.95), recall10: found / wanted, asked: taken.length };
}

async function measure(name: string, docs: string, queries: string): Promise<RivalFigures> {
  const say = (what: string) => console.error(`bench: ${name}: ${what}`);
  const before = held();
  const started = performance.now();
  const engine = await ENGINES[name]!(documents(docs));
  const buildMs = performance.now() - started;
  const memory = held() - before;
  say(`built in ${(buildMs / 1000).toFixed(1)} s, holds ${memory.toFixed(0)} MB`);
  const all = readFileSync(queries, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as RivalQuery);
  const byWay = Object.entries(engine.ways).map(([way, ask]) => {
    const figures = askAll(all, ask);
    const { asked, query_ms, query_p95_ms, recall10 } = figures;
    const times = `${query_ms.toFixed(1)} ms, 95th of a hundred ${query_p95_ms.toFixed(1)} ms`;
    say(`${way || "key"}: ${asked} of ${all.length} asked, ${times}, recall ${recall10.toFixed(3)}`);
    return [way, figures] as const;
  });
  const of = (figure: keyof WayFigures) =>
    byWay[0]![0] === "" ? byWay[0]![1][figure] : Object.fromEntries(byWay.map(([way, one]) => [way, one[figure]]));
  const parts = engine.packed();
  const size = (part: string | Uint8Array) => Buffer.byteLength(part as string);
  return {
    bytes: parts.reduce((sum, part) => sum + size(part), 0),
    gzip_bytes: parts.reduce((sum, part) => sum + gzipSync(part).length, 0),
    memory_mb: memory,
    build_ms: buildMs,
    query_ms: of("query_ms"),
    query_p95_ms: of("query_p95_ms"),
    recall10: of("recall10"),
    asked: of("asked"),
  };
}

const [name, docs, queries] = process.argv.slice(2);
if (name !== undefined && Object.hasOwn(ENGINES, name) && docs !== undefined && queries !== undefined)
  console.log(JSON.stringify(await measure(name, docs, queries)));
