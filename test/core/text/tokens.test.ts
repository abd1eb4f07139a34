import { expect, test } from "vitest";
import { tokenize } from "../../../src/core/text/tokens.ts";

/** The tokens of a text as printed, parted by bars. */
const cut = (text: string) =>
  tokenize(text)
    .map(({ from, to }) => text.slice(from, to))
    .join("|");
const folds = (text: string) => tokenize(text).map(({ fold }) => fold);

test.each([
  "He|paid|$3-4 million|in|2020|.",
  "just under 20 per cent|of|the|land",
  "two hundred and fifty thousand|people",
  "a dozen|eggs|,|half a million|votes|,|two-thirds|of|them",
  "a|22-year|-|old|driver",
  "They|did|n't|say|so",
  "St. Petersburg|and|the United Arab Emirates",
  "“|No|,|”|she|said",
  "three to four weeks|or|3–4 weeks",
  "from|3|to|4|and|between|3 and 4",
  "at|15:50|,|3.40 p.m.|and|noon",
])("cuts %s", (marked) => {
  expect(
    cut(
      marked
        .replaceAll(/(?<=\p{L})\|(?=n't|-)|\|(?=[,.;”])|(?<=[“])\|/gu, "")
        .replaceAll("-|", "-")
        .replaceAll("|", " "),
    ),
  ).toBe(marked);
});

test.each([
  ["1,200 cows", "twelve hundred cows"],
  ["two hundred and fifty thousand", "250,000"],
  ["Kiev", "Kyiv"],
  ["Vitkoff", "Witkoff"],
  ["Zelenskyy", "Selenskyj"],
  ["the programmes", "the programs"],
  ["U.S. officials", "US officials"],
  ["Russia's army", "Russian army"],
  ["half a million", "500,000"],
  ["70 km/h", "70 kph"],
  ["30 m/s", "30 metres per second"],
  ["a quarter of a percentage point", "0.25 percentage points"],
  ["0642 GMT", "06:42 GMT"],
  ["they called", "they call"],
  ["they killed", "they kill"],
  ["he writes", "he wrote"],
  ["she travelled", "she travels"],
  ["it fell", "it falls"],
  ["installed and recalled", "installs and recalls"],
])("folds %s like %s", (a, b) => {
  expect(folds(a)).toEqual(folds(b));
});

test.each([
  ["Austria", "Australia"],
  ["Iran", "Iraq"],
  ["Ivanov", "Petrov"],
  ["1,200", "1,300"],
])("keeps %s apart from %s", (a, b) => {
  expect(folds(a)).not.toEqual(folds(b));
});

test("reads words that every object of JavaScript has as a name", () => {
  expect(folds("The constructor won twice, valueOf toString __proto__ hasOwnProperty.").length).toBeGreaterThan(6);
});
