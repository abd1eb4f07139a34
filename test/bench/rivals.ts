import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { seeded } from "../index/articles.ts";
import type { Figures } from "./figures.ts";
import { newsArticles } from "./news-model.ts";
import { SHARED } from "./real-pairs.ts";
import type { RivalFigures, RivalQuery } from "./rival-run.ts";
import { leadOf, tellingWords, wordsOf } from "./rival-words.ts";

/** What is measured, each in a process of its own: the same documents, the same queries. */
const ENGINES = ["wireside", "minisearch", "flexsearch"] as const;
/** Stories of the news model beside the real articles, and how many of them are asked for, cut to a half. */
const STORIES = 3000;
const STORY_QUERIES = 30;
/** Real articles that are asked for, drawn with a seed: a full-text query of a whole article takes its time. */
const REAL_QUERIES = 120;
const SEED = 23;
/** An article without a title is asked for by so many of its first words instead. */
const TITLE_WORDS = 12;
/** Share of common 8-grams from which a pair must be found. */
const COPIED = 0.5;
const LARGEST = 256 * 1024 * 1024;
/** Megabytes of heap that an engine may take. */
const HEAP = 6000;

interface Doc {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

type Asked = Pick<RivalQuery, "id" | "title" | "text" | "partners">;

/** Size, memory, time and recall of our index beside two full-text ones over the same articles. */
export function rivals(): Figures {
  const folder = mkdtempSync(join(tmpdir(), "wireside-rivals-"));
  try {
    const { docs, asked } = material();
    const queries = inWays(docs, shuffled(asked));
    const files = [join(folder, "docs.jsonl"), join(folder, "queries.jsonl")] as const;
    writeFileSync(files[0], docs.map((doc) => `${JSON.stringify(doc)}\n`).join(""));
    writeFileSync(files[1], queries.map((query) => `${JSON.stringify(query)}\n`).join(""));
    console.error(`bench: ${docs.length} articles, ${queries.length} queries`);
    const figures: Record<string, Record<string, number>> = {};
    for (const engine of ENGINES) {
      for (const [figure, value] of Object.entries(run(engine, files))) {
        const ways = typeof value === "number" ? { [engine]: value } : prefixed(engine, value);
        figures[`rivals_${figure}`] = { ...figures[`rivals_${figure}`], ...ways };
      }
    }
    return { rivals_docs: docs.length, rivals_queries: queries.length, ...figures };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** An engine's figures by the way of asking. */
function prefixed(engine: string, ways: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(ways).map(([way, value]) => [`${engine} ${way}`, value]));
}

function run(engine: string, files: readonly string[]): RivalFigures {
  const script = fileURLToPath(new URL("rival-run.ts", import.meta.url));
  const options = ["--expose-gc", `--max-old-space-size=${HEAP}`, "--import", "tsx", script, engine, ...files];
  // What it says on the way is shown as it comes.
  const { status, stdout } = spawnSync(process.execPath, options, {
    encoding: "utf8",
    maxBuffer: LARGEST,
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (status !== 0) throw new Error(`bench: ${engine} ended with ${status}`);
  return JSON.parse(stdout) as RivalFigures;
}

/** The bench's articles with known relations, where they are beside the checkout, and stories of the model. */
function material(): { docs: Doc[]; asked: Asked[] } {
  const docs: Doc[] = [];
  const asked: Asked[] = [];
  if (existsSync(`${SHARED}/score.py`)) {
    docs.push(
      ...lines<Doc>(execFileSync("python3", [`${SHARED}/score.py`, "prepare", "match-docs"], { maxBuffer: LARGEST })),
    );
    const byId = new Map(docs.map((doc) => [doc.id, doc]));
    const all = [...partners()].map(([id, others]) => [id, [...others].filter((one) => byId.has(one))] as const);
    const known = shuffled(all.filter(([id, others]) => byId.has(id) && others.length > 0));
    for (const [id, others] of known.slice(0, REAL_QUERIES)) asked.push({ ...byId.get(id)!, partners: others });
  } else console.error(`bench: no real articles, since ${SHARED} is not there`);
  let n = 0;
  for (const { url, title, text, published } of newsArticles({ seed: 11, stories: STORIES })) {
    const doc = { id: url, url, outlet: "model", published, lang: "en", title, text };
    docs.push(doc);
    if (n++ % (STORIES / STORY_QUERIES) === 0)
      asked.push({ ...doc, id: `${url}#half`, title: "", text: text.slice(0, text.length / 2), partners: [url] });
  }
  return { docs, asked };
}

/** In an order drawn with a seed, so that a way of asking that runs out of time has asked for a fair sample. */
function shuffled<T>(list: readonly T[]): T[] {
  const random = seeded(SEED);
  return list
    .map((value) => [random(), value] as const)
    .sort(([a], [b]) => a - b)
    .map(([, value]) => value);
}

/** Each article as the texts that a full-text index may be asked with. */
function inWays(docs: readonly Doc[], asked: readonly Asked[]): RivalQuery[] {
  const counts = new Map<string, number>();
  for (const { title, text } of docs)
    for (const word of new Set(wordsOf(`${title}\n${text}`))) counts.set(word, (counts.get(word) ?? 0) + 1);
  return asked.map(({ id, title, text, partners }) => {
    const words = wordsOf(`${title}\n${text}`);
    const ways = {
      whole: [...new Set(words)].join(" "),
      telling: tellingWords(words, counts, docs.length).join(" "),
      lead: leadOf(text),
      title: title || leadOf(text, TITLE_WORDS),
    };
    return { id, title, text, partners, ways };
  });
}

/** What must be found for each article: the other translations of its text, or who copied at least half. */
function partners(): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const join = (a: string, b: string) => found.set(a, (found.get(a) ?? new Set()).add(b));
  const groups = new Map<string, string[]>();
  for (const { id, group } of rows<{ id: string; group: string }>("translations"))
    groups.set(group, [...(groups.get(group) ?? []), id]);
  for (const ids of groups.values()) for (const a of ids) for (const b of ids) if (a !== b) join(a, b);
  for (const { a, b, containment } of rows<{ a: string; b: string; containment: number }>("pairs"))
    if (containment >= COPIED) {
      join(a, b);
      join(b, a);
    }
  return found;
}

function rows<T>(name: string): T[] {
  return lines(gunzipSync(readFileSync(`${SHARED}/match/${name}.jsonl.gz`)));
}

function lines<T>(bytes: Buffer): T[] {
  return bytes
    .toString("utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
}
