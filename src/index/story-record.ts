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
 * | level of the word sample, k of the sketch, {@link ODD_TIME} | three, four and one bits of a byte, lowest first |
 * | minutes since the story before it in its block, or since the slice's earliest | zigzag varint |
 * | instead, where the time is odd: 0 if it is not known, else one more than the days, where only the day is | varint |
 * | outlet's place in names | varint |
 * | word sample | 4 × SAMPLE_WORDS bytes |
 * | sketch, packed | counted bytes |
 * | title, path and id, packed together | counted bytes, but for the stories of the primer |
 */
export interface StoryFields {
  readonly key: Omit<StoryKey, "anchors">;
  /** See `packTime`. */
  readonly time: number;
  readonly outlet: number;
  /** Title, path and id; empty for a story of the primer. */
  readonly strings: Uint8Array;
}

const ODD_TIME = 0x80;
/** The highest level of a word sample that has room; an article of a million different words has it. */
export const MAX_LEVEL = 7;
const K_SHIFT = 3;
const DAY_MINUTES = 24 * 60;
const SAMPLE_BYTES = SAMPLE_WORDS * 4;

const minutes = (time: number) => Math.floor(time / 2);
const dayOf = (time: number) => Math.floor(minutes(time) / DAY_MINUTES);
const zigzag = (value: number) => (value < 0 ? -2 * value - 1 : 2 * value);
const unzigzag = (value: number) => (value % 2 === 1 ? -(value + 1) / 2 : value / 2);

/** The time that the next story's is told from. */
export function timeAfter(time: number, before: number): number {
  return time === NO_TIME ? before : time;
}

/** Writes one record. `before` is the time that it is told from; `primed` leaves the strings out. */
export function writeRecord(fields: StoryFields, before: number, primed: boolean): Uint8Array {
  const { key, time } = fields;
  const k = riceBits(key.sketch);
  const out = new ByteWriter();
  const isOdd = time === NO_TIME || (time & 1) === 1;
  out.byte(Math.min(MAX_LEVEL, key.sample.level) | (k << K_SHIFT) | (isOdd ? ODD_TIME : 0));
  if (time === NO_TIME) out.varint(0);
  else if (isOdd) out.varint(1 + zigzag(dayOf(time) - dayOf(before)));
  else out.varint(zigzag(minutes(time) - minutes(before)));
  out.varint(fields.outlet);
  const { bits } = key.sample;
  out.bytes(new Uint8Array(bits.buffer, bits.byteOffset, SAMPLE_BYTES));
  out.counted(packSketch(key.sketch, k));
  if (!primed) out.counted(fields.strings);
  return out.written();
}

/** Reads one record; `reader.ok` is false where it was cut off. */
export function readRecord(reader: ByteReader, before: number, primed: boolean): StoryFields {
  const head = reader.byte();
  const time = readTime(reader, head, before);
  const outlet = reader.varint();
  // Copied, because a view of 32-bit words has to start at a multiple of four.
  const sample = reader.bytes(SAMPLE_BYTES).slice();
  const sketch = unpackSketch(reader.counted(), (head >>> K_SHIFT) & 15);
  return {
    key: { sample: { bits: new Uint32Array(sample.buffer, 0, sample.length >>> 2), level: head & MAX_LEVEL }, sketch },
    time,
    outlet,
    strings: primed ? new Uint8Array(0) : reader.counted(),
  };
}

/** Goes on behind one record, and gives the time that the next is told from. */
export function skipRecord(reader: ByteReader, before: number, primed: boolean): number {
  const time = readTime(reader, reader.byte(), before);
  reader.varint();
  reader.at += SAMPLE_BYTES;
  reader.skipCounted();
  if (!primed) reader.skipCounted();
  return timeAfter(time, before);
}

function readTime(reader: ByteReader, head: number, before: number): number {
  const told = reader.varint();
  if ((head & ODD_TIME) === 0) return (minutes(before) + unzigzag(told)) * 2;
  return told === 0 ? NO_TIME : (dayOf(before) + unzigzag(told - 1)) * DAY_MINUTES * 2 + 1;
}
