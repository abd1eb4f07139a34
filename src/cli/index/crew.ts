import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { ByteWriter } from "../../index/bytes.ts";
import type { MadeSlice, SliceMaker } from "../../index/write-index.ts";
import { type Read, type ReadWork, readWork, type SliceWork, sliceWork } from "./work.ts";

/** What a worker thread is asked, and answers. */
export type CrewQuestion = { readonly id: number; readonly work: ReadWork | SliceWork };
export type CrewAnswer =
  | { readonly id: number; readonly value: Read | MadeSlice }
  | { readonly id: number; readonly error: string };

/** Told to each worker when it starts. */
export interface CrewData {
  readonly withText: boolean;
}

/** The worker's file in a built command; it is not there when the sources themselves run, and then all is done on one thread. */
const WORKER = fileURLToPath(new URL("./worker.mjs", import.meta.url));
/** Pieces that are done on the calling thread before workers are started: a small build ends sooner without them. */
const ALONE = 8;
const MAX_WORKERS = 16;

interface Task {
  readonly work: ReadWork | SliceWork;
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
}

/** Carries out the pieces of a build, on as many threads as there are processors. Ends with {@link Crew.end}. */
export class Crew implements SliceMaker {
  readonly parallel: number;
  readonly #jobs: number;
  readonly #data: CrewData;
  readonly #queue: Task[] = [];
  readonly #tasks = new Map<number, Task>();
  readonly #idle: Worker[] = [];
  readonly #workers: Worker[] = [];
  #asked = 0;

  constructor(withText: boolean, jobs = availableParallelism()) {
    this.#data = { withText };
    this.#jobs = existsSync(WORKER) ? Math.min(jobs, MAX_WORKERS) : 1;
    this.parallel = this.#jobs + 1;
  }

  read(work: ReadWork): Promise<Read> {
    return this.#alone ? readWork(work, this.#data.withText) : this.#hand(work);
  }

  async make(stories: readonly Uint8Array[], lang: string): Promise<MadeSlice> {
    const row = new ByteWriter(stories.reduce((sum, { length }) => sum + length + 4, 0));
    for (const packed of stories) row.counted(packed);
    const work: SliceWork = { kind: "slice", lang, stories: row.written() };
    return this.#alone ? sliceWork(work) : this.#hand(work);
  }

  async end(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }

  get #alone(): boolean {
    return this.#jobs === 1 || (this.#workers.length === 0 && this.#asked++ < ALONE);
  }

  #hand<T extends Read | MadeSlice>(work: ReadWork | SliceWork): Promise<T> {
    while (this.#workers.length < this.#jobs) this.#start();
    return new Promise<T>((resolve, reject) => {
      this.#queue.push({ work, resolve: resolve as (value: never) => void, reject });
      this.#next();
    });
  }

  #next(): void {
    while (this.#idle.length > 0 && this.#queue.length > 0) {
      const worker = this.#idle.pop()!;
      const task = this.#queue.shift()!;
      const id = this.#asked++;
      this.#tasks.set(id, task);
      const { work } = task;
      const moved = work.kind === "lines" ? [work.bytes.buffer] : work.kind === "slice" ? [work.stories.buffer] : [];
      worker.postMessage({ id, work } satisfies CrewQuestion, moved);
    }
  }

  #start(): void {
    const worker = new Worker(WORKER, { workerData: this.#data });
    this.#workers.push(worker);
    this.#idle.push(worker);
    worker.on("message", (answer: CrewAnswer) => {
      const task = this.#tasks.get(answer.id)!;
      this.#tasks.delete(answer.id);
      this.#idle.push(worker);
      if ("error" in answer) task.reject(new Error(answer.error));
      else task.resolve(answer.value as never);
      this.#next();
    });
    worker.on("error", (error) => {
      for (const task of [...this.#tasks.values(), ...this.#queue]) task.reject(error);
    });
  }
}
