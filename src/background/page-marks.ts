import type { Article, Difference, Span } from "../core/types.ts";
import type { OpenedVersion, PageMark } from "../messages/calls.ts";
import type { Said } from "./said.ts";

/** Longest wording of the other version that one mark carries, in code units. */
const MAX_OTHER = 1_200;

/** The differences of a comparison as marks on A's page, in words. */
export function pageMarks(a: Article, { article: b, comparison }: OpenedVersion, said: Said): PageMark[] {
  return comparison.differences.map((difference) => {
    const { text, marked } = otherWording(difference, b, comparison.pairs);
    const sides = { a: slice(a.text, difference.a), b: slice(b.text, difference.b) };
    return {
      span: difference.a ?? placeInA(difference, a, comparison.pairs),
      kind: difference.kind,
      weight: difference.weight,
      sure: difference.sure,
      label: said.kind(difference.kind),
      reason: said.difference(difference, sides, b.outlet),
      other: text,
      otherSpan: marked,
      outlet: b.outlet,
      lang: b.lang,
    };
  });
}

/** B's sentence around the difference, with the part that differs; only that part where it is too long. */
function otherWording(
  { b }: Difference,
  article: Article,
  pairs: OpenedVersion["comparison"]["pairs"],
): { text: string; marked: Span | null } {
  if (b === null) return { text: "", marked: null };
  const sentence = pairs.find((pair) => pair.b !== null && pair.b[0] <= b[0] && b[1] <= pair.b[1])?.b ?? b;
  const around = sentence[1] - sentence[0] <= MAX_OTHER ? sentence : b;
  const text = article.text.slice(around[0], Math.min(around[1], around[0] + MAX_OTHER));
  return { text, marked: [b[0] - around[0], Math.min(b[1] - around[0], text.length)] };
}

/**
 * Where a passage that only B has would stand in A: the last word before it. Nothing else in A's page stands for it, and a mark
 * needs words to lie under.
 */
function placeInA({ b }: Difference, a: Article, pairs: OpenedVersion["comparison"]["pairs"]): Span {
  let before: Span | null = null;
  for (const pair of pairs) {
    if (b !== null && pair.b !== null && pair.b[0] <= b[0] && pair.b[1] >= b[1]) {
      // A clause inside a pair stands at the end of A's sentence; a lone sentence after the pair before it.
      if (pair.a !== null) before = pair.a;
      break;
    }
    if (pair.a !== null) before = pair.a;
  }
  return before === null ? firstWord(a.text) : lastWord(a.text, before);
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
