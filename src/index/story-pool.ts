import { ANCHORS } from "../core/story/key.ts";
import { SAMPLE_WORDS } from "../core/story/word-sample.ts";
import { ByteReader, ByteWriter } from "./bytes.ts";
import type { SliceStory } from "./slice-writer.ts";

/** A story on its way into an index, with its language. */
export type PooledStory = SliceStory & { readonly lang: string };

const encoder = new TextEncoder();
const decoder = new TextDecoder();
/** Bytes of one chunk; a story is never cut in two. */
const CHUNK = 1 << 24;

/**
 * Stories waiting for their slices, some hundred bytes each, in a few large buffers instead of millions of objects. Of one address only
 * the newest is kept; where dates do not tell, the later in the input.
 */
export class StoryPool {
  readonly #chunks: Uint8Array[] = [];
  #filled = CHUNK;
  /** Chunk and offset of each story. */
  #chunk = new Uint16Array(1024);
  #offset = new Uint32Array(1024);
  #time = new Int32Array(1024);
  #lang = new Uint16Array(1024);
  readonly #langs: string[] = [];
  readonly #outlets: string[] = [];
  readonly #outletPlaces = new Map<string, number>();
  /** Story by the hash of its address. */
  readonly #byAddress = new Map<number, number>();
  readonly #writer = new ByteWriter(4096);
  #count = 0;

  get size(): number {
    return this.#count;
  }

  add(story: PooledStory): void {
    const hash = addressHash(story.url);
    const held = this.#byAddress.get(hash);
    if (held !== undefined && story.time < this.#time[held]!) return;
    const place = held ?? this.#count++;
    if (place === this.#time.length) this.#grow();
    this.#byAddress.set(hash, place);
    this.#time[place] = story.time;
    this.#lang[place] = this.#langPlace(story.lang);
    this.#keep(place, this.#packed(story));
  }

  /** Story numbers by language, then time, then address. */
  sorted(): Uint32Array {
    const order = Uint32Array.from({ length: this.#count }, (_, i) => i);
    const text = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
    const langs = this.#langs;
    return order.sort(
      (a, b) =>
        (this.#lang[a] === this.#lang[b] ? 0 : text(langs[this.#lang[a]!]!, langs[this.#lang[b]!]!)) ||
        this.#time[a]! - this.#time[b]! ||
        text(this.#url(a), this.#url(b)),
    );
  }

  timeOf(place: number): number {
    return this.#time[place]!;
  }

  langOf(place: number): string {
    return this.#langs[this.#lang[place]!]!;
  }

  story(place: number): PooledStory {
    const reader = this.#reader(place);
    const url = decoder.decode(reader.counted());
    const title = decoder.decode(reader.counted());
    const id = decoder.decode(reader.counted());
    const outlet = this.#outlets[reader.varint()]!;
    const level = reader.byte();
    const u16 = (bytes: Uint8Array) => new Uint16Array(bytes.slice().buffer);
    const anchors = u16(reader.counted());
    const bits = new Uint32Array(reader.bytes(SAMPLE_WORDS * 4).slice().buffer);
    const sketch = u16(reader.counted());
    const withText = reader.byte() === 1;
    return {
      url,
      title,
      id,
      outlet,
      lang: this.langOf(place),
      time: this.timeOf(place),
      key: { anchors, sample: { bits, level }, sketch },
      ...(withText ? { text: decoder.decode(reader.counted()) } : {}),
    };
  }

  #url(place: number): string {
    return decoder.decode(this.#reader(place).counted());
  }

  #reader(place: number): ByteReader {
    return new ByteReader(this.#chunks[this.#chunk[place]!]!, this.#offset[place]!);
  }

  #packed({ url, title, id, outlet, key, text }: PooledStory): Uint8Array {
    const out = this.#writer;
    const u16 = (values: Uint16Array) => new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
    out.clear();
    out.counted(encoder.encode(url));
    out.counted(encoder.encode(title));
    out.counted(encoder.encode(id));
    let outletPlace = this.#outletPlaces.get(outlet);
    if (outletPlace === undefined) {
      outletPlace = this.#outlets.push(outlet) - 1;
      this.#outletPlaces.set(outlet, outletPlace);
    }
    out.varint(outletPlace);
    out.byte(key.sample.level);
    out.counted(u16(key.anchors.subarray(0, ANCHORS)));
    out.bytes(new Uint8Array(key.sample.bits.buffer, key.sample.bits.byteOffset, SAMPLE_WORDS * 4));
    out.counted(u16(key.sketch));
    out.byte(text === undefined ? 0 : 1);
    if (text !== undefined) out.counted(encoder.encode(text));
    return out.written();
  }

  #keep(place: number, bytes: Uint8Array): void {
    if (this.#filled + bytes.length > (this.#chunks.at(-1)?.length ?? 0)) {
      this.#chunks.push(new Uint8Array(Math.max(CHUNK, bytes.length)));
      this.#filled = 0;
    }
    this.#chunks.at(-1)!.set(bytes, this.#filled);
    this.#chunk[place] = this.#chunks.length - 1;
    this.#offset[place] = this.#filled;
    this.#filled += bytes.length;
  }

  #langPlace(lang: string): number {
    const place = this.#langs.indexOf(lang);
    return place >= 0 ? place : this.#langs.push(lang) - 1;
  }

  #grow(): void {
    const room = this.#time.length * 2;
    const grown = <T extends Uint16Array | Uint32Array | Int32Array>(larger: T, old: T): T => {
      larger.set(old);
      return larger;
    };
    this.#chunk = grown(new Uint16Array(room), this.#chunk);
    this.#offset = grown(new Uint32Array(room), this.#offset);
    this.#time = grown(new Int32Array(room), this.#time);
    this.#lang = grown(new Uint16Array(room), this.#lang);
  }
}

/** 53 bits of an address: of a million, two share them once in ten thousand indexes. */
function addressHash(url: string): number {
  let low = 0x811c9dc5;
  let high = 0x9e3779b9;
  for (let i = 0; i < url.length; i++) {
    const unit = url.charCodeAt(i);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit, 0x85ebca6b);
    high ^= high >>> 15;
  }
  return (low >>> 0) + (high & 0x1fffff) * 0x100000000;
}
