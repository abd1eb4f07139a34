import { type Reading, readText } from "../../core/text/reading.ts";
import type { Token } from "../../core/text/token.ts";
import { CALENDAR, GENERIC_NAMES } from "../../core/text/words/generic-names.ts";
import type { ArticleInput } from "../../core/types.ts";

/** Terms of a narrow question, and of a wide one: each more is missing in more versions. */
export const NARROW = { names: 3, figures: 1 } as const;
export const WIDE = { names: 2, figures: 0 } as const;
/** Words of one name, and code units of one term, at most: more is no name but a piece of the text. */
const MAX_WORDS = 4;
const MAX_TERM = 40;
/** Letters that a name has at least: providers take no shorter term. */
const MIN_LETTERS = 3;
/** Code units of the text that are read: the names of a report stand in its first paragraphs. */
const MAX_TEXT = 20_000;
/** Letters of an acronym at most. */
const LONGEST_ACRONYM = 5;
/** Digits of a figure that is found in no other report by chance. */
const MIN_DIGITS = 3;

/** What makes a name telling; the sum is its rank. Only their proportions matter. */
const RANK = {
  /** A name of several words names one thing only. */
  several: 3,
  perLetter: 0.2,
  letters: 14,
  /** What the article keeps coming back to is what it is about. */
  repeated: 2.5,
  repetitions: 5,
  /** The lead is kept when an outlet cuts from the bottom. */
  lead: 2,
} as const;

interface Name {
  readonly printed: string;
  readonly words: number;
  /** 0 at the beginning of the text to 1 at its end. */
  readonly place: number;
  times: number;
}

/**
 * The terms of a question about an article: its most telling names, as it prints them, and a figure. Never more than a few words of it,
 * and none at all where it has no names, as in scripts without capitals.
 */
export function queryTerms(
  article: ArticleInput,
  most: { readonly names: number; readonly figures: number } = NARROW,
): readonly string[] {
  const reading = readText(article.text.slice(0, MAX_TEXT), article.published ?? null);
  const own = new Set(foldsOf(article.outlet ?? ""));
  const found = namesOf(reading);
  // A few lines before a wall may name nobody: the headline does. It is no first choice, since some print every word of it large.
  const names = (found.length > 0 ? found : namesOf(headlineOf(article)))
    .filter((name) => !foldsOf(name.printed).every((fold) => own.has(fold)))
    .sort((x, y) => rankOf(y) - rankOf(x) || x.place - y.place);
  const chosen: string[] = [];
  for (const { printed } of names) {
    if (chosen.length >= most.names) break;
    // "Vance" says no more than "J.D. Vance", and "Talks in Rome" no more than "Rome".
    if (!chosen.some((other) => other.includes(printed) || printed.includes(other))) chosen.push(printed);
  }
  return chosen.length === 0 ? [] : [...chosen, ...figuresOf(reading).slice(0, most.figures)];
}

/** The headline with its first word as large as it is printed: a headline has no other place to show whether that is a name. */
function headlineOf({ title = "" }: ArticleInput): Reading {
  const reading = readText(title);
  return { ...reading, names: new Set([...reading.names, ...reading.tokens.slice(0, 1).map(({ fold }) => fold)]) };
}

function foldsOf(text: string): readonly string[] {
  return readText(text).tokens.flatMap(({ kind, fold }) => (kind === "point" || kind === "mark" ? [] : [fold]));
}

/** Names with how often each is printed; a name's last word alone counts for the whole name. */
function namesOf(reading: Reading): readonly Name[] {
  const { text, tokens } = reading;
  const names = new Map<string, Name>();
  const lastWords = new Map<string, Name>();
  for (let at = 0; at < tokens.length; at++) {
    if (!isName(reading, tokens[at]!)) continue;
    let end = at + 1;
    while (
      end < tokens.length &&
      isName(reading, tokens[end]!) &&
      /^[ -]?$/.test(text.slice(tokens[end - 1]!.to, tokens[end]!.from))
    )
      end++;
    const run = withoutTitles(tokens.slice(at, end));
    at = end - 1;
    const printed = text
      .slice(run[0]!.from, run.at(-1)!.to)
      .replace(/\s+/g, " ")
      .replace(/['’]s$/, "");
    if (run.length > MAX_WORDS || printed.length > MAX_TERM || printed.length < MIN_LETTERS) continue;
    if (isShouted(printed) || run.every(({ lower }) => GENERIC_NAMES.has(lower) || CALENDAR.has(lower))) continue;
    const key = run.map(({ fold }) => fold).join(" ");
    const known = names.get(key) ?? (run.length === 1 ? lastWords.get(key) : undefined);
    if (known !== undefined) {
      known.times++;
      continue;
    }
    const name: Name = { printed, words: run.length, place: run[0]!.from / text.length, times: 1 };
    names.set(key, name);
    if (run.length > 1) lastWords.set(run.at(-1)!.fold, name);
  }
  return [...names.values()];
}

/** "Prime Minister Viktor Halmasy" is printed as "Mr Halmasy, the head of government" elsewhere; the person's name is in both. */
function withoutTitles(run: readonly Token[]): readonly Token[] {
  let from = 0;
  while (run.length - from > 2 && GENERIC_NAMES.has(run[from]!.lower)) from++;
  return run.slice(from);
}

/** "CAPE TALLIS" is a dateline or a heading; acronyms are short. */
function isShouted(printed: string): boolean {
  return printed.length > LONGEST_ACRONYM && printed === printed.toUpperCase();
}

/** A word with a capital; at the start of a sentence only where it has one elsewhere too. */
function isName({ names }: Reading, { kind, opens, fold }: Token): boolean {
  return kind === "name" && (!opens || names.has(fold));
}

function rankOf({ printed, words, times, place }: Name): number {
  let rank = Math.min(printed.length, RANK.letters) * RANK.perLetter;
  if (words > 1) rank += RANK.several;
  rank += Math.log1p(Math.min(times, RANK.repetitions)) * RANK.repeated;
  return rank - place * RANK.lead;
}

/** Figures as they are printed, the longest first; years, clocks and ordinals are in every report. */
function figuresOf({ text, tokens }: Reading): readonly string[] {
  const found = new Set<string>();
  for (const { kind, value, from, to } of tokens) {
    if (kind !== "figure" || value === undefined || !/^(?:count|money|measure|percent)$/.test(value.kind)) continue;
    const digits = /\d[\d.,]*\d/.exec(text.slice(from, to))?.[0] ?? "";
    if (digits.replace(/\D/g, "").length >= MIN_DIGITS) found.add(digits);
  }
  return [...found].sort((x, y) => y.length - x.length);
}
