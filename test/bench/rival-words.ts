/** Words that stand for an article in a query: as many as search engines take for "more like this". */
const TELLING = 25;
/** Words of an article's beginning: its first two or three sentences. */
const LEAD = 60;

/** The words of a text, folded to lower case. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * The words that tell most of an article, highest first: often in it, in few others. A word that no other article has finds nothing.
 * `counts` says in how many of the `documents` each word stands.
 */
export function tellingWords(
  words: readonly string[],
  counts: ReadonlyMap<string, number>,
  documents: number,
): string[] {
  const often = new Map<string, number>();
  for (const word of words) often.set(word, (often.get(word) ?? 0) + 1);
  const weighed = [...often].flatMap(([word, times]) => {
    const count = counts.get(word) ?? 0;
    return count < 2 ? [] : [{ word, weight: times * Math.log(documents / count) }];
  });
  return weighed
    .sort((a, b) => b.weight - a.weight)
    .slice(0, TELLING)
    .map(({ word }) => word);
}

/** The first words of a text. */
export function leadOf(text: string, words = LEAD): string {
  return text.trim().split(/\s+/, words).join(" ");
}
