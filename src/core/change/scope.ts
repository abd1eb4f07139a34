import type { Cue } from "./cues.ts";
import type { Run, Side } from "./facing.ts";

/** Tokens after a cue that it governs, at most; a comma or a stop ends them earlier. */
export const SCOPE = 6;
/** Tokens before a cue in which a word that it governs may stand. */
const BEFORE = 3;

/**
 * Parts cues that are matched though they govern other words: "was not allowed, but used it" and "was allowed, but did not use it".
 * Such cues count as unmet again and are never paired with each other.
 */
export function partMoved<Class extends string>(
  a: Side,
  left: readonly Cue<Class>[],
  b: Side,
  right: readonly Cue<Class>[],
  governs: (cue: Cue<Class>) => boolean,
): void {
  for (const x of left) {
    if (!x.met || !governs(x)) continue;
    const at = a.mate[x.run[0]] as number;
    const y = right.find((cue) => cue.met && cue.run[0] <= at && at < cue.run[1]);
    if (!y || sharesScope(a, x.run, y.run) || sharesScope(b, y.run, x.run)) continue;
    if (!isHeadElsewhere(a, x.run, y.run) && !isHeadElsewhere(b, y.run, x.run)) continue;
    x.met = y.met = false;
    x.apart = y;
    y.apart = x;
  }
}

/** Content words that a cue governs. */
function scope(side: Side, cue: Run): number[] {
  const governed: number[] = [];
  for (let at = cue[1]; at < cue[1] + SCOPE; at++) {
    const token = side.tokens[at];
    if (!token || /^[,;:.!?()]$/.test(token.lower)) break;
    if (!token.stop) governed.push(at);
  }
  return governed;
}

function sharesScope(side: Side, cue: Run, there: Run): boolean {
  for (const at of scope(side, cue)) {
    const mate = side.mate[at] as number;
    if (mate >= there[0] - BEFORE && mate < there[1] + SCOPE) return true;
  }
  return false;
}

/** What a cue governs is said on the other side, outside of what the cue there governs. */
function isHeadElsewhere(side: Side, cue: Run, there: Run): boolean {
  const [head] = scope(side, cue);
  if (head === undefined) return false;
  const mate = side.mate[head] as number;
  return mate >= 0 && (mate < there[0] - BEFORE || mate >= there[1] + SCOPE);
}
