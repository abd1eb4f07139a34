import { indexFetch } from "../../../src/cli/index/open.ts";
import { type LoadedIndex, loadIndex, openListedSlice } from "../../../src/index/load-index.ts";
import { MANIFEST, readManifest } from "../../../src/index/manifest.ts";

/** What readers of a published index met while it was published anew again and again. */
export interface Watched {
  /** Times that the whole index was read, every slice checked against the manifest. */
  readonly reads: number;
  /** Sequences in the order in which they were first seen. */
  readonly sequences: readonly number[];
  /** Times that a manifest's slices were read only when the next manifest was out already. */
  readonly lateReads: number;
}

/**
 * Reads an index over and over while `publish` works, in two ways: all at once, and with a manifest in the hand that the next one has
 * replaced. Rejects at the first read that does not find what the manifest promises, or an older manifest than before.
 */
export async function watchWhile(place: string, publish: () => Promise<void>): Promise<Watched> {
  const fetch = indexFetch(place);
  let ended = false;
  let reads = 0;
  let lateReads = 0;
  const sequences: number[] = [];
  const seen = ({ manifest }: Pick<LoadedIndex, "manifest">) => {
    const last = sequences.at(-1) ?? 0;
    if (manifest.sequence < last) throw new Error(`sequence ${manifest.sequence} was read after ${last}`);
    if (manifest.sequence > last) sequences.push(manifest.sequence);
  };
  const readAll = async () => {
    do {
      seen(await loadIndex(fetch));
      reads++;
    } while (!ended);
  };
  const readLate = async () => {
    const next = async () => readManifest(await fetch(MANIFEST));
    for (let held = await next(); !ended; ) {
      const newer = await next();
      if (newer.sequence === held.sequence) continue;
      for (const entry of held.slices) await openListedSlice(entry, await fetch(entry.name));
      lateReads++;
      held = newer;
    }
  };
  const readers = Promise.all([readAll(), readLate()]);
  // A reader that fails must end the publishing too.
  try {
    await Promise.race([publish(), readers.then(() => new Promise<never>(() => {}))]);
  } finally {
    ended = true;
  }
  await readers;
  return { reads, sequences, lateReads };
}
