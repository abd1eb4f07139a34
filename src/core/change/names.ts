import { tokensWithin } from "../text/reading.ts";
import { editDistance, sameName } from "../text/same-name.ts";
import type { Token } from "../text/token.ts";
import { CALENDAR, GENERIC_NAMES } from "../text/words/generic-names.ts";
import { type Facing, type Found, HOW, type Run, type Side, take } from "./facing.ts";
import { isListed, saying } from "./lexicon.ts";
import { WEIGHT } from "./weights.ts";

/** Small words inside a name: "Ministry of the Interior". */
const INSIDE = /^(?:of|for|the|and|de|del|la|le|van|von|der|den|bin|ibn|al|el|da|di|du|dos|y|'s|-|&|\.)$/;
/** Matched tokens that may lie between the places of two names which stand for each other. */
const FARTHEST = 6;

/** What it costs to pair a name that names somebody with one that is all titles and kinds. */
const UNLIKE = 4;
/** Letters of a word that names somebody by itself: not an initial. */
const LEAST_PROPER = 2;
/** Letters of a name cut short: "Rz" for "Rzeczpospolita". */
const SHORT_FORM = 2;
/** Letters that a whole name may differ in and be the same: a misprint. */
const MISPRINTS = 2;

interface NameRun {
  readonly run: Run;
  /** Holds a word that names somebody: not only titles, kinds of bodies, openings of sentences. */
  readonly proper: boolean;
  readonly gap: number;
  partner: NameRun | null;
}

/** Names that differ, were respelled, or stand on one side only. */
export function findNames(facing: Facing): Found[] {
  const { a, b } = facing;
  const found: Found[] = [];
  a.tokens.forEach((token, i) => {
    const j = a.mate[i] as number;
    const other = b.tokens[j];
    if (!other || a.taken[i] || token.kind === "figure" || other.kind === "figure") return;
    const named = token.kind === "name" || other.kind === "name";
    if (named && isRespelled(token, other, a.how[i] as number))
      found.push({ kind: "spelling", a: [i, i + 1], b: [j, j + 1], weight: WEIGHT.respelled, code: "name-respelled" });
  });
  const left = looseNames(a, b);
  const right = looseNames(b, a);
  equateWhole(a, left, b, right, found);
  pairRuns(left, right);
  for (const run of left) {
    if (!run.partner && run.proper && isNearby(a, run.run, b)) {
      take(a, run.run);
      continue;
    }
    const weight = run.partner
      ? run.proper || run.partner.proper
        ? WEIGHT.nameDiffers
        : WEIGHT.genericName
      : missingWeight(a, run);
    found.push({
      kind: "name",
      a: run.run,
      b: run.partner?.run ?? null,
      weight,
      code: run.partner ? "name-differs" : "name-missing",
    });
    take(a, run.run);
    if (run.partner) take(b, run.partner.run);
  }
  for (const run of right) {
    if (run.partner) continue;
    if (run.proper && isNearby(b, run.run, a)) {
      take(b, run.run);
      continue;
    }
    found.push({
      kind: "name",
      a: null,
      b: run.run,
      weight: missingWeight(b, run),
      code: "name-missing",
    });
    take(b, run.run);
  }
  return found;
}

/** A name that is missing matters less where it only says whose: "the U.S. state", "the Czech governor". */
function missingWeight(side: Side, { run: [from, to], proper }: NameRun): number {
  if (!proper) return WEIGHT.smallWords;
  if (isInDateline(side, [from, to])) return WEIGHT.dateline;
  const places = side.tokens
    .slice(from, to)
    .every(({ fold, lower }) => fold.startsWith("@") || GENERIC_NAMES.has(lower));
  const next = side.tokens[to];
  return places && next && (next.kind === "name" || (next.kind === "word" && !next.stop))
    ? WEIGHT.genericName
    : WEIGHT.nameMissing;
}

/** "HARROW BAY (Reuters) -", "LOWMERE, April 5 (AP) —" at the start of a paragraph. */
const DATELINE = /^\p{Lu}[\p{L} .'’-]{1,40}(?:,[^()\n]{1,30})? ?\([^()\n]{2,40}\) ?[-–—]/u;

/** Code units from the start of a paragraph that its dateline ends within. */
const DATELINE_REACH = 120;

/** The name stands in a dateline: the place that a report was sent from, or the agency that sent it. */
function isInDateline({ reading: { text }, tokens }: Side, [from, to]: Run): boolean {
  const start = tokens[from]?.from ?? 0;
  const opening = text.slice(Math.max(0, start - DATELINE_REACH), start).lastIndexOf("\n");
  const line = opening < 0 ? (start < DATELINE_REACH ? 0 : start) : Math.max(0, start - DATELINE_REACH) + opening + 1;
  const dateline = DATELINE.exec(text.slice(line, line + DATELINE_REACH))?.[0].length ?? 0;
  return (tokens[to - 1]?.to ?? 0) <= line + dateline;
}

/** Tokens before and after a pair in which a name that is missing from it may stand. */
const NEARBY = 80;

/** The other text has the name beside this pair: it is not missing, only placed otherwise. */
function isNearby(side: Side, [from, to]: Run, other: Side): boolean {
  const { tokens } = other.reading;
  const [first, last] = tokensWithin(tokens, other.span[0], other.span[1]);
  for (let at = from; at < to; at++) {
    const { kind, fold, lower } = side.tokens[at] as Token;
    if (kind !== "name" || GENERIC_NAMES.has(lower)) continue;
    for (let near = Math.max(0, first - NEARBY); near < Math.min(tokens.length, last + NEARBY); near++)
      if (tokens[near]?.fold === fold && tokens[near]?.kind === "name") return true;
  }
  return false;
}

/** Names that are the same as wholes: "Eurpoean Union", 'the United" States'. */
function equateWhole(a: Side, left: NameRun[], b: Side, right: NameRun[], found: Found[]): void {
  const whole = (side: Side, [from, to]: Run) =>
    side.tokens
      .slice(from, to)
      .filter(({ kind, lower }) => kind === "name" && lower !== "the")
      .map(({ lower }) => lower.replace(/^the /, ""))
      .join(" ");
  for (const x of [...left])
    for (const y of [...right]) {
      if (areOtherPlaces(a, x.run, b, y.run)) continue;
      const nameA = whole(a, x.run);
      const nameB = whole(b, y.run);
      if (nameA.length < 4 * MISPRINTS || editDistance(nameA, nameB, MISPRINTS) > MISPRINTS) continue;
      left.splice(left.indexOf(x), 1);
      right.splice(right.indexOf(y), 1);
      if (nameA !== nameB)
        found.push({ kind: "spelling", a: x.run, b: y.run, weight: WEIGHT.respelled, code: "name-respelled" });
      take(a, x.run);
      take(b, y.run);
      break;
    }
}

/** Two known places are two places, however alike: Austria and Australia. */
function areOtherPlaces(a: Side, runA: Run, b: Side, runB: Run): boolean {
  const known = (side: Side, [from, to]: Run) => to - from === 1 && side.tokens[from]?.fold.startsWith("@") === true;
  return known(a, runA) && known(b, runB);
}

/** Pairs names by place; those that name somebody first with their like. */
function pairRuns(left: readonly NameRun[], right: readonly NameRun[]): void {
  const candidates: { x: NameRun; y: NameRun; cost: number }[] = [];
  for (const x of left)
    for (const y of right) {
      const apart = Math.abs(x.gap - y.gap);
      const only = left.length === 1 && right.length === 1;
      if (apart <= FARTHEST || only) candidates.push({ x, y, cost: apart + (x.proper === y.proper ? 0 : UNLIKE) });
    }
  candidates.sort((p, q) => p.cost - q.cost || p.x.run[0] - q.x.run[0] || p.y.run[0] - q.y.run[0]);
  for (const { x, y } of candidates)
    if (!x.partner && !y.partner) {
      x.partner = y;
      y.partner = x;
    }
}

function isRespelled(x: Token, y: Token, how: number): boolean {
  const strip = (token: Token) => token.lower.replace(/[.'-]|^the /g, "");
  if (strip(x) === strip(y)) return false;
  if (how === HOW.likeness) return false;
  return how === HOW.spelling || !x.fold.startsWith("@") || !isAdjective(x, y);
}

/** Country and demonym share a fold, and are no two spellings of one word. */
function isAdjective(x: Token, y: Token): boolean {
  return (
    x.lower[0] === y.lower[0] &&
    /(?:an|ans|ish|ese|i|is|ch|ic|s)$/.test(x.lower.length > y.lower.length ? x.lower : y.lower)
  );
}

/** Runs of names that have no mate and are not known to the other side in another form. */
function looseNames(side: Side, other: Side): NameRun[] {
  const runs: NameRun[] = [];
  const folds = new Set(other.tokens.map(({ fold }) => fold));
  for (let at = 0; at < side.tokens.length; at++) {
    if (!isLooseName(side, at)) continue;
    let end = at + 1;
    for (let next = end; next < side.tokens.length && next <= end + 2; next++) {
      const token = side.tokens[next] as Token;
      if (isLooseName(side, next)) end = next + 1;
      else if (!INSIDE.test(token.lower)) break;
    }
    const run: Run = [at, end];
    if (!isKnown(side, run, other, folds))
      runs.push({ run, proper: isProper(side, run), gap: side.gap[at] as number, partner: null });
    at = end - 1;
  }
  return runs;
}

/** Endings of common nouns, participles and adverbs; a plural too. */
const COMMON_ENDING =
  /(?:ing|ed|ly|tion|tions|sion|sions|ment|ments|ness|ity|ities|ism|ist|ists|ance|ence|ous|ful|less|able|ible|ive|ives|ers|ors|ies|ship|hood|ages|als|[^siu]s)$/;

/** A capital at the start of a sentence on a word that need not be a name. */
function isOpening(side: Side, at: number): boolean {
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

function isLooseName(side: Side, at: number): boolean {
  const token = side.tokens[at];
  return (
    token?.kind === "name" &&
    side.mate[at] === -1 &&
    side.taken[at] === 0 &&
    !CALENDAR.has(token.lower) &&
    !isOpening(side, at)
  );
}

function isProper(side: Side, [from, to]: Run): boolean {
  for (let at = from; at < to; at++) {
    const token = side.tokens[at] as Token;
    if (
      token.kind !== "name" ||
      GENERIC_NAMES.has(token.lower) ||
      token.lower.length < LEAST_PROPER ||
      /^\d/.test(token.lower)
    )
      continue;
    return true;
  }
  return false;
}

/** The other side has a part of it, a spelling of it, its acronym or its expansion. */
function isKnown(side: Side, [from, to]: Run, other: Side, folds: ReadonlySet<string>): boolean {
  let initials = "";
  for (let at = from; at < to; at++) {
    const token = side.tokens[at] as Token;
    if (token.kind !== "name") continue;
    initials += token.lower[0] ?? "";
    if (GENERIC_NAMES.has(token.lower)) continue;
    if (folds.has(token.fold) || isPartOf(token, other)) return true;
    if (
      !token.fold.startsWith("@") &&
      other.tokens.some((y) => y.kind === "name" && !y.fold.startsWith("@") && sameName(token.fold, y.fold))
    )
      return true;
    if (/^[a-z.]{2,6}$/.test(token.lower) && expands(token.lower.replaceAll(".", ""), other)) return true;
  }
  if (isMisprinted(side, [from, to], other)) return true;
  // "Steve" beside a matched "Witkoff": the same name, longer.
  if (properWords(side, [from, to]) <= 1 && (isLonger(side, from - 1, -1, other) || isLonger(side, to, 1, other)))
    return true;
  return (
    initials.length >= 2 && other.tokens.some((y) => y.kind === "name" && y.lower.replaceAll(".", "") === initials)
  );
}

/** "Eurpoean Union", "Czech Repulic": with its neighbours it is a misprint of a name of several words there. */
function isMisprinted(side: Side, [from, to]: Run, other: Side): boolean {
  const wholes = other.tokens.filter(({ lower }) => lower.includes(" ")).map(({ lower }) => lower.replace(/^the /, ""));
  if (wholes.length === 0) return false;
  return [
    [from, to],
    [from - 1, to],
    [from, to + 1],
  ].some(([first = 0, last = 0]) => {
    const words = side.tokens
      .slice(Math.max(0, first), last)
      .map(({ lower }) => lower.replace(/^the /, ""))
      .join(" ")
      .replace(/ [,.] /g, " ");
    return wholes.some((whole) => editDistance(words, whole, MISPRINTS) <= MISPRINTS);
  });
}

/** "Congo" in "Democratic Republic of Congo", "Rz" for "Rzeczpospolita". */
function isPartOf({ lower }: Token, other: Side): boolean {
  return other.tokens.some(
    (y) =>
      y.kind === "name" &&
      (y.lower.split(" ").includes(lower) ||
        lower.split(" ").includes(y.lower) ||
        (Math.min(lower.length, y.lower.length) === SHORT_FORM &&
          (lower.startsWith(y.lower) || y.lower.startsWith(lower)))),
  );
}

function properWords(side: Side, [from, to]: Run): number {
  let count = 0;
  for (let at = from; at < to; at++)
    if (side.tokens[at]?.kind === "name" && !GENERIC_NAMES.has(side.tokens[at]?.lower ?? "")) count++;
  return count;
}

/** The name beside is matched, and nothing else stands in its place there: "Anna Berg" and "Anna Holm" are two. */
function isLonger(side: Side, beside: number, away: 1 | -1, other: Side): boolean {
  if (!isMatchedName(side, beside)) return false;
  return !isLooseName(other, (side.mate[beside] as number) - away);
}

function isMatchedName(side: Side, at: number): boolean {
  const token = side.tokens[at];
  return (
    token?.kind === "name" &&
    (side.mate[at] as number) >= 0 &&
    !token.fold.startsWith("@") &&
    !GENERIC_NAMES.has(token.lower) &&
    !isOpening(side, at)
  );
}

/** Whether words of the other side in a row begin with the letters of an acronym. */
function expands(acronym: string, other: Side): boolean {
  const starts: string[] = [];
  for (const token of other.tokens)
    if (token.kind === "name" || (token.kind === "word" && !token.stop)) starts.push(token.lower[0] as string);
  return starts.join("").includes(acronym);
}
