import { FUNCTION_WORDS } from "../text/function-words.ts";
import { american } from "../text/stem.ts";
import type { Form, Kin } from "../text/token.ts";
import { NEGATIVE_PREFIXES } from "../text/words/negations.ts";
import { hasOpposites, hasSynonyms, isListed } from "./lexicon.ts";

/** What comparing a word with others needs, found out once for each form. */
export function kinOf(form: Form): Kin {
  form.kin ??= read(form);
  return form.kin;
}

function read({ kind, lower, fold, stem }: Form): Kin {
  const listed = isListed(stem);
  let letters = 0;
  for (let at = 0; at < lower.length; at++) letters |= 1 << (lower.charCodeAt(at) & 31);
  return {
    // "the netherlands" in a text without capitals is the netherlands.
    plain: lower.startsWith("the ") ? lower.slice(4) : lower,
    american: american(lower),
    placed: fold.startsWith("@"),
    listed,
    known: listed || kind === "figure" || FUNCTION_WORDS.has(lower),
    hasOpposites: hasOpposites(stem),
    hasSynonyms: hasSynonyms(stem),
    mayBeTurned: NEGATIVE_PREFIXES.some((prefix) => lower.startsWith(prefix)),
    letters,
  };
}

/** Whether two words cannot be made of each other by so many edits: each changes two kinds of letters at most. */
export function areFarApart(x: Kin, y: Kin, edits: number): boolean {
  let unlike = x.letters ^ y.letters;
  let count = 0;
  for (; unlike !== 0; unlike &= unlike - 1) count++;
  return count > 2 * edits;
}
