import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SAMPLE_WORDS } from "../../src/core/story/word-sample.ts";
import { ByteReader } from "../../src/index/bytes.ts";
import { packSketch, riceBits, unpackSketch } from "../../src/index/sketch-bytes.ts";
import { MAX_LEVEL, readRecord, skipRecord, timeAfter, writeRecord } from "../../src/index/story-record.ts";
import { packStories, StoryTexts } from "../../src/index/story-strings.ts";
import { daysBetween, NO_TIME, packTime, unpackTime } from "../../src/index/story-time.ts";
import { foldPath, unfoldPath } from "../../src/index/title-path.ts";

const sketches = fc
  .uniqueArray(fc.integer({ min: 0, max: 0x7fff }), { maxLength: 64 })
  .map((values) => Uint16Array.from(values).sort());
const bytes = fc.uint8Array({ maxLength: 60 });

describe("what a slice holds of a story comes back as it was", () => {
  it("a sketch", () => {
    fc.assert(
      fc.property(sketches, (sketch) => {
        const k = riceBits(sketch);
        expect(unpackSketch(packSketch(sketch, k), k)).toEqual(sketch);
      }),
    );
  });

  it("a record, with and without a date, read or gone by", () => {
    const base = packTime("2026-01-05T06:00Z");
    fc.assert(
      fc.property(
        fc.record({
          sketch: sketches,
          bits: fc.uint8Array({ minLength: SAMPLE_WORDS * 4, maxLength: SAMPLE_WORDS * 4 }),
          level: fc.integer({ min: 0, max: MAX_LEVEL }),
          time: fc.constantFrom(NO_TIME, base, packTime("2026-01-05"), packTime("2026-03-01"), base + 2 * 1441),
          outlet: fc.nat({ max: 70_000 }),
          strings: bytes,
          before: fc.constantFrom(base, base - 2 * 3000, packTime("2026-02-01T00:01Z")),
        }),
        ({ sketch, bits, level, before, ...rest }) => {
          const fields = { key: { sketch, sample: { bits: new Uint32Array(bits.slice().buffer), level } }, ...rest };
          for (const primed of [false, true]) {
            const written = writeRecord(fields, before, primed).slice();
            const reader = new ByteReader(written);
            const expected = primed ? { ...fields, strings: new Uint8Array(0) } : fields;
            expect(readRecord(reader, before, primed)).toEqual(expected);
            expect([reader.ok, reader.at]).toEqual([true, written.length]);
            const skipper = new ByteReader(written);
            expect(skipRecord(skipper, before, primed)).toBe(timeAfter(fields.time, before));
            expect(skipper.at).toBe(written.length);
          }
        },
      ),
    );
  });

  it("titles, paths and ids, in any order", () => {
    const text = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 40 }),
      fc.constantFrom("", "Storm hits the coast", "\u0000"),
    );
    const story = fc.record({ title: text, path: text, id: text });
    fc.assert(
      fc.property(fc.array(story, { minLength: 1, maxLength: 300 }), (stories) => {
        const { every, primer, packed } = packStories(stories);
        const texts = new StoryTexts(primer, every, stories.length);
        for (let i = stories.length - 1; i >= 0; i--)
          expect(texts.of(i, packed[i] ?? new Uint8Array(0))).toEqual(stories[i]);
      }),
      { numRuns: 20 },
    );
  });

  it("strings of a hundred kilobytes, each up to its bound, and the others whole", () => {
    const long = "The storm that hit the coast on Monday. ".repeat(2_500);
    const stories = Array.from({ length: 24 }, (_, i) => ({
      title: i % 2 ? long : `Title ${i}`,
      path: `/${i}`,
      id: "",
    }));
    const { every, primer, packed } = packStories(stories);
    const texts = new StoryTexts(primer, every, stories.length);
    stories.forEach(({ title, path }, i) => {
      const read = texts.of(i, packed[i] ?? new Uint8Array(0));
      expect(read.path).toBe(path);
      expect(title.startsWith(read.title)).toBe(true);
      expect(read.title.length).toBeGreaterThan(Math.min(title.length, 8_000) - 1);
    });
  });

  it("a path, whatever the title and the day", () => {
    const word = fc.constantFrom("storm", "hits", "the", "coast", "a", "2026", "03", "01", "Über", "don't", "\u0001");
    const day = fc.constantFrom(null, "2026-03-01", "2026-03-01T10:00Z", "odd");
    fc.assert(
      fc.property(fc.array(word), fc.array(word), fc.constantFrom("-", "/", "_", ""), day, (path, title, by, on) => {
        const text = `/${path.join(by)}`;
        const about = title.join(" ");
        expect(unfoldPath(foldPath(text, about, on), about, on)).toBe(text);
      }),
    );
  });

  it.each([
    ["/2026/03/01/storm-hits-the-coast", 4],
    ["/news/2026/mar/1/storm-hits-coast-123/", 16],
    ["/article/77123", 14],
  ])("%s in %i characters", (path, length) => {
    const folded = foldPath(path, "Storm hits the Coast", "2026-03-01");
    expect(folded.length).toBe(length);
    expect(unfoldPath(folded, "Storm hits the Coast", "2026-03-01")).toBe(path);
  });

  it.each([
    ["2026-03-01T12:30:59+02:00", "2026-03-01T10:30Z"],
    ["2026-03-01", "2026-03-01"],
    ["yesterday", null],
    ["0001-11-30", null],
    [null, null],
  ])("the date %s as %s", (given, back) => {
    expect(unpackTime(packTime(given))).toBe(back);
  });

  it("no date out of a number that is none", () => {
    for (const packed of [1e13, -1e13, 1e17]) expect(unpackTime(packed)).toBeNull();
  });

  it("days between two dates, where both are known", () => {
    expect(daysBetween(packTime("2026-03-01"), packTime("2026-02-27T12:00Z"))).toBe(1.5);
    expect(daysBetween(packTime(null), packTime("2026-02-27"))).toBeNull();
  });
});
