import { expect, it } from "vitest";
import { feedDate } from "../../../src/sources/feeds/feed-date.ts";

it.each([
  ["Sun, 01 Mar 2026 08:00:00 GMT", "2026-03-01T08:00:00.000Z"],
  ["Sun, 1 Mar 26 08:00 +0100", "2026-03-01T07:00:00.000Z"],
  ["01 Mar 2026 08:00:00 EST", "2026-03-01T13:00:00.000Z"],
  ["Mon, 29 Jun 2026 08:00:00 CEST", "2026-06-29T06:00:00.000Z"],
  ["2026-03-01T08:00:00+02:00", "2026-03-01T06:00:00.000Z"],
  ["2026-03-01T08:00:00.123Z", "2026-03-01T08:00:00.000Z"],
  ["2026-03-01 08:00:00 +0000", "2026-03-01T08:00:00.000Z"],
  ["2026-03-01", "2026-03-01"],
])("reads %s", (printed, iso) => expect(feedDate(printed)).toBe(iso));

it.each([
  ["2026-03-01T08:00:00", "2026-03-01"],
  ["Sun, 01 Mar 2026 08:00:00 IST", "2026-03-01"],
  ["Sun, 01 Mar 2026 29:70:00 GMT", "2026-03-01"],
])("keeps only the day where the hour is of no known zone, or none: %s", (printed, day) =>
  expect(feedDate(printed)).toBe(day));

it.each([
  "",
  "yesterday",
  "30 Feb 2026 08:00 GMT",
  "2026-13-01",
  "00/00/0000",
  "1740000000",
  "Sun, 01 Foo 2026",
])("takes %j for no date", (printed) => expect(feedDate(printed)).toBeNull());
