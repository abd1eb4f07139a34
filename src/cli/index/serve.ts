import { type FileHandle, open, readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { MANIFEST } from "../../index/manifest.ts";
import { optionValue, parseArguments } from "../arguments.ts";
import { CliFailure } from "../failure.ts";
import { writeLine } from "../lines.ts";

const USAGE = "index serve DIR [--port N]";
const HOST = "127.0.0.1";

/** `wireside index serve`: the files over http on loopback, with ranges and CORS, until SIGINT or SIGTERM. */
export async function serveCommand(words: readonly string[]): Promise<number> {
  const given = parseArguments(words, { values: ["port"] }, USAGE);
  const [dir, ...more] = given.positional;
  if (dir === undefined || more.length > 0)
    throw new CliFailure(`index serve takes one folder; usage: wireside ${USAGE}`);
  const port = Number(optionValue(given, "port") ?? 0);
  if (!(Number.isInteger(port) && port >= 0 && port < 65536))
    throw new CliFailure(`--port is ${optionValue(given, "port")}; give a whole number from 0 to 65535`);
  await readFile(join(dir, MANIFEST)).catch((error: NodeJS.ErrnoException) => {
    throw new CliFailure(`${join(dir, MANIFEST)}: ${error.code}; give a folder that index build has written`);
  });
  const served = await serveFolder(dir, port);
  await writeLine(`serving ${dir} at ${served.url}`);
  await new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, resolve);
  });
  await served.close();
  return 0;
}

/** A folder's files over http on loopback; `port` 0 takes a free one. */
export async function serveFolder(dir: string, port = 0): Promise<{ readonly url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    answer(dir, request, response).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
      console.error(`wireside: ${request.url}: ${error instanceof Error ? error.message : error}`);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(new CliFailure(`cannot listen on port ${port}: ${error.code}; give another --port`, 1)),
    );
    server.listen(port, HOST, resolve);
  });
  return {
    url: `http://${HOST}:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const HEADERS = {
  "access-control-allow-origin": "*",
  "access-control-allow-headers": "range, if-none-match",
  "access-control-expose-headers": "content-range, etag",
  "accept-ranges": "bytes",
  "x-content-type-options": "nosniff",
};

async function answer(dir: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const end = (status: number, headers: Record<string, string | number> = {}) => {
    response.writeHead(status, { ...HEADERS, ...headers });
    response.end();
  };
  if (request.method === "OPTIONS") return end(204, { "access-control-allow-methods": "GET, HEAD" });
  if (request.method !== "GET" && request.method !== "HEAD") return end(405, { allow: "GET, HEAD" });
  const name = new URL(request.url ?? "/", "http://x").pathname.slice(1);
  // An index is flat: a plain name can reach nothing outside the folder.
  if (name !== MANIFEST && !/^[A-Za-z0-9][\w.-]*\.wsx$/.test(name)) return end(404);
  // Opened once: between two looks at the path, a build may put another file there.
  const handle = await open(join(dir, name)).catch(() => null);
  if (handle === null) return end(404);
  try {
    await answerFile(handle, name, request, response);
  } finally {
    await handle.close();
  }
}

async function answerFile(
  handle: FileHandle,
  name: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const end = (status: number, headers: Record<string, string | number> = {}) => {
    response.writeHead(status, { ...HEADERS, ...headers });
    response.end();
  };
  const found = await handle.stat();
  if (!found.isFile()) return end(404);
  const etag = `"${found.size.toString(36)}-${found.mtimeMs.toString(36)}"`;
  const headers: Record<string, string | number> = {
    etag,
    "content-type": name === MANIFEST ? "application/json" : "application/octet-stream",
    "cache-control": name === MANIFEST ? "no-cache" : "public, max-age=31536000, immutable",
  };
  if (request.headers["if-none-match"] === etag) return end(304, headers);
  const range = rangeOf(request.headers.range, found.size);
  if (range === "outside") return end(416, { "content-range": `bytes */${found.size}` });
  const [from, to] = range ?? [0, found.size - 1];
  response.writeHead(range ? 206 : 200, {
    ...HEADERS,
    ...headers,
    "content-length": to - from + 1,
    ...(range ? { "content-range": `bytes ${from}-${to}/${found.size}` } : {}),
  });
  if (request.method === "HEAD" || found.size === 0) return void response.end();
  await new Promise<void>((resolve, reject) => {
    const stream = handle.createReadStream({ start: from, end: to, autoClose: false });
    stream.once("error", reject);
    response.once("close", resolve);
    stream.pipe(response);
  });
}

/** A single byte range, first and last byte; null where none (or one that is not understood) is asked for. */
function rangeOf(header: string | undefined, size: number): readonly [number, number] | null | "outside" {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? "");
  if (!match || (match[1] === "" && match[2] === "")) return null;
  const from = match[1] === "" ? Math.max(0, size - Number(match[2])) : Number(match[1]);
  const to = match[1] === "" || match[2] === "" ? size - 1 : Math.min(size - 1, Number(match[2]));
  return from > to || from >= size ? "outside" : [from, to];
}
