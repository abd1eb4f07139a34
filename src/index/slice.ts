import { ANCHORS, type StoryKey } from "../core/story/key.ts";
import { SAMPLE_WORDS } from "../core/story/word-sample.ts";
import {
  ALIGN,
  aligned,
  checksum,
  EMPTY,
  HEADER_BYTES,
  MAGIC,
  MAX_SLICE_BYTES,
  MAX_SLICE_STORIES,
  SECTIONS,
  type SectionName,
  SUMMED_FROM,
  TABLE_AT,
  VERSION,
} from "./format.ts";
import { IndexError, type RefusalCode } from "./index-error.ts";
import { unpackSketch } from "./sketch-bytes.ts";
import { unpackTime } from "./story-time.ts";

/** What a slice tells of one story, decoded when it is asked for. */
export interface StoryRecord {
  readonly id: string;
  readonly url: string;
  readonly outlet: string;
  readonly title: string;
  readonly published: string | null;
  readonly lang: string;
  /** Present in a sample that carries its texts. */
  readonly text?: string;
}

/** An opened slice: views into its buffer. Story numbers are 0 .. `stories` - 1. */
export interface Slice {
  readonly stories: number;
  readonly bytes: number;
  /** Packed times, or NO_TIME where no story is dated. */
  readonly from: number;
  readonly to: number;
  /** {@link ANCHORS} for each story, the rest filled with EMPTY. */
  readonly anchors: Uint16Array;
  /** Packed time of each story. */
  readonly time: Int32Array;
  keyOf(story: number): StoryKey;
  record(story: number): StoryRecord;
}

/** Highest level of a word sample that a reader follows; an article of more words than that does not exist. */
const MAX_LEVEL = 24;

function refuse(code: RefusalCode, message: string): never {
  throw new IndexError(code, message);
}

const decoder = new TextDecoder();

/**
 * Opens a slice, or refuses it with an {@link IndexError} that names what is wrong, the value, and what was expected.
 * Every length, offset and place in a list is checked here, so that nothing later reads outside.
 */
