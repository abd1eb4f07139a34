import type { Token } from "../text/token.ts";
import { GENERIC_NAMES } from "../text/words/generic-names.ts";
import type { Run, Side } from "./facing.ts";
import { isKnown } from "./known-name.ts";
import { isLooseName } from "./loose-name.ts";

/** Small words inside a name: "Ministry of the Interior". */
const INSIDE = /^(?:of|for|the|and|de|del|la|le|van|von|der|den|bin|ibn|al|el|da|di|du|dos|y|'s|-|&|\.)$/;
/** Letters of a word that names somebody by itself: not an initial. */
const LEAST_PROPER = 2;

/** Adverbs by their endings: with a capital they stand in titles. "Emily" and "Beverly" have none of these. */
const ADVERB = /(?:[aeu]nt|al|ous|ive|ed|ing|ful|less|ate|ete|eme|ure|ite|ose|ect|ic|id|ib|ab)ly$/;

/** A name of one or more words that the other side does not have. */
export interface NameRun {
  readonly run: Run;
  /** Holds a word that names somebody: not only titles, kinds of bodies, openings of sentences. */
  readonly proper: boolean;
  /** Matched tokens before it. */
  readonly gap: number;
  /** The name that stands in its place on the other side. */
  partner: NameRun | null;
}

/** Runs of names that have no mate and are not known to the other side in another form. */
export function looseNames(side: Side, other: Side): NameRun[] {
  const runs: NameRun[] = [];
  let folds: Set<string> | undefined;
  for (let at = 0; at < side.tokens.length; at++) {
    if (!isLooseName(side, at)) continue;
    let end = at + 1;
    for (let next = end; next < side.tokens.length && next <= end + 2; next++) {
      const token = side.tokens[next] as Token;
      if (isLooseName(side, next)) end = next + 1;
      else if (!INSIDE.test(token.lower)) break;
    }
    const run: Run = [at, end];
    folds ??= new Set(other.tokens.map(({ fold }) => fold));
    if (!isKnown(side, run, other, folds))
      runs.push({ run, proper: isProper(side, run), gap: side.gap[at] as number, partner: null });
    at = end - 1;
  }
  return runs;
}

function isProper(side: Side, [from, to]: Run): boolean {
  for (let at = from; at < to; at++) {
    const token = side.tokens[at] as Token;
    if (
      token.kind !== "name" ||
      GENERIC_NAMES.has(token.lower) ||
      ADVERB.test(token.lower) ||
      token.lower.length < LEAST_PROPER ||
      /^\d/.test(token.lower)
    )
      continue;
    return true;
  }
  return false;
}
