import type { BucketCache } from "../index/bucket-search.ts";
import type { KeptStore } from "../platform/kept-store.ts";

/** Bytes of buckets that are kept in all: some thirty articles' worth of a large index. */
const KEPT_BYTES = 48_000_000;
/** Days after which a bucket is fetched anew: about as long as a report is read. */
const KEPT_DAYS = 7;
const DAY_MS = 86_400_000;
/** Parts of a name in the store; no address, date or hash holds it. */
const BETWEEN = "\n";

/** One kept bucket, as its name in the store tells: so that no list beside the store can come to say otherwise. */
interface Kept {
  readonly name: string;
  /** ISO 8601 of when it was fetched. */
  readonly at: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly index: string;
}

/** Buckets that were fetched, kept for articles of the same days: bounded, let go of after some days, and with their index. */
export class KeptBuckets {
  readonly #store: KeptStore<ArrayBuffer>;
  readonly #now: () => string;

  constructor(store: KeptStore<ArrayBuffer>, now: () => string) {
    this.#store = store;
    this.#now = now;
  }

  /** What is kept of one index, by its address. */
  of(index: string): BucketCache {
    return {
      get: async (sha256) => {
        const found = (await this.#all()).find((one) => one.sha256 === sha256 && this.#isFresh(one));
        return found === undefined ? null : this.#store.get(found.name);
      },
      put: async (sha256, bytes) => {
        const name = [this.#now(), bytes.byteLength, sha256, index].join(BETWEEN);
        // Without room it is fetched again next time, which is all that is lost.
        await this.#store.put(name, bytes).catch(() => {});
        await this.sweep();
      },
    };
  }

  /** Bytes that are kept of an index. */
  async bytes(index: string): Promise<number> {
    return sum((await this.#all()).filter((one) => one.index === index));
  }

  /** Lets go of all that is kept of an index, or of every index. */
  async drop(index?: string): Promise<void> {
    for (const one of await this.#all())
      if (index === undefined || one.index === index) await this.#store.delete(one.name);
  }

  /** Lets go of what is too old, and of the oldest where it is too much. */
  async sweep(): Promise<void> {
    const all = (await this.#all()).sort((x, y) => (x.at < y.at ? 1 : -1));
    let bytes = 0;
    for (const one of all) {
      bytes += one.bytes;
      if (bytes > KEPT_BYTES || !this.#isFresh(one)) await this.#store.delete(one.name);
    }
  }

  #isFresh({ at }: Kept): boolean {
    return Date.parse(this.#now()) - Date.parse(at) < KEPT_DAYS * DAY_MS;
  }

  async #all(): Promise<Kept[]> {
    return (await this.#store.names()).map((name) => {
      const [at, bytes, sha256, index] = name.split(BETWEEN) as [string, string, string, string];
      return { name, at, bytes: Number(bytes), sha256, index };
    });
  }
}

function sum(kept: readonly Kept[]): number {
  return kept.reduce((total, { bytes }) => total + bytes, 0);
}
