import { describe, expect, it } from "vitest";
import { AGENCIES } from "../../../src/extract/credit/agencies.ts";
import { type CreditSources, readCredit } from "../../../src/extract/credit/read-credit.ts";
import { CREDITED, MENTIONED } from "./credit-lines.ts";

const NOTHING: CreditSources = { paragraphs: [], lines: [], bylines: [], jsonLd: [], meta: [] };
const BODY = ["It was the second vote this year.", "The session goes on tomorrow."];

/** Puts a line where its kind stands on a page. */
function sources(place: string, line: string): CreditSources {
  switch (place) {
    case "dateline":
    case "text":
      return { ...NOTHING, paragraphs: [line, ...BODY] };
    case "end":
      return { ...NOTHING, paragraphs: [...BODY, line] };
    case "byline":
      return { ...NOTHING, paragraphs: BODY, bylines: [line] };
    default:
      return { ...NOTHING, paragraphs: BODY, lines: [line] };
  }
}

function table(text: string): string[][] {
  return text
    .trim()
    .split("\n")
    .map((row) => row.split(" | "));
}

const credited = table(CREDITED);
const mentioned = table(MENTIONED);

describe("credits in the forms in which they are printed", () => {
  it.each(credited)("%s: %s: %s", (place, agencies, line) => {
    expect(readCredit(sources(place!, line!)).map((credit) => credit.agency)).toEqual(agencies!.split(" "));
  });

  it("are 120 lines and more, with three and more of each of 45 agencies", () => {
    expect(credited.length).toBeGreaterThanOrEqual(120);
    const known = new Set(AGENCIES.map((agency) => agency.id));
    const counts = new Map<string, number>();
    for (const [, agencies] of credited)
      for (const id of agencies!.split(" ")) counts.set(id, (counts.get(id) ?? 0) + 1);
    expect([...counts.keys()].filter((id) => !known.has(id))).toEqual([]);
    expect([...counts].filter(([, count]) => count < 3)).toEqual([]);
    expect(counts.size).toBeGreaterThanOrEqual(45);
  });
});

describe("lines that merely mention an agency", () => {
  it.each(mentioned)("%s: %s", (place, line) => {
    expect(readCredit(sources(place!, line!))).toEqual([]);
  });

  it("are 60 and more", () => expect(mentioned.length).toBeGreaterThanOrEqual(60));
});

describe("several credits", () => {
  it("come in the order of trust, each once", () => {
    const credits = readCredit({
      ...NOTHING,
      paragraphs: [
        "MINSK (Reuters) - The road is open again, the ministry said.",
        "It had been closed for a week, BelTA reported.",
      ],
      lines: ["Source: AFP, Reuters"],
      bylines: ["By Reuters"],
    });
    expect(credits).toEqual([
      { agency: "reuters", printed: "Reuters", place: "dateline" },
      { agency: "afp", printed: "AFP", place: "source-line" },
      { agency: "belta", printed: "BelTA reported", place: "text" },
    ]);
  });

  it("leave out an agency that is cited for one fact beside a surer credit", () => {
    const credits = readCredit({
      ...NOTHING,
      paragraphs: [
        "According to Interfax the road was closed for a week before it opened.",
        "The road is open again, Reuters reports.",
      ],
      lines: ["Source: Reuters"],
    });
    expect(credits.map((credit) => credit.agency)).toEqual(["reuters"]);
  });

  it("are read from JSON-LD and meta elements", () => {
    expect(readCredit({ ...NOTHING, jsonLd: ["Reuters"] })).toEqual([
      { agency: "reuters", printed: "Reuters", place: "json-ld" },
    ]);
    expect(readCredit({ ...NOTHING, meta: ["AFP"] })).toEqual([{ agency: "afp", printed: "AFP", place: "meta" }]);
  });
});
