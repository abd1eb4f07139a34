import type { Stance } from "../text/words/saying.ts";
import { type Cue, findCues, pairCues } from "./cues.ts";
import { type Facing, type Found, isFree, type Run, type Side, take } from "./facing.ts";
import { ambiguousSaying, distancing, saying, sources, sureWhenPast } from "./lexicon.ts";
import { WEIGHT } from "./weights.ts";

/** Matched tokens between two verbs of saying that still answer each other. */
const FARTHEST = 60;
/** ... and between two that speak of one statement for sure. */
const NEAR_BY = 8;
/** What it costs to pair verbs of unlike stance, or nouns that may be verbs of saying. */
const UNLIKE = 2;
const AMBIGUOUS = 4;

/** Agencies that a text credits itself to: "Reuters reports". */
const AGENCY =
  /^(?:reuters|ap|@ap|afp|@afp|dpa|tass|interfax|bloomberg|upi|ansa|efe|apa|pti|xinhua|kyodo|yonhap|anadolu|cp|pa|ria)$/;

/** A credit that the other side has not at this place: "..., Reuters reports". */
function credits(side: Side, name: "a" | "b"): Found[] {
  const found: Found[] = [];
  side.tokens.forEach((token, at) => {
    const verb = side.tokens[at + 1];
    if (token.kind !== "name" || !AGENCY.test(token.fold.startsWith("@") ? token.fold : token.lower)) return;
    if (!verb || !isFree(side, at) || !isFree(side, at + 1) || !saying.at(side.tokens, at + 1)) return;
    const run: Run = [at, at + 2];
    found.push({
      kind: "attribution",
      a: name === "a" ? run : null,
      b: name === "b" ? run : null,
      weight: WEIGHT.credit,
      code: `source-${name}`,
    });
    take(side, run);
  });
  return found;
}

