import { stat } from "node:fs/promises";
import { staysSince, storiesOf } from "../../index/build-index.ts";
import type { Manifest, SliceEntry } from "../../index/manifest.ts";
import { packedHead, packedStories } from "../../index/packed-story.ts";
import { StoryPool } from "../../index/story-pool.ts";
import { packTime } from "../../index/story-time.ts";
import { type IndexHead, writeIndex } from "../../index/write-index.ts";
import { CliFailure } from "../failure.ts";
import { Progress } from "../progress.ts";
import { type BuildState, openState } from "./build-state.ts";
import { type BuildContext, type BuildStep, buildSteps, inputStamp } from "./build-steps.ts";
import { Crew } from "./crew.ts";
import { type Journal, type JournalStep, openJournal } from "./journal.ts";
import { openIndex } from "./open.ts";
import { openOutput, type PublishedOutput, removeUnlisted } from "./output.ts";
import type { PageMap } from "./page-map.ts";
import { politeFetch } from "./polite-fetch.ts";
import { openWebMemory, type WebMemory } from "./web-memory.ts";
import type { Skipped } from "./work.ts";

/** A build as it was asked for. */
export interface BuildRequest {
  readonly inputs: readonly string[];
  readonly out: string;
  /** Folder that keeps what builds of this index need between runs. */
  readonly state: string;
  readonly built: Date;
  /** Null: that of the index before. */
  readonly name: string | null;
  readonly head: Omit<IndexHead, "name" | "sequence" | "built">;
  readonly sign: ((made: Manifest) => Promise<Manifest>) | null;
  readonly withText: boolean;
  /** Keeps the stories of the index before. */
  readonly add: boolean;
  /** Age above which dated stories are dropped, in milliseconds. */
  readonly keepMs: number | null;
  readonly graceMs: number;
  readonly map: { readonly file: string; readonly pages: PageMap } | null;
  /** Threads; as many as there are processors where absent. */
  readonly jobs?: number;
}

export interface BuildCounts {
  good: number;
  bad: number;
  /** Pages that the index has already and that are as they were. */
  unchanged: number;
}

/** Skipped items that are told one by one; of more only the count. */
const MAX_SKIPS_TOLD = 50;
/** Steps that are under way at the same time. */
const UNDER_WAY = 32;
/** A build that was killed longer ago is not gone on with: its pages are old news. */
const JOURNAL_DAYS = 3;
const DAY_MS = 86_400_000;
const JOURNAL = "journal";
const MEMORY = "web.json";
const UNLISTED = "unlisted.json";

/** Reads the inputs, writes the index and clears up behind it; goes on where an earlier run of the same build was killed. */
export async function buildAndPublish(request: BuildRequest): Promise<{ manifest: Manifest; counts: BuildCounts }> {
  const output = await openOutput(request.out);
  const state = await openState(request.state);
  try {
    const inputs = await stampOf(request);
    const build = new Build(request, output, state, await openWebMemory(state.file(MEMORY)));
    const plan = { inputs, built: request.built.toISOString(), sequence: (output.before?.sequence ?? 0) + 1 };
    const oldest = new Date(request.built.getTime() - JOURNAL_DAYS * DAY_MS);
    const journal = await openJournal(state.file(JOURNAL), plan, oldest);
    try {
      return { manifest: await build.run(journal), counts: build.counts };
    } finally {
      await journal.close();
    }
  } finally {
    await state.release();
  }
}

/** What decides the stories of a build; another stamp is another build. */
async function stampOf({ inputs, withText, map }: BuildRequest): Promise<string> {
  const stamps = await Promise.all(inputs.map(inputStamp));
  // A stream cannot be read again from the start, so it never goes on.
  if (stamps.includes(null)) stamps.push(crypto.randomUUID());
  if (map !== null) stamps.push(`${map.file} ${(await stat(map.file)).mtimeMs}`);
  return JSON.stringify([withText, ...stamps]);
}

const NOTHING = { count: 0, unchanged: 0, skipped: [], stories: new Uint8Array(0) };

function dayBefore(date: Date, ms: number): string {
  return new Date(date.getTime() - ms).toISOString().slice(0, 10);
}

class Build {
  readonly counts: BuildCounts = { good: 0, bad: 0, unchanged: 0 };
  readonly #pool = new StoryPool();
  readonly #progress = new Progress("index build", null);
  /** The `next` of each step that is done, by input. */
  readonly #behind: unknown[][] = [];
  #stays: (time: number) => boolean = () => true;
  /** Slices of the index before that are added to. */
  #held: readonly SliceEntry[] = [];

  constructor(
    readonly request: BuildRequest,
    readonly output: PublishedOutput,
    readonly state: BuildState,
    readonly memory: WebMemory,
  ) {}

