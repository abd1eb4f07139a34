import type { LoadedIndex } from "../index/load-index.ts";
import { MANIFEST_FORMAT } from "../index/manifest.ts";
import type { Slice } from "../index/slice.ts";
import { NO_TIME, unpackTime } from "../index/story-time.ts";

/** Slices that were made here as an index that can be searched. Nobody published it, so nobody signs it and no file belongs to it. */
export function heldIndex(name: string, slices: readonly Slice[]): LoadedIndex {
  const dated = slices.filter(({ from }) => from !== NO_TIME);
  const day = (time: number) => unpackTime(time)?.slice(0, 10) ?? null;
  return {
    manifest: {
      format: MANIFEST_FORMAT,
      name,
      sequence: 0,
      built: "",
      stories: slices.reduce((sum, { stories }) => sum + stories, 0),
      from: dated.length === 0 ? null : day(Math.min(...dated.map(({ from }) => from))),
      to: dated.length === 0 ? null : day(Math.max(...dated.map(({ to }) => to))),
      languages: [],
      slices: [],
    },
    slices,
  };
}
