import type { Phrase } from "../text/phrases.ts";
import type { Token } from "../text/token.ts";
import { HEDGES, type HedgeClass } from "../text/words/hedges.ts";
import type { ModalClass } from "../text/words/modals.ts";
import { type Cue, findCues, pairCues } from "./cues.ts";
import { type Facing, type Found, type Run, type Side, take } from "./facing.ts";
import { hedges, modals, saying } from "./lexicon.ts";
import { isTurned } from "./prefixes.ts";
import { partMoved } from "./scope.ts";
import { WEIGHT } from "./weights.ts";

/** Matched tokens between two hedges that still answer each other. */
const FARTHEST = 40;

/** Hedges whose loss turns a guess into a fact; the others shade only. */
const STRONG: ReadonlySet<HedgeClass> = new Set(["doubt", "likely", "seeming", "hearsay", "belief"]);
/** Modals by force: two of one group say nearly the same. */
const FORCE: Readonly<Record<ModalClass, string>> = {
  may: "possible",
  can: "possible",
  must: "duty",
  need: "need",
  should: "advice",
  will: "future",
  would: "condition",
};

/** Certainty and obligation that differ: hedges lost, gained or exchanged, modals of another force. */
export function findHedges(facing: Facing): Found[] {
  const { a, b } = facing;
  const found: Found[] = [];
  const modalsA = findModals(a, b);
  const modalsB = findModals(b, a);
  pairCues(modalsA, modalsB, (x, y) => (FORCE[x.class] === FORCE[y.class] ? 0 : 1), 8);
  for (const x of modalsA) {
    if (!x.partner) continue;
    const y = x.partner;
    if (isSameWord(a, x.run, b, y.run)) continue;
    const same = FORCE[x.class] === FORCE[y.class];
    const backshift = new Set([x.class, y.class, "will", "would"]).size === 2 && isReported(a, b);
    found.push({
      kind: "hedge",
      a: x.run,
      b: y.run,
      weight: same || backshift ? WEIGHT.sameModality : isNear(x.class, y.class) ? WEIGHT.weakHedge : WEIGHT.modality,
      code: "modality",
    });
    take(a, x.run);
    take(b, y.run);
  }
  const hedgesA = findCues(a, hedges, (phrase) => isLoose(a, phrase));
  const hedgesB = findCues(b, hedges, (phrase) => isLoose(b, phrase));
  partMoved(a, hedgesA, b, hedgesB, ({ class: kind }) => STRONG.has(kind));
  pairCues(hedgesA, hedgesB, hedgeCost, FARTHEST);
  for (const x of hedgesA) {
    if (!x.partner) continue;
    if (isSameWord(a, x.run, b, x.partner.run) || isOpposite(a, x.run, b, x.partner.run)) continue;
    found.push({ kind: "hedge", a: x.run, b: x.partner.run, weight: WEIGHT.hedgeDiffers, code: "hedge-differs" });
    take(a, x.run);
    take(b, x.partner.run);
  }
  loneModals(modalsA, a, modalsB, hedgesB, found, "a");
  loneModals(modalsB, b, modalsA, hedgesA, found, "b");
  lone(hedgesA, a, b, modalsB, found, "a");
  lone(hedgesB, b, a, modalsA, found, "b");
  return found;
}

/** What makes a guess of "could": it tells of the past where another verb follows ("could see"). */
const GUESSED = /^(?:be|have|well|still|yet|also|soon|already|even)$/;

function findModals(side: Side, other: Side): Cue<ModalClass>[] {
  return findCues(side, modals, (phrase) => isMonth(side, phrase.from, other)).map((cue) => {
    const after = side.tokens[cue.run[1]]?.lower ?? "";
    return side.tokens[cue.run[0]]?.lower === "could" && GUESSED.test(after) ? { ...cue, class: "may" as const } : cue;
  });
}

