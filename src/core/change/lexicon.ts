import { PhraseBook } from "../text/phrases.ts";
import { stemOf } from "../text/word-fold.ts";
import { HEDGES, type HedgeClass } from "../text/words/hedges.ts";
import { LOADED } from "../text/words/loaded.ts";
import { MODALS, type ModalClass } from "../text/words/modals.ts";
import { NEGATIONS, NOT_NEGATIONS } from "../text/words/negations.ts";
import { COUNTERPARTS, OPPOSITES } from "../text/words/opposites.ts";
import {
  AMBIGUOUS_SAYING_WORDS,
  DISTANCING,
  NOT_SOURCES,
  SAYING,
  SOURCES,
  type Stance,
  SURE_WHEN_PAST,
} from "../text/words/saying.ts";
import { SYNONYMS } from "../text/words/synonyms.ts";
import { TITLED } from "../text/words/titled.ts";

/** The word lists, made ready for looking up by stem. Built once, when the module loads. */
export const hedges = new PhraseBook<HedgeClass>(HEDGES);
export const modals = new PhraseBook<ModalClass>(MODALS);
export const saying = new PhraseBook<Stance>(SAYING);
export const sources = new PhraseBook<"source" | "none">({ none: NOT_SOURCES, source: SOURCES });
export const distancing = new PhraseBook<"distancing">({ distancing: DISTANCING });
export const negations = new PhraseBook<"plain" | "hardly" | "implicit">(NEGATIONS);
export const notNegations = new PhraseBook<"turn">({ turn: NOT_NEGATIONS });

const words = (list: string): string[] => list.trim().split(/\s+/).map(stemOf);

/** Stems of {@link AMBIGUOUS_SAYING_WORDS}. */
export const ambiguousSaying: ReadonlySet<string> = new Set(words(AMBIGUOUS_SAYING_WORDS));

/** Stems of {@link TITLED}. */
export const titled: ReadonlySet<string> = new Set(words(TITLED));

/** Stems of {@link SURE_WHEN_PAST}. */
export const sureWhenPast: ReadonlySet<string> = new Set(words(SURE_WHEN_PAST));

export const loadedWords: ReadonlySet<string> = new Set(words(LOADED));

const opposites = new Map<string, Set<string>>();
for (const [x, y] of facingPairs(OPPOSITES)) {
  relate(opposites, x, y);
  relate(opposites, y, x);
}
const counterparts = new Map<string, Set<string>>();
for (const [x, y] of facingPairs(COUNTERPARTS)) {
  relate(opposites, x, y);
  relate(opposites, y, x);
  relate(counterparts, x, y);
  relate(counterparts, y, x);
}

const synonyms = new Map<string, Set<string>>();
for (const group of SYNONYMS.trim().split(/[\n|]/)) {
  const members = words(group);
  for (const x of members) for (const y of members) if (x !== y && !opposites.get(x)?.has(y)) relate(synonyms, x, y);
}

/** Each stem of one side of a group with each of the other. */
function* facingPairs(list: string): Generator<readonly [string, string]> {
  for (const group of list.trim().split(/[\n|]/)) {
    const [left = [], right = []] = group.split(" / ").map(words);
    for (const x of left) for (const y of right) if (x !== y) yield [x, y];
  }
}

function relate(map: Map<string, Set<string>>, x: string, y: string): void {
  const related = map.get(x);
  if (related) related.add(y);
  else map.set(x, new Set([y]));
}

/** Stems of opposite sense; null where none is known. */
export function oppositesOf(stem: string): ReadonlySet<string> | null {
  return opposites.get(stem) ?? null;
}

/** Stems of the same sense, none of them an opposite too; null where none is known. */
export function synonymsOf(stem: string): ReadonlySet<string> | null {
  return synonyms.get(stem) ?? null;
}

/** Two words of {@link COUNTERPARTS}. */
export function areCounterparts(stemA = "", stemB = ""): boolean {
  return counterparts.get(stemA)?.has(stemB) === true;
}

/** Whether a stem is a word that the lists know: then it is no misprint of another. */
export function isListed(stem: string): boolean {
  return (
    opposites.has(stem) ||
    synonyms.has(stem) ||
    hedges.knows(stem) ||
    modals.knows(stem) ||
    saying.knows(stem) ||
    negations.knows(stem) ||
    loadedWords.has(stem)
  );
}
