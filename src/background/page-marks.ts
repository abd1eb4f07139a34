import type { Article, Comparison, Difference, DifferenceKind, Pair, Span } from "../core/types.ts";
import type { OpenedVersion, PageMark } from "../messages/calls.ts";
import type { Said } from "./said.ts";

/** Longest wording of the other version that one mark carries, in code units. */
const MAX_OTHER = 1_200;

/** Shorter stretches are a word's rest between two differences. */
const SHORTEST_SHARED = 3;

/** The stretches of A that B has word for word: what corresponds, less what differs in it. */
export function sharedSpans({ text }: Article, { pairs, differences }: Comparison): Span[] {
  const cuts = differences.flatMap(({ a }) => (a === null ? [] : [a])).sort((one, other) => one[0] - other[0]);
  const shared: Span[] = [];
  let next = 0;
  for (const { a, b } of pairs) {
    if (a === null || b === null) continue;
    let [from] = a;
    while (next < cuts.length && cuts[next]![1] <= from) next++;
    for (let i = next; i < cuts.length && cuts[i]![0] < a[1]; i++) {
      add(from, cuts[i]![0]);
      from = Math.max(from, cuts[i]![1]);
    }
    add(from, a[1]);
  }
  return shared;

  function add(from: number, to: number): void {
    if (text.slice(from, to).trim().length >= SHORTEST_SHARED) shared.push([from, to]);
  }
}

/** The differences of a comparison as marks on A's page, in words: of these kinds, or of all where none is named. */
export function pageMarks(
  a: Article,
  { article: b, comparison }: OpenedVersion,
  said: Said,
  kinds: readonly DifferenceKind[] = [],
): PageMark[] {
  const wanted = comparison.differences.filter(({ kind }) => kinds.length === 0 || kinds.includes(kind));
  return wanted.map((difference) => {
    const { text, marked } = otherWording(difference, b, comparison.pairs);
    const sides = { a: slice(a.text, difference.a), b: slice(b.text, difference.b) };
    return {
      span: difference.a ?? placeInA(difference, a, b, comparison.pairs),
      // The words under such a mark are not what differs; they only say where the other has more.
      kind: difference.a === null ? "only-b" : difference.kind,
      weight: difference.weight,
      sure: difference.sure,
      lacking: difference.a === null && isAlone(difference, comparison.pairs),
      label: said.kind(difference.kind),
      reason: said.difference(difference, sides, b.outlet),
      other: text,
      otherSpan: marked,
      outlet: b.outlet,
      lang: b.lang,
    };
  });
}

/** Whether what only B has is a passage of its own, no part of a sentence that A has as well. */
function isAlone({ b }: Difference, pairs: readonly Pair[]): boolean {
  return (
    b !== null && pairs.some((pair) => pair.a === null && pair.b !== null && pair.b[0] <= b[0] && b[1] <= pair.b[1])
  );
}

/** B's sentence around the difference, with the part that differs; only that part where it is too long. */
function otherWording(
  { b }: Difference,
  article: Article,
  pairs: readonly Pair[],
): { text: string; marked: Span | null } {
  if (b === null) return { text: "", marked: null };
  const sentence = pairs.find((pair) => pair.b !== null && pair.b[0] <= b[0] && b[1] <= pair.b[1])?.b ?? b;
  const around = sentence[1] - sentence[0] <= MAX_OTHER ? sentence : b;
  const text = article.text.slice(around[0], Math.min(around[1], around[0] + MAX_OTHER));
  return { text, marked: [b[0] - around[0], Math.min(b[1] - around[0], text.length)] };
}

/**
 * Where something that only B has would stand in A: the word of A that B has just before it, else the last word of the sentence that
 * it follows. Nothing else in A's page stands for it, and a mark needs words to lie under.
 */
function placeInA({ b: wanted }: Difference, a: Article, b: Article, pairs: readonly Pair[]): Span {
  let before: Span | null = null;
  for (const pair of pairs) {
    const isHome = wanted !== null && pair.b !== null && pair.b[0] <= wanted[0] && wanted[1] <= pair.b[1];
    if (isHome && pair.a !== null)
      return sharedWordBefore(a.text, pair.a, b.text.slice(pair.b[0], wanted[0])) ?? lastWord(a.text, pair.a);
    if (isHome) break;
    if (pair.a !== null) before = pair.a;
  }
  return before === null ? firstWord(a.text) : lastWord(a.text, before);
}

/** How many words before an insertion are looked for: farther away, a word says little about the place. */
const LOOKED_BACK = 8;
/** Shorter words stand everywhere. */
const SHORTEST = 4;

/** The nearest word before an insertion that A's sentence has exactly once. */
function sharedWordBefore(text: string, [from, to]: Span, before: string): Span | null {
  const sentence = text.slice(from, to);
  const words = before.match(/[\p{L}\p{N}]+/gu) ?? [];
  for (const word of words.slice(-LOOKED_BACK).reverse()) {
    if (word.length < SHORTEST) continue;
    const found = [...sentence.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, "gu"))];
    if (found.length === 1) return [from + found[0]!.index, from + found[0]!.index + word.length];
  }
  return null;
}

function lastWord(text: string, [from, to]: Span): Span {
  const sentence = text.slice(from, to).trimEnd();
  const start = Math.max(sentence.lastIndexOf(" "), sentence.lastIndexOf("\n")) + 1;
  return [from + start, from + sentence.length];
}

function firstWord(text: string): Span {
  const word = /\S+/.exec(text);
  return word === null ? [0, 0] : [word.index, word.index + word[0].length];
}

function slice(text: string, span: Span | null): string {
  return span === null ? "" : text.slice(span[0], span[1]);
}
