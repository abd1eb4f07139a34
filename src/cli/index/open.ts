import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { IndexError } from "../../index/index-error.ts";
import { type IndexFetch, type LoadedIndex, loadIndex } from "../../index/load-index.ts";
import { MANIFEST, type Manifest, readManifest } from "../../index/manifest.ts";
import { CliFailure } from "../failure.ts";
import { openStorePlace } from "./store.ts";

/** Largest file that is read from an address. */
const MAX_BYTES = 1 << 30;
const TIMEOUT_MS = 60_000;

/** A way to read an index's files: by http where it is an address, out of a store, else from the folder. */
export function indexFetch(place: string): IndexFetch {
  if (place.startsWith("s3://")) return storeFetch(place);
  const folder = place.endsWith(`/${MANIFEST}`) ? place.slice(0, -MANIFEST.length) : place;
  if (!/^https?:\/\//i.test(place)) return (name) => readLocal(folder, name);
  const base = folder.replace(/\/?$/, "/");
  return (name) => readRemote(new URL(name, base));
}

function storeFetch(place: string): IndexFetch {
  const store = openStorePlace(place);
  return async (name) => {
    const bytes = await store.get(name);
    if (bytes === null) throw new IndexError("unreachable", `${place}: there is no ${name}`);
    return bytes;
  };
}

async function readLocal(dir: string, name: string): Promise<ArrayBuffer> {
  try {
    const bytes = await readFile(join(dir, name));
    return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  } catch (error) {
    throw new IndexError("unreachable", `${join(dir, name)}: ${(error as NodeJS.ErrnoException).code}`);
  }
}

async function readRemote(url: URL): Promise<ArrayBuffer> {
  let response: Response;
  try {
    response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) });
  } catch (error) {
    const { cause, message } = error as Error & { cause?: { code?: string } };
    throw new IndexError("unreachable", `${url}: ${cause?.code ?? message}`);
  }
  if (!response.ok) throw new IndexError("unreachable", `${url}: status ${response.status}`);
  if (Number(response.headers.get("content-length") ?? 0) > MAX_BYTES)
    throw new IndexError("too-large", `${url}: more than ${MAX_BYTES} bytes`);
  return response.arrayBuffer();
}

/** Reads a whole index. Throws {@link CliFailure} with exit code 1 where it cannot be reached or is refused. */
export function openIndex(place: string): Promise<LoadedIndex> {
  return refusalsTold(() => loadIndex(indexFetch(place)));
}

/** An index's manifest alone; throws as {@link openIndex} does. */
export function openManifest(place: string): Promise<Manifest> {
  return refusalsTold(async () => readManifest(await indexFetch(place)(MANIFEST)));
}

/** Runs a step with an index and tells its refusal as the command does. */
export async function refusalsTold<T>(step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    if (!(error instanceof IndexError)) throw error;
    throw new CliFailure(`${error.message}; give the folder or address of an index`, 1);
  }
}
