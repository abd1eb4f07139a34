import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ROOT } from "../../src/tools/paths.ts";
import type { Catalogue } from "./getMessageOf.ts";
import { catalogueOf } from "./messages.ts";

const CATEGORY = /_(zero|one|two|few|many|other)$/;
const english = catalogueOf("en");
const languages = readdirSync(`${ROOT}popup/_locales`);

/** The keys that a language must have: plural keys in the categories of its own plural rules. */
function expectedKeys(locale: string): string[] {
  const { pluralCategories } = new Intl.PluralRules(locale).resolvedOptions();
  return Object.keys(english).flatMap((key) => {
    if (!CATEGORY.test(key)) return [key];
    return key.endsWith("_other") ? pluralCategories.map((category) => key.replace(CATEGORY, `_${category}`)) : [];
  });
}

function placeholders(message: string): string[] {
  return [...new Set(message.match(/\$\d/g) ?? [])].sort();
}

function sources(folder: string): string[] {
  return readdirSync(`${ROOT}${folder}`, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(`${ROOT}${folder}/${name}`, "utf8"));
}

describe.each(languages)("the messages in %s", (language) => {
  const catalogue: Catalogue = catalogueOf(language);
  const locale = catalogue.localeTag!.message;

  it("name their own language", () => {
    expect(Intl.getCanonicalLocales(locale)).toEqual([locale]);
    expect(locale.split("-")[0]).toBe(language.split("_")[0]);
  });

  it("have every key, in every plural form of the language, and none besides", () => {
    expect(Object.keys(catalogue).sort()).toEqual(expectedKeys(locale).sort());
  });

  it("have the placeholders of the English ones", () => {
    for (const [key, { message }] of Object.entries(catalogue)) {
      const original = english[key] ?? english[key.replace(CATEGORY, "_other")]!;
      const optional = CATEGORY.test(key) ? ["$1", "$2"] : [];
      const lost = placeholders(original.message).filter((each) => !placeholders(message).includes(each));
      const added = placeholders(message).filter((each) => !placeholders(original.message).includes(each));
      // "One report" may do without its figure; nothing else may lose or gain one.
      expect({ key, lost: lost.filter((each) => !optional.includes(each)), added }).toEqual({
        key,
        lost: [],
        added: [],
      });
    }
  });

  it("are not empty and hold no markup", () => {
    for (const [key, { message }] of Object.entries(catalogue)) expect(message, key).toMatch(/^[^<>]+$/);
  });
});

describe("the keys of the messages", () => {
  it("are all used", () => {
    const code = [...sources("popup"), ...sources("src")].join("\n") + readFileSync(`${ROOT}manifest.json`, "utf8");
    const used = new Set(code.match(/(?<=["'_])[a-z][A-Za-z]+(?=["'_])/g));
    const unused = Object.keys(english).filter((key) => !used.has(key.replace(CATEGORY, "")));
    expect(unused).toEqual([]);
  });
});
