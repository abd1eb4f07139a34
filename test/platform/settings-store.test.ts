import { describe, expect, it, vi } from "vitest";
import { DEFAULT_SETTINGS } from "../../src/messages/settings.ts";
import { type Areas, settingsStore } from "../../src/platform/settings-store.ts";

/** The browser's stores in memory; the synchronised one can be made to refuse. */
function areas({ refuses = false } = {}) {
  const listeners: Parameters<Areas["onChanged"]["addListener"]>[0][] = [];
  const held: Record<string, Map<string, unknown>> = { sync: new Map(), local: new Map() };
  const area = (name: string, fails: boolean) => ({
    get: async (key: string) => (fails ? Promise.reject(new Error("off")) : { [key]: held[name]!.get(key) }),
    set: async (items: Record<string, unknown>) => {
      if (fails) throw new Error("QUOTA_BYTES_PER_ITEM quota exceeded");
      for (const [key, newValue] of Object.entries(items)) {
        const oldValue = held[name]!.get(key);
        held[name]!.set(key, newValue);
        for (const listener of listeners) listener({ [key]: { newValue, oldValue } }, name);
      }
    },
    remove: async (key: string) => void held[name]!.delete(key),
  });
  const onChanged = { addListener: (listener: (typeof listeners)[number]) => void listeners.push(listener) };
  return { held, areas: { sync: area("sync", refuses), local: area("local", false), onChanged } };
}

const wide = { ...DEFAULT_SETTINGS, layout: "one" } as const;

describe("the store of settings", () => {
  it("keeps them where they are synchronised, and tells of the change with what was before", async () => {
    const { held, areas: stores } = areas();
    const store = settingsStore(stores);
    const heard: unknown[] = [];
    store.onChange((stored, before) => heard.push([stored, before]));
    store.write(wide);
    await vi.waitFor(() => expect(heard).toEqual([[wide, undefined]]));
    expect(await store.read()).toEqual(wide);
    expect(held.local!.size).toBe(0);
  });

  it("keeps them on this machine where that fails", async () => {
    const { held, areas: stores } = areas({ refuses: true });
    const store = settingsStore(stores);
    store.write(wide);
    await vi.waitFor(() => expect(held.local!.size).toBe(1));
    expect(await store.read()).toEqual(wide);
  });

  it("knows nothing where nothing is stored", async () => {
    expect(await settingsStore(areas().areas).read()).toBeUndefined();
  });
});
