import type { Settings } from "../messages/settings.ts";

/** One of the browser's stores, as far as it is needed here. */
interface Area {
  get(name: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(name: string): Promise<void>;
}

/** The browser's stores: one that is synchronised where the reader has that turned on, and one of this machine. */
export interface Areas {
  readonly sync: Area;
  readonly local: Area;
  readonly onChanged: {
    addListener(
      listener: (changes: Record<string, { newValue?: unknown; oldValue?: unknown }>, area: string) => void,
    ): void;
  };
}

/** The reader's settings as the browser keeps them; what is stored may be anything. */
export interface SettingsStore {
  /** Undefined where nothing is stored or it cannot be read. */
  read(): Promise<unknown>;
  write(settings: Settings): void;
  /** `before` is what was stored until then. */
  onChange(listener: (stored: unknown, before: unknown) => void): void;
}

/** Their name in the stores. */
const SETTINGS = "reading";

/** Keeps settings where they are synchronised; where that fails (turned off, too much, too often) on this machine alone. */
export function settingsStore({ sync, local, onChanged }: Areas): SettingsStore {
  const readFrom = (area: Area) =>
    area.get(SETTINGS).then(
      (stored) => stored[SETTINGS],
      () => undefined,
    );
  return {
    // What was written here alone is newer than what was synchronised before it failed.
    read: async () => (await readFrom(local)) ?? (await readFrom(sync)),
    write: (settings) =>
      void sync
        .set({ [SETTINGS]: settings })
        .then(() => local.remove(SETTINGS))
        .catch(() => local.set({ [SETTINGS]: settings }).catch(() => {})),
    onChange: (listener) =>
      onChanged.addListener((changes, area) => {
        const change = area === "sync" || area === "local" ? changes[SETTINGS] : undefined;
        // A copy that is taken away is no news: the other one was told of.
        if (change?.newValue !== undefined) listener(change.newValue, change.oldValue);
      }),
  };
}
