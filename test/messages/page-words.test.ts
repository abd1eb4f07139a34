import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { pageWords, withFigures } from "../../src/messages/page-words.ts";
import { createWords } from "../../src/messages/words.ts";

/** The words of a language as the browser would give them. */
function wordsOf(language: string) {
  const path = new URL(`../../popup/_locales/${language}/messages.json`, import.meta.url);
  const messages = JSON.parse(readFileSync(path, "utf8")) as Record<string, { message: string }>;
  return createWords((key, substitutions = []) =>
    (messages[key]?.message ?? "").replace(/\$(\d)/g, (_, place: string) => substitutions[Number(place) - 1] ?? ""),
  );
}

describe("what our elements say in a page", () => {
  for (const language of ["en", "de", "fr", "es", "pt", "it", "sr", "uk", "ar"])
    it(`is what the interface says in ${language}, figures and all`, () => {
      const words = wordsOf(language);
      const sent = pageWords(words);
      for (const [marked, of] of [
        [0, 7],
        [41, 960],
        [1_234, 12_345],
      ] as const) {
        const said = words.t("barPlaced", words.number(marked), words.number(of));
        expect(withFigures(sent, sent.placed, marked, of)).toBe(said);
        expect(withFigures(sent, sent.lacking, marked)).toBe(words.t("marginLacking", words.number(marked)));
      }
      expect(sent.off).toBe(words.t("unmarkPage"));
    });
});
