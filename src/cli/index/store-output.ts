import { MANIFEST, readManifest } from "../../index/manifest.ts";
import { sha256 } from "../../index/sha256.ts";
import { CliFailure } from "../failure.ts";
import type { PublishedOutput } from "./output.ts";
import { openStorePlace, type PutOptions } from "./store.ts";

const SLICE = /^[^/]+\.wsx$/;
/** A slice's name is its content's hash: it never changes. A manifest has to be asked for each time. */
const FOREVER = "public, max-age=31536000, immutable";
const NEVER = "no-cache";

/** Opens s3://bucket/prefix for writing. Throws {@link CliFailure} where the store does not let us. */
export async function openStore(place: string): Promise<PublishedOutput> {
  const store = openStorePlace(place);
  const held = new Map((await store.list()).map(({ name, bytes }) => [name, bytes]));
  const manifest = await store.tagged(MANIFEST);
  /** The state of the manifest that this build was made from, as bytes and as the store marks it. */
  const before = manifest === null ? null : await sha256(manifest.bytes);
  const over = manifest === null ? null : (manifest.tag ?? undefined);

  async function publish(bytes: Uint8Array<ArrayBuffer>, how: PutOptions): Promise<void> {
    // For stores that take no conditions: what was published since is seen here, but for a moment.
    const there = await store.get(MANIFEST);
    const unchanged = (there === null ? null : await sha256(there)) === before;
    if (unchanged && (await store.put(MANIFEST, bytes, { ...how, ...(over === undefined ? {} : { over }) }))) return;
    throw new CliFailure(
      `${place}: another build has published there since this one began; nothing was changed, run it again`,
      1,
    );
  }

  return {
    before: manifest === null ? null : manifestOf(manifest.bytes, `${place}/${MANIFEST}`),
    has: (name, size) => held.get(name) === size,
    async write(name, bytes) {
      const hash = await sha256(bytes);
      if (name === MANIFEST) await publish(bytes, { hash, type: "application/json", cache: NEVER });
      else await store.put(name, bytes, { hash, type: "application/octet-stream", cache: FOREVER });
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
