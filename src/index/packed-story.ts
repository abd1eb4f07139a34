import { ANCHORS } from "../core/story/key.ts";
import { SAMPLE_WORDS } from "../core/story/word-sample.ts";
import { ByteReader, ByteWriter } from "./bytes.ts";
import type { SliceStory } from "./slice-writer.ts";

/** A story on its way into an index, with its language. */
export type PooledStory = SliceStory & { readonly lang: string };

/** What a pool has to know of a packed story without unpacking it. */
export interface PackedHead {
  /** See `packTime`. */
  readonly time: number;
  /** See {@link addressHash}. */
  readonly address: number;
  readonly lang: string;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const HIGH_BITS = 0x1fffff;
const TWO_32 = 0x100000000;
const writer = new ByteWriter(4096);

const u16Bytes = (values: Uint16Array) => new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
const u16Of = (bytes: Uint8Array) => new Uint16Array(bytes.slice().buffer);

function writeU32(value: number): void {
  for (let shift = 0; shift < 32; shift += 8) writer.byte((value >>> shift) & 0xff);
}

function readU32(reader: ByteReader): number {
  let value = 0;
  for (let shift = 0; shift < 32; shift += 8) value |= reader.byte() << shift;
  return value >>> 0;
}

function writeText(value: string): void {
  writer.counted(encoder.encode(value));
}

const readText = (reader: ByteReader) => decoder.decode(reader.counted());

/** 53 bits of an address: of a million, two share them once in ten thousand indexes. */
export function addressHash(url: string): number {
  let low = 0x811c9dc5;
  let high = 0x9e3779b9;
  for (let i = 0; i < url.length; i++) {
    const unit = url.charCodeAt(i);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit, 0x85ebca6b);
    high ^= high >>> 15;
  }
  return (low >>> 0) + (high & HIGH_BITS) * TWO_32;
}

/**
 * A story as bytes, some three hundred: it waits so for its slice, and passes so between threads and through a build's journal. The
 * bytes stay valid until the next call.
 */
export function packStory({ id, url, outlet, title, lang, time, key, text }: PooledStory): Uint8Array<ArrayBuffer> {
  writer.clear();
  writeU32(time >>> 0);
  const address = addressHash(url);
  writeU32(address >>> 0);
  writeU32(Math.floor(address / TWO_32));
  writeText(lang);
  writeText(url);
  writeText(title);
  writeText(id);
  writeText(outlet);
  writer.byte(key.sample.level);
  writer.counted(u16Bytes(key.anchors.subarray(0, ANCHORS)));
  writer.bytes(new Uint8Array(key.sample.bits.buffer, key.sample.bits.byteOffset, SAMPLE_WORDS * 4));
  writer.counted(u16Bytes(key.sketch));
  writer.byte(text === undefined ? 0 : 1);
  if (text !== undefined) writeText(text);
  return writer.written();
}

function readHead(reader: ByteReader): PackedHead {
  const time = readU32(reader) | 0;
  const low = readU32(reader);
  return { time, address: low + readU32(reader) * TWO_32, lang: readText(reader) };
}

/** The head of a story that {@link packStory} packed. */
export function packedHead(bytes: Uint8Array, at = 0): PackedHead {
  return readHead(new ByteReader(bytes, at));
}

/** The address of a packed story. */
export function packedUrl(bytes: Uint8Array, at = 0): string {
  const reader = new ByteReader(bytes, at);
  readHead(reader);
  return readText(reader);
}

/** The story that {@link packStory} packed. */
export function unpackStory(bytes: Uint8Array, at = 0): PooledStory {
  const reader = new ByteReader(bytes, at);
  const { time, lang } = readHead(reader);
  const url = readText(reader);
  const title = readText(reader);
  const id = readText(reader);
  const outlet = readText(reader);
  const level = reader.byte();
  const anchors = u16Of(reader.counted());
  const bits = new Uint32Array(reader.bytes(SAMPLE_WORDS * 4).slice().buffer);
  const sketch = u16Of(reader.counted());
  const withText = reader.byte() === 1;
  const key = { anchors, sample: { bits, level }, sketch };
  return { id, url, outlet, title, lang, time, key, ...(withText ? { text: readText(reader) } : {}) };
}

/** Packed stories in a row, each with its length before it. */
export function* packedStories(row: Uint8Array): Generator<Uint8Array> {
  const reader = new ByteReader(row);
  while (reader.at < row.length) yield reader.counted();
}
