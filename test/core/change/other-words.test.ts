import { describe, expect, it } from "vitest";
import { type Difference, MATTERS } from "../../../src/core/types.ts";
import { ANTONYMS } from "./antonyms.ts";
import { differ } from "./marked.ts";
import { type Exchange, FIGURES, HEDGES, MODALS, NAMES, NEGATIONS, SAYINGS } from "./other-words.ts";
import { CARRIED, SAID } from "./quotations-told.ts";

const words = (list: string): (readonly [string, string])[] =>
  list
    .split("|")
    .filter((pair) => pair.includes("/"))
    .map((pair) => pair.split("/").map((side) => side.trim()) as [string, string]);

/** A frame with the words in it, with one blank between words and a capital in front. */
function fill(frame: string, put: string): string {
  const text = frame.replace("_", put).replace(/ {2,}/g, " ").trim();
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const isTold = (kinds: readonly string[], differences: readonly Difference[]): boolean =>
  differences.some(({ kind, weight }) => kinds.includes(kind) && weight >= MATTERS);

interface Told {
  readonly all: number;
  /** The pairs that were answered wrongly, in words. */
  readonly wrong: readonly string[];
}

function ask(pairs: readonly (readonly [string, string])[], kinds: readonly string[], wanted: boolean): Told {
  const wrong = pairs.filter(([a, b]) => isTold(kinds, differ(a, b)) !== wanted).map(([a, b]) => `${a} ~ ${b}`);
  return { all: pairs.length, wrong };
}

/** Frames that a change is put into; a harmless exchange is put into all. */
const FRAMES_OF_CHANGE = 2;

function exchanges(sets: readonly Exchange[], list: "changed" | "same"): (readonly [string, string])[] {
  return sets.flatMap((set) => {
    const frames = list === "changed" ? set.frames.slice(0, FRAMES_OF_CHANGE) : set.frames;
    return words(set[list]).flatMap(([x, y]) => frames.map((frame) => [fill(frame, x), fill(frame, y)] as const));
  });
}

/** Share of changes that may be missed, and of harmless rewordings that may be called a change. */
const MOST_MISSED = 0.03;
const MOST_FALSE = 0.01;
/** Harmless exchanges of each kind, at least. */
const LEAST_SAME = 200;

describe.each([
  ["sources and verbs of saying", "attribution", SAYINGS],
  ["hedges", "hedge", HEDGES],
  ["duty and ability", "hedge", MODALS],
  ["figures", "number", FIGURES],
  ["names", "name", NAMES],
  ["polarity", "negation", NEGATIONS],
] as const)("%s in other words than any text's", (_, kind, sets) => {
  it("are told where they change", () => {
    const { all, wrong } = ask(exchanges(sets, "changed"), [kind], true);
    expect(all).toBeGreaterThanOrEqual(60);
    expect(wrong.length / all, wrong.join("\n")).toBeLessThanOrEqual(MOST_MISSED);
  });

  it("are left alone where they only sound otherwise", () => {
    const { all, wrong } = ask(exchanges(sets, "same"), [kind], false);
    expect(all).toBeGreaterThanOrEqual(LEAST_SAME);
    expect(wrong.length / all, `${all}\n${wrong.join("\n")}`).toBeLessThanOrEqual(MOST_FALSE);
  });
});

/** A quotation inside every frame. */
function told(put: string): string[] {
  return CARRIED.map((frame) => frame.replace("Q", put).replace("q", put.charAt(0).toLowerCase() + put.slice(1)));
}
const pairsOf = (one: string[], other: string[]) => one.map((text, at) => [text, other[at]!] as const);

describe("quotations in other words than any text's", () => {
  it("are told where a word is altered, put in or left out, or the marks go", () => {
    const pairs = SAID.flatMap(({ words: said, altered: [x, y], dropped }) => [
      ...pairsOf(told(said), told(said.replace(x, y))),
      ...pairsOf(told(said), told(said.replace(new RegExp(`${dropped} ?`), "").trim())),
      ...pairsOf(told(said), told(said.replace(dropped, `frankly ${dropped}`))),
      ...pairsOf(
        told(said),
        told(said).map((text) => text.replaceAll('"', "")),
      ),
    ]);
    const { all, wrong } = ask(pairs, ["quote", "negation"], true);
    expect(all).toBeGreaterThanOrEqual(60);
    expect(wrong.length / all, wrong.join("\n")).toBeLessThanOrEqual(MOST_MISSED);
  });

  it("are left alone where only their marks or their points are set otherwise", () => {
    const pairs = SAID.flatMap(({ words: said }) =>
      told(said).flatMap((text) =>
        [
          text.replace(/"([^"]*)"/g, "“$1”"),
          text.replace(/"([^"]*)"/g, "‘$1’"),
          text.replace(/"([^"]*)"/g, "«$1»"),
          text.replace(/"([^"]*)"/g, "„$1“"),
          text.replace(/([,.])"/g, '"$1'),
          text.replace("fisher", "fisherman"),
        ].map((other) => [text, other] as const),
      ),
    );
    const { all, wrong } = ask(pairs, ["quote"], false);
    expect(all).toBeGreaterThanOrEqual(200);
    expect(wrong.length / all, wrong.join("\n")).toBeLessThanOrEqual(MOST_FALSE);
  });
});

describe("words of opposite sense", () => {
  it("are told as turned round, never as a trifle", () => {
    const pairs = ANTONYMS.flatMap(({ frames, pairs: list }) =>
      words(list).flatMap(([x, y]) => frames.map((frame) => [fill(frame, x), fill(frame, y)] as const)),
    );
    const { all, wrong } = ask(pairs, ["negation", "wording", "attribution"], true);
    expect(all).toBeGreaterThanOrEqual(300);
    expect(wrong.length / all, wrong.join("\n")).toBeLessThanOrEqual(MOST_MISSED);
  });
});
