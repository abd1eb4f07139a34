import type { Words } from "../src/messages/words.ts";

/** Gives a page of ours the language and direction of its words. */
export function dressDocument(page: Document, words: Words): void {
  page.documentElement.lang = words.locale;
  page.documentElement.dir = words.dir;
}
