import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { differ, judge } from "./marked.ts";

describe("names what differs and nothing else", () => {
  test.each([
    "The mayor [said/claimed|attribution] the bridge was safe.",
    "Divers found [12/14|number] crates near the wreck.",
    "The ferry carried [just under 20 per cent/slightly less than 20 percent] of the freight.",
    "Talks with the union [appear to have stalled/have stalled|hedge] over pay.",
    "The dam is [possibly /|hedge]leaking.",
    "Owners [should/must|hedge] mark their boats.",
    "The council did [not /|negation]approve the plan.",
    "The envoy met [Obama/Macron|name] in the harbour.",
    "The minister welcomed [Witkoff/Vitkoff|(spelling)] at noon.",
    "She returned to [Kiev/Kyiv|(spelling)] by train.",
    'He called the offer [an "insult"/an insult|quote] to the town.',
    "Exports [rose/fell|negation] in spring.",
    "[According to the harbour master, the/The|attribution] ship had lost its anchor.",
  ])("%s", (marked) => {
    expect(judge(marked)).toEqual({ missed: [], wrong: [] });
  });
});

const word = fc.constantFrom(
  ..."the a mayor said claimed not never 12 1,200 twenty per cent Kyiv Kiev Witkoff “ ” \" rose fell may must perhaps , . - did n't Monday 🙂 ship".split(
    " ",
  ),
);
const sentence = fc.array(word, { maxLength: 30 }).map((words) => words.join(" "));

describe("whatever the texts", () => {
  it("finds nothing between a text and itself", () => {
    fc.assert(
      fc.property(fc.oneof(sentence, fc.string()), (text) => {
        expect(differ(text, text)).toEqual([]);
      }),
    );
  });

  it("mirrors when A and B are swapped", () => {
    const swap: Record<string, string> = { "only-a": "only-b", "only-b": "only-a" };
    fc.assert(
      fc.property(sentence, sentence, (a, b) => {
        const there = differ(a, b).map(({ kind, a, b, weight }) => JSON.stringify([kind, a, b, weight]));
        const back = differ(b, a).map(({ kind, a, b, weight }) => JSON.stringify([swap[kind] ?? kind, b, a, weight]));
        expect(back.sort()).toEqual(there.sort());
      }),
    );
  });

  it("keeps every offset inside its text, off the middle of a letter", () => {
    const inside = (text: string, span: readonly [number, number] | null) => {
      if (!span) return;
      const [from, to] = span;
      expect(0 <= from && from < to && to <= text.length).toBe(true);
      for (const at of span)
        expect(/[\uDC00-\uDFFF]/.test(text[at] ?? "") && /[\uD800-\uDBFF]/.test(text[at - 1] ?? "")).toBe(false);
    };
    fc.assert(
      fc.property(fc.oneof(sentence, fc.string({ unit: "binary" })), sentence, (a, b) => {
        for (const one of differ(a, b)) {
          inside(a, one.a);
          inside(b, one.b);
        }
      }),
      { numRuns: 50 },
    );
  });
});
