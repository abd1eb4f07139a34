import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mirrorReason } from "../../src/core/change/reasons.ts";
import { compare } from "../../src/core/compare.ts";
import { DEFAULT_BUDGET, type Spent } from "../../src/core/limits.ts";
import type { Comparison, Difference, Span } from "../../src/core/types.ts";
import { rewritten } from "../bench/rewritten.ts";

const SENTENCES = [
  "Mayor Ilse Brandt said on Tuesday that the bridge would close.",
  "The bridge, built in 1911, carries 40,000 cars a day.",
  "“We have no choice,” she told reporters.",
  "Repairs may cost up to 30 million euros, officials warned.",
  "The opposition accused her of panic.",
  "Ferries will run every twenty minutes.",
  "It is not clear when work begins.",
  "A Heading",
];

const other = (sentence: string) =>
  sentence
    .replace("said", "claimed")
    .replace("40,000", "45,000")
    .replace("may cost", "will cost")
    .replace("not clear", "clear")
    .replace("choice", "way out");

const version = fc
  .array(fc.tuple(fc.constantFrom(...SENTENCES), fc.boolean(), fc.constantFrom(" ", "\n\n", "\n")), { maxLength: 8 })
  .map((parts) => parts.map(([sentence, changed, gap]) => (changed ? other(sentence) : sentence) + gap).join(""));
const anyText = fc.oneof(
  version,
  fc.string({ unit: "grapheme", maxLength: 120 }),
  fc.string({ unit: "binary", maxLength: 80 }),
  fc
    .array(
      fc.constantFrom("Ann", "said", "no", "12", "%", ".", "“", "”", "(", "\n\n", " ", "😀", "\ud800", "U.S.", "-"),
      { maxLength: 40 },
    )
    .map((x) => x.join("")),
);

const RUNS = { numRuns: 80 };

/** What is wrong with the spans of a comparison; empty where all is well. */
function faults({ pairs, differences }: Comparison, a: string, b: string): string[] {
  const found: string[] = [];
  const inside = (span: Span | null, text: string, what: string) => {
    if (!span) return;
    const [from, to] = span;
    if (!(0 <= from && from < to && to <= text.length)) found.push(`${what} ${span} out of ${text.length}`);
    for (const edge of span)
      if (/^[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(edge - 1, edge + 1)))
        found.push(`${what} ${edge} inside a pair`);
  };
  for (const pair of pairs) {
    inside(pair.a, a, "pair a");
    inside(pair.b, b, "pair b");
    if (!pair.a && !pair.b) found.push("empty pair");
    if (pair.similarity < 0 || pair.similarity > 1) found.push(`similarity ${pair.similarity}`);
  }
  for (const difference of differences) {
    inside(difference.a, a, difference.kind);
    inside(difference.b, b, difference.kind);
    if (!difference.a && !difference.b) found.push("difference without a place");
  }
  for (const [text, side] of [
    [a, "a"],
    [b, "b"],
  ] as const) {
    const spans = pairs.flatMap((pair) => (pair[side] ? [pair[side]] : [])).sort((x, y) => x[0] - y[0]);
    let at = 0;
    for (const [from, to] of spans) {
      if (from < at) found.push(`overlap on ${side} at ${from}`);
      if (text.slice(at, from).trim() !== "") found.push(`left out on ${side}: ${text.slice(at, from)}`);
      at = to;
    }
    if (text.slice(at).trim() !== "") found.push(`left out at the end of ${side}`);
  }
  return found;
}

const swapped = { "only-a": "only-b", "only-b": "only-a" } as const;
const side = (span: Span | null) => (span ? span.join("-") : "");
/** A difference as a line, so that two lists can be held together whatever their order. */
const line = ({ kind, a, b, weight, loaded, sure, reason }: Difference) =>
  [kind, side(a), side(b), weight, loaded ?? "", sure, reason.code, reason.a ?? "", reason.b ?? ""].join("|");
const mirrored = (d: Difference) =>
  line({
    ...d,
    kind: swapped[d.kind as keyof typeof swapped] ?? d.kind,
    a: d.b,
    b: d.a,
    reason: { code: mirrorReason(d.reason.code as never), a: d.reason.b ?? "", b: d.reason.a ?? "" },
  });

describe("any comparison", () => {
  it("puts every sentence of either text into exactly one pair, inside the text and off the middle of characters", () => {
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        expect(faults(compare({ text: a }, { text: b }), a, b)).toEqual([]);
      }),
      RUNS,
    );
  });

  it("finds nothing between a text and itself", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { differences, coverage, precise } = compare({ text }, { text });
        expect(differences).toEqual([]);
        expect(precise).toBe(true);
        if (text.trim() !== "") expect(coverage).toEqual({ a: 1, b: 1 });
      }),
      RUNS,
    );
  });

  it("is mirrored when the texts are swapped", () => {
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        const there = compare({ text: a }, { text: b });
        const back = compare({ text: b }, { text: a });
        expect(back.relation).toBe(there.relation);
        expect(back.coverage).toEqual({ a: there.coverage.b, b: there.coverage.a });
        const places = (pairs: Comparison["pairs"], x: "a" | "b", y: "a" | "b") =>
          pairs.map((pair) => [side(pair[x]), side(pair[y]), pair.moved, side(pair.repeats ?? null)].join("|")).sort();
        expect(places(back.pairs, "b", "a")).toEqual(places(there.pairs, "a", "b"));
        expect(back.differences.map(mirrored).sort()).toEqual(there.differences.map(line).sort());
      }),
      RUNS,
    );
  });

  it("is called the same from either side where a pair is long in one text and short in the other", () => {
    const long = "A Heading, and again a Heading, and once more a Heading, all in one line without an end";
    const a = `${SENTENCES[1]} ${SENTENCES[2]} ${SENTENCES[4]} ${SENTENCES[6]}\n\nA Heading`;
    const b = `${SENTENCES[1]} ${other(SENTENCES[2]!)} ${SENTENCES[5]}\n\n${long}`;
    const [there, back] = [compare({ text: a }, { text: b }), compare({ text: b }, { text: a })];
    expect(back.relation).toBe(there.relation);
    expect(back.score).toBeCloseTo(there.score, 12);
  });
});

