import { MANIFEST, readManifest } from "../../index/manifest.ts";
import { sha256 } from "../../index/sha256.ts";
import { CliFailure } from "../failure.ts";
import type { PublishedOutput } from "./output.ts";
import { openStorePlace } from "./store.ts";

const SLICE = /^[^/]+\.wsx$/;
/** A slice's name is its content's hash: it never changes. A manifest has to be asked for each time. */
const FOREVER = "public, max-age=31536000, immutable";
const NEVER = "no-cache";

/** Opens s3://bucket/prefix for writing. Throws {@link CliFailure} where the store does not let us. */
export async function openStore(place: string): Promise<PublishedOutput> {
  const store = openStorePlace(place);
  const held = new Map((await store.list()).map(({ name, bytes }) => [name, bytes]));
  const manifest = await store.get(MANIFEST);
  return {
    before: manifest === null ? null : manifestOf(manifest, `${place}/${MANIFEST}`),
    has: (name, size) => held.get(name) === size,
    async write(name, bytes) {
      const isManifest = name === MANIFEST;
      await store.put(name, bytes, {
        hash: await sha256(bytes),
        type: isManifest ? "application/json" : "application/octet-stream",
        cache: isManifest ? NEVER : FOREVER,
      });
    },
    slices: async () => (await store.list()).map(({ name }) => name).filter((name) => SLICE.test(name)),
    remove: (name) => store.remove(name),
  };
}

function manifestOf(bytes: ArrayBuffer, where: string) {
  try {
    return readManifest(bytes, where);
  } catch (error) {
    throw new CliFailure(`${(error as Error).message}; give an empty prefix or one that holds an index`);
  }
}
