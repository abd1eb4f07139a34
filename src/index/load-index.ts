import { IndexError } from "./index-error.ts";
import { MANIFEST, type Manifest, readManifest, type SliceEntry } from "./manifest.ts";
import { sha256 } from "./sha256.ts";
import { openSlice, type Slice } from "./slice.ts";

/** Reads a file of an index by its name; throws where it cannot. The only way in which an index reaches outside. */
export type IndexFetch = (name: string) => Promise<ArrayBuffer>;

/** A manifest with its slices, every one checked. */
export interface LoadedIndex {
  readonly manifest: Manifest;
  readonly slices: readonly Slice[];
  /** How many stories have each anchor, where `slices` are only some of the index's. */
  readonly counts?: Uint32Array;
  /** In how many of the slices one story may stand; one where absent. */
  readonly copies?: number;
}

/** Slices that are fetched at the same time. */
const PARALLEL = 6;

/** Checks a slice's bytes against its entry and opens it. Throws {@link IndexError} with the slice's name. */
export async function openListedSlice(entry: SliceEntry, buffer: ArrayBuffer): Promise<Slice> {
  if (buffer.byteLength !== entry.bytes)
    throw new IndexError("cut-off", `${entry.name}: ${buffer.byteLength} bytes, the manifest says ${entry.bytes}`);
  const hash = await sha256(buffer);
  if (hash !== entry.sha256)
    throw new IndexError("other-hash", `${entry.name}: its hash is ${hash}, the manifest says ${entry.sha256}`);
  const slice = openSlice(buffer, entry.name);
  if (slice.stories !== entry.stories)
    throw new IndexError("counts", `${entry.name}: ${slice.stories} stories, the manifest says ${entry.stories}`);
  return slice;
}

/** Refuses an index that cannot be taken whole. */
export function refuseBuckets({ name, buckets }: Manifest): void {
  if (buckets !== undefined)
    throw new IndexError("in-buckets", `index "${name}": it comes in ${buckets.count} buckets a month, not whole`);
}

/** Reads a whole index: manifest first, then every slice, checked against it. */
export async function loadIndex(fetch: IndexFetch): Promise<LoadedIndex> {
  const manifest = readManifest(await fetch(MANIFEST));
  refuseBuckets(manifest);
  const slices = new Array<Slice>(manifest.slices.length);
  let next = 0;
  const work = async () => {
    while (next < slices.length) {
      const i = next++;
      const entry = manifest.slices[i]!;
      slices[i] = await openListedSlice(entry, await fetch(entry.name));
    }
  };
  await Promise.all(Array.from({ length: PARALLEL }, work));
  return { manifest, slices };
}