  async run(journal: Journal): Promise<Manifest> {
    const { before } = this.output;
    const { add, out, keepMs, withText, jobs, inputs } = this.request;
    const { plan } = journal;
    this.#stays = staysSince(keepMs === null ? null : dayBefore(new Date(plan.built), keepMs));
    const published = before !== null && before.built === plan.built && before.sequence === plan.sequence;
    if (add && before !== null && !published) {
      const { manifest, slices } = await openIndex(out);
      this.#held = manifest.slices;
      for (const [number, slice] of slices.entries())
        for (const story of storiesOf(slice)) if (this.#stays(story.time)) this.#pool.addHeld(story, number);
    }
    if ((await journal.replay((step) => this.#takeIn(step))) > 0)
      this.#progress.say(`wireside: going on where an earlier build stopped, behind ${this.counts.good} stories`);
    if (published) return this.#end(journal, before);
    const crew = new Crew(withText, jobs);
    try {
      const context = this.#context(crew);
      for (const [number, input] of inputs.entries()) await this.#read({ number, input, journal }, context);
      return await this.#end(journal, await this.#write(journal, crew));
    } finally {
      this.#progress.end();
      await crew.end();
    }
  }

  #context(crew: Crew): BuildContext {
    return {
      crew,
      web: politeFetch(),
      memory: this.memory,
      map: this.request.map?.pages ?? null,
      has: ({ url, published }) => this.#pool.has(url) || !this.#stays(packTime(published)),
    };
  }

  async #read(from: { number: number; input: string; journal: Journal }, context: BuildContext): Promise<void> {
    const { number, input, journal } = from;
    const behind = this.#behind[number] ?? [];
    if (behind.at(-1) === null) return;
    const waiting: BuildStep[] = [];
    const settle = async () => {
      const step = waiting.shift()!;
      const { stories, count, skipped, unchanged = 0, page } = await step.read;
      const done = { input: number, next: step.next, count, unchanged, skipped, ...(page ? { page } : {}), stories };
      await journal.append(done);
      this.#takeIn(done);
      const share = step.of === null ? null : step.done / Math.max(1, step.of);
      this.#progress.show(`${input}, ${this.counts.good} stories`, share);
    };
    for await (const step of buildSteps(input, behind, context)) {
      // Its failure is met when its turn comes.
      step.read.catch(() => {});
      waiting.push(step);
      if (waiting.length >= UNDER_WAY) await settle();
    }
    while (waiting.length > 0) await settle();
    await journal.append({ ...NOTHING, input: number, next: null });
  }

  /** Takes in a step of this run or of an earlier one of the same build. */
  #takeIn(step: JournalStep): void {
    const behind = this.#behind[step.input];
    if (behind) behind.push(step.next);
    else this.#behind[step.input] = [step.next];
    this.#count(step);
    for (const packed of packedStories(step.stories)) {
      const head = packedHead(packed);
      if (this.#stays(head.time)) this.#pool.addPacked(packed, head);
    }
  }

  #count({ count, unchanged, skipped, page }: Pick<JournalStep, "count" | "unchanged" | "skipped" | "page">): void {
    this.counts.good += count;
    this.counts.unchanged += unchanged;
    for (const skip of skipped) this.#skip(skip);
    if (page) this.memory.set(page);
  }

  #skip([where, why]: Skipped): void {
    const said = why.startsWith(where) ? why.slice(where.length).replace(/^[: ]+/, "") : why;
    if (++this.counts.bad <= MAX_SKIPS_TOLD) this.#progress.say(`wireside: ${where} skipped: ${said}`);
  }

  async #write(journal: Journal, crew: Crew): Promise<Manifest> {
    const { good, bad, unchanged } = this.counts;
    if (good + unchanged === 0 && bad > 0)
      throw new CliFailure(`nothing could be read (${bad} items skipped); ${this.request.out} is left as it was`, 1);
    const { head, sign, name } = this.request;
    const { built, sequence } = journal.plan;
    const before = this.output.before?.sequence ?? 0;
    return writeIndex(
      this.#pool,
      this.output,
      {
        ...head,
        name: name ?? this.output.before?.name ?? "index",
        built,
        sequence: Math.max(sequence, before + 1),
      },
      {
        held: this.#held,
        maker: crew,
        ...(sign === null ? {} : { sign }),
        onSlice: (written, slices) => this.#progress.show(`slice ${written} of ${slices}`, written / slices),
      },
    );
  }

  /** What is left when the manifest is out. Each part may be done again where a kill comes between. */
  async #end(journal: Journal, manifest: Manifest): Promise<Manifest> {
    const unlisted = await this.state.readTable(UNLISTED);
    await this.memory.save();
    await this.state.writeTable(UNLISTED, await removeUnlisted(this.output, manifest, unlisted, this.request.graceMs));
    await journal.remove();
    this.#progress.end();
    if (this.counts.bad > 0) {
      const all = this.counts.good + this.counts.unchanged + this.counts.bad;
      console.error(`wireside: ${this.counts.bad} of ${all} items skipped`);
    }
    return manifest;
  }
}
