/** The little that is needed of `storage.session`. */
export interface KeyValues {
  get(names: string | string[]): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(names: string[]): Promise<void>;
}

/** Bytes that are kept in all. Browsers give a session 10 MB and count a little otherwise than we do. */
export const SESSION_BYTES = 7_000_000;
/** Name under which the sizes stand. */
const SIZES = "sizes";

/** Name → when it was written (a running number) and how long it is. */
type Sizes = Record<string, readonly [written: number, bytes: number]>;

/**
 * What must survive the worker's death but not the browser's end: articles, versions, comparisons, intents. Bounded: what was
 * written longest ago makes room, so that a long session never fills up. Anything may be gone; every step can be asked again.
 */
export class SessionStore {
  readonly #values: KeyValues;
  readonly #limit: number;
  /** The sizes as they stand in the store; null before they were read, and after a write that failed. Only this class writes there. */
  #known: Sizes | null = null;
  /** Writes go one after the other: each reads the sizes, changes and writes them. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(values: KeyValues, limit = SESSION_BYTES) {
    this.#values = values;
    this.#limit = limit;
  }

  /** What stands under a name; null where nothing does. Only this class writes, so its shape is trusted. */
  async get<T>(name: string): Promise<T | null> {
    return ((await this.#values.get(name))[name] as T | undefined) ?? null;
  }

  /** What stands under each of these names, asked for at once; null where nothing does. */
  async getAll<T>(names: readonly string[]): Promise<(T | null)[]> {
    const held = names.length === 0 ? {} : await this.#values.get([...names]);
    return names.map((name) => (held[name] as T | undefined) ?? null);
  }

  /** Writes a value, forgetting the oldest others where there is no room. */
  put(name: string, value: unknown): Promise<void> {
    return this.putAll({ [name]: value });
  }

  /** Writes values by name at once. */
  putAll(values: Readonly<Record<string, unknown>>): Promise<void> {
    return this.#inTurn(async () => {
      const lengths = Object.entries(values).map(([name, value]) => [name, JSON.stringify(value).length] as const);
      const bytes = lengths.reduce((sum, [, length]) => sum + length, 0);
      const sizes = await this.#sizes();
      for (const [name] of lengths) delete sizes[name];
      const dropped = this.#oldestBeyond(sizes, this.#limit - bytes);
      if (dropped.length > 0) await this.#values.remove(dropped);
      for (const gone of dropped) delete sizes[gone];
      let newest = Math.max(0, ...Object.values(sizes).map(([written]) => written));
      for (const [name, length] of lengths) sizes[name] = [++newest, length];
      await this.#values.set({ ...values, [SIZES]: sizes });
    });
  }

  clear(): Promise<void> {
    return this.#inTurn(async () => {
      const sizes = await this.#sizes();
      this.#known = null;
      await this.#values.remove([...Object.keys(sizes), SIZES]);
    });
  }

  remove(name: string): Promise<void> {
    return this.#inTurn(async () => {
      const sizes = await this.#sizes();
      delete sizes[name];
      await this.#values.remove([name]);
      await this.#values.set({ [SIZES]: sizes });
    });
  }

  async #sizes(): Promise<Sizes> {
    this.#known ??= { ...(await this.get<Sizes>(SIZES)) };
    return this.#known;
  }

  /** The names to forget so that what stays is no longer than `room`. */
  #oldestBeyond(sizes: Sizes, room: number): string[] {
    let total = Object.values(sizes).reduce((sum, [, bytes]) => sum + bytes, 0);
    const names: string[] = [];
    for (const [name, [, bytes]] of Object.entries(sizes).sort((one, other) => one[1][0] - other[1][0])) {
      if (total <= room) break;
      names.push(name);
      total -= bytes;
    }
    return names;
  }

  #inTurn<T>(step: () => Promise<T>): Promise<T> {
    const fresh = async () => {
      try {
        return await step();
      } catch (error) {
        this.#known = null;
        throw error;
      }
    };
    const turn = this.#last.then(fresh, fresh);
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}
