import { describe, expect, it } from "vitest";
import { createWords, directionOf } from "../../src/messages/words.ts";
import { getMessageOf } from "./getMessageOf.ts";
import { catalogueOf } from "./messages.ts";

const words = createWords(getMessageOf(catalogueOf("en")));

describe("the words of the interface", () => {
  it("take the plural form that the count asks for", () => {
    expect(words.n("matters", 1)).toBe("1 difference");
    expect(words.n("matters", 12)).toBe("12 differences");
  });

  it("never round to all or nothing", () => {
    expect([0, 0.001, 0.5, 0.999, 1].map((share) => words.percent(share))).toEqual(["0%", "1%", "50%", "99%", "100%"]);
  });

  it("print no hour that was not given, and nothing for what is no date", () => {
    expect(words.time("2026-04-12")).toBe("Apr 12, 2026");
    expect(words.time("soon")).toBe("");
    expect(words.time(null)).toBe("");
  });

  it("print the year of what is not of this one, and of all that is given on", () => {
    const year = new Date().getFullYear();
    expect(words.time(`${year - 1}-04-12T12:05:00`)).toBe(`Apr 12, ${year - 1}, 12:05 PM`);
    expect(words.time(`${year}-04-12T12:05:00`)).toBe("Apr 12, 12:05 PM");
    expect(words.fullTime(`${year}-04-12T12:05:00`)).toMatch(new RegExp(`^Apr 12, ${year}, 12:05 PM \\S+$`));
    expect(words.fullTime("2026-04-12")).toBe("Apr 12, 2026");
    expect(words.fullTime(null)).toBe("");
  });

  it("print sizes by thousands", () => {
    expect([0, 999, 1500, 6_700_000].map((count) => words.bytes(count))).toEqual([
      "0 byte",
      "999 byte",
      "1.5 kB",
      "6.7 MB",
    ]);
  });

  it("keep words of the other direction from turning a sentence, and leave all others alone", () => {
    const arabic = createWords(getMessageOf(catalogueOf("ar")));
    expect(words.t("reasonOnlyHere", "ice")).toBe("Only here: “ice”");
    expect(words.t("reasonOnlyHere", "جليد")).toBe("Only here: “\u2068جليد\u2069”");
    expect(arabic.t("reasonOnlyHere", "ice")).toBe("هنا فقط: «\u2068ice\u2069»");
    expect(arabic.t("reasonOnlyHere", "جليد")).toBe("هنا فقط: «جليد»");
  });

  it("know the direction of a language, and own that they do not", () => {
    expect(["ar", "he-IL", "en", "sr-Latn", "und", ""].map(directionOf)).toEqual([
      "rtl",
      "rtl",
      "ltr",
      "ltr",
      "auto",
      "auto",
    ]);
  });
});