/** What stands before a noun and never before a verb of saying. */
const BEFORE_NOUN =
  /^(?:a|an|the|this|that|these|those|his|her|its|their|our|my|your|of|in|on|for|with|by|no|any|some|each|every|first|last|'s)$/;

/** Forms that no noun has. */
const PAST = /(?:ed|ing)$|^(?:wrote|written|held|thought|found|felt|spoke|swore|gave|told|saw|foresaw)$/;
/** Tokens after a verb of saying in which its "that" stands, and before one in which the words end that were said. */
const FRAME = 4;

/** What was said follows or goes before: "argues on television that", "argues:", '..." the mayor argues'. */
function leadsOn({ tokens }: Side, at: number): boolean {
  for (let after = at + 1; after <= at + FRAME; after++) {
    const token = tokens[after];
    if (!token || /^[,;.!?]$/.test(token.lower)) break;
    if (token.kind === "mark" || /^(?:that|whether|:)$/.test(token.lower)) return true;
  }
  return tokens.slice(Math.max(0, at - FRAME), at).some(({ kind }) => kind === "mark");
}

/** A word that may be a verb of saying and is a noun here: "key details", "the report", "a claim". */
function isNoun(side: Side, at: number): boolean {
  const token = side.tokens[at];
  const before = side.tokens[at - 1];
  if (!token || !before || PAST.test(token.lower) || before.lower === "that") return false;
  if (BEFORE_NOUN.test(before.lower)) return true;
  if (leadsOn(side, at)) return false;
  // An adjective before a plural: "key details"; a name or a plural before it would be its subject.
  return ambiguousSaying.has(token.stem) && before.kind === "word" && !before.stop && !before.lower.endsWith("s");
}

/** Part of a name that is held at arm's length: "self-proclaimed", "what he calls". */
function isName(side: Side, at: number): boolean {
  return distancing.all(side.tokens).some(({ from, to }) => from <= at && at < to);
}

/** Stances that lie so near that the text takes no other side: to think is to say to oneself. */
const NEAR: ReadonlySet<string> = new Set(
  ["think neutral", "think hint", "think fact"].flatMap((pair) => [pair, pair.split(" ").reverse().join(" ")]),
);

/** Verbs that name a source as "according to" does. */
const ANSWERS: ReadonlySet<Stance> = new Set(["neutral", "distance", "assert", "fact", "hint", "admit"]);

function isNone(phrase: { readonly class: string }): boolean {
  return phrase.class === "none";
}

/** No other verb of saying is left on its side. */
function isOnly(cue: Cue<Stance>, cues: readonly Cue<Stance>[]): boolean {
  return cues.every((other) => other === cue || other.met);
}

/** May be another verb, or a noun. */
function isAmbiguous(side: Side, { run }: Cue<Stance>): boolean {
  const token = side.tokens[run[0]];
  if (!token || run[1] - run[0] > 1 || !ambiguousSaying.has(token.stem)) return false;
  return !(sureWhenPast.has(token.stem) && PAST.test(token.lower) && !token.lower.endsWith("ing"));
}

/** Verbs of saying and sources that differ. */
export function findSayings(facing: Facing): Found[] {
  const { a, b } = facing;
  const found: Found[] = [...credits(a, "a"), ...credits(b, "b")];
  const sourcesA = findCues(a, sources, isNone);
  const sourcesB = findCues(b, sources, isNone);
  pairCues(sourcesA, sourcesB, () => 0, FARTHEST);
  const verbsA = findCues(a, saying, ({ from }) => isName(a, from) || isNoun(a, from));
  const verbsB = findCues(b, saying, ({ from }) => isName(b, from) || isNoun(b, from));
  const cost = (x: Cue<Stance>, y: Cue<Stance>): number => {
    const ambiguous = (isAmbiguous(a, x) ? 1 : 0) + (isAmbiguous(b, y) ? 1 : 0);
    if (ambiguous === 2) return Number.POSITIVE_INFINITY;
    return (x.class === y.class ? 0 : UNLIKE) + ambiguous * AMBIGUOUS;
  };
  pairCues(verbsA, verbsB, cost, FARTHEST);
  for (const x of verbsA) {
    if (!x.partner) continue;
    const same = x.class === x.partner.class;
    const far = Math.abs(x.gap - x.partner.gap) > NEAR_BY && !(isOnly(x, verbsA) && isOnly(x.partner, verbsB));
    const ambiguous = (isAmbiguous(a, x) || isAmbiguous(b, x.partner)) && !isExchange(facing, x, x.partner);
    // "give" for "said": a verb that may say, far from one that does, is no news.
    if (same && ambiguous && x.gap !== x.partner.gap) continue;
    const near = far || NEAR.has(`${x.class} ${x.partner.class}`) || ambiguous;
    found.push({
      kind: "attribution",
      a: x.run,
      b: x.partner.run,
      weight: same ? WEIGHT.sameStance : near ? WEIGHT.nearStance : WEIGHT.stance,
      code: same ? "verb-of-saying" : "stance-differs",
    });
    take(a, x.run);
    take(b, x.partner.run);
  }
  for (const [side, cues, other, verbs, name] of [
    [a, sourcesA, b, verbsB, "a"],
    [b, sourcesB, a, verbsA, "b"],
  ] as const)
    for (const cue of cues) {
      if (cue.met || cue.partner) continue;
      const answered = verbs.some(
        (verb) => !verb.met && !verb.partner && ANSWERS.has(verb.class) && !isAmbiguous(other, verb),
      );
      found.push({
        kind: "attribution",
        a: name === "a" ? cue.run : null,
        b: name === "b" ? cue.run : null,
        weight: answered ? WEIGHT.sameStance : WEIGHT.source,
        code: `source-${name}`,
      });
      take(side, cue.run);
    }
  found.push(...loneVerbs(a, verbsA, b, [...verbsB, ...sourcesB], "a"));
  found.push(...loneVerbs(b, verbsB, a, [...verbsA, ...sourcesA], "b"));
  return found;
}

const FORCEFUL: ReadonlySet<Stance> = new Set(["distance", "assert", "admit", "deny", "warn"]);

/** One stands in the very place of the other, which is a verb of saying for sure: then "argues" is one too. */
function isExchange({ a, b }: Facing, x: Cue<Stance>, y: Cue<Stance>): boolean {
  const [doubted, other] = isAmbiguous(a, x) ? [x, y] : [y, x];
  const lone = (side: Side, { run, gap }: Cue<Stance>) =>
    side.gap[run[1]] === gap && (run[0] === 0 || (side.mate[run[0] - 1] as number) >= 0);
  return (FORCEFUL.has(doubted.class) || FORCEFUL.has(other.class)) && x.gap === y.gap && lone(a, x) && lone(b, y);
}

/** Words of a frame like "the mayor said", at most. */
const LONGEST_FRAME = 6;

/** "..., the mayor said", where the other side says it without a source. */
function loneVerbs(
  side: Side,
  verbs: readonly Cue<Stance>[],
  other: Side,
  others: readonly Cue<string>[],
  name: "a" | "b",
): Found[] {
  const found: Found[] = [];
  for (const cue of verbs) {
    if (cue.met || cue.partner || !ANSWERS.has(cue.class) || isAmbiguous(side, cue) || !isFree(side, cue.run[0]))
      continue;
    let [from, to] = cue.run;
    while (from > 0 && isFree(side, from - 1) && !isMark(side.tokens[from - 1])) from--;
    while (to < side.tokens.length && isFree(side, to) && !isMark(side.tokens[to])) to++;
    const gap = side.gap[from] as number;
    const replaced = isSetOff(side, [from, to])
      ? others.some((also) => !also.met && !also.partner)
      : other.tokens.some((token, at) => !token.stop && isFree(other, at) && other.gap[at] === gap);
    if (to - from > LONGEST_FRAME || to - from < 2 || replaced) continue;
    const bare = side.tokens.slice(from, to).every(({ stop }, at) => stop || from + at === cue.run[0]);
    const sourced = verbs.some(
      (also) => also !== cue && (also.met || also.partner) && ANSWERS.has(also.class) && !isAmbiguous(side, also),
    );
    take(side, [from, to]);
    // "has said ... has said": who speaks is said already.
    if (sourced && bare) continue;
    found.push({
      kind: "attribution",
      a: name === "a" ? [from, to] : null,
      b: name === "b" ? [from, to] : null,
      weight: sourced ? WEIGHT.nearStance : WEIGHT.source,
      code: `source-${name}`,
    });
    take(side, [from, to]);
  }
  return found;
}

/** ", the mayor said." and "Police said, ...": nothing but the frame stands between two points. */
function isSetOff(side: Side, [from, to]: Run): boolean {
  return isMark(side.tokens[from - 1] ?? START) && isMark(side.tokens[to] ?? START);
}

/** The edge of a pair parts as a point does. */
const START = { kind: "point" };

function isMark(token: { readonly kind: string } | undefined): boolean {
  return token?.kind === "point" || token?.kind === "mark";
}
