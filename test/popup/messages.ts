import { existsSync, readFileSync } from "node:fs";
import type { GetMessage } from "../../src/messages/words.ts";
import { ROOT } from "../../src/tools/paths.ts";

export type Catalogue = Readonly<Record<string, { readonly message: string }>>;

/** The messages of one language as they lie in the checkout. */
export function catalogueOf(language: string): Catalogue {
  const file = `${ROOT}popup/_locales/${language}/messages.json`;
  if (!existsSync(file)) throw new Error(`no messages for ${language}: ${file}`);
  return JSON.parse(readFileSync(file, "utf8")) as Catalogue;
}

/** `browser.i18n.getMessage` over catalogues, the first that has the key: with `$1` … `$9` filled in, "" for an unknown key. */
export function getMessageOf(...catalogues: readonly Catalogue[]): GetMessage {
  return (key, substitutions = []) => {
    const entry = catalogues.find((each) => Object.hasOwn(each, key))?.[key];
    return entry?.message.replace(/\$(\d)/g, (_, place: string) => substitutions[Number(place) - 1] ?? "") ?? "";
  };
}
