import { open } from "node:fs/promises";
import { join } from "node:path";
import type { RangeFetch } from "../../index/bucket-search.ts";
import { IndexError } from "../../index/index-error.ts";

const TIMEOUT_MS = 60_000;

/** A way to parts of an index's files: by http ranges where it is an address, else from the folder. */
export function rangeFetch(place: string): RangeFetch {
  if (!/^https?:\/\//i.test(place)) return (name, from, length) => readLocal(join(place, name), from, length);
  const base = place.replace(/manifest\.json$/, "").replace(/\/?$/, "/");
  return (name, from, length) => readRemote(new URL(name, base), from, length);
}

async function readLocal(path: string, from: number, length: number): Promise<ArrayBuffer> {
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    throw new IndexError("unreachable", `${path}: ${error.code}`);
  });
  try {
    const bytes = new Uint8Array(length);
    const { bytesRead } = await file.read(bytes, 0, length, from);
    return bytes.buffer.slice(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function readRemote(url: URL, from: number, length: number): Promise<ArrayBuffer> {
  const headers = { range: `bytes=${from}-${from + length - 1}` };
  let response: Response;
  try {
    response = await fetch(url, { headers, signal: AbortSignal.timeout(TIMEOUT_MS) });
  } catch (error) {
    const { cause, message } = error as Error & { cause?: { code?: string } };
    throw new IndexError("unreachable", `${url}: ${cause?.code ?? message}`);
  }
  if (response.status !== 206) {
    await response.body?.cancel();
    throw new IndexError(
      "unreachable",
      `${url}: status ${response.status}, expected 206: its server has to answer ranges`,
    );
  }
  return response.arrayBuffer();
}
