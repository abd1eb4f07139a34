import { constants } from "node:fs";
import { type FileHandle, open, rm } from "node:fs/promises";
import { checksum } from "../../index/format.ts";
import type { PageMemory } from "./web-memory.ts";
import type { Skipped } from "./work.ts";

/** What a build is, as far as it decides what its stories are: a journal goes on only under the same. */
export interface BuildPlan {
  /** What came in: inputs with sizes and dates, options. */
  readonly inputs: string;
  /** ISO 8601: kept when the build goes on, so that its result is the same. */
  readonly built: string;
  /** Sequence that the manifest will have. */
  readonly sequence: number;
}

/** A step of a build that is done. */
export interface JournalStep {
  /** Number of the input. */
  readonly input: number;
  /** Where that input goes on; null where it is at its end. */
  readonly next: unknown;
  /** Stories in it. */
  readonly count: number;
  /** Pages that the index has already. */
  readonly unchanged: number;
  readonly skipped: readonly Skipped[];
  /** What was learnt of a page. */
  readonly page?: PageMemory;
  /** Packed stories in a row. */
  readonly stories: Uint8Array;
}

/** The steps of a build as they end, so that a build that was killed goes on where it stood. */
export interface Journal {
  readonly plan: BuildPlan;
  /** Tells the steps of an earlier run of the same build, in order; how many there were. Before the first {@link Journal.append}. */
  replay(onStep: (step: JournalStep) => void): Promise<number>;
  append(step: JournalStep): Promise<void>;
  /** Closes it; the next build goes on from it, if there is anything to go on from. */
  close(): Promise<void>;
  /** The build is done: nothing has to be gone on with. Still to be closed. */
  remove(): Promise<void>;
}

/** Changes when what is journalled does. */
const FORMAT = 1;
/** Each frame: length of the whole, checksum of what follows it, length of the head; then the head as JSON and the stories. */
const FRAME_HEAD = 12;
const SUMMED_FROM = 8;
const MAX_FRAME = 1 << 28;

/**
 * Opens a build's journal. One that another build left, that is from before `oldest`, or that is none, is begun anew; of one that was
 * cut off within a step, that step is dropped and done again.
 */
export async function openJournal(file: string, plan: BuildPlan, oldest: Date): Promise<Journal> {
  const handle = await open(file, constants.O_RDWR | constants.O_CREAT);
  const first = await frameAt(handle, 0);
  if (first !== null) {
    const { format, ...begun } = first.head as BuildPlan & { readonly format: number };
    if (format === FORMAT && begun.inputs === plan.inputs && new Date(begun.built) >= oldest)
      return new FileJournal(file, handle, first.length, begun);
  }
  await handle.truncate(0);
  const journal = new FileJournal(file, handle, 0, plan);
  await journal.begin();
  return journal;
}

class FileJournal implements Journal {
  constructor(
    readonly file: string,
    readonly handle: FileHandle,
    /** Bytes up to the end of the last whole frame that is known. */
    private length: number,
    readonly plan: BuildPlan,
    /** Length without a step. */
    private begun = length,
  ) {}

  async begin(): Promise<void> {
    await this.#write({ format: FORMAT, ...this.plan }, new Uint8Array(0));
    this.begun = this.length;
  }

  async replay(onStep: (step: JournalStep) => void): Promise<number> {
    let steps = 0;
    for (let frame = await frameAt(this.handle, this.length); frame; frame = await frameAt(this.handle, this.length)) {
      onStep({ ...(frame.head as Omit<JournalStep, "stories">), stories: frame.stories });
      this.length += frame.length;
      steps++;
    }
    await this.handle.truncate(this.length);
    return steps;
  }

  append({ stories, ...head }: JournalStep): Promise<void> {
    return this.#write(head, stories);
  }

  async #write(head: object, stories: Uint8Array): Promise<void> {
    const text = JSON.stringify(head);
    // Blanks behind the head fill the frame up to whole words, as the checksum takes them.
    const filling = -(FRAME_HEAD + Buffer.byteLength(text) + stories.length) & 3;
    const json = Buffer.from(text + " ".repeat(filling));
    const length = FRAME_HEAD + json.length + stories.length;
    const frame = Buffer.from(new ArrayBuffer(length));
    frame.writeUInt32LE(length, 0);
    frame.writeUInt32LE(json.length, SUMMED_FROM);
    json.copy(frame, FRAME_HEAD);
    frame.set(stories, FRAME_HEAD + json.length);
    frame.writeUInt32LE(checksum(frame.subarray(SUMMED_FROM)), 4);
    await this.handle.write(frame, 0, length, this.length);
    this.length += length;
  }

  async close(): Promise<void> {
    if (this.length === this.begun) await this.remove();
    await this.handle.close();
  }

  remove(): Promise<void> {
    return rm(this.file, { force: true });
  }
}

interface Frame {
  readonly head: unknown;
  readonly stories: Uint8Array;
  readonly length: number;
}

/** The frame at a place; null where there is no whole one. */
async function frameAt(handle: FileHandle, at: number): Promise<Frame | null> {
  const start = await bytesAt(handle, at, FRAME_HEAD);
  const length = start?.readUInt32LE(0) ?? 0;
  if (length < FRAME_HEAD || length > MAX_FRAME || length % 4 !== 0) return null;
  const frame = await bytesAt(handle, at, length);
  if (frame === null || checksum(frame.subarray(SUMMED_FROM)) !== frame.readUInt32LE(4)) return null;
  const headEnd = FRAME_HEAD + frame.readUInt32LE(SUMMED_FROM);
  return { head: JSON.parse(frame.toString("utf8", FRAME_HEAD, headEnd)), stories: frame.subarray(headEnd), length };
}

async function bytesAt(handle: FileHandle, at: number, length: number): Promise<Buffer | null> {
  const bytes = Buffer.from(new ArrayBuffer(length));
  const { bytesRead } = await handle.read(bytes, 0, length, at);
  return bytesRead === length ? bytes : null;
}
