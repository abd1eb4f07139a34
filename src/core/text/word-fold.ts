import { foldSound } from "./fold.ts";
import { FUNCTION_WORDS } from "./function-words.ts";
import { stem } from "./stem.ts";

/** A possessive's ending off. */
export function bare(lower: string): string {
  return lower.endsWith("'s") ? lower.slice(0, -2) : lower.endsWith("s'") ? lower.slice(0, -1) : lower;
}

/** The stem of one folded lower-case word; a function word is its own. */
export function stemOf(lower: string): string {
  if (FUNCTION_WORDS.has(lower)) return lower;
  const found = stem(lower);
  // "noted" must not become "not".
  return FUNCTION_WORDS.has(found) ? `${found}~` : found;
}

/** The fold of one folded lower-case word that is no figure and no place. */
export function foldWord(lower: string): string {
  if (FUNCTION_WORDS.has(lower)) return lower;
  const fold = foldSound(stem(lower));
  // "note" must not become "not".
  return FUNCTION_WORDS.has(fold) ? `${fold}~` : fold;
}
