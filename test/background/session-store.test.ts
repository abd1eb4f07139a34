import { describe, expect, it } from "vitest";
import { SessionStore } from "../../src/background/session-store.ts";
import { memoryValues } from "./workbench.ts";

describe("what a session keeps", () => {
  it("is there again for a worker that was started anew", async () => {
    const values = memoryValues();
    await new SessionStore(values).put("article 1", { text: "kept" });
    expect(await new SessionStore(values).get("article 1")).toEqual({ text: "kept" });
  });

  it("makes room by forgetting what was written longest ago", async () => {
    const values = memoryValues();
    const store = new SessionStore(values, 300);
    for (const name of ["first", "second", "third"]) await store.put(name, "x".repeat(90));
    await store.put("first", "x".repeat(91));
    await store.put("fourth", "x".repeat(90));
    expect(await store.get("second")).toBeNull();
    expect(await store.get("first")).not.toBeNull();
    expect(await store.get("fourth")).not.toBeNull();
  });

  it("stays bounded however much is written at once", async () => {
    const values = memoryValues();
    const store = new SessionStore(values, 1_000);
    await Promise.all(Array.from({ length: 50 }, (_, i) => store.put(`n${i}`, "y".repeat(100))));
    const total = [...values.held]
      .filter(([name]) => name !== "sizes")
      .reduce((sum, [, value]) => sum + JSON.stringify(value).length, 0);
    expect(total).toBeLessThanOrEqual(1_000);
    expect(await store.get("n49")).not.toBeNull();
  });

  it("goes on after a write that the browser refused", async () => {
    const values = memoryValues();
    const store = new SessionStore(values);
    const set = values.set;
    values.set = async () => Promise.reject(new Error("QUOTA_BYTES quota exceeded"));
    await expect(store.put("big", "z")).rejects.toThrow(/quota/);
    values.set = set;
    await store.put("small", "z");
    expect(await store.get("small")).toBe("z");
  });

  it("is empty once it is cleared, and takes what comes after", async () => {
    const values = memoryValues();
    const store = new SessionStore(values);
    for (const name of ["a", "b"]) await store.put(name, { text: name });
    await store.clear();
    expect(values.held.size).toBe(0);
    await store.put("c", 1);
    expect(await store.get("c")).toBe(1);
  });
});
