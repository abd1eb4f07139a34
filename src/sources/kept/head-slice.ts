import { ANCHORS } from "../../core/story/key.ts";
import { EMPTY } from "../../index/format.ts";
import type { Slice } from "../../index/slice.ts";
import { NO_TIME, packTime } from "../../index/story-time.ts";
import type { KeptHead } from "./kept-record.ts";

/** Heads as a slice of an index that was never packed: few enough to be asked as they are. */
export function headSlice(heads: readonly KeptHead[]): Slice {
  const anchors = new Uint16Array(heads.length * ANCHORS).fill(EMPTY);
  const times = heads.map(({ published }) => packTime(published));
  for (const [i, { key }] of heads.entries()) anchors.set(key.anchors.subarray(0, ANCHORS), i * ANCHORS);
  const dated = times.filter((time) => time !== NO_TIME);
  const record = (number: number) => {
    const { id, url, outlet, title, published, lang } = heads[number]!;
    return { id, url, outlet, title, published, lang };
  };
  return {
    stories: heads.length,
    bytes: 0,
    lang: "und",
    from: dated.length === 0 ? NO_TIME : Math.min(...dated),
    to: dated.length === 0 ? NO_TIME : Math.max(...dated),
    anchors,
    story: (number) => ({ key: heads[number]!.key, time: times[number]!, record: () => record(number) }),
    record,
  };
}
