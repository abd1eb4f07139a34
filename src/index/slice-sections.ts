import { ANCHORS } from "../core/story/key.ts";
import { SAMPLE_WORDS } from "../core/story/word-sample.ts";
import {
  ALIGN,
  aligned,
  BLOCK,
  checksum,
  HEADER_BYTES,
  MAGIC,
  MAX_SLICE_BYTES,
  MAX_SLICE_STORIES,
  PRIMED,
  SECTIONS,
  type SectionName,
  SUMMED_FROM,
  TABLE_AT,
  VERSION,
} from "./format.ts";
import { IndexError, type RefusalCode } from "./index-error.ts";

/** A slice's head and where its sections lie, all within the buffer. */
export interface SliceSections {
  readonly stories: number;
  /** One story in so many is in the primer. */
  readonly every: number;
  readonly from: number;
  readonly to: number;
  readonly places: Readonly<Record<SectionName, { readonly offset: number; readonly length: number }>>;
}

/** Refuses a slice: `message` says which, what, the value, and what was expected. */
export function refuse(code: RefusalCode, message: string): never {
  throw new IndexError(code, message);
}

/** Checks head, checksum and section table of a slice. Throws {@link IndexError}. */
export function readSections(buffer: ArrayBuffer, name: string): SliceSections {
  const size = buffer.byteLength;
  if (size < HEADER_BYTES) refuse("cut-off", `${name}: ${size} bytes, a header alone has ${HEADER_BYTES}`);
  if (size > MAX_SLICE_BYTES) refuse("too-large", `${name}: ${size} bytes, at most ${MAX_SLICE_BYTES} are opened`);
  const head = new DataView(buffer);
  const magic = head.getUint32(0, true);
  if (magic !== MAGIC) refuse("not-a-slice", `${name}: starts with 0x${magic.toString(16)}, not with a slice's mark`);
  const version = head.getUint16(4, true);
  if (version !== VERSION) refuse("other-version", `${name}: version ${version}, this reader knows ${VERSION}`);
  const told = head.getUint32(8, true);
  if (told !== size) refuse("cut-off", `${name}: ${size} bytes, its header says ${told}`);
  if (size % ALIGN !== 0) refuse("bounds", `${name}: ${size} bytes, not a multiple of ${ALIGN}`);
  const sum = checksum(new Uint8Array(buffer, SUMMED_FROM));
  const toldSum = head.getUint32(12, true);
  if (sum !== toldSum)
    refuse("checksum", `${name}: its bytes sum to ${sum.toString(16)}, its header says ${toldSum.toString(16)}`);
  const stories = head.getUint32(16, true);
  if (stories > MAX_SLICE_STORIES) refuse("counts", `${name}: ${stories} stories, at most ${MAX_SLICE_STORIES}`);
  const every = head.getUint16(6, true);
  if (every === 0 || Math.ceil(stories / every) > PRIMED)
    refuse("counts", `${name}: one story in ${every} of ${stories} in the primer, which has at most ${PRIMED}`);
  const perKey = head.getUint16(20, true);
  const perSample = head.getUint16(22, true);
  if (perKey !== ANCHORS || perSample !== SAMPLE_WORDS)
    refuse(
      "other-version",
      `${name}: keys of ${perKey} anchors and ${perSample} sample words, this reader knows ${ANCHORS} and ${SAMPLE_WORDS}`,
    );
  const places = readTable(head, size, stories, name);
  return { stories, every, from: head.getInt32(24, true), to: head.getInt32(28, true), places };
}

function readTable(head: DataView, size: number, stories: number, name: string): SliceSections["places"] {
  const expected: Partial<Record<SectionName, number>> = {
    anchors: stories * ANCHORS * 2,
    blockAt: (Math.ceil(stories / BLOCK) + 1) * 4,
  };
  const places = {} as Record<SectionName, { offset: number; length: number }>;
  let end = aligned(HEADER_BYTES);
  SECTIONS.forEach((section, i) => {
    const offset = head.getUint32(TABLE_AT + 8 * i, true);
    const length = head.getUint32(TABLE_AT + 8 * i + 4, true);
    if (offset !== end) refuse("bounds", `${name}: section ${section} at ${offset}, expected at ${end}`);
    if (offset + length > size) refuse("bounds", `${name}: section ${section} ends at ${offset + length} of ${size}`);
    const want = expected[section];
    if (want !== undefined && length !== want)
      refuse("counts", `${name}: section ${section} has ${length} bytes, ${stories} stories need ${want}`);
    places[section] = { offset, length };
    end = aligned(offset + length);
  });
  if (end !== size) refuse("bounds", `${name}: sections end at ${end} of ${size}`);
  const { length } = places.textAt;
  if (length > 0 && length !== (stories + 1) * 4)
    refuse("counts", `${name}: section textAt has ${length} bytes, ${stories} stories need ${(stories + 1) * 4}`);
  return places;
}
