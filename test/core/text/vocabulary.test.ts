import { expect, it } from "vitest";
import { compare } from "../../../src/core/compare.ts";
import { tokenize } from "../../../src/core/text/tokens.ts";
import { sharedVocabulary } from "../../../src/core/text/vocabulary.ts";

const A = "Mayor Ilse Brandt said on Tuesday that 40,000 cars would cross the bridge.";
const B = "Mayor Ilse Brand claimed on Wednesday that 45,000 cars will cross the bridge.";

it.each([
  ["words", "w"],
  ["figures", ""],
])("forgets what it knows once it has met too many %s, and reads on as before", (_, letter) => {
  const before = sharedVocabulary();
  const answer = compare({ text: A }, { text: B });
  for (let from = 1; from < 80_000; from += 10_000)
    tokenize(Array.from({ length: 10_000 }, (_one, at) => `${letter}${from + at}, `).join(""));
  expect(sharedVocabulary()).not.toBe(before);
  expect(sharedVocabulary().size).toBeLessThan(before.size);
  expect(compare({ text: A }, { text: B })).toEqual(answer);
});
