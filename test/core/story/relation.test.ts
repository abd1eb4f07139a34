import { describe, expect, it } from "vitest";
import { type Evidence, RELATION_REASONS, relate } from "../../../src/core/story/relation.ts";

const EVIDENCE: Evidence = {
  coverage: { a: 1, b: 1 },
  pairs: 12,
  likeness: 0.5,
  agencies: [],
  moved: 0,
  names: { common: 9, share: 0.9 },
  shorter: 3000,
};

describe("the relation of two texts", () => {
  it("calls a translation of all sentences one report", () => {
    expect(relate(EVIDENCE).relation).toBe("same-report");
  });

  it("calls a cut version one report: what is left of it is carried whole", () => {
    expect(relate({ ...EVIDENCE, coverage: { a: 0.4, b: 1 }, likeness: 0.98 }).relation).toBe("same-report");
  });

  it("calls half a copied text one report", () => {
    expect(relate({ ...EVIDENCE, coverage: { a: 0.15, b: 0.52 }, likeness: 0.96 }).relation).toBe("same-report");
  });

  it("does not call separate reports with common quotations one report", () => {
    const { relation, reasons } = relate({ ...EVIDENCE, coverage: { a: 0.45, b: 0.6 }, likeness: 0.6 });
    expect(relation).toBe("related");
    expect(reasons.at(-1)).toEqual({ code: "written-separately", names: 9 });
  });

  it("lets a common credit decide a near case, and a changed order", () => {
    const near = { ...EVIDENCE, coverage: { a: 0.8, b: 0.8 }, likeness: 0.52 };
    expect(relate(near).relation).toBe("related");
    expect(relate({ ...near, agencies: ["afp"] }).relation).toBe("same-report");
    expect(relate({ ...near, agencies: ["afp"], moved: 0.6 }).relation).toBe("related");
  });

  it("keeps texts apart that share some capitals and a stray sentence", () => {
    const stray = { ...EVIDENCE, coverage: { a: 0.05, b: 0.08 }, pairs: 1, names: { common: 4, share: 0.2 } };
    expect(relate(stray).relation).toBe("unrelated");
  });

  it("says that a text is too short to tell, unless both are equal", () => {
    const short = { ...EVIDENCE, shorter: 40, likeness: 0.8 };
    expect(relate(short).reasons.at(-1)).toEqual({ code: "too-short" });
    expect(relate({ ...short, likeness: 1 }).relation).toBe("same-report");
  });

  it("gives only reasons of its list", () => {
    for (const likeness of [0, 0.3, 0.7, 1])
      for (const pairs of [0, 3])
        for (const { code } of relate({ ...EVIDENCE, likeness, pairs, agencies: ["ap"] }).reasons)
          expect(RELATION_REASONS).toContain(code);
  });
});
