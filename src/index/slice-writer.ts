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
import { writeRecord } from "./story-record.ts";
import { NO_TIME, unpackTime } from "./story-time.ts";
import { learnSymbols, type Symbols, symbolPacker } from "./symbol-table.ts";
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
      title: encoder.encode(title),
      path: encoder.encode(foldPath(url.slice(origin.length), title, unpackTime(story.time))),
      id: story.id === "" ? null : encoder.encode(story.id),
      outlet: outlets.place(oneLine(story.outlet), origin),
    };
  });
  const titleSymbols = learnSymbols(strings.map(({ title }) => title));
  const pathSymbols = learnSymbols(strings.map(({ path }) => path));
  const packTitle = symbolPacker(titleSymbols);
  const packPath = symbolPacker(pathSymbols);
  const records = new ByteWriter(n * 128);
  const blockAt = new Uint32Array(Math.ceil(n / BLOCK) + 1);
  strings.forEach(({ title, path, id, outlet }, i) => {
    if (i % BLOCK === 0) blockAt[i / BLOCK] = records.length;
    const { key, time } = stories[i]!;
    const fields = {
      key,
      time,
      outlet,
      title: packTitle(title),
      path: packPath(path),
      id: id && packPath(id),
    };
    records.counted(writeRecord(fields, from));
  });
  blockAt[blockAt.length - 1] = records.length;
  const content: Record<SectionName, Uint8Array> = {
    anchors: bytesOf(anchors),
    blockAt: bytesOf(blockAt),
    records: records.written(),
    ...packedTexts(stories),
    symbols: packedSymbols([titleSymbols, pathSymbols]),
    names: encoder.encode(JSON.stringify({ lang, outlets: outlets.list })),
  };
  return assembled(content, { n, from, to });
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

function packedSymbols(tables: readonly Symbols[]): Uint8Array {
  const out = new ByteWriter();
  for (const symbols of tables) {
    out.varint(symbols.length);
    for (const symbol of symbols) out.counted(symbol);
  }
  return out.written();
}

function assembled(
  content: Record<SectionName, Uint8Array>,
  head: { readonly n: number; readonly from: number; readonly to: number },
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
