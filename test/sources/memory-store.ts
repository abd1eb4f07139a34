/** A store in memory that copies values in and out, as IndexedDB does. */
export interface MemoryStore {
  readonly held: Map<string, unknown>;
  get(name: string): Promise<unknown>;
  put(name: string, value: unknown): Promise<void>;
  delete(name: string): Promise<void>;
  names(): Promise<readonly string[]>;
}

/** `before` is told of each write; where it never answers, the worker died there. */
export function memoryStore(before: (write: string) => Promise<void> = async () => {}): MemoryStore {
  const held = new Map<string, unknown>();
  return {
    held,
    get: async (name) => (held.has(name) ? structuredClone(held.get(name)) : null),
    put: async (name, value) => {
      await before(`put ${name}`);
      held.set(name, structuredClone(value));
    },
    delete: async (name) => {
      await before(`delete ${name}`);
      held.delete(name);
    },
    names: async () => [...held.keys()],
  };
}
