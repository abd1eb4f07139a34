import type { IndexState } from "../messages/calls.ts";
import { refuse } from "../messages/failure.ts";
import type { SearchableIndex } from "../sources/index-source.ts";
import type { IndexBook } from "./index-book.ts";

/** The book of a reader who has subscribed to nothing. */
export function sampleOnly(sample: SearchableIndex): IndexBook {
  const list = async (): Promise<readonly IndexState[]> => [
    { id: "sample", url: "", name: sample.name, on: true, stories: 0, bytes: 0, from: null, to: null, updated: null },
  ];
  return {
    list,
    add: (url) => refuse("index-unreachable", url),
    remove: () => refuse("internal"),
    setOn: () => refuse("internal"),
    update: list,
  };
}
