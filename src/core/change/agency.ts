import type { Token } from "../text/token.ts";
import { stemOf } from "../text/word-fold.ts";
import { type Facing, type Found, isFree, type Run, type Side, take } from "./facing.ts";
import { WEIGHT } from "./weights.ts";

/** Prepositions that name the doer, and those that name a place, a time or an aim in the same slot. */
const DOER = "by";
const OTHER: ReadonlySet<string> = new Set(
  "in at for from to against near with on of outside inside over during after amid before under through following because".split(
    " ",
  ),
);
/** Tokens that may stand between two names and the deed between them. */
const REACH = 4;

/** Who did it: "detained by Russia" and "detained in Russia"; "Ankara warned Athens" and "Athens warned Ankara". */
export function findAgency(facing: Facing): Found[] {
  return [...killed(facing), ...prepositions(facing), ...swapped(facing), ...suffered(facing)];
}

function prepositions({ a, b }: Facing): Found[] {
  const found: Found[] = [];
  a.tokens.forEach((token, i) => {
    const after = a.mate[i + 1];
    if (!isFree(a, i) || after === undefined || after < 1 || !isFree(b, after - 1)) return;
    const j = after - 1;
    const other = b.tokens[j] as Token;
    const isDoer = token.lower === DOER;
    if (isDoer === (other.lower === DOER) || !OTHER.has(isDoer ? other.lower : token.lower)) return;
    const before = a.tokens[i - 1];
    const named = a.tokens[i + 1]?.kind === "name" || a.tokens[i + 1]?.stop === false;
    if (!named || !before || before.stop) return;
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
    const l = a.mate[i] as number;
    if (l < 0 || !isParty(a.tokens[i])) continue;
    for (let k = i + 2; k <= i + REACH && k < a.tokens.length; k++) {
      const j = a.mate[k] as number;
      // In order, as nearly all are, or too far away.
      if (j < 0 || j >= l || l - j > REACH) continue;
      if (!isParty(a.tokens[k]) || a.tokens[i]?.fold === a.tokens[k]?.fold) continue;
      if (!sameDeed(a.tokens.slice(i + 1, k), b.tokens.slice(j + 1, l))) continue;
      found.push({ kind: "wording", a: [i, k + 1], b: [j, l + 1], weight: WEIGHT.agency, code: "agency" });
    }
  }
  return found;
}

/** May do something or have it done to them: a name or a noun, not a small word. */
function isParty(token: Token | undefined): boolean {
  return token !== undefined && !token.stop && (token.kind === "name" || token.kind === "word");
}

const BE = /^(?:is|are|was|were|be|been|being|am)$/;

/** "Ankara attacked Athens" and "Ankara was attacked by Athens": the doer on one side is the one that suffers on the other. */
function suffered({ a, b }: Facing): Found[] {
  return [...turnedRound(a, b, "a"), ...turnedRound(b, a, "b")];
}

/** @param side the one in which the deed is done by the first party */
function turnedRound(side: Side, other: Side, name: "a" | "b"): Found[] {
  const found: Found[] = [];
  for (let by = 2; by < other.tokens.length; by++) {
    if (other.tokens[by]?.lower !== "by" || !isFree(other, by)) continue;
    const deed = other.mate[by - 1] as number;
    const passive = [by - 2, by - 3].some((at) => BE.test(other.tokens[at]?.lower ?? "") && isFree(other, at));
    if (deed < 0 || !passive) continue;
    const doer = nextParty(other, by + 1);
    const there = doer < 0 ? -1 : (other.mate[doer] as number);
    if (there <= deed || there - deed > REACH || BE.test(side.tokens[deed - 1]?.lower ?? "")) continue;
    if (side.tokens.slice(deed, there).some(({ lower }) => lower === "by")) continue;
    const here: Run = [deed, there + 1];
    const passed: Run = [by - 2, doer + 1];
    found.push({
      kind: "wording",
      a: name === "a" ? here : passed,
      b: name === "a" ? passed : here,
      weight: WEIGHT.agency,
      code: "agency",
    });
  }
  return found;
}

function nextParty(side: Side, from: number): number {
  for (let at = from; at < Math.min(side.tokens.length, from + REACH); at++) if (isParty(side.tokens[at])) return at;
  return -1;
}

/** Deeds that somebody does, and what is left of them where nobody is named: "was shot by police", "died". Base forms, by stem. */
const KILL = new Set(
  "kill murder slay execute assassinate slaughter massacre shoot behead lynch".split(" ").map(stemOf),
);
const DIE = new Set("die perish death succumb".split(" ").map(stemOf));

/** "killed by police" and "died during a police operation": the doer goes with the verb. */
function killed({ a, b }: Facing): Found[] {
  const found: Found[] = [];
  a.tokens.forEach((token, i) => {
    if (!isFree(a, i) || !(KILL.has(token.stem) || DIE.has(token.stem))) return;
    for (let j = 0; j < b.tokens.length; j++) {
      const other = b.tokens[j] as Token;
      if (!isFree(b, j) || Math.abs((a.gap[i] as number) - (b.gap[j] as number)) > REACH) continue;
      const run = KILL.has(token.stem) && DIE.has(other.stem) ? doneBy(a, i) : null;
      const back = DIE.has(token.stem) && KILL.has(other.stem) ? doneBy(b, j) : null;
      if (!run && !back) continue;
      const left = run ?? ([i, i + 1] as const);
      const right = back ?? ([j, j + 1] as const);
      found.push({ kind: "wording", a: left, b: right, weight: WEIGHT.agency, code: "agency" });
      take(a, left);
      take(b, right);
      return;
    }
  });
  return found;
}

/** The deed with its "by" where it names who did it, the deed alone where its subject did; null where nobody is named. */
function doneBy(side: Side, at: number): Run | null {
  for (let by = at + 1; by <= at + 2; by++)
    if (side.tokens[by]?.lower === "by" && side.tokens[by + 1] && isFree(side, by)) return [at, by + 1];
  const before = [at - 1, at - 2].map((index) => side.tokens[index]?.lower ?? "");
  if (before.some((lower) => BE.test(lower) || /^(?:get|got|gets|who|people|,)$/.test(lower))) return null;
  return nextParty(side, at + 1) >= 0 && isParty(side.tokens[at - 1]) ? [at, at + 1] : null;
}

function sameDeed(a: readonly Token[], b: readonly Token[]): boolean {
  const words = (tokens: readonly Token[]) => tokens.map(({ fold }) => fold).join(" ");
  return (
    words(a) === words(b) &&
    a.some(({ stop, kind }) => !stop && kind === "word") &&
    !a.some(({ lower }) => /^(?:by|and|or|with|from|between|-|,)$/.test(lower))
  );
}