/** Classes of which only the listed forms hedge: "broadly", not "broad"; "really", not "real". */
const EXACT: ReadonlySet<HedgeClass> = new Set(["partly", "sure"]);
const exactForms = new Set(`${HEDGES.partly}|${HEDGES.sure}`.split("|").map((phrase) => phrase.trim()));

/** They hedge the noun behind them; elsewhere they are verbs of saying or thinking. */
const ADJECTIVES =
  /^(?:alleged|suspected|supposed|presumed|purported|reputed|rumou?red|intended|estimated|projected|anticipated)$/;

/** Of the same stems, the forms that are verbs of saying or thinking wherever they stand: "prosecutors allege". */
const VERBS = /^(?:alleg|purport|suppos|presum)(?:e|es|s|ing)?$/;

/** After these or before a point "appear" and "possible" hedge nothing: "appeared on stage", "all possible help", "the best way possible". */
const SHOWN_UP = /^(?:on|in|at|before|with|during|alongside|from|near|again|[.,;])$/;
const UTMOST = /^(?:all|every|any|each|as|only|other)$/;
const BE = /^(?:is|are|was|were|be|been|being|it|as|if|make|makes|made|where|when|not|still|also|always|n't)$/;

function isPlain(side: Side, from: number): boolean {
  const { lower } = side.tokens[from] as Token;
  const before = side.tokens[from - 1]?.lower ?? "";
  const after = side.tokens[from + 1];
  if (/^appear/.test(lower)) return SHOWN_UP.test(after?.lower ?? ".");
  if (lower === "possible") return UTMOST.test(before) || ((!after || after.stop) && !BE.test(before));
  // "likes" has the stem of "likely".
  return /^lik(?:e|es|ed|ing)$/.test(lower);
}

function isLoose(side: Side, { from, to, class: kind }: Phrase<HedgeClass>): boolean {
  if (isPlain(side, to - 1)) return true;
  if (to === from + 1 && VERBS.test(side.tokens[from]?.lower ?? "")) return true;
  const next = side.tokens[to];
  if (
    to === from + 1 &&
    ADJECTIVES.test(side.tokens[from]?.lower ?? "") &&
    (!next || next.stop || next.kind === "point")
  )
    return true;
  return EXACT.has(kind) && to === from + 1 && !exactForms.has(side.tokens[from]?.lower ?? "");
}

/** A guess is answered by a guess, not by "indeed". */
function hedgeCost(x: Cue<HedgeClass>, y: Cue<HedgeClass>): number {
  if (x.class === y.class) return 0;
  const strong = STRONG.has(x.class);
  if (strong === STRONG.has(y.class)) return 1;
  return (strong ? y : x).class === "planned" ? 2 : Number.POSITIVE_INFINITY;
}

/** "likely" and "unlikely": told as polarity. */
function isOpposite(a: Side, runA: Run, b: Side, runB: Run): boolean {
  const [x = "", y = ""] = [a.tokens[runA[1] - 1]?.lower, b.tokens[runB[1] - 1]?.lower];
  return isTurned(x, y) || isTurned(y, x);
}

/** "possible" and "impossible" in one place: told as polarity. */
function hasTurned(side: Side, run: Run, other: Side): boolean {
  const word = side.tokens[run[1] - 1]?.lower ?? "";
  const gap = side.gap[run[0]] as number;
  return other.tokens.some(
    ({ lower }, at) => other.gap[at] === gap && (isTurned(lower, word) || isTurned(word, lower)),
  );
}

function isSameWord(a: Side, runA: Run, b: Side, runB: Run): boolean {
  return a.tokens[runA[0]]?.fold === b.tokens[runB[0]]?.fold;
}

/** A hedge or modal that stands on one side only. */
function tellAlone(side: Side, run: Run, weight: number, found: Found[], name: "a" | "b"): void {
  found.push({
    kind: "hedge",
    a: name === "a" ? run : null,
    b: name === "b" ? run : null,
    weight,
    code: `hedge-${name}`,
  });
  take(side, run);
}

/** "may" and "might" where the other side has neither modal nor hedge; "could" shades only, since it tells of the past too. */
function loneModals(
  cues: readonly Cue<ModalClass>[],
  side: Side,
  others: readonly Cue<ModalClass>[],
  answers: readonly Cue<HedgeClass>[],
  found: Found[],
  name: "a" | "b",
): void {
  for (const cue of cues) {
    if (cue.met || cue.partner || (cue.class !== "may" && cue.class !== "can")) continue;
    const answered =
      answers.some((hedge) => !hedge.met) ||
      others.some((modal) => !modal.met && !modal.partner && FORCE[modal.class] === FORCE[cue.class]);
    const weight = cue.class === "may" && !answered ? WEIGHT.hedge : WEIGHT.weakHedge;
    tellAlone(side, cue.run, weight, found, name);
  }
}

/** "said it will" and "said it would" are one: the tense follows the verb of saying. */
function isReported(a: Side, b: Side): boolean {
  return [a, b].some((side) => findCues(side, saying).length > 0);
}

const NEAR_MODALS: ReadonlySet<string> = new Set([
  "must need",
  "need must",
  "should need",
  "need should",
  "would can",
  "can would",
]);

function isNear(x: ModalClass, y: ModalClass): boolean {
  return NEAR_MODALS.has(`${x} ${y}`);
}

/** Hedges without a hedge on the other side: a modal of possibility there may still answer them. */
function lone(
  cues: readonly Cue<HedgeClass>[],
  side: Side,
  other: Side,
  answers: readonly Cue<ModalClass>[],
  found: Found[],
  name: "a" | "b",
): void {
  for (const cue of cues) {
    if (cue.met || cue.partner || (covered(side, cue) && !cue.apart) || hasTurned(side, cue.run, other)) continue;
    if (isAnsweredSaying(side, cue.run, other)) continue;
    const answered = answers.some((modal) => !modal.met && !modal.partner && modal.class === "may");
    const doubled = cues.some((also) => also !== cue && also.class === cue.class && (also.met || also.partner));
    const weight = !answered && !doubled && STRONG.has(cue.class) ? WEIGHT.hedge : WEIGHT.weakHedge;
    tellAlone(side, cue.run, weight, found, name);
  }
}

/** "indicated that" where the other side has "reported that": a matter of who says what. */
function isAnsweredSaying(side: Side, [from, to]: Run, other: Side): boolean {
  if (to > from + 1 || !saying.at(side.tokens, from)) return false;
  return saying
    .all(other.tokens)
    .some(
      (verb) =>
        other.mate[verb.from] === -1 &&
        Math.abs((other.gap[verb.from] as number) - (side.gap[from] as number)) <= BESIDE,
    );
}

/** Matched tokens between two verbs that stand for each other. */
const BESIDE = 2;

function covered(side: Side, cue: { run: readonly [number, number] }): boolean {
  for (let at = cue.run[0]; at < cue.run[1]; at++) if (side.taken[at] === 0 && side.mate[at] === -1) return false;
  return true;
}

/** "May 27", "in May": a month. */
function isMonth(side: Side, at: number, other: Side): boolean {
  const token = side.tokens[at];
  if (token?.lower !== "may" || token.kind !== "name") return false;
  // A verb in its very place says that it was read as one.
  if (
    side.mate[at] === -1 &&
    other.tokens.some(({ lower }, j) => lower === "will" && other.mate[j] === -1 && other.gap[j] === side.gap[at])
  )
    return false;
  return (
    side.tokens[at + 1]?.kind === "figure" ||
    side.tokens[at - 1]?.kind === "figure" ||
    /^(?:in|of|since|until|by|last|this|next|early|late|mid|-|from|to|and)$/.test(side.tokens[at - 1]?.lower ?? "")
  );
}
