import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { queryKey } from "../../src/core/story/key.ts";
import type { ArticleInput } from "../../src/core/types.ts";
import { loadIndex } from "../../src/index/load-index.ts";
import { type SearchIndex, searchIndex } from "../../src/index/search-index.ts";
import { DIST, ROOT } from "../../src/tools/paths.ts";
import { RANDOM_PERIOD, RANDOM_STEP } from "../index/articles.ts";
import type { Figures } from "./figures.ts";

const MILLION = 1_000_000;
/** Texts with known relations; they belong to their owners and are no part of the project. */
const SHARED = `${ROOT}../shared/bench`;
const LARGEST = 256 * 1024 * 1024;
const SEED = 7;
const MATCHES = 20;
/** Behind the name of a file that is being written. */
const HALF = ".part";
/** Only the first of these are timed; all are asked. */
const TIMED = 300;

const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1]!;

/**
 * A million stories of the model as JSONL on disk, with the bench's articles hidden among them where they are at hand; then
 * `wireside index build` over them as anyone would run it, timed by itself, and look-ups in what it built. WIRESIDE_STORIES asks for
 * another number of stories; WIRESIDE_MODEL names a folder in which the model's files stay, to be used again.
 */
export async function index1m(): Promise<Figures> {
  const stories = Number(process.env.WIRESIDE_STORIES ?? MILLION);
  const dir = mkdtempSync(join(tmpdir(), "wireside-million-"));
  try {
    const kept = process.env.WIRESIDE_MODEL;
    const parts = await writeModel(kept ?? dir, stories);
    const hidden = writeHidden(dir);
    const built = await buildTimed([...parts, ...(hidden ? [hidden.docs] : [])], join(dir, "idx"));
    if (!kept) for (const part of parts) rmSync(part);
    const index = searchIndex(await loadIndex(async (name) => bufferOf(await readFile(join(dir, "idx", name)))));
    const asked = hidden ? lines(hidden.queries) : [];
    const { median: queryMs, answers } = askAll(index, asked);
    return {
      index1m_stories: index.stories,
      index1m_bytes: built.bytes,
      index1m_build_ms: built.ms,
      index1m_build_cpu_ms: built.cpuMs,
      index1m_rss_mb: built.rssMb,
      ...(hidden ? { index1m_query_ms: queryMs, ...(await recall(dir, hidden, answers)) } : {}),
    };
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

const bufferOf = ({ buffer, byteOffset, length }: Buffer) =>
  buffer.slice(byteOffset, byteOffset + length) as ArrayBuffer;
const lines = (file: string) => readFileSync(file, "utf8").split("\n").filter(Boolean);

/** The model's stories in as many files as there are processors, written at the same time. */
async function writeModel(dir: string, stories: number): Promise<string[]> {
  const parts = availableParallelism();
  const each = Math.ceil(stories / parts);
  const write = async (part: number) => {
    const file = join(dir, `model-${stories}-${part}.jsonl`);
    if (existsSync(file)) return file;
    const count = Math.min(each, stories - part * each);
    // As far from the other parts in the row of random numbers as can be, so that no two parts give the same stories.
    const seed = SEED + Math.imul(Math.floor((part * RANDOM_PERIOD) / parts), RANDOM_STEP);
    const words = [file + HALF, seed, count, part * each].map(String);
    await ended(
      spawn(`${ROOT}node_modules/.bin/tsx`, [`${ROOT}test/bench/write-model.ts`, ...words], { stdio: "inherit" }),
    );
    renameSync(file + HALF, file);
    return file;
  };
  return Promise.all(Array.from({ length: parts }, (_, part) => write(part)));
}

interface Hidden {
  readonly docs: string;
  readonly queries: string;
}

function writeHidden(dir: string): Hidden | null {
  if (!existsSync(`${SHARED}/score.py`)) {
    console.error(`bench: no look-ups, since ${SHARED} is not there`);
    return null;
  }
  const write = (task: string) => {
    const file = join(dir, `${task}.jsonl`);
    writeFileSync(file, execFileSync("python3", [`${SHARED}/score.py`, "prepare", task], { maxBuffer: LARGEST }));
    return file;
  };
  return { docs: write("match-docs"), queries: write("match-queries") };
}

/** Time, processor time and largest memory of a build, the start of node and all threads counted. */
async function buildTimed(inputs: readonly string[], out: string) {
  const said = `${out}.usage`;
  const hook = `process.on("exit",()=>{require("fs").writeFileSync(${JSON.stringify(said)},JSON.stringify(process.resourceUsage()))})`;
  writeFileSync(`${out}.cjs`, hook);
  const started = performance.now();
  const child = spawn(
    process.execPath,
    ["--require", `${out}.cjs`, `${DIST}cli/wireside.mjs`, "index", "build", ...inputs, "--out", out],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  let stdout = "";
  child.stdout.on("data", (chunk) => {
    stdout += String(chunk);
  });
  await ended(child);
  const ms = performance.now() - started;
  const { maxRSS, userCPUTime, systemCPUTime } = JSON.parse(readFileSync(said, "utf8")) as NodeJS.ResourceUsage;
  const { bytes } = JSON.parse(stdout) as { bytes: number };
  return { ms, cpuMs: (userCPUTime + systemCPUTime) / 1000, rssMb: maxRSS / 1024, bytes };
}

function ended(child: ReturnType<typeof spawn>): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => (code === 0 ? resolve() : reject(new Error(`bench: exit code ${code}`))));
  });
}

/** Asks for every article; the median time of a look-up, and the answers as `index query` prints them. */
function askAll(index: SearchIndex, asked: readonly string[]): { readonly median: number; readonly answers: string[] } {
  const times: number[] = [];
  const answers = asked.map((line) => {
    const article = JSON.parse(line) as ArticleInput & { id: string };
    const key = queryKey(article);
    const from = performance.now();
    const { matches } = index.query(key, { published: article.published ?? null, limit: MATCHES });
    if (times.length < TIMED) times.push(performance.now() - from);
    return JSON.stringify({ id: article.id, matches });
  });
  return { median: median(times), answers };
}

/** How much of what is found in an index of the bench's articles alone is found among the million. */
async function recall(dir: string, { docs, queries }: Hidden, among: readonly string[]): Promise<Figures> {
  await buildTimed([docs], join(dir, "alone"));
  const index = searchIndex(await loadIndex(async (name) => bufferOf(await readFile(join(dir, "alone", name)))));
  const alone = askAll(index, lines(queries)).answers;
  const figures: Record<string, number> = {};
  for (const [where, answers] of [
    ["alone", alone],
    ["among", among],
  ] as const) {
    const file = join(dir, `${where}.jsonl`);
    writeFileSync(file, `${answers.join("\n")}\n`);
    const said = execFileSync("python3", [`${SHARED}/score.py`, "score", "match", file], { encoding: "utf8" });
    const found =
      /reuse@10 ([\d.]+), reuse called same ([\d.]+), translations R ([\d.]+) P ([\d.]+), same-event related ([\d.]+), called same-report ([\d.]+)/.exec(
        said,
      );
    if (!found) throw new Error(`bench: the score of match has no line as expected: ${said.slice(-200)}`);
    ["reuse_at_10", "reuse_same", "translations_r", "translations_p", "event_related", "event_same"].forEach(
      (name, i) => {
        figures[`index1m_${where}_${name}`] = Number(found[i + 1]);
      },
    );
  }
  return figures;
}
