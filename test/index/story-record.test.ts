import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SAMPLE_WORDS } from "../../src/core/story/word-sample.ts";
import { ByteReader } from "../../src/index/bytes.ts";
import { packSketch, riceBits, unpackSketch } from "../../src/index/sketch-bytes.ts";
import { readRecord, writeRecord } from "../../src/index/story-record.ts";
import { daysBetween, NO_TIME, packTime, unpackTime } from "../../src/index/story-time.ts";
import { learnSymbols, symbolPacker, unpackSymbols } from "../../src/index/symbol-table.ts";
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

  it("a record, with and without date and id", () => {
    const base = packTime("2026-01-05T06:00Z");
    fc.assert(
      fc.property(
        fc.record({
          sketch: sketches,
          bits: fc.uint8Array({ minLength: SAMPLE_WORDS * 4, maxLength: SAMPLE_WORDS * 4 }),
          level: fc.integer({ min: 0, max: 15 }),
          time: fc.constantFrom(NO_TIME, base, packTime("2026-01-05"), packTime("2026-03-01"), base + 2 * 1441),
          outlet: fc.nat({ max: 70_000 }),
          title: bytes,
          path: bytes,
          id: fc.option(bytes),
        }),
        ({ sketch, bits, level, ...rest }) => {
          const fields = { key: { sketch, sample: { bits: new Uint32Array(bits.slice().buffer), level } }, ...rest };
          const reader = new ByteReader(writeRecord(fields, base));
          expect(readRecord(reader, base)).toEqual(fields);
          expect(reader.ok).toBe(true);
        },
      ),
    );
  });

  it("packed strings, whatever the symbols were learnt from", () => {
    fc.assert(
      fc.property(fc.array(bytes, { maxLength: 20 }), bytes, (learnt, other) => {
        const symbols = learnSymbols(learnt);
        const pack = symbolPacker(symbols);
        for (const string of [...learnt, other]) expect(unpackSymbols(pack(string), symbols)).toEqual(string);
      }),
    );
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
