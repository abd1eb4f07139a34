/**
 * The slice format, for writer and reader alike. One buffer, little-endian:
 *
 * | at | bytes | what |
 * |---|---|---|
 * | 0 | 4 | {@link MAGIC} |
 * | 4 | 2 | {@link VERSION} |
 * | 6 | 2 | flags, 0 |
 * | 8 | 4 | length of the whole slice in bytes |
 * | 12 | 4 | {@link checksum} of everything from byte 16 |
 * | 16 | 4 | stories, n |
 * | 20 | 2 | anchors of a key |
 * | 22 | 2 | 32-bit words of a word sample |
 * | 24 | 4 | earliest packed time, or NO_TIME |
 * | 28 | 4 | latest packed time, or NO_TIME |
 * | 32 | 8 × sections | offset and length in bytes of each section, in the order of {@link SECTIONS} |
 *
 * Sections start at multiples of {@link ALIGN}, follow one another in order, and are read as typed-array views.
 */

/** "WSX1" */
export const MAGIC = 0x31585357;
export const VERSION = 1;
export const ALIGN = 8;
/** Where the section table starts. */
export const TABLE_AT = 32;
/** Where the checksummed part starts. */
export const SUMMED_FROM = 16;
/** Fills the anchors of stories that have fewer; no key has it. */
export const EMPTY = 0xffff;

/** Largest slice that is opened; a lying length is refused before anything is read. */
export const MAX_SLICE_BYTES = 1 << 30;
export const MAX_SLICE_STORIES = 4_000_000;

/** What stands in a slice, in order, with the size of one element in bytes. */
export const SECTIONS = [
  /** u16 [n × anchors] */
  ["anchors", 2],
  /** u32 [n × sample words] */
  ["sample", 4],
  /** u8 [n]: level of the sample */
  ["level", 1],
  /** u32 [n + 1]: where each story's sketch starts */
  ["sketchAt", 4],
  /** Sketches: differences between neighbours, seven bits a byte, lower bits first, the eighth set where more follow */
  ["sketches", 1],
  /** i32 [n]: packed time */
  ["time", 4],
  /** u16 [n]: outlet's place in names */
  ["outlet", 2],
  /** u8 [n]: language's place in names */
  ["lang", 1],
  /** u32 [n + 1]: where each story's strings start */
  ["stringAt", 4],
  /** UTF-8 of title, address and id, each ended by a zero byte */
  ["strings", 1],
  /** u32 [n + 1], or empty: where each story's text starts */
  ["textAt", 4],
  /** UTF-8, or empty: a sample carries its texts */
  ["texts", 1],
  /** JSON: {outlets: string[], langs: string[]} */
  ["names", 1],
] as const;

export type SectionName = (typeof SECTIONS)[number][0];

export const HEADER_BYTES = TABLE_AT + 8 * SECTIONS.length;

/** Rounds up to the next multiple of {@link ALIGN}. */
export function aligned(offset: number): number {
  return Math.ceil(offset / ALIGN) * ALIGN;
}

/** A fast sum that any changed, lost or swapped byte changes. The length must be a multiple of four. */
export function checksum(bytes: Uint8Array): number {
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >>> 2);
  let sum = 0x811c9dc5;
  for (const word of words) {
    sum = Math.imul(sum ^ word, 0x01000193);
    sum = (sum << 13) | (sum >>> 19);
  }
  return sum >>> 0;
}
