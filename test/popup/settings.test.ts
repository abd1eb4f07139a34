import { signal } from "@preact/signals";
import { describe, expect, it } from "vitest";
import {
  createSettings,
  DEFAULT_SETTINGS,
  followSettings,
  readSettings,
  type Settings,
  type Spoken,
} from "../../popup/settings.ts";

/** A store that tells every listener what was written, as the browser's does. */
function store(stored: unknown) {
  const listeners: ((value: unknown) => void)[] = [];
  let writes = 0;
  const settings = {
    read: () => Promise.resolve(stored),
    write(value: Settings) {
      writes++;
      stored = value;
      for (const listener of listeners) listener(value);
    },
    onChange: (listener: (value: unknown) => void) => void listeners.push(listener),
  };
  return { seam: { settings }, stored: () => stored, writes: () => writes };
}

describe("settings", () => {
  it("are as by default where nothing, or nonsense, is stored", () => {
    for (const stored of [undefined, null, 7, "one", { layout: 3, textSize: "huge" }])
      expect(readSettings(stored)).toEqual(DEFAULT_SETTINGS);
  });

  it("come back as they were left", async () => {
    const { seam, stored } = store(undefined);
    const kept = createSettings(seam);
    await kept.start();
    kept.change({ layout: "one", textSize: "large" });
    const again = createSettings(store(stored()).seam);
    await again.start();
    expect(again.settings.value).toEqual({ layout: "one", scope: "differences", textSize: "large", spoken: "all" });
  });

  it("take effect on another page that is open", async () => {
    const { seam } = store(undefined);
    const [here, there] = [createSettings(seam), createSettings(seam)];
    await Promise.all([here.start(), there.start()]);
    const shown = {
      layout: signal<"two" | "one">("two"),
      scope: signal<"differences" | "all">("differences"),
      spoken: signal<Spoken>("all"),
    };
    followSettings(there, shown);
    here.change({ scope: "all" });
    expect(shown.scope.value).toBe("all");
    here.change({ spoken: "none" });
    expect(shown.spoken.value).toBe("none");
  });

  it("are written only when something changes", async () => {
    const { seam, stored, writes } = store({ layout: "one" });
    const kept = createSettings(seam);
    await kept.start();
    kept.change({ layout: "one" });
    expect(writes()).toBe(0);
    kept.change({ layout: "two" });
    expect(stored()).toMatchObject({ layout: "two" });
    expect(writes()).toBe(1);
  });
});
