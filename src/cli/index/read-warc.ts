import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { decodePage } from "../../sources/decode-page.ts";
import { CliFailure } from "../failure.ts";

/** A page of a web archive. */
export interface WarcPage {
  readonly url: string;
  /** ISO 8601 of when it was fetched. */
  readonly fetched: string | null;
  readonly html: string;
}

/** Largest record that is kept; larger ones are passed over. */
const MAX_RECORD = 16_000_000;
const MAX_HEAD = 64_000;
const BLANK_LINE = Buffer.from("\r\n\r\n");

/** Takes exactly so many bytes off a stream at a time, holding no more than one chunk beyond them. */
class Pieces {
  readonly #chunks: AsyncIterator<Buffer>;
  #rest: Buffer = Buffer.alloc(0);

  constructor(stream: Readable) {
    this.#chunks = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  }

  async #more(): Promise<boolean> {
    const { done, value } = await this.#chunks.next();
    if (done) return false;
    this.#rest = this.#rest.length === 0 ? value : Buffer.concat([this.#rest, value]);
    return true;
  }

  /** Everything before the next blank line; null at the end of the stream. */
  async head(): Promise<string | null> {
    for (;;) {
      while (this.#rest.length > 0 && (this.#rest[0] === 13 || this.#rest[0] === 10))
        this.#rest = this.#rest.subarray(1);
      const end = this.#rest.indexOf(BLANK_LINE);
      if (end >= 0) {
        const head = this.#rest.toString("latin1", 0, end);
        this.#rest = this.#rest.subarray(end + BLANK_LINE.length);
        return head;
      }
      if (this.#rest.length > MAX_HEAD) throw new CliFailure(`a record's head has more than ${MAX_HEAD} bytes`, 1);
      if (!(await this.#more())) {
        if (this.#rest.length > 0) throw new CliFailure(`it ends within a record's head`, 1);
        return null;
      }
    }
  }

  /** The next bytes; null, and they are passed over, where they are more than `most`. */
  async take(length: number, most: number): Promise<Buffer | null> {
    const parts: Buffer[] = [];
    for (let left = length; left > 0; ) {
      if (this.#rest.length === 0 && !(await this.#more()))
        throw new CliFailure(`it ends ${left} bytes before the end of a record`, 1);
      const part = this.#rest.subarray(0, left);
      this.#rest = this.#rest.subarray(part.length);
      left -= part.length;
      if (length <= most) parts.push(part);
    }
    return length <= most ? Buffer.concat(parts) : null;
  }
}

function field(head: string, name: string): string | null {
  return new RegExp(`^${name}:[ \\t]*(.*?)[ \\t]*$`, "im").exec(head)?.[1] ?? null;
}

/**
 * The HTML pages of a .warc or .warc.gz file, one after the other with bounded memory. Throws {@link CliFailure} where the file is no
 * archive or is cut off; pages before that have been given.
 */
export async function* warcPages(file: string): AsyncGenerator<WarcPage> {
  const raw = createReadStream(file);
  const stream = file.endsWith(".gz") ? raw.pipe(createGunzip()) : raw;
  raw.once("error", (error) => stream.destroy(error));
  const pieces = new Pieces(stream);
  try {
    for (let head = await pieces.head(); head !== null; head = await pieces.head()) {
      if (!head.startsWith("WARC/"))
        throw new CliFailure(`a record starts with ${JSON.stringify(head.slice(0, 20))}`, 1);
      const length = Number(field(head, "Content-Length"));
      if (!Number.isSafeInteger(length) || length < 0) throw new CliFailure(`a record of no known length`, 1);
      const block = await pieces.take(length, MAX_RECORD);
      const page = block && pageOf(head, block);
      if (page) yield page;
    }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new CliFailure(`${file} is no whole web archive: ${code ?? message}`, 1);
  } finally {
    raw.destroy();
  }
}

function pageOf(head: string, block: Buffer): WarcPage | null {
  if (field(head, "WARC-Type")?.toLowerCase() !== "response") return null;
  const url = field(head, "WARC-Target-URI")?.replace(/^<|>$/g, "");
  const end = block.indexOf(BLANK_LINE);
  if (!url || !/^https?:/.test(url) || end < 0) return null;
  const http = block.toString("latin1", 0, end);
  if (!/^HTTP\/[\d.]+ 200\b/.test(http)) return null;
  const type = field(http, "Content-Type");
  if (type !== null && !/html/i.test(type)) return null;
  // Archives keep the body as it was after transfer; one that is still packed is passed over.
  if (/^(gzip|br|deflate|zstd)$/i.test(field(http, "Content-Encoding") ?? "")) return null;
  return { url, fetched: field(head, "WARC-Date"), html: decodePage(block.subarray(end + BLANK_LINE.length), type) };
}
