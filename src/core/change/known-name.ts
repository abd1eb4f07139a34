import { tokensWithin } from "../text/reading.ts";
import { editDistance, sameName } from "../text/same-name.ts";
import type { Token } from "../text/token.ts";
import { GENERIC_NAMES } from "../text/words/generic-names.ts";
import type { Run, Side } from "./facing.ts";
import { isLooseName, isOpening } from "./loose-name.ts";

/** Letters of a name cut short: "Rz" for "Rzeczpospolita". */
const SHORT_FORM = 2;
/** Letters that a whole name may differ in and be the same: a misprint. */
export const MISPRINTS = 2;

/** The other side has a part of it, a spelling of it, its acronym or its expansion. */
export function isKnown(side: Side, [from, to]: Run, other: Side, folds: ReadonlySet<string>): boolean {
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
    if (isShortened(side, at, other)) return true;
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

const CAPITALS = /^\p{Lu}{2,4}$/u;

/** "KO" where the other side has "knockout": its letters in order, and nothing that it stands for. */
function isShortened(side: Side, at: number, other: Side): boolean {
  const { from, to, lower } = side.tokens[at] as Token;
  if (!CAPITALS.test(side.reading.text.slice(from, to))) return false;
  const letters = new RegExp(`^${[...lower].join("[a-z-]*")}`);
  return other.tokens.some((word, j) => other.mate[j] === -1 && word.kind === "word" && letters.test(word.lower));
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

/** Tokens before and after a pair in which a name that is missing from it may stand. */
const NEARBY = 80;

/** The other text has the name beside this pair: it is not missing, only placed otherwise. */
export function isNearby(side: Side, [from, to]: Run, other: Side): boolean {
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
