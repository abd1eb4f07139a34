import type { GetMessage } from "../../src/messages/words.ts";

/** The messages of one language. */
export type Catalogue = Readonly<Record<string, { readonly message: string }>>;

/** `browser.i18n.getMessage` over catalogues, the first that has the key: with `$1` … `$9` filled in, "" for an unknown key. */
export function getMessageOf(...catalogues: readonly Catalogue[]): GetMessage {
  return (key, substitutions = []) => {
    const entry = catalogues.find((each) => Object.hasOwn(each, key))?.[key];
    return entry?.message.replace(/\$(\d)/g, (_, place: string) => substitutions[Number(place) - 1] ?? "") ?? "";
  };
}
