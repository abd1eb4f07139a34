import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { CliFailure } from "../failure.ts";
import { MAX_LINE } from "./work.ts";

/** Whole lines of a file. */
export interface LineBatch {
  readonly bytes: Buffer<ArrayBuffer>;
  /** Number of the first line, from 1. */
  readonly line: number;
  /** Where the next batch starts. */
  readonly next: LinePlace;
  /** Numbers of lines that were too long and are left out. */
  readonly tooLong: readonly number[];
}

/** A place between two lines: bytes (unpacked) and lines before it. */
export interface LinePlace {
  readonly offset: number;
  readonly lines: number;
}

/** Bytes in a batch: larger ones cost fewer messages between threads, smaller ones lose less when a build is killed. */
const BATCH = 1 << 18;
const NEWLINE = 10;

/** The lines of a .jsonl or .jsonl.gz file, or of standard input ("-"), from a place on, in batches of some hundred kilobytes. */
export async function* lineBatches(file: string, from: LinePlace): AsyncGenerator<LineBatch> {
  const packed = file.endsWith(".gz");
  const plain = file !== "-" && !packed;
  const raw =
    file === "-" ? process.stdin : createReadStream(file, plain ? { start: from.offset, highWaterMark: BATCH } : {});
  const stream: Readable = packed ? raw.pipe(createGunzip()) : raw;
  if (packed) raw.once("error", (error: Error) => stream.destroy(error));
  let pass = plain ? 0 : from.offset;
  let { offset, lines } = from;
  let parts: Buffer[] = [];
  let held = 0;
  let tooLong: number[] = [];
  let dropping = false;
  const batch = (): LineBatch => {
    const bytes = Buffer.from(new ArrayBuffer(held));
    let at = 0;
    for (const part of parts) at += part.copy(bytes, at);
    const line = lines + 1;
    for (let place = bytes.indexOf(NEWLINE); place >= 0; place = bytes.indexOf(NEWLINE, place + 1)) lines++;
    if (bytes.at(-1) !== NEWLINE) lines++;
    offset += held;
    const made = { bytes, line, next: { offset, lines }, tooLong };
    parts = [];
    held = 0;
    tooLong = [];
    return made;
  };
  try {
    for await (const read of stream as AsyncIterable<Buffer>) {
      let chunk = read;
      if (pass > 0) {
        const passed = Math.min(pass, chunk.length);
        pass -= passed;
        chunk = chunk.subarray(passed);
      }
      if (dropping) {
        const end = chunk.indexOf(NEWLINE);
        offset += end < 0 ? chunk.length : end + 1;
        if (end < 0) continue;
        dropping = false;
        chunk = chunk.subarray(end + 1);
      }
      const end = chunk.lastIndexOf(NEWLINE) + 1;
      if (end > 0 && held + end >= BATCH) {
        parts.push(chunk.subarray(0, end));
        held += end;
        yield batch();
        chunk = chunk.subarray(end);
      }
      if (chunk.length === 0) continue;
      parts.push(chunk);
      held += chunk.length;
      if (held <= MAX_LINE) continue;
      // No line has ended for so long: whatever this is, it is no article.
      const all = Buffer.concat(parts);
      const whole = all.lastIndexOf(NEWLINE) + 1;
      if (whole > 0) {
        parts = [all.subarray(0, whole)];
        held = whole;
        yield batch();
      }
      offset += all.length - whole;
      tooLong.push(++lines);
      parts = [];
      held = 0;
      dropping = true;
    }
    if (held > 0 || tooLong.length > 0) yield batch();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new CliFailure(`cannot read ${file}: ${code ?? message}; give the path of a JSONL file`);
  } finally {
    if (raw !== process.stdin) raw.destroy();
  }
}
