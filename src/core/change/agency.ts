import type { Token } from "../text/token.ts";
import { type Facing, type Found, isFree, take } from "./facing.ts";
import { WEIGHT } from "./weights.ts";

/** Prepositions that name the doer, and those that name a place, a time or an aim in the same slot. */
const DOER = /^by$/;
const OTHER = /^(?:in|at|for|from|to|against|near|with|on|of|outside|inside|over)$/;
/** Tokens that may stand between two names and the deed between them. */
const REACH = 4;

/** Who did it: "detained by Russia" and "detained in Russia"; "Ankara warned Athens" and "Athens warned Ankara". */
export function findAgency(facing: Facing): Found[] {
  return [...prepositions(facing), ...swapped(facing)];
}

function prepositions({ a, b }: Facing): Found[] {
  const found: Found[] = [];
  a.tokens.forEach((token, i) => {
    const after = a.mate[i + 1];
    if (!isFree(a, i) || after === undefined || after < 1 || !isFree(b, after - 1)) return;
    const j = after - 1;
    const other = b.tokens[j] as Token;
    const before = a.tokens[i - 1];
    const doer =
      (DOER.test(token.lower) && OTHER.test(other.lower)) || (OTHER.test(token.lower) && DOER.test(other.lower));
    const named = a.tokens[i + 1]?.kind === "name" || a.tokens[i + 1]?.stop === false;
    if (!doer || !named || !before || before.stop) return;
    found.push({ kind: "wording", a: [i, i + 2], b: [j, j + 2], weight: WEIGHT.agency, code: "agency" });
    take(a, [i, i + 2]);
    take(b, [j, j + 2]);
  });
  return found;
}

/** Two names that changed places around one verb, with no "by" to turn it back. */
function swapped({ a, b }: Facing): Found[] {
  const found: Found[] = [];
  for (let i = 0; i < a.tokens.length; i++) {
    if (a.tokens[i]?.kind !== "name" || (a.mate[i] as number) < 0) continue;
    for (let k = i + 2; k <= i + REACH && k < a.tokens.length; k++) {
      const [j, l] = [a.mate[k] as number, a.mate[i] as number];
      if (a.tokens[k]?.kind !== "name" || j < 0 || j >= l || l - j > REACH || a.tokens[i]?.fold === a.tokens[k]?.fold)
        continue;
      if (!sameDeed(a.tokens.slice(i + 1, k), b.tokens.slice(j + 1, l))) continue;
      found.push({ kind: "wording", a: [i, k + 1], b: [j, l + 1], weight: WEIGHT.agency, code: "agency" });
    }
  }
  return found;
}

function sameDeed(a: readonly Token[], b: readonly Token[]): boolean {
  const words = (tokens: readonly Token[]) => tokens.map(({ fold }) => fold).join(" ");
  return (
    words(a) === words(b) &&
    a.some(({ stop, kind }) => !stop && kind === "word") &&
    !a.some(({ lower }) => /^(?:by|and|or|with|from|between|-|,)$/.test(lower))
  );
}
