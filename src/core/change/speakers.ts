import type { Token } from "../text/token.ts";
import { type Facing, type Found, isFree, type Run, type Side, take } from "./facing.ts";
import { ambiguousSaying, saying, sources } from "./lexicon.ts";
import { WEIGHT } from "./weights.ts";

/** Tokens beside a verb of saying in which its speaker stands. */
const REACH = 5;
/** Last words of the source phrases that lead to a speaker: "according to", "in the words of", "quoted by". */
const LEADS = /^(?:to|of|by|citing|quoting|per)$/;
/** Small words inside of what names a speaker: "the head of the union". */
const INSIDE = /^(?:the|a|an|of|for|his|her|its|their|'s|-|&)$/;

/** Who stands behind the words. The same verb or source phrase with somebody else beside it: "police said" and "witnesses said", "according to" another. */
export function findSpeakers(facing: Facing): Found[] {
  const { a, b } = facing;
  const found: Found[] = [];
  for (const phrase of sources.all(a.tokens)) {
    const end = a.mate[phrase.to - 1] as number;
    const led = LEADS.test(a.tokens[phrase.to - 1]?.lower ?? "");
    if (phrase.class === "source" && led && end >= 0) compareSpeakers(facing, [phrase.from, phrase.to], end, 1, found);
  }
  if (a.quotations.length === 0 || b.quotations.length === 0) return found;
  a.tokens.forEach((token, i) => {
    const j = a.mate[i] as number;
    if (j < 0 || token.stop || ambiguousSaying.has(token.stem) || !saying.at(a.tokens, i) || !saying.at(b.tokens, j))
      return;
    if (!compareSpeakers(facing, [i, i + 1], j, -1, found)) compareSpeakers(facing, [i, i + 1], j, 1, found);
  });
  return found;
}

/**
 * Tells of two speakers beside a matched source phrase or verb. Names among them are left to be told as other names too.
 * @param here the words in A that lead to the speaker, and `there` the last of them in B
 * @param step 1 to look for the speaker behind them, -1 for one before them
 */
function compareSpeakers({ a, b }: Facing, here: Run, there: number, step: 1 | -1, found: Found[]): boolean {
  const lead = here[1] - here[0];
  const left = speakerAt(a, step > 0 ? here[1] : here[0] - 1, step);
  const right = speakerAt(b, step > 0 ? there + 1 : there - lead, step);
  if (!left || !right) return false;
  found.push({
    kind: "attribution",
    a: step > 0 ? [here[0], left[1]] : [left[0], here[1]],
    b: step > 0 ? [there + 1 - lead, right[1]] : [right[0], there + 1],
    weight: WEIGHT.sourceDiffers,
    code: "source-differs",
  });
  if (!hasName(a, left) || !hasName(b, right)) {
    take(a, left);
    take(b, right);
  }
  return true;
}

function hasName(side: Side, [from, to]: Run): boolean {
  return side.tokens.slice(from, to).some(({ kind }) => kind === "name");
}

/** The free words that name a speaker; null where none do, or where a part of them is on the other side too. */
function speakerAt(side: Side, start: number, step: 1 | -1): Run | null {
  let at = start;
  let last = -1;
  for (; Math.abs(at - start) < REACH; at += step) {
    const token = side.tokens[at] as Token | undefined;
    if (!token || (!INSIDE.test(token.lower) && (token.stop || token.kind === "point" || token.kind === "mark"))) break;
    if (token.stop) continue;
    if (!isFree(side, at)) return null;
    last = at;
  }
  if (last < 0) return null;
  return step > 0 ? [start, last + 1] : [last, start + 1];
}
