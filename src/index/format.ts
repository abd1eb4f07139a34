/**
 * The slice format, for writer and reader alike. One buffer, little-endian:
 *
 * | at | bytes | what |
 * |---|---|---|
 * | 0 | 4 | {@link MAGIC} |
 * | 4 | 2 | {@link VERSION} |
 * | 6 | 2 | one story in so many has its strings in the primer, from the first on |
 * | 8 | 4 | length of the whole slice in bytes |
 * | 12 | 4 | {@link checksum} of everything from byte 16 |
 * | 16 | 4 | stories, n |
 * | 20 | 2 | anchors of a key |
 * | 22 | 2 | 32-bit words of a word sample |
 * | 24 | 4 | earliest packed time, or NO_TIME |
 * | 28 | 4 | latest packed time, or NO_TIME |
 * | 32 | 8 × sections | offset and length in bytes of each section, in the order of {@link SECTIONS} |
 *
 * Sections start at multiples of {@link ALIGN} and follow one another in order. The anchors, which every query runs over, are read as a
 * typed-array view; all else of a story is one record (see `story-record.ts`), decoded only for the stories that a query comes near to. Title, path and id
 * are coded by a model (see `text-coder.ts`) that learns from the primer's stories, some spread over the slice, and then stays as it is:
 * so the strings of any other story can be read by themselves, and the model takes no bytes.
 */

/** "WSX1" */
export const MAGIC = 0x31585357;
export const VERSION = 3;
export const ALIGN = 8;
/** Where the section table starts. */
export const TABLE_AT = 32;
/** Where the checksummed part starts. */
export const SUMMED_FROM = 16;
/** Fills the anchors of stories that have fewer; no key has it. */
export const EMPTY = 0xffff;
/** Records between two known offsets: more are smaller, and longer to walk to a story. */
export const BLOCK = 32;
/** Stories in the primer, at most. More make all others shorter, and the first look into a slice longer. */
export const PRIMED = 160;
/** UTF-8 bytes of the primer's strings, at most: what a damaged or hostile slice can make of the first look into it. */
export const PRIMER_BYTES = 1 << 16;
/** UTF-8 bytes of one title, path or id that are read; nothing longer is written. */
export const STRING_BYTES = 8192;

/** The kinds of strings, in the order in which they are coded for each story. */
export const STRING_KINDS = ["title", "path", "id"] as const;
/** The strings of one story: its title, its path folded by the title, its id or "" where the address serves as id. */
export type StoryStrings = Readonly<Record<(typeof STRING_KINDS)[number], string>>;

/** Largest slice that is opened; a lying length is refused before anything is read. */
export const MAX_SLICE_BYTES = 1 << 30;
export const MAX_SLICE_STORIES = 4_000_000;

/** What stands in a slice, in order. */
export const SECTIONS = [
  /** u16 [n × anchors], filled with {@link EMPTY} */
  "anchors",
  /** u32 [blocks + 1]: where the records of each {@link BLOCK} stories start, and the end */
  "blockAt",
  /** n records, one behind the other */
  "records",
  /** u32 [n + 1], or empty: where each story's text starts */
  "textAt",
  /** UTF-8, or empty: a sample carries its texts */
  "texts",
  /** The strings of the primer's stories, packed */
  "primer",
  /** JSON: {lang: string, outlets: [name, origin][]} */
  "names",
] as const;

export type SectionName = (typeof SECTIONS)[number];

export const HEADER_BYTES = TABLE_AT + 8 * SECTIONS.length;

/** Rounds up to the next multiple of {@link ALIGN}. */
export function aligned(offset: number): number {
  return Math.ceil(offset / ALIGN) * ALIGN;
}

/** A fast sum that any changed, lost or swapped byte changes. The length must be a multiple of four. */
export function checksum(bytes: Uint8Array): number {
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >>> 2);
  let sum = 0x811c9dc5;
  for (let i = 0; i < words.length; i++) {
    sum = Math.imul(sum ^ words[i]!, 0x01000193);
    sum = (sum << 13) | (sum >>> 19);
  }
  return sum >>> 0;
}
