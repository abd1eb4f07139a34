import { describe, expect, it } from "vitest";
import { isoTime } from "../../src/extract/iso-time.ts";

describe("a page's date", () => {
  it.each([
    ["2025-04-12T08:14:00+02:00", "2025-04-12T08:14:00+02:00"],
    ["2025-04-12T06:14:00.000Z", "2025-04-12T06:14:00Z"],
    ["2025-04-12T08:14:00+0200", "2025-04-12T08:14:00+02:00"],
    ["2025-04-12 08:14", "2025-04-12T08:14:00"],
    ["2025-04-12T08:14+02", "2025-04-12T08:14:00+02:00"],
    ["20250412", "2025-04-12"],
    ["2025-04-12", "2025-04-12"],
    ["Sat, 12 Apr 2025 06:14:00 GMT", "2025-04-12T06:14:00Z"],
    ["12 April 2025", "2025-04-12"],
    ["April 12, 2025 8:14 pm", "2025-04-12T20:14:00"],
    ["Apr. 12, 2025 12:05 am", "2025-04-12T00:05:00"],
  ])("%s is read as %s", (written, iso) => expect(isoTime(written)).toBe(iso));

  it.each([
    "",
    "yesterday",
    "2025-13-40",
    "9999-01-01",
    "12.04.2025",
    "T08:14",
    "0000-00-00T00:00:00Z",
  ])("%j is not guessed at", (written) => expect(isoTime(written)).toBeNull());

  it("keeps the day of an impossible hour", () => expect(isoTime("2025-04-12T27:99:00Z")).toBe("2025-04-12"));
});
