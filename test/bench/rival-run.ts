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
}

/** What one engine took and found. By way of asking where there is more than one. */
export interface RivalFigures {
  /** Of the index as it would be sent, as it is and gzipped. Without titles and addresses for the full-text ones. */
  readonly bytes: number;
  readonly gzip_bytes: number;
  /** Heap and buffers that the opened index holds. */
  readonly memory_mb: number;
  readonly build_ms: number;
  /** Median. */
  readonly query_ms: number | Readonly<Record<string, number>>;
  readonly recall10: number | Readonly<Record<string, number>>;
}

type Ask = (query: RivalQuery) => readonly string[];

interface Engine {
  readonly ways: Readonly<Record<string, Ask>>;
  /** The index as it would be sent. */
  packed(): readonly (string | Uint8Array)[];
}

const FIRST = 10;
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
    const ask = (text: string) =>
      index
        .search(text)
        .slice(0, LIMIT)
        .map(({ id }) => String(id));
    return {
      ways: { text: ({ text }) => ask(text), title: ({ title, text }) => ask(title || text.slice(0, 80)) },
      packed: () => [JSON.stringify(index)],
    };
  },
  async flexsearch(docs) {
    const index = new Index({ tokenize: "strict" });
    const ids: string[] = [];
    for (const doc of docs) index.add(ids.push(doc.id!) - 1, `${doc.title}\n${doc.text}`);
    const ask = (text: string) => index.search(text, { limit: LIMIT, suggest: true }).map((id) => ids[Number(id)]!);
    return {
      ways: { text: ({ text }) => ask(text), title: ({ title, text }) => ask(title || text.slice(0, 80)) },
      packed() {
        const parts: string[] = [];
        index.export((_key, data) => void parts.push(data ?? ""));
        return parts;
      },
    };
  },
};

function* documents(file: string): Generator<IndexItem> {
  for (const line of readFileSync(file, "utf8").split("\n")) if (line !== "") yield JSON.parse(line) as IndexItem;
}

function held(): number {
  for (let i = 0; i < 4; i++) globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 2 ** 20;
}

async function measure(name: string, docs: string, queries: string): Promise<RivalFigures> {
  const before = held();
  const started = performance.now();
  const engine = await ENGINES[name]!(documents(docs));
  const buildMs = performance.now() - started;
  const memory = held() - before;
  const asked = readFileSync(queries, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as RivalQuery);
  const times: Record<string, number> = {};
  const recalls: Record<string, number> = {};
  for (const [way, ask] of Object.entries(engine.ways)) {
    const taken: number[] = [];
    let found = 0;
    let wanted = 0;
    for (const query of asked) {
      const from = performance.now();
      const ids = ask(query);
      taken.push(performance.now() - from);
      const first = new Set(ids.filter((id) => id !== query.id).slice(0, FIRST));
      wanted += Math.min(FIRST, query.partners.length);
      found += query.partners.filter((id) => first.has(id)).length;
    }
    times[way] = taken.sort((a, b) => a - b)[taken.length >> 1]!;
    recalls[way] = found / wanted;
  }
  const parts = engine.packed();
  const size = (part: string | Uint8Array) => Buffer.byteLength(part as string);
  const [only] = Object.keys(engine.ways);
  return {
    bytes: parts.reduce((sum, part) => sum + size(part), 0),
    gzip_bytes: parts.reduce((sum, part) => sum + gzipSync(part).length, 0),
    memory_mb: memory,
    build_ms: buildMs,
    query_ms: only === "" ? times[""]! : times,
    recall10: only === "" ? recalls[""]! : recalls,
  };
}

const [name, docs, queries] = process.argv.slice(2);
if (name !== undefined && Object.hasOwn(ENGINES, name) && docs !== undefined && queries !== undefined)
  console.log(JSON.stringify(await measure(name, docs, queries)));
