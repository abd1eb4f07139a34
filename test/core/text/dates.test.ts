import { expect, test } from "vitest";
import { findTimes } from "../../../src/core/text/dates.ts";
import { tokenize } from "../../../src/core/text/tokens.ts";

/** Saturday, 12 April 2025. */
const ARTICLE_DAY = Date.UTC(2025, 3, 12) / 86_400_000;
const iso = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);

/** Times in a text as "words = first day..last day". */
function times(text: string, day: number | null = ARTICLE_DAY): string[] {
  const tokens = tokenize(text);
  return findTimes(tokens, day).map(({ from, to, days }) => {
    const words = text.slice(tokens[from]?.from, tokens[to - 1]?.to);
    return `${words} = ${days ? (days[0] === days[1] ? iso(days[0]) : `${iso(days[0])}..${iso(days[1])}`) : "?"}`;
  });
}

test.each([
  ["They met yesterday in Oslo.", "yesterday = 2025-04-11"],
  ["They met on Friday (Apr 11) in Oslo.", "Friday (Apr 11) = 2025-04-11"],
  ["They met on Friday, 11 April 2025, in Oslo.", "Friday, 11 April 2025 = 2025-04-11"],
  ["They met on April 11th.", "April 11th = 2025-04-11"],
  ["They met on the 11th of April.", "11th of April = 2025-04-11"],
  ["They met late on Friday evening.", "Friday evening = 2025-04-11"],
  ["They will meet next Monday.", "next Monday = 2025-04-14"],
  ["They will meet tomorrow.", "tomorrow = 2025-04-13"],
  ["They met last night.", "last night = 2025-04-11"],
  ["They met 3 days ago.", "3 days ago = 2025-04-09"],
  ["They met last week.", "last week = 2025-03-31..2025-04-06"],
  ["They met last year.", "last year = 2024-01-01..2024-12-31"],
  ["They met in December.", "December = 2024-12-01..2024-12-31"],
  ["They met in May 2024.", "May 2024 = 2024-05-01..2024-05-31"],
  ["They met on Dec. 24, 2024.", "Dec. 24, 2024 = 2024-12-24"],
])("%s", (text, expected) => {
  expect(times(text)).toEqual([expected]);
});

test.each([
  "May said no.",
  "They may say no.",
  "They march on.",
  "It sat there.",
  "A 30-day truce.",
  "The sun rose.",
  "He won 11 of 12.",
])("sees no time in: %s", (text) => {
  expect(times(text)).toEqual([]);
});

test("leaves open what needs the article's day where it is unknown", () => {
  expect(times("They met yesterday and on Monday.", null)).toEqual(["yesterday = ?", "Monday = ?"]);
});