export function openSlice(buffer: ArrayBuffer, name = "slice"): Slice {
  const size = buffer.byteLength;
  if (size < HEADER_BYTES) refuse("cut-off", `${name}: ${size} bytes, a header alone has ${HEADER_BYTES}`);
  if (size > MAX_SLICE_BYTES) refuse("too-large", `${name}: ${size} bytes, at most ${MAX_SLICE_BYTES} are opened`);
  const head = new DataView(buffer);
  const magic = head.getUint32(0, true);
  if (magic !== MAGIC) refuse("not-a-slice", `${name}: starts with 0x${magic.toString(16)}, not with a slice's mark`);
  const version = head.getUint16(4, true);
  if (version !== VERSION) refuse("other-version", `${name}: version ${version}, this reader knows ${VERSION}`);
  const told = head.getUint32(8, true);
  if (told !== size) refuse("cut-off", `${name}: ${size} bytes, its header says ${told}`);
  if (size % ALIGN !== 0) refuse("bounds", `${name}: ${size} bytes, not a multiple of ${ALIGN}`);
  const sum = checksum(new Uint8Array(buffer, SUMMED_FROM));
  const toldSum = head.getUint32(12, true);
  if (sum !== toldSum)
    refuse("checksum", `${name}: its bytes sum to ${sum.toString(16)}, its header says ${toldSum.toString(16)}`);
  if (head.getUint16(6, true) !== 0) refuse("other-version", `${name}: flags ${head.getUint16(6, true)}, expected 0`);
  const n = head.getUint32(16, true);
  if (n > MAX_SLICE_STORIES) refuse("counts", `${name}: ${n} stories, at most ${MAX_SLICE_STORIES}`);
  const perKey = head.getUint16(20, true);
  const perSample = head.getUint16(22, true);
  if (perKey !== ANCHORS || perSample !== SAMPLE_WORDS)
    refuse(
      "other-version",
      `${name}: keys of ${perKey} anchors and ${perSample} sample words, this reader knows ${ANCHORS} and ${SAMPLE_WORDS}`,
    );

  const expected: Partial<Record<SectionName, number>> = {
    anchors: n * ANCHORS * 2,
    sample: n * SAMPLE_WORDS * 4,
    level: n,
    sketchAt: (n + 1) * 4,
    time: n * 4,
    outlet: n * 2,
    lang: n,
    stringAt: (n + 1) * 4,
  };
  const places = {} as Record<SectionName, { offset: number; length: number }>;
  let end = aligned(HEADER_BYTES);
  SECTIONS.forEach(([section], i) => {
    const offset = head.getUint32(TABLE_AT + 8 * i, true);
    const length = head.getUint32(TABLE_AT + 8 * i + 4, true);
    if (offset !== end) refuse("bounds", `${name}: section ${section} at ${offset}, expected at ${end}`);
    if (offset + length > size) refuse("bounds", `${name}: section ${section} ends at ${offset + length} of ${size}`);
    const want = expected[section];
    if (want !== undefined && length !== want)
      refuse("counts", `${name}: section ${section} has ${length} bytes, ${n} stories need ${want}`);
    places[section] = { offset, length };
    end = aligned(offset + length);
  });
  if (end !== size) refuse("bounds", `${name}: sections end at ${end} of ${size}`);

  const u8 = (s: SectionName) => new Uint8Array(buffer, places[s].offset, places[s].length);
  const u16 = (s: SectionName) => new Uint16Array(buffer, places[s].offset, places[s].length / 2);
  const u32 = (s: SectionName) => new Uint32Array(buffer, places[s].offset, Math.floor(places[s].length / 4));
  const anchors = u16("anchors");
  const sample = u32("sample");
  const level = u8("level");
  const sketchAt = u32("sketchAt");
  const sketches = u8("sketches");
  const time = new Int32Array(buffer, places.time.offset, n);
  const outlet = u16("outlet");
  const lang = u8("lang");
  const stringAt = u32("stringAt");
  const strings = u8("strings");
  const textAt = u32("textAt");
  const texts = u8("texts");
  const names = readNames(u8("names"), name);
  checkOffsets(sketchAt, sketches.length, `${name}: sketches`);
  checkOffsets(stringAt, strings.length, `${name}: strings`);
  const withText = places.textAt.length > 0;
  if (withText) {
    if (places.textAt.length !== (n + 1) * 4)
      refuse("counts", `${name}: section textAt has ${places.textAt.length} bytes, ${n} stories need ${(n + 1) * 4}`);
    checkOffsets(textAt, texts.length, `${name}: texts`);
  }
  for (let i = 0; i < n; i++)
    if (outlet[i]! >= names.outlets.length || lang[i]! >= names.langs.length)
      refuse("bounds", `${name}: story ${i} has outlet ${outlet[i]} and language ${lang[i]}, beyond the lists' ends`);

  const within = (story: number) => {
    if (!(Number.isInteger(story) && story >= 0 && story < n)) throw new RangeError(`story ${story} of ${n}`);
  };
  return {
    stories: n,
    bytes: size,
    from: head.getInt32(24, true),
    to: head.getInt32(28, true),
    anchors,
    time,
    keyOf(story) {
      within(story);
      return {
        anchors: filled(anchors.subarray(story * ANCHORS, (story + 1) * ANCHORS)),
        sample: {
          bits: sample.subarray(story * SAMPLE_WORDS, (story + 1) * SAMPLE_WORDS),
          level: Math.min(level[story]!, MAX_LEVEL),
        },
        sketch: unpackSketch(sketches.subarray(sketchAt[story]!, sketchAt[story + 1]!)),
      };
    },
    record(story) {
      within(story);
      const [title = "", url = "", id = ""] = decoder
        .decode(strings.subarray(stringAt[story]!, stringAt[story + 1]!))
        .split("\0");
      return {
        id: id || url,
        url,
        outlet: names.outlets[outlet[story]!]!,
        title,
        published: unpackTime(time[story]!),
        lang: names.langs[lang[story]!]!,
        ...(withText ? { text: decoder.decode(texts.subarray(textAt[story]!, textAt[story + 1]!)) } : {}),
      };
    },
  };
}

/** The part before the filling. */
function filled(values: Uint16Array): Uint16Array {
  const end = values.indexOf(EMPTY);
  return end < 0 ? values : values.subarray(0, end);
}

function checkOffsets(at: Uint32Array, end: number, name: string): void {
  if (at[0] !== 0) refuse("bounds", `${name} start at ${at[0]}, expected 0`);
  for (let i = 1; i < at.length; i++)
    if (at[i]! < at[i - 1]!) refuse("bounds", `${name} of story ${i - 1} end at ${at[i]}, before their start`);
  if (at[at.length - 1] !== end) refuse("bounds", `${name} end at ${at[at.length - 1]}, expected ${end}`);
}

function readNames(bytes: Uint8Array, name: string): { outlets: readonly string[]; langs: readonly string[] } {
  let value: unknown;
  try {
    value = JSON.parse(decoder.decode(bytes));
  } catch {
    refuse("bounds", `${name}: the list of outlets is not JSON`);
  }
  const { outlets, langs } = (value ?? {}) as { outlets?: unknown; langs?: unknown };
  const strings = (list: unknown): list is string[] => Array.isArray(list) && list.every((x) => typeof x === "string");
  if (!strings(outlets) || !strings(langs)) refuse("bounds", `${name}: the lists of outlets and languages are missing`);
  return { outlets, langs };
}
