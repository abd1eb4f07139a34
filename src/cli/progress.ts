const WIDTH = 24;
/** Milliseconds between two pictures of a bar, and between two lines where there is no terminal. */
const BAR_EVERY = 100;
const LINE_EVERY = 10_000;

/** A line on stderr that says how far long work is: a bar on a terminal, now and then a line elsewhere. */
export class Progress {
  #done = 0;
  #shown = 0;

  /** @param total number of items, or null where it is not known. */
  constructor(
    readonly what: string,
    readonly total: number | null,
  ) {}

  /** Counts one item as done. */
  step(): void {
    this.#done++;
    const count = this.total === null ? `${this.#done}` : `${this.#done}/${this.total}`;
    this.show(count, this.total === null ? null : this.#done / Math.max(1, this.total));
  }

  /** Says how far it is in words; with the share that is done, 0..1, where that is known. */
  show(words: string, share: number | null): void {
    const now = performance.now();
    const bar = process.stderr.isTTY;
    if (now - this.#shown < (bar ? BAR_EVERY : LINE_EVERY)) return;
    const first = this.#shown === 0;
    this.#shown = now;
    // Work that ends soon says nothing where it would stay on the screen.
    if (first && !bar) return;
    const percent = share === null ? "" : ` ${Math.floor(Math.min(1, share) * 100)} %`;
    if (!bar) process.stderr.write(`${this.what}: ${words}${percent && `,${percent}`}\n`);
    else if (share === null) process.stderr.write(`\r\u001b[K${this.what}: ${words}`);
    else {
      const filled = Math.round(WIDTH * Math.min(1, share));
      process.stderr.write(
        `\r\u001b[K${this.what} [${"#".repeat(filled)}${".".repeat(WIDTH - filled)}]${percent} ${words}`,
      );
    }
  }

  /** Writes a line of its own, without tearing the bar. */
  say(line: string): void {
    this.end();
    console.error(line);
  }

  /** Takes the bar away again. */
  end(): void {
    if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
  }
}
