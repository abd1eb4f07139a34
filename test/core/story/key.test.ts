import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ANCHORS, queryKey, SKETCH_MOST, storyKey } from "../../../src/core/story/key.ts";

/** How many anchors two texts share. */
function shared(a: string, b: string): number {
  const ours = new Set(storyKey({ text: a }).anchors);
  return storyKey({ text: b }).anchors.filter((anchor) => ours.has(anchor)).length;
}

describe("a story key", () => {
  it.each([
    ["Vitkoff met Zelenskyy", "Witkoff met Selenskyj"],
    ["Khashoggi", "Kashoggi"],
    ["Łódź", "Lodz"],
    ["1,200 villagers", "1200 villager"],
    ["Iran's", "Iran’s"],
    ["PHILIP", "Filip"],
  ])("has the same anchors for %j and %j", (a, b) => {
    expect(storyKey({ text: b }).anchors).toEqual(storyKey({ text: a }).anchors);
  });

  it.each([
    ["Ivanov", "Petrov"],
    ["1,200", "1,300"],
    ["Austria", "Australia"],
  ])("tells %j from %j", (a, b) => {
    expect(shared(a, b)).toBe(0);
  });

  it("reads languages that are written without spaces", () => {
    expect(shared("福島県の相馬野馬追が開幕した", "相馬野馬追が福島県で始まった")).toBeGreaterThan(5);
  });

  it("is bounded and the same each time, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => {
        const key = queryKey({ text, title: text.slice(0, 20) });
        expect(key.anchors.length).toBeLessThanOrEqual(ANCHORS);
        expect(key.sketch.length).toBeLessThanOrEqual(SKETCH_MOST);
        expect(queryKey({ text, title: text.slice(0, 20) })).toEqual(key);
        for (const anchor of key.anchors) expect(key.words).toContain(anchor);
      }),
    );
  });

  it("stays within its budget on a text of two million characters", () => {
    const started = performance.now();
    expect(storyKey({ text: "wordy Reports of 3 things, ".repeat(80_000) }).anchors.length).toBeGreaterThan(2);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
