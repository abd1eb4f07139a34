import type { StoryKey } from "../core/story/key.ts";
import { SAMPLE_WORDS } from "../core/story/word-sample.ts";
import { type ByteReader, ByteWriter } from "./bytes.ts";
import { packSketch, riceBits, unpackSketch } from "./sketch-bytes.ts";
import { NO_TIME } from "./story-time.ts";

/**
 * What a slice holds of each story beside its anchors, read only for those stories that a query comes near to:
 *
 * | what | as |
 * |---|---|
 * | level of the word sample, and k of the sketch | lower and upper half of a byte |
 * | flags | a byte: {@link DATED}, {@link DAY_ONLY}, {@link HAS_ID} |
 * | time since the slice's earliest, in minutes, or in days where only the day is known | varint, where dated |
 * | outlet's place in names | varint |
 * | word sample | 4 × SAMPLE_WORDS bytes |
 * | sketch, packed | counted bytes |
 * | title, packed | counted bytes |
 * | path of the address, folded by the title, packed | counted bytes |
 * | id, packed | counted bytes, where it has one |
 */
export interface StoryFields {
  readonly key: Omit<StoryKey, "anchors">;
  /** See `packTime`. */
  readonly time: number;
  readonly outlet: number;
  readonly title: Uint8Array;
  readonly path: Uint8Array;
  /** Null where the address serves as id. */
  readonly id: Uint8Array | null;
}

const DATED = 1;
const DAY_ONLY = 2;
const HAS_ID = 4;
const DAY_MINUTES = 24 * 60;
const SAMPLE_BYTES = SAMPLE_WORDS * 4;

const minutes = (time: number) => Math.floor(time / 2);
const startOfDay = (time: number) => Math.floor(minutes(time) / DAY_MINUTES);

/** Writes one record. `base` is the slice's earliest time. */
export function writeRecord(fields: StoryFields, base: number): Uint8Array {
  const { key, time } = fields;
  const k = riceBits(key.sketch);
  const out = new ByteWriter();
  out.byte(Math.min(15, key.sample.level) | (k << 4));
  const dayOnly = time !== NO_TIME && (time & 1) === 1;
  out.byte((time === NO_TIME ? 0 : DATED) | (dayOnly ? DAY_ONLY : 0) | (fields.id ? HAS_ID : 0));
  if (dayOnly) out.varint(startOfDay(time) - startOfDay(base));
  else if (time !== NO_TIME) out.varint(minutes(time) - minutes(base));
  out.varint(fields.outlet);
  const { bits } = key.sample;
  out.bytes(new Uint8Array(bits.buffer, bits.byteOffset, SAMPLE_BYTES));
  out.counted(packSketch(key.sketch, k));
  out.counted(fields.title);
  out.counted(fields.path);
  if (fields.id) out.counted(fields.id);
  return out.written();
}

/** Reads one record; `reader.ok` is false where it was cut off. */
export function readRecord(reader: ByteReader, base: number): StoryFields {
  const head = reader.byte();
  const flags = reader.byte();
  let time = NO_TIME;
  if (flags & DATED) {
    const since = reader.varint();
    time = flags & DAY_ONLY ? (startOfDay(base) + since) * DAY_MINUTES * 2 + 1 : (minutes(base) + since) * 2;
  }
  const outlet = reader.varint();
  // Copied, because a view of 32-bit words has to start at a multiple of four.
  const sample = reader.bytes(SAMPLE_BYTES).slice();
  const sketch = unpackSketch(reader.counted(), head >>> 4);
  return {
    key: { sample: { bits: new Uint32Array(sample.buffer, 0, sample.length >>> 2), level: head & 15 }, sketch },
    time,
    outlet,
    title: reader.counted(),
    path: reader.counted(),
    id: flags & HAS_ID ? reader.counted() : null,
  };
}
