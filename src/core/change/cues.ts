import type { Phrase, PhraseBook } from "../text/phrases.ts";
import { HOW, type Run, type Side } from "./facing.ts";

/** A phrase of a word list on one side, and whether the other side has it too. */
export interface Cue<Class extends string> {
  readonly run: Run;
  readonly class: Class;
  /** The other side says the same here. */
  met: boolean;
  readonly gap: number;
  partner: Cue<Class> | null;
  /** A cue of the other side that is known to govern other words: never paired with this one. */
  apart?: Cue<Class>;
}

/** All phrases of a book on one side. A cue counts as met where all of its words have mates; function words only where it
 * has no others. */
export function findCues<Class extends string>(
  side: Side,
  book: PhraseBook<Class>,
  skip?: (phrase: Phrase<Class>) => boolean,
): Cue<Class>[] {
  const cues: Cue<Class>[] = [];
  for (const phrase of book.all(side.tokens)) {
    if (skip?.(phrase)) continue;
    let words = false;
    for (let at = phrase.from; at < phrase.to; at++) if (!side.tokens[at]?.stop) words = true;
    let met = true;
    for (let at = phrase.from; at < phrase.to; at++)
      if (side.mate[at] === -1 && !(words && side.tokens[at]?.stop)) met = false;
    cues.push({
      run: [phrase.from, phrase.to],
      class: phrase.class,
      met,
      gap: side.gap[phrase.from] as number,
      partner: null,
    });
  }
  return cues;
}

/** Counts a cue as met only where one of its words is matched with a word of a cue there: "not even" with "not", but with
 * "not only" (one of `turns`) only where the next word is matched with it too. */
export function keepMet<Class extends string>(
  cues: readonly Cue<Class>[],
  side: Side,
  others: readonly Cue<Class>[],
  turns: readonly { readonly from: number; readonly to: number }[] = [],
): void {
  for (const cue of cues) {
    cue.met = false;
    for (let at = cue.run[0]; at < cue.run[1]; at++) {
      const mate = side.mate[at] as number;
      if (mate >= 0 && side.how[at] === HOW.spelling) cue.met = true;
      const after = side.mate[at + 1] ?? -1;
      if (turns.some(({ from, to }) => from <= mate && mate < to && from <= after && after < to)) cue.met = true;
      if (mate >= 0 && others.some(({ run }) => run[0] <= mate && mate < run[1])) cue.met = true;
    }
  }
}

/**
 * Pairs unmet cues of both sides, the cheapest pair first.
 * @param cost of a pair beside the distance of their places; Infinity forbids it
 * @param farthest matched tokens between their places, at most
 */
export function pairCues<Class extends string>(
  left: readonly Cue<Class>[],
  right: readonly Cue<Class>[],
  cost: (a: Cue<Class>, b: Cue<Class>) => number,
  farthest: number,
): void {
  const candidates: { a: Cue<Class>; b: Cue<Class>; cost: number }[] = [];
  for (const a of left)
    for (const b of right) {
      if (a.met || b.met || a.partner || b.partner || a.apart === b) continue;
      const apart = Math.abs(a.gap - b.gap);
      const total = apart + cost(a, b);
      if (apart <= farthest && total < Number.POSITIVE_INFINITY) candidates.push({ a, b, cost: total });
    }
  candidates.sort((x, y) => x.cost - y.cost || x.a.run[0] - y.a.run[0] || x.b.run[0] - y.b.run[0]);
  for (const { a, b } of candidates)
    if (!a.partner && !b.partner) {
      a.partner = b;
      b.partner = a;
    }
}
