import type { Stance } from "../text/words/saying.ts";
import { type Cue, findCues, pairCues } from "./cues.ts";
import { type Facing, type Found, take } from "./facing.ts";
import { ambiguousSaying, saying, sources } from "./lexicon.ts";
import { WEIGHT } from "./weights.ts";

/** Matched tokens between two verbs of saying that still answer each other. */
const FARTHEST = 60;
/** What it costs to pair verbs of unlike stance, or nouns that may be verbs of saying. */
const UNLIKE = 2;
const AMBIGUOUS = 4;

/** Verbs of saying and sources that differ. */
export function findSayings(facing: Facing): Found[] {
  const { a, b } = facing;
  const found: Found[] = [];
  const sourcesA = findCues(a, sources);
  const sourcesB = findCues(b, sources);
  pairCues(sourcesA, sourcesB, () => 0, FARTHEST);
  const verbsA = findCues(a, saying);
  const verbsB = findCues(b, saying);
  const weak = (side: typeof a, cue: Cue<Stance>) => ambiguousSaying.has(side.tokens[cue.run[0]]?.fold ?? "");
  const cost = (x: Cue<Stance>, y: Cue<Stance>): number => {
    const ambiguous = (weak(a, x) ? 1 : 0) + (weak(b, y) ? 1 : 0);
    if (ambiguous === 2) return Number.POSITIVE_INFINITY;
    return (x.class === y.class ? 0 : UNLIKE) + ambiguous * AMBIGUOUS;
  };
  pairCues(verbsA, verbsB, cost, FARTHEST);
  for (const x of verbsA) {
    if (!x.partner) continue;
    const same = x.class === x.partner.class;
    found.push({
      kind: "attribution",
      a: x.run,
      b: x.partner.run,
      weight: same ? WEIGHT.sameStance : WEIGHT.stance,
      code: same ? "verb-of-saying" : "stance-differs",
    });
    take(a, x.run);
    take(b, x.partner.run);
  }
  for (const [side, cues, verbs, name] of [
    [a, sourcesA, verbsB, "a"],
    [b, sourcesB, verbsA, "b"],
  ] as const)
    for (const cue of cues) {
      if (cue.met || cue.partner) continue;
      const answered = verbs.some((verb) => !verb.met && !verb.partner);
      found.push({
        kind: "attribution",
        a: name === "a" ? cue.run : null,
        b: name === "b" ? cue.run : null,
        weight: answered ? WEIGHT.sameStance : WEIGHT.source,
        code: `source-${name}`,
      });
      take(side, cue.run);
    }
  return found;
}
