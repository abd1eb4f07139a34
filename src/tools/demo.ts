import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { articles } from "../../test/newsroom/newsroom.ts";
import { type ServedNewsroom, serveNewsroom } from "../../test/newsroom/serve.ts";
import { DIST } from "./paths.ts";

/** The demo newsroom on loopback, with an index of its pages beside it. */
export interface Demo {
  readonly newsroom: ServedNewsroom;
  /** Address of the index, as a reader would subscribe to it. */
  readonly index: string;
  close(): Promise<void>;
}

const COMMAND = `${DIST}cli/wireside.mjs`;

/** Serves the newsroom, builds an index of it with the built command, and serves that too. `folder` holds the index. */
export async function openDemo(folder: string): Promise<Demo> {
  const newsroom = await serveNewsroom();
  mkdirSync(folder, { recursive: true });
  const lines = articles((outlet) => newsroom.origins[outlet]).map((article) => JSON.stringify(article));
  writeFileSync(`${folder}/articles.jsonl`, `${lines.join("\n")}\n`);
  const built = spawnSync(
    process.execPath,
    [COMMAND, "index", "build", `${folder}/articles.jsonl`, "--out", `${folder}/index`],
    {
      encoding: "utf8",
    },
  );
  if (built.status !== 0) {
    await newsroom.close();
    throw new Error(`the demo's index could not be built: ${built.stderr.trim()}`);
  }
  const server = spawn(process.execPath, [COMMAND, "index", "serve", `${folder}/index`], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const index = await new Promise<string>((resolve, reject) => {
    let printed = "";
    server.stdout.on("data", (data: Buffer) => {
      printed += String(data);
      const address = /http:\/\/\S+/.exec(printed)?.[0];
      if (address) resolve(address);
    });
    server.once("exit", (code) => reject(new Error(`\`wireside index serve\` ended with ${code}: ${printed}`)));
  });
  return {
    newsroom,
    index,
    async close() {
      const gone = new Promise((resolve) => server.once("exit", resolve));
      server.kill("SIGTERM");
      await Promise.all([gone, newsroom.close()]);
    },
  };
}
