import { existsSync } from "node:fs";
import { join } from "node:path";
import { storiesOf } from "../../index/build-index.ts";
import { ByteWriter } from "../../index/bytes.ts";
import { openListedSlice } from "../../index/load-index.ts";
import { MANIFEST, readManifest } from "../../index/manifest.ts";
import { packStory } from "../../index/packed-story.ts";
import { CliFailure } from "../failure.ts";
import type { BuildStep } from "./build-steps.ts";
import { indexFetch } from "./open.ts";

/** Whether an input is an index: a folder with a manifest, the address of one, a place in a store. */
export function isIndex(input: string): boolean {
  return input.startsWith("s3://") || input.endsWith(`/${MANIFEST}`) || existsSync(join(input, MANIFEST));
}

/** The stories of an index that goes into another, a slice a step. `from` is the number of slices that are done. */
export async function* indexSteps(place: string, from: number | null): AsyncGenerator<BuildStep> {
  const fetch = indexFetch(place);
  const failed = (error: unknown): never => {
    throw new CliFailure(`${(error as Error).message}; give the folder or address of an index`, 1);
  };
  const manifest = await fetch(MANIFEST)
    .then((bytes) => readManifest(bytes, place))
    .catch(failed);
  for (const [number, entry] of manifest.slices.entries()) {
    if (number < (from ?? 0)) continue;
    const slice = await fetch(entry.name)
      .then((bytes) => openListedSlice(entry, bytes))
      .catch(failed);
    const row = new ByteWriter(1 << 16);
    for (const story of storiesOf(slice)) row.counted(packStory(story));
    const read = Promise.resolve({ stories: row.written(), count: slice.stories, skipped: [] });
    yield { next: number + 1, read, done: number + 1, of: manifest.slices.length };
  }
}
