import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, watch, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DIST } from "../../../src/tools/paths.ts";
import { inventedArticle, seeded } from "../../index/articles.ts";

const KILLS = 20;
/** Changes to the files of a build after which it is killed at the latest; an unbroken one makes some more. */
const LATEST = 70;
const FILES = 12;
const A_FILE = 20;

let dir = "";
const at = (name: string) => join(dir, name);

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), "kill-"));
  for (let file = 0; file < FILES; file++) {
    const lines = Array.from({ length: A_FILE }, (_, i) => {
      const article = inventedArticle(file * A_FILE + i + 1, 60);
      const year = 2020 + (i % 4);
      return JSON.stringify({
        ...article,
        lang: i % 3 === 0 ? "fr" : "en",
        published: article.published!.replace("2026", String(year)),
        // Every fifth address comes again in the next file: only one of the two may stay.
        url: i % 5 === 0 ? `https://twice.example/${i}-${file >> 1}` : article.url,
      });
    });
    writeFileSync(at(`${file}.jsonl`), `${lines.join("\n")}\n{"bad":${file}}\n`);
  }
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** Builds into a folder; with `changes`, it is killed after so many changes to its files. Gives whether it came to its end. */
async function build(out: string, jobs: number, changes = Number.POSITIVE_INFINITY) {
  mkdirSync(at(out), { recursive: true });
  mkdirSync(at(`${out}.state`), { recursive: true });
  const inputs = Array.from({ length: FILES }, (_, file) => at(`${file}.jsonl`));
  const child = spawn(
    process.execPath,
    [`${DIST}cli/wireside.mjs`, "index", "build", ...inputs, "--out", at(out), "--jobs", `${jobs}`],
    { env: { ...process.env, SOURCE_DATE_EPOCH: "1770000000" }, stdio: ["ignore", "pipe", "ignore"] },
  );
  let stdout = "";
  child.stdout.on("data", (chunk) => {
    stdout += String(chunk);
  });
  let seen = 0;
  const watchers = [at(out), at(`${out}.state`)].map((folder) =>
    watch(folder, () => {
      if (++seen === changes) child.kill("SIGKILL");
    }),
  );
  const [code, signal] = await new Promise<[number | null, string | null]>((resolve) => {
    child.once("close", (...how) => resolve(how));
  });
  for (const watcher of watchers) watcher.close();
  expect([code, signal]).toEqual(signal === null ? [0, null] : [null, "SIGKILL"]);
  return { ended: signal === null, stdout };
}

/** SHA-256 of each file of an index. */
function filesOf(out: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(at(out))
      .sort()
      .map((name) => [
        name,
        createHash("sha256")
          .update(readFileSync(at(`${out}/${name}`)))
          .digest("hex"),
      ]),
  );
}

/** Whether a build was killed when its index was out and nothing was left to do. */
const wasWhole = (out: string) => existsSync(at(`${out}/manifest.json`)) && !existsSync(at(`${out}.state/journal`));

describe("a build that is killed", () => {
  it(`goes on where it stood: after ${KILLS} kills at random moments its files are those of an unbroken build, byte for byte`, async () => {
    // On several threads, which must make no difference either.
    const unbroken = await build("unbroken", 2);
    expect(JSON.parse(unbroken.stdout)).toMatchObject({ stories: 216, read: 240, skipped: 12, slices: 8 });
    const expected = filesOf("unbroken");
    const random = seeded(20);
    const wentOn: number[] = [];
    for (let kills = 0, before = 0; kills < KILLS || before > 0; ) {
      const { ended, stdout } = await build("broken", 1, kills < KILLS ? 1 + Math.floor(random() * LATEST) : undefined);
      if (!ended) {
        kills++;
        before++;
        // A kill behind the last step leaves nothing to go on with: the next run is another build.
        if (!wasWhole("broken")) continue;
      }
      expect(filesOf("broken")).toEqual(expected);
      if (ended) expect(JSON.parse(stdout)).toEqual(JSON.parse(unbroken.stdout));
      wentOn.push(before);
      before = 0;
      for (const folder of ["broken", "broken.state"]) rmSync(at(folder), { recursive: true, force: true });
    }
    // Some builds were killed more than once before they ended.
    expect(Math.max(...wentOn)).toBeGreaterThan(1);
  }, 120_000);
});
