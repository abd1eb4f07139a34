import {
  addressHash,
  type PackedHead,
  type PooledStory,
  packedHead,
  packedUrl,
  packStory,
  unpackStory,
} from "./packed-story.ts";

/** Bytes of one chunk; a story is never cut in two. */
const CHUNK = 1 << 24;

/**
 * Stories waiting for their slices, packed, in a few large buffers instead of millions of objects. Of one address only the newest is
 * kept; where dates do not tell, the later in the input.
 */
export class StoryPool {
  readonly #chunks: Uint8Array[] = [];
  #filled = CHUNK;
  /** Chunk and offset of each story, and its length. */
  #chunk = new Uint16Array(1024);
  #offset = new Uint32Array(1024);
  #length = new Uint32Array(1024);
  #time = new Int32Array(1024);
  #lang = new Uint16Array(1024);
  /** The slice that each story came from as it is, counted from 1; 0 for those that came otherwise. */
  #from = new Uint16Array(1024);
  readonly #langs: string[] = [];
  /** Story by the hash of its address. */
  readonly #byAddress = new Map<number, number>();
  #count = 0;

  get size(): number {
    return this.#count;
  }

  /** Whether it has a story of this address. */
  has(url: string): boolean {
    return this.#byAddress.has(addressHash(url));
  }

  add(story: PooledStory): void {
    this.addPacked(packStory(story));
  }

  /** Takes a story out of a slice that was written before; `slice` is that slice's number. */
  addHeld(story: PooledStory, slice: number): void {
    const bytes = packStory(story);
    this.addPacked(bytes, packedHead(bytes), slice + 1);
  }

  /** The number of the slice that all of these stories came from, none of them changed since; null where there is none. */
  cameFrom(places: readonly number[]): number | null {
    const from = this.#from[places[0]!]!;
    return from > 0 && places.every((place) => this.#from[place] === from) ? from - 1 : null;
  }

  /** Takes a copy of a packed story; its head where the caller has read it already. */
  addPacked(bytes: Uint8Array, head: PackedHead = packedHead(bytes), from = 0): void {
    const held = this.#byAddress.get(head.address);
    // An article that was read again and is as it was leaves its slice as it was.
    if (held !== undefined && (head.time < this.#time[held]! || sameBytes(bytes, this.packed(held)))) return;
    const place = held ?? this.#count++;
    if (place === this.#time.length) this.#grow();
    this.#from[place] = from;
    this.#byAddress.set(head.address, place);
    this.#time[place] = head.time;
    this.#lang[place] = this.#langPlace(head.lang);
    this.#keep(place, bytes);
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
        text(packedUrl(this.packed(a)), packedUrl(this.packed(b))),
    );
  }

  timeOf(place: number): number {
    return this.#time[place]!;
  }

  langOf(place: number): string {
    return this.#langs[this.#lang[place]!]!;
  }

  /** The bytes of a story; a view that stays valid. */
  packed(place: number): Uint8Array {
    const from = this.#offset[place]!;
    return this.#chunks[this.#chunk[place]!]!.subarray(from, from + this.#length[place]!);
  }

  story(place: number): PooledStory {
    return unpackStory(this.packed(place));
  }

  #keep(place: number, bytes: Uint8Array): void {
    if (this.#filled + bytes.length > (this.#chunks.at(-1)?.length ?? 0)) {
      this.#chunks.push(new Uint8Array(Math.max(CHUNK, bytes.length)));
      this.#filled = 0;
    }
    this.#chunks.at(-1)!.set(bytes, this.#filled);
    this.#chunk[place] = this.#chunks.length - 1;
    this.#offset[place] = this.#filled;
    this.#length[place] = bytes.length;
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
    this.#from = grown(new Uint16Array(room), this.#from);
    this.#offset = grown(new Uint32Array(room), this.#offset);
    this.#length = grown(new Uint32Array(room), this.#length);
    this.#time = grown(new Int32Array(room), this.#time);
    this.#lang = grown(new Uint16Array(room), this.#lang);
  }
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}
