import { ANCHORS, type StoryKey } from "../core/story/key.ts";
import { SAMPLE_WORDS } from "../core/story/word-sample.ts";
import {
  aligned,
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
import { packSketch } from "./sketch-bytes.ts";
import { NO_TIME } from "./story-time.ts";

/** A story as it goes into a slice. */
export interface SliceStory {
  /** "" where the address serves as id. */
  readonly id: string;
  readonly url: string;
  readonly outlet: string;
  readonly title: string;
  readonly lang: string;
  /** See `packTime`. */
  readonly time: number;
  readonly key: StoryKey;
  /** Only a sample carries it. */
  readonly text?: string;
}

/** Strings that are told once, by number. */
class Names {
  readonly list: string[] = [];
  readonly #places = new Map<string, number>();

  place(name: string): number {
    let place = this.#places.get(name);
    if (place === undefined) {
      place = this.list.push(name) - 1;
      this.#places.set(name, place);
    }
    return place;
  }
}

/** Control characters have no place in a title or an address; a zero byte would end it. */
function oneLine(value: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out.
  return value.replace(/[\u0000-\u001f\u007f]+/g, " ");
}

const encoder = new TextEncoder();

function joined(parts: readonly Uint8Array[]): { readonly at: Uint32Array; readonly bytes: Uint8Array } {
  const at = new Uint32Array(parts.length + 1);
  for (let i = 0; i < parts.length; i++) at[i + 1] = at[i]! + parts[i]!.length;
  const bytes = new Uint8Array(at[parts.length]!);
  for (let i = 0; i < parts.length; i++) bytes.set(parts[i]!, at[i]!);
  return { at, bytes };
}

function bytesOf(view: Uint8Array | Uint16Array | Uint32Array | Int32Array): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
}

/** Packs stories into one slice, in the order given. Throws {@link IndexError} "counts" where they are too many. */
export function writeSlice(stories: readonly SliceStory[]): ArrayBuffer {
  const n = stories.length;
  if (n > MAX_SLICE_STORIES)
    throw new IndexError("counts", `slice of ${n} stories: at most ${MAX_SLICE_STORIES} fit; write several`);
  const anchors = new Uint16Array(n * ANCHORS).fill(EMPTY);
  const sample = new Uint32Array(n * SAMPLE_WORDS);
  const level = new Uint8Array(n);
  const time = new Int32Array(n);
  const outlet = new Uint16Array(n);
  const lang = new Uint8Array(n);
  const outlets = new Names();
  const langs = new Names();
  let from = NO_TIME;
  let to = NO_TIME;
  stories.forEach((story, i) => {
    anchors.set(story.key.anchors.subarray(0, ANCHORS), i * ANCHORS);
    sample.set(story.key.sample.bits, i * SAMPLE_WORDS);
    level[i] = story.key.sample.level;
    time[i] = story.time;
    outlet[i] = outlets.place(story.outlet);
    lang[i] = langs.place(story.lang);
    if (story.time === NO_TIME) return;
    if (from === NO_TIME || story.time < from) from = story.time;
    if (to === NO_TIME || story.time > to) to = story.time;
  });
  if (outlets.list.length > 0xffff || langs.list.length > 0xff)
    throw new IndexError(
      "counts",
      `${outlets.list.length} outlets and ${langs.list.length} languages in one slice: at most 65,535 and 255 fit`,
    );
  const strings = joined(
    stories.map((s) => encoder.encode(`${oneLine(s.title)}\0${oneLine(s.url)}\0${oneLine(s.id)}\0`)),
  );
  const sketches = joined(stories.map((story) => packSketch(story.key.sketch)));
  const withText = stories.some((story) => story.text !== undefined);
  const texts = joined(withText ? stories.map((story) => encoder.encode(story.text ?? "")) : []);
  const content: Record<SectionName, Uint8Array> = {
    anchors: bytesOf(anchors),
    sample: bytesOf(sample),
    level,
    sketchAt: bytesOf(sketches.at),
    sketches: sketches.bytes,
    time: bytesOf(time),
    outlet: bytesOf(outlet),
    lang,
    stringAt: bytesOf(strings.at),
    strings: strings.bytes,
    textAt: withText ? bytesOf(texts.at) : new Uint8Array(0),
    texts: texts.bytes,
    names: encoder.encode(JSON.stringify({ outlets: outlets.list, langs: langs.list })),
  };
  return assembled(content, { n, from, to });
}

function assembled(
  content: Record<SectionName, Uint8Array>,
  head: { readonly n: number; readonly from: number; readonly to: number },
): ArrayBuffer {
  let end = aligned(HEADER_BYTES);
  const places = SECTIONS.map(([name]) => {
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
  SECTIONS.forEach(([name], i) => {
    view.setUint32(TABLE_AT + 8 * i, places[i]!, true);
    view.setUint32(TABLE_AT + 8 * i + 4, content[name].length, true);
    bytes.set(content[name], places[i]!);
  });
  view.setUint32(12, checksum(bytes.subarray(SUMMED_FROM)), true);
  return buffer;
}
