/** Named values that outlive the browser: what IndexedDB does, without its ceremony. */
export interface KeptStore<T> {
  get(name: string): Promise<T | null>;
  /** Throws where there is no room; what was there stays. */
  put(name: string, value: T): Promise<void>;
  delete(name: string): Promise<void>;
  names(): Promise<readonly string[]>;
}

const DATABASE = "wireside";
/** Every store that any release has had; a new one raises the version. */
const STORES = ["slices", "state", "feeds", "kept", "buckets"] as const;
const DATABASE_VERSION = 3;

/** One store of the extension's database; opened with the first question, and again after every death of the worker. */
export function keptStore<T>(store: (typeof STORES)[number], factory: IDBFactory = indexedDB): KeptStore<T> {
  let opened: Promise<IDBDatabase> | null = null;
  const database = () => {
    opened ??= open(factory).catch((error: unknown) => {
      opened = null;
      throw error;
    });
    return opened;
  };
  async function inside<R>(mode: IDBTransactionMode, work: (values: IDBObjectStore) => IDBRequest<R>): Promise<R> {
    const transaction = (await database()).transaction(store, mode);
    const request = work(transaction.objectStore(store));
    return new Promise((resolve, reject) => {
      // A write counts when its transaction is complete, not when it was asked for.
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error ?? new DOMException("the write was given up", "AbortError"));
    });
  }
  return {
    get: async (name) => ((await inside<T | undefined>("readonly", (values) => values.get(name))) ?? null) as T | null,
    put: async (name, value) => void (await inside("readwrite", (values) => values.put(value, name))),
    delete: async (name) => void (await inside("readwrite", (values) => values.delete(name))),
    names: async () => (await inside("readonly", (values) => values.getAllKeys())).map(String),
  };
}

function open(factory: IDBFactory): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = factory.open(DATABASE, DATABASE_VERSION);
    request.onupgradeneeded = () => {
      for (const name of STORES)
        if (!request.result.objectStoreNames.contains(name)) request.result.createObjectStore(name);
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
