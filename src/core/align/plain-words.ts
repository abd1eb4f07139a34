import type { Word } from "./bags.ts";
/** Words of a text by their letters alone, with the commonest endings off. */
export function plainWords(text: string): Word[] {
  const words: Word[] = [];
  for (const m of text.matchAll(/[\p{L}\p{N}]+(?:['’.,][\p{L}\p{N}]+)*/gu)) {
    const lower = m[0].toLowerCase().replace(/['’]s$/, "");
    const fold = /^[a-z]{4,}$/.test(lower) ? lower.replace(/ies$/, "y").replace(/(?:ing|ed|es|s|e)$/, "") : lower;
    words.push({ from: m.index, to: m.index + m[0].length, fold, kind: /^\d/.test(lower) ? "figure" : "word" });
  }
  return words;
}
