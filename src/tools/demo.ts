import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { articles } from "../../test/newsroom/newsroom.ts";
import { type ServedNewsroom, serveNewsroom } from "../../test/newsroom/serve.ts";
import { serveFolder } from "../cli/index/serve.ts";
import { DIST } from "./paths.ts";

const COMMAND = `${DIST}cli/wireside.mjs`;

/** Runs the built command and answers with what it printed; throws with its own words where it fails. */
export function wireside(...words: string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...words], {
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(`\`wireside ${words.join(" ")}\` ended with ${status}: ${stderr.trim()}`);
  return stdout;
}

/** An index on loopback. */
export interface ServedIndex {
  readonly url: string;
  close(): Promise<void>;
}

/** Builds an index out of a JSONL file with the built command, and serves it as `wireside index serve` does. */
export async function buildAndServeIndex(jsonl: string, out: string): Promise<ServedIndex> {
  wireside("index", "build", jsonl, "--out", out);
  return serveFolder(out);
}

/** The demo newsroom on loopback, with an index of its pages beside it. */
export interface Demo {
  readonly newsroom: ServedNewsroom;
  /** Address of the index, as a reader would subscribe to it. */
  readonly index: string;
  close(): Promise<void>;
}

/** Serves the newsroom, and an index of it that lies in `folder`. */
export async function openDemo(folder: string): Promise<Demo> {
  const newsroom = await serveNewsroom();
  mkdirSync(folder, { recursive: true });
  const lines = articles((outlet) => newsroom.origins[outlet]).map((article) => JSON.stringify(article));
  writeFileSync(`${folder}/articles.jsonl`, `${lines.join("\n")}\n`);
  try {
    const index = await buildAndServeIndex(`${folder}/articles.jsonl`, `${folder}/index`);
    return {
      newsroom,
      index: index.url,
      close: async () => void (await Promise.all([index.close(), newsroom.close()])),
    };
  } catch (error) {
    await newsroom.close();
    throw error;
  }
}
