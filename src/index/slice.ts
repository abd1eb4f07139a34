import { ANCHORS, type StoryKey } from "../core/story/key.ts";
import { ByteReader } from "./bytes.ts";
import { BLOCK, EMPTY, type SectionName } from "./format.ts";
import { readSections, refuse } from "./slice-sections.ts";
import { readRecord, type StoryFields, skipRecord } from "./story-record.ts";
import { StoryTexts } from "./story-strings.ts";
import { unpackTime } from "./story-time.ts";
import { unfoldPath } from "./title-path.ts";

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

/** A story of a slice, read as far as it is asked for. */
export interface SliceStoryView {
  readonly key: StoryKey;
  /** See `packTime`. */
  readonly time: number;
  record(): StoryRecord;
}

/** An opened slice. Story numbers are 0 .. `stories` - 1. */
export interface Slice {
  readonly stories: number;
  readonly bytes: number;
  readonly lang: string;
  /** Packed times, or NO_TIME where no story is dated. */
  readonly from: number;
  readonly to: number;
  /** {@link ANCHORS} for each story, the rest filled with EMPTY: a view into the buffer. */
  readonly anchors: Uint16Array;
  story(number: number): SliceStoryView;
  /** The same as `story(number).record()`. */
  record(number: number): StoryRecord;
}

const decoder = new TextDecoder();

/**
 * Opens a slice, or refuses it with an IndexError that names what is wrong, the value, and what was expected.
 * Every length, offset and place in a list is checked here, so that nothing later reads outside.
 */
export function openSlice(buffer: ArrayBuffer, name = "slice"): Slice {
  const { stories: n, every, from, to, places } = readSections(buffer, name);
  const bytes = (s: SectionName) => new Uint8Array(buffer, places[s].offset, places[s].length);
  const offsets = (s: SectionName) => new Uint32Array(buffer, places[s].offset, places[s].length >>> 2);
  const anchors = new Uint16Array(buffer, places.anchors.offset, n * ANCHORS);
  const blockAt = offsets("blockAt");
  const records = bytes("records");
  const textAt = offsets("textAt");
  const texts = bytes("texts");
  const { lang, outlets } = readNames(bytes("names"), name);
  const stringsOf = new StoryTexts(bytes("primer"), every, n);
  const isPrimed = (number: number) => number % every === 0;
  checkOffsets(blockAt, records.length, `${name}: records`);
  if (textAt.length > 0) checkOffsets(textAt, texts.length, `${name}: texts`);
  checkRecords(records, blockAt, { n, from, isPrimed }, name);

  const fieldsOf = (number: number): StoryFields => {
    if (!(Number.isInteger(number) && number >= 0 && number < n)) throw new RangeError(`story ${number} of ${n}`);
    const reader = new ByteReader(records, blockAt[Math.floor(number / BLOCK)]);
    let before = from;
    for (let i = number - (number % BLOCK); i < number; i++) before = skipRecord(reader, before, isPrimed(i));
    return readRecord(reader, before, isPrimed(number));
  };
  const story = (number: number): SliceStoryView => {
    const fields = fieldsOf(number);
    return {
      key: { ...fields.key, anchors: filled(anchors.subarray(number * ANCHORS, (number + 1) * ANCHORS)) },
      time: fields.time,
      record() {
        const { title, path, id } = stringsOf.of(number, fields.strings);
        const published = unpackTime(fields.time);
        const [outlet, origin] = outlets[fields.outlet] ?? ["", ""];
        const url = origin + unfoldPath(path, title, published);
        return {
          id: id || url,
          url,
          outlet,
          title,
          published,
          lang,
          ...(textAt.length > 0 ? { text: decoder.decode(texts.subarray(textAt[number]!, textAt[number + 1]!)) } : {}),
        };
      },
    };
  };
  const record = (number: number) => story(number).record();
  return { stories: n, bytes: buffer.byteLength, lang, from, to, anchors, story, record };
}

/** The part before the filling. */
function filled(values: Uint16Array): Uint16Array {
  const end = values.indexOf(EMPTY);
  return end < 0 ? values : values.subarray(0, end);
}

function checkOffsets(at: Uint32Array, end: number, name: string): void {
  if (at[0] !== 0) refuse("bounds", `${name} start at ${at[0]}, expected 0`);
  for (let i = 1; i < at.length; i++)
    if (at[i]! < at[i - 1]!) refuse("bounds", `${name}: part ${i - 1} ends at ${at[i]}, before its start`);
  if (at[at.length - 1] !== end) refuse("bounds", `${name} end at ${at[at.length - 1]}, expected ${end}`);
}

interface RecordsHead {
  readonly n: number;
  readonly from: number;
  readonly isPrimed: (number: number) => boolean;
}

/** Every block's records must end where the next block starts. */
function checkRecords(
  records: Uint8Array,
  blockAt: Uint32Array,
  { n, from, isPrimed }: RecordsHead,
  name: string,
): void {
  const reader = new ByteReader(records);
  for (let i = 0; i < n; i++) {
    if (i % BLOCK === 0 && reader.at !== blockAt[i / BLOCK])
      refuse("bounds", `${name}: the record of story ${i} is at ${reader.at}, expected at ${blockAt[i / BLOCK]}`);
    skipRecord(reader, from, isPrimed(i));
    if (reader.at > records.length)
      refuse("bounds", `${name}: the record of story ${i} ends at ${reader.at} of ${records.length}`);
  }
  if (reader.at !== records.length) refuse("bounds", `${name}: records end at ${reader.at} of ${records.length}`);
}

type Outlet = readonly [name: string, origin: string];

function readNames(bytes: Uint8Array, name: string): { lang: string; outlets: readonly Outlet[] } {
  let value: unknown;
  try {
    value = JSON.parse(decoder.decode(bytes));
  } catch {
    refuse("bounds", `${name}: the list of outlets is not JSON`);
  }
  const { lang, outlets } = (value ?? {}) as { lang?: unknown; outlets?: unknown };
  const isOutlet = (pair: unknown): pair is Outlet =>
    Array.isArray(pair) && pair.length === 2 && pair.every((text) => typeof text === "string");
  if (typeof lang !== "string" || !Array.isArray(outlets) || !outlets.every(isOutlet))
    refuse("bounds", `${name}: the language and the list of outlets are missing`);
  return { lang, outlets };
}
