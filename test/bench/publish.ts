import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AwsClient } from "aws4fetch";
import { DIST } from "../../src/tools/paths.ts";
import { type Watched, watchWhile } from "../cli/index/watch-while.ts";
import { inventedArticle, seeded } from "../index/articles.ts";
import type { Figures } from "./figures.ts";
import { hasSwift, type RunningStore, startSwift } from "./swift.ts";

const BUCKET = "news";
const PLACE = `s3://${BUCKET}/public/index`;
/** Times that the index is published anew, and of them those that are killed on the way and started again. */
const GENERATIONS = 20;
const KILLED = 10;
const YEARS = 12;
const A_YEAR = 40;

/**
 * Publishes to an object store that another project made and that checks every signature (OpenStack Swift with its S3 API), again and
 * again, killed now and then, while readers read all the while; fails at the first half that a reader sees.
 */
export async function publishing(): Promise<Figures> {
  if (!hasSwift()) {
    console.error("bench: no store; apt-get install swift-proxy swift-account swift-container swift-object memcached");
    return {};
  }
  const dir = mkdtempSync(join(tmpdir(), "wireside-publish-"));
  const store = await startSwift();
  const kept = Object.keys(store.environment).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, store.environment);
  try {
    await prepare(store);
    return await measured(dir);
  } finally {
    for (const [name, value] of kept)
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    await store.stop();
    rmSync(dir, { recursive: true, force: true });
  }
}

/** Makes the bucket, and sees that a wrong secret is refused: the store does check. */
async function prepare({ environment }: RunningStore): Promise<void> {
  const address = `${environment.AWS_ENDPOINT_URL_S3}/${BUCKET}`;
  for (const [secretAccessKey, expected] of [
    ["wrong", 403],
    [environment.AWS_SECRET_ACCESS_KEY!, 200],
  ] as const) {
    const client = new AwsClient({
      accessKeyId: environment.AWS_ACCESS_KEY_ID!,
      secretAccessKey,
      service: "s3",
      region: environment.AWS_REGION!,
    });
    const { status } = await client.fetch(address, { method: "PUT" });
    if (status !== expected) throw new Error(`bench: making the bucket gave ${status}, expected ${expected}`);
  }
}

async function measured(dir: string): Promise<Figures> {
  const random = seeded(6);
  let kills = 0;
  let watched: Watched | null = null;
  const started = performance.now();
  const build = (generation: number, killAfter: number | null) => {
    writeFileSync(join(dir, "in.jsonl"), generationOf(generation));
    return published(dir, killAfter);
  };
  await build(0, null);
  const whole = performance.now() - started;
  watched = await watchWhile(PLACE, async () => {
    for (let generation = 1; generation < GENERATIONS; generation++) {
      if (generation % 2 === 1 && kills < KILLED && !(await build(generation, random() * whole * 1.5))) kills++;
      if (!(await build(generation, null))) throw new Error("bench: a build ended by a signal that nobody sent");
    }
  });
  return {
    publish_generations: watched.sequences.length,
    publish_kills: kills,
    publish_reads: watched.reads,
    publish_late_reads: watched.lateReads,
    publish_torn_reads: 0,
  };
}

/** Articles of some years; in each generation two years are other ones. */
function generationOf(generation: number): string {
  const lines = Array.from({ length: YEARS * A_YEAR }, (_, i) => {
    const article = inventedArticle(i + 1, 120);
    const year = i % YEARS;
    const published = article.published!.replace("2026", String(2000 + year));
    const changed = (year + generation) % 6 === 0;
    return JSON.stringify({ ...article, published, ...(changed ? { title: `Generation ${generation}` } : {}) });
  });
  return lines.join("\n");
}

/** Runs one build; false where it was killed before its end. */
function published(dir: string, killAfter: number | null): Promise<boolean> {
  const words = ["index", "build", join(dir, "in.jsonl"), "--out", PLACE, "--state", join(dir, "state")];
  const child = spawn(process.execPath, [`${DIST}cli/wireside.mjs`, ...words], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  const timer = killAfter === null ? null : setTimeout(() => child.kill("SIGKILL"), killAfter);
  return new Promise((resolve, reject) => {
    child.once("exit", (code, signal) => {
      if (timer) clearTimeout(timer);
      if (code === 0 || signal === "SIGKILL") resolve(code === 0);
      else reject(new Error(`bench: the build ended with exit code ${code}`));
    });
  });
}
