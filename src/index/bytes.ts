/** Bytes that grow as they are written: varints are seven bits a byte, lower bits first, the eighth set where more follow. */
export class ByteWriter {
  #bytes: Uint8Array<ArrayBuffer>;
  #length = 0;

  constructor(room = 256) {
    this.#bytes = new Uint8Array(room);
  }

  get length(): number {
    return this.#length;
  }

  #room(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more));
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }

  byte(value: number): void {
    this.#room(1);
    this.#bytes[this.#length++] = value;
  }

  /** A whole number of 0 .. 2^32 - 1. */
  varint(value: number): void {
    let rest = value;
    for (; rest > 0x7f; rest = Math.floor(rest / 128)) this.byte((rest & 0x7f) | 0x80);
    this.byte(rest);
  }

  bytes(values: Uint8Array): void {
    this.#room(values.length);
    this.#bytes.set(values, this.#length);
    this.#length += values.length;
  }

  /** The length as a varint, then the bytes. */
  counted(values: Uint8Array): void {
    this.varint(values.length);
    this.bytes(values);
  }

  /** What was written so far; stays valid until the next write. */
  written(): Uint8Array<ArrayBuffer> {
    return this.#bytes.subarray(0, this.#length);
  }

  clear(): void {
    this.#length = 0;
  }
}

/** Reads what a {@link ByteWriter} wrote. Total: behind the end there are zeros, and `ok` turns false. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  readonly #end: number;
  at: number;
  ok = true;

  constructor(bytes: Uint8Array, at = 0, end = bytes.length) {
    this.#bytes = bytes;
    this.at = at;
    this.#end = end;
  }

  byte(): number {
    if (this.at < this.#end) return this.#bytes[this.at++]!;
    this.ok = false;
    return 0;
  }

  varint(): number {
    let value = 0;
    for (let scale = 1; scale <= 2 ** 28; scale *= 128) {
      const byte = this.byte();
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
    }
    this.ok = false;
    return 0;
  }

  bytes(length: number): Uint8Array {
    if (length > this.#end - this.at) {
      this.ok = false;
      return new Uint8Array(0);
    }
    this.at += length;
    return this.#bytes.subarray(this.at - length, this.at);
  }

  counted(): Uint8Array {
    return this.bytes(this.varint());
  }

  /** Goes on behind what {@link counted} would read; may end up behind the end. */
  skipCounted(): void {
    const length = this.varint();
    this.at += length;
  }
}
