import { ANCHORS, type StoryKey } from "../core/story/key.ts";
import { SAMPLE_WORDS } from "../core/story/word-sample.ts";
import { ByteWriter } from "./bytes.ts";
import {
  aligned,
  BLOCK,
  checksum,
  EMPTY,
  HEADER_BYTES,
  MAGIC,
  MAX_SLICE_STORIES,
  SECTIONS,
  type SectionName,
  SUMMED_FROM,
  TABLE_AT,
  VERSION,
} from "./format.ts";
import { IndexError } from "./index-error.ts";
import { timeAfter, writeRecord } from "./story-record.ts";
import { packStories } from "./story-strings.ts";
import { NO_TIME, unpackTime } from "./story-time.ts";
import { foldPath } from "./title-path.ts";

/** A story as it goes into a slice. */
export interface SliceStory {
  /** "" where the address serves as id. */
  readonly id: string;
  /** An http or https address, as the URL parser writes it or not. */
  readonly url: string;
  readonly outlet: string;
  readonly title: string;
  /** See `packTime`. */
  readonly time: number;
  readonly key: StoryKey;
  /** Only a sample carries it. */
  readonly text?: string;
}

/** Outlets with the origin of their addresses, told once, by number. */
class Outlets {
  readonly list: (readonly [name: string, origin: string])[] = [];
  readonly #places = new Map<string, number>();

  place(name: string, origin: string): number {
    const key = `${origin}\n${name}`;
    let place = this.#places.get(key);
    if (place === undefined) {
      place = this.list.push([name, origin]) - 1;
      this.#places.set(key, place);
    }
    return place;
  }
}

/** Control characters have no place in a title or an address. */
function oneLine(value: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out.
  return value.replace(/[\u0000-\u001f\u007f]+/g, " ");
}

const encoder = new TextEncoder();

function bytesOf(view: Uint16Array | Uint32Array): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
}

/** The part of an address before its path: "https://news.example". */
function originOf(url: string): string {
  return /^[a-z]+:\/\/[^/?#]*/i.exec(url)?.[0] ?? "";
}

/** Packs stories of one language into one slice, in the order given. Throws {@link IndexError} "counts" where they are too many. */
export function writeSlice(stories: readonly SliceStory[], lang: string): ArrayBuffer {
  const n = stories.length;
  if (n > MAX_SLICE_STORIES)
    throw new IndexError("counts", `slice of ${n} stories: at most ${MAX_SLICE_STORIES} fit; write several`);
  const anchors = new Uint16Array(n * ANCHORS).fill(EMPTY);
  const outlets = new Outlets();
  let from = NO_TIME;
  let to = NO_TIME;
  const strings = stories.map((story, i) => {
    anchors.set(story.key.anchors.subarray(0, ANCHORS), i * ANCHORS);
    if (story.time !== NO_TIME) {
      if (from === NO_TIME || story.time < from) from = story.time;
      if (to === NO_TIME || story.time > to) to = story.time;
    }
    const title = oneLine(story.title);
    const url = oneLine(story.url);
    const origin = originOf(url);
    return {
      title,
      path: foldPath(url.slice(origin.length), title, unpackTime(story.time)),
      id: story.id,
      outlet: outlets.place(oneLine(story.outlet), origin),
    };
  });
  const { every, primer, packed } = packStories(strings);
  const records = new ByteWriter(n * 128);
  const blockAt = new Uint32Array(Math.ceil(n / BLOCK) + 1);
  let before = from;
  strings.forEach(({ outlet }, i) => {
    if (i % BLOCK === 0) {
      blockAt[i / BLOCK] = records.length;
      before = from;
    }
    const { key, time } = stories[i]!;
    const own = packed[i];
    const fields = { key, time, outlet, strings: own ?? new Uint8Array(0) };
    records.bytes(writeRecord(fields, before, own === null));
    before = timeAfter(time, before);
  });
  blockAt[blockAt.length - 1] = records.length;
  const content: Record<SectionName, Uint8Array> = {
    anchors: bytesOf(anchors),
    blockAt: bytesOf(blockAt),
    records: records.written(),
    ...packedTexts(stories),
    primer,
    names: encoder.encode(JSON.stringify({ lang, outlets: outlets.list })),
  };
  return assembled(content, { n, every, from, to });
}

function packedTexts(stories: readonly SliceStory[]): { textAt: Uint8Array; texts: Uint8Array } {
  if (!stories.some((story) => story.text !== undefined))
    return { textAt: new Uint8Array(0), texts: new Uint8Array(0) };
  const at = new Uint32Array(stories.length + 1);
  const texts = new ByteWriter();
  stories.forEach((story, i) => {
    texts.bytes(encoder.encode(story.text ?? ""));
    at[i + 1] = texts.length;
  });
  return { textAt: bytesOf(at), texts: texts.written() };
}

function assembled(
  content: Record<SectionName, Uint8Array>,
  head: { readonly n: number; readonly every: number; readonly from: number; readonly to: number },
): ArrayBuffer {
  let end = aligned(HEADER_BYTES);
  const places = SECTIONS.map((name) => {
    const offset = end;
    end = aligned(offset + content[name].length);
    return offset;
  });
  const buffer = new ArrayBuffer(end);
  const bytes = new Uint8Array(buffer);
  const view = new DataView(buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint16(4, VERSION, true);
  view.setUint16(6, head.every, true);
  view.setUint32(8, end, true);
  view.setUint32(16, head.n, true);
  view.setUint16(20, ANCHORS, true);
  view.setUint16(22, SAMPLE_WORDS, true);
  view.setInt32(24, head.from, true);
  view.setInt32(28, head.to, true);
  SECTIONS.forEach((name, i) => {
    view.setUint32(TABLE_AT + 8 * i, places[i]!, true);
    view.setUint32(TABLE_AT + 8 * i + 4, content[name].length, true);
    bytes.set(content[name], places[i]!);
  });
  view.setUint32(12, checksum(bytes.subarray(SUMMED_FROM)), true);
  return buffer;
}
