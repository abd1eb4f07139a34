import type { Token } from "../text/token.ts";
import { CALENDAR, GENERIC_NAMES } from "../text/words/generic-names.ts";
import type { Side } from "./facing.ts";
import { isListed, saying } from "./lexicon.ts";

/** Endings of common nouns, participles and adverbs; a plural too. */
const COMMON_ENDING =
  /(?:ing|ed|ly|tion|tions|sion|sions|ment|ments|ness|ity|ities|ism|ist|ists|ance|ence|ous|ful|less|able|ible|ive|ives|ers|ors|ies|ship|hood|ages|als|[^siu]s)$/;

/** A capital at the start of a sentence on a word that need not be a name. */
export function isOpening(side: Side, at: number): boolean {
  const token = side.tokens[at] as Token;
  if (!token.opens || token.fold.startsWith("@") || /\p{L}.*\p{Lu}/u.test(printed(side, at))) return false;
  if (side.reading.names.has(token.fold)) return false;
  if (COMMON_ENDING.test(token.lower) || GENERIC_NAMES.has(token.lower) || isListed(token.stem)) return true;
  return !isSubject(side, at);
}

/** Verbs that follow a bare name; a common noun without an article is rarely followed by one. */
const AFTER_SUBJECT =
  /^(?:is|was|has|had|will|would|can|could|may|might|must|should|does|did|also|who|whose|says|said|told|added|wrote|\()$/;

/** A capital at the start of a sentence is a name's where it is possessive, part of a longer name, or the subject of a verb. */
function isSubject(side: Side, at: number): boolean {
  if (/['’]s?$/.test(printed(side, at))) return true;
  const next = side.tokens[at + 1];
  if (!next) return false;
  if (next.kind === "name" || (next.lower === "." && side.tokens[at + 2]?.kind === "name")) return true;
  const after = next.lower === "," ? side.tokens[at + 2] : next;
  return (
    after !== undefined &&
    (AFTER_SUBJECT.test(after.lower) || (after === next && saying.at(side.tokens, at + 1) !== null))
  );
}

function printed({ reading, tokens }: Side, at: number): string {
  return reading.text.slice(tokens[at]?.from ?? 0, tokens[at]?.to ?? 0);
}

/** A name that has no mate and that no difference speaks of yet. */
export function isLooseName(side: Side, at: number): boolean {
  const token = side.tokens[at];
  return (
    token?.kind === "name" &&
    side.mate[at] === -1 &&
    side.taken[at] === 0 &&
    !CALENDAR.has(token.lower) &&
    !isOpening(side, at)
  );
}
