/** Lets the page scroll and paint before the work goes on: by the browser's own means where it has them, else by a message to itself. */
export function pause(): Promise<void> {
  const { scheduler } = globalThis as unknown as { scheduler?: { yield?: () => Promise<void> } };
  if (scheduler?.yield !== undefined) return scheduler.yield();
  return new Promise((go) => {
    // A timer waits 4 ms and more, and a second in a tab out of sight.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      go();
    };
    port2.postMessage(null);
  });
}

/** Milliseconds of work after which the page gets its turn. */
const SLICE = 8;

/** A stretch of work that goes on until the page should have its turn. */
export class Slice {
  readonly #pause: () => Promise<void>;
  #began = performance.now();

  constructor(pause: () => Promise<void>) {
    this.#pause = pause;
  }

  get isOver(): boolean {
    return performance.now() - this.#began >= SLICE;
  }

  /** Gives the page its turn and begins the next stretch. */
  async next(): Promise<void> {
    await this.#pause();
    this.#began = performance.now();
  }
}
