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
    const now = performance.now();
    const every = process.stderr.isTTY ? 100 : 10_000;
    if (now - this.#shown < every) return;
    if (this.#shown > 0 || process.stderr.isTTY) this.#write();
    this.#shown = now;
  }

  /** Takes the bar away again. */
  end(): void {
    if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
  }

  #write(): void {
    const count = this.total === null ? `${this.#done}` : `${this.#done}/${this.total}`;
    if (!process.stderr.isTTY) process.stderr.write(`${this.what}: ${count}\n`);
    else if (this.total === null) process.stderr.write(`\r${this.what}: ${count}`);
    else {
      const filled = Math.round((24 * this.#done) / Math.max(1, this.total));
      process.stderr.write(`\r${this.what} [${"#".repeat(filled)}${".".repeat(24 - filled)}] ${count}`);
    }
  }
}
