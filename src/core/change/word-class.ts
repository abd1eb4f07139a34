import { FUNCTION_WORDS } from "../text/function-words.ts";
import { american } from "../text/stem.ts";
import type { Form, Kin, TokenKind } from "../text/token.ts";
import { stemOf } from "../text/word-fold.ts";
import { NEGATIVE_PREFIXES } from "../text/words/negations.ts";
import { isListed, loadedWords, oppositesOf, synonymsOf } from "./lexicon.ts";

/** What comparing a word with others needs, found out once for each form. */
export function kinOf(form: Form): Kin {
  form.kin ??= read(form);
  return form.kin;
}

function read({ kind, lower, fold, stem }: Form): Kin {
  const listed = isListed(stem);
  const sense = senseOf(kind, lower, stem);
  let letters = 0;
  for (let at = 0; at < lower.length; at++) letters |= 1 << (lower.charCodeAt(at) & 31);
  // "the netherlands" in a text without capitals is the netherlands.
  const plain = lower.startsWith("the ") ? lower.slice(4) : lower;
  return {
    plain,
    isName: kind === "name",
    initial: plain.charCodeAt(0),
    stemInitial: stem.charCodeAt(0),
    american: american(lower),
    placed: fold.startsWith("@"),
    listed,
    known: listed || kind === "figure" || FUNCTION_WORDS.has(lower),
    sense,
    opposites: oppositesOf(sense),
    synonyms: synonymsOf(stem),
    mayBeTurned:
      lower.startsWith("de") || lower.endsWith("less") || NEGATIVE_PREFIXES.some((prefix) => lower.startsWith(prefix)),
    loaded: loadedWords.has(stem),
    letters,
  };
}

const DEGREE = /^(.{2,})(?:er|est)$/;
const WORD = /^[a-z]+$/;

/** The stem that the list of opposites may know a word by. */
function senseOf(kind: TokenKind, lower: string, stem: string): string {
  if (kind === "figure") return WORD.test(lower) ? stemOf(lower) : stem;
  if (oppositesOf(stem)) return stem;
  const base = DEGREE.exec(lower)?.[1];
  if (base === undefined) return stem;
  const bases = [base, `${base}e`, base.replace(/i$/, "y"), base.replace(/(.)\1$/, "$1")].map(stemOf);
  return bases.find(oppositesOf) ?? stem;
}

/** Whether two words cannot be made of each other by so many edits: each changes two kinds of letters at most. */
export function areFarApart(x: Kin, y: Kin, edits: number): boolean {
  let unlike = x.letters ^ y.letters;
  let count = 0;
  for (; unlike !== 0; unlike &= unlike - 1) count++;
  return count > 2 * edits;
}