/** What is wrong with the counted work of a comparison: it must stay inside the budget, and in proportion to the texts. */
function excess(a: string, b: string): string[] {
  const spent: Partial<Spent> = {};
  compare({ text: a }, { text: b }, DEFAULT_BUDGET, spent);
  const { maxAlignCells, maxTokenCells } = DEFAULT_BUDGET;
  const bounds: readonly (readonly [keyof Spent, number])[] = [
    // In order and out of order each have the budget.
    ["alignCells", 2 * maxAlignCells],
    ["largestTable", maxAlignCells],
    ["tokenCells", maxTokenCells],
    ["tokens", a.length + b.length],
  ];
  return bounds.filter(([what, most]) => !(spent[what]! <= most)).map(([what]) => `${what}: ${spent[what]}`);
}

describe("a comparison of hard input", () => {
  /** Code units of the line. */
  const LINE = 200_000;
  it.each([
    ["one letter", "x"],
    ["one word", "word "],
    ["points", ". "],
    ["quotation marks", '"'],
    ["titles", "Mr. "],
    ["figures", "1 "],
    ["hyphens", "a-"],
    ["line ends", "\n"],
    ["ellipses", "…"],
    ["combining marks", "a\u0301"],
    ["emoji", "😀"],
  ])(
    "ends within its counted work for 200 KB of %s, and pairs it with itself",
    (_, unit) => {
      const text = unit.repeat(LINE / unit.length);
      const other = `${text.slice(0, LINE / 2)} And an end.`;
      expect(compare({ text }, { text }).differences).toEqual([]);
      expect(excess(text, other)).toEqual([]);
    },
    20_000,
  );

  it("ends within its counted work for long lines of whatever characters", () => {
    const line = fc
      .array(fc.string({ unit: "binary", minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 4 })
      .map((units) => units.join("").repeat(Math.ceil(4000 / units.join("").length)));
    fc.assert(
      fc.property(line, line, (a, b) => {
        expect(excess(a, `${a.slice(0, 2000)}${b}`)).toEqual([]);
        expect(compare({ text: a }, { text: a }).differences).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it("takes no more than four times the work for twice the text, and little for each word", () => {
    const work = [250, 500, 1000, 2000, 4000].map((words) => {
      const { a, b } = rewritten(words);
      const spent: Partial<Spent> = {};
      compare({ text: a }, { text: b }, DEFAULT_BUDGET, spent);
      return { words, sum: spent.alignCells! + spent.tokenCells!, inPairs: spent.tokenCells! / words };
    });
    const grown = work.slice(1).map(({ sum }, at) => sum / work[at]!.sum);
    expect(grown.every((times) => times <= 4)).toBe(true);
    // Inside pairs of sentences it grows with the text alone: as many tokens for each as a sentence has.
    expect(work.filter(({ inPairs }) => inPairs > 60)).toEqual([]);
  });

  const many = (count: number, word: string) =>
    Array.from({ length: count }, (_, at) => `The ${word}${at} fell.`).join(" ");

  it("keeps 50,000 sentences within its counted work and says what it left out", () => {
    const spent: Partial<Spent> = {};
    const [a, b] = [many(50_000, "oak"), many(50_000, "elm")];
    const { precise, reasons, pairs } = compare({ text: a }, { text: b }, DEFAULT_BUDGET, spent);
    expect(precise).toBe(false);
    expect(reasons.some(({ code, left }) => code === "left-out" && left === "pairs")).toBe(true);
    expect(pairs.length).toBeGreaterThan(50_000);
    expect(spent.alignCells).toBeLessThanOrEqual(DEFAULT_BUDGET.maxAlignCells);
    expect(spent.largestTable! * 50).toBeLessThan(DEFAULT_BUDGET.maxAlignCells);
    expect(spent.tokenCells).toBeLessThanOrEqual(DEFAULT_BUDGET.maxTokenCells);
    // Four to a sentence, and no memory beside them that grows faster.
    expect(spent.tokens).toBe(2 * 50_000 * 4);
  });

  it("aligns long texts with many common sentences precisely, since those hold them together", () => {
    const a = many(3_000, "oak");
    const b = a.replaceAll(/The oak\d*7 fell\. /g, "");
    const { precise, coverage } = compare({ text: a }, { text: b });
    expect({ precise, b: coverage.b }).toEqual({ precise: true, b: 1 });
  });

  it("leaves out what a small budget does not allow, one thing after another", () => {
    const a = many(60, "oak");
    const b = many(60, "ash");
    const left = (budget: Partial<typeof DEFAULT_BUDGET>) =>
      compare({ text: a }, { text: b.replace("ash9 ", "oak9 ") }, { ...DEFAULT_BUDGET, ...budget })
        .reasons.filter(({ code }) => code === "left-out")
        .map((reason) => reason.left);
    expect(left({})).toEqual([]);
    expect(left({ maxTextLength: 100 })).toEqual(["text"]);
    expect(left({ maxSentences: 10 })).toEqual(["sentences"]);
    expect(left({ maxAlignCells: 50 })).toContain("pairs");
    expect(left({ maxDifferences: 5 })).toEqual(["differences"]);
  });
});
