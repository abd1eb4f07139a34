import type { Article, Difference, Span } from "../../src/core/types.ts";
import type { OpenedVersion } from "../../src/messages/calls.ts";
import { differenceWording } from "../../src/messages/wording.ts";
import type { Words } from "../../src/messages/words.ts";

/** Words on either side that a quotation from a text is cut down to. */
const LONGEST_QUOTATION = 180;

/** The text of a span for reading on one line, cut at a word with an ellipsis where it is long; "" for null. */
export function quotationOf(text: string, span: Span | null, longest = LONGEST_QUOTATION): string {
  if (span === null) return "";
  const words = text.slice(span[0], span[1]).replace(/\s+/g, " ").trim();
  if (words.length <= longest) return words;
  const cut = words.lastIndexOf(" ", longest);
  return `${words.slice(0, cut > 0 ? cut : longest)}…`;
}

/** Words on each side of a phrase that stands on one side only; without them "not" alone would say little. */
const CONTEXT_WORDS = 3;
/** Phrases longer than this, in code units, speak for themselves. */
const SHORT = 30;

/** A short phrase with the words around it, as far as its paragraph goes. */
function inContext(text: string, [from, to]: Span): string {
  const before = new RegExp(`(?:[^\\s]+[^\\S\\n]+){0,${CONTEXT_WORDS}}[^\\s]*$`).exec(text.slice(0, from))?.[0] ?? "";
  const after = new RegExp(`^[^\\s]*(?:[^\\S\\n]+[^\\s]+){0,${CONTEXT_WORDS}}`).exec(text.slice(to))?.[0] ?? "";
  const opens = /(^|\n)$/.test(text.slice(0, from - before.length));
  const closes = /^(\n|$)/.test(text.slice(to + after.length));
  return `${opens ? "" : "… "}${before}${text.slice(from, to)}${after}${closes ? "" : " …"}`;
}

/** Quoted words without their marks: the sentence that says so puts marks of its own around them. */
function withoutMarks(words: string): string {
  return /^["“”„«»'‘’]([^"“”„«»]+)["“”«»'‘’]$/.exec(words)?.[1] ?? words;
}

/** The words of both sides of a difference; a short phrase that the other side has not, with the words around it. */
export function sidesOf(difference: Difference, a: Article, b: Article): { a: string; b: string } {
  // "Only this page has" is said of exactly those words.
  const alone = difference.kind === "only-a" || difference.kind === "only-b";
  const side = (text: string, own: Span | null, other: Span | null) =>
    own !== null && other === null && !alone && own[1] - own[0] <= SHORT
      ? inContext(text, own).replace(/\s+/g, " ").trim()
      : difference.kind === "quote"
        ? withoutMarks(quotationOf(text, own))
        : quotationOf(text, own);
  return { a: side(a.text, difference.a, difference.b), b: side(b.text, difference.b, difference.a) };
}

/** A difference as one sentence: what it says, with the words of both sides. */
export function sentenceOf(words: Words, difference: Difference, a: Article, opened: OpenedVersion): string {
  return partsOf(words, difference, a, opened)
    .map(({ text, side }) => (side === null ? text : words.isolated(text)))
    .join("");
}

/** A piece of a sentence: words of the interface, or of one of the two texts. */
export interface SentencePart {
  readonly text: string;
  readonly side: "a" | "b" | null;
}

/** Stand for the two texts' words while a sentence is put together; nobody prints them. */
const PLACES = { a: "\ue000", b: "\ue001" } as const;

/** The sentence of a difference, cut where the language changes. */
export function partsOf(words: Words, difference: Difference, a: Article, opened: OpenedVersion): SentencePart[] {
  const sides = sidesOf(difference, a, opened.article);
  const places = { a: sides.a === "" ? "" : PLACES.a, b: sides.b === "" ? "" : PLACES.b };
  const sentence = words.say(differenceWording(difference, places, opened.article.outlet));
  return sentence.split(/([\ue000\ue001])/).flatMap((text): SentencePart[] => {
    if (text === "") return [];
    const side = text === PLACES.a ? "a" : text === PLACES.b ? "b" : null;
    return [side === null ? { text, side } : { text: sides[side], side }];
  });
}
