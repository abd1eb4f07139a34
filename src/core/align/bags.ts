import { stem } from "../text/stem.ts";
import type { Span } from "../types.ts";
import { GRAMMAR_WORDS } from "./grammar-words.ts";
import { root } from "./root.ts";

/** What alignment needs of a token. */
export interface Word {
  readonly from: number;
  readonly to: number;
  readonly lower: string;
  readonly fold: string;
  readonly kind: string;
}

/** The sentences of both texts as sets of weighted features: each word gives its fold and, at a share of its weight, its root. */
export interface Bags {
  /** Per sentence of A: ids of its features, ascending. */
  readonly a: readonly Int32Array[];
  readonly b: readonly Int32Array[];
  /** Weight of each feature: how telling it is in general and how rare in these two texts. */
  readonly weight: Float64Array;
  /** Sum of the weights in each sentence. */
  readonly massA: Float64Array;
  readonly massB: Float64Array;
  /** Code units of each sentence. */
  readonly lengthA: Float64Array;
  readonly lengthB: Float64Array;
}

/** Share of a word's weight that its exact fold carries, and that of its root, which relatives and other forms share. */
const FOLD_SHARE = 0.6;
const ROOT_SHARE = 0.35;
/** A word of grammar says less: short sentences are told apart by little else, but more would pair strangers. */
const GRAMMAR_WEIGHT = 0.45;
/** A figure says more than a word as rare: versions of one report seldom change it. */
const FIGURE_WEIGHT = 1.3;
/** A name says less than a word as rare: neighbours in one report speak of the same people and places. */
const NAME_WEIGHT = 0.65;
/** Weight of two words in a row, however common: "they are almost" pairs short sentences that share no rare word. */
const COUPLE_WEIGHT = 0.08;

/** Makes the bags; `words` are those of the whole text in order, `spans` its sentences. */
export function bags(
  wordsA: readonly Word[],
  spansA: readonly Span[],
  wordsB: readonly Word[],
  spansB: readonly Span[],
): Bags {
  const ids = new Map<string, number>();
  const general: number[] = [];
  const frequency: number[] = [];
  const collect = (words: readonly Word[], spans: readonly Span[]): Int32Array[] => {
    let at = 0;
    return spans.map(([from, to]) => {
      const seen = new Set<number>();
      let before: Word | null = null;
      while (at < words.length && words[at]!.from < from) at += 1;
      for (; at < words.length && words[at]!.from < to; at++) {
        const word = words[at]!;
        if (word.kind === "point" || word.kind === "mark") continue;
        const kind = word.kind === "figure" ? FIGURE_WEIGHT : word.kind === "name" ? NAME_WEIGHT : 1;
        const stemmed = stem(word.lower);
        const base = (GRAMMAR_WORDS.has(stemmed) ? GRAMMAR_WEIGHT : 1) * kind;
        const rooted = word.kind === "word" ? root(stemmed) : word.fold;
        seen.add(feature(word.fold, base * FOLD_SHARE));
        seen.add(feature(`~${rooted}`, base * ROOT_SHARE));
        if (before) seen.add(feature(`${before.fold} ${word.fold}`, COUPLE_WEIGHT));
        before = word;
      }
      for (const id of seen) frequency[id]! += 1;
      return Int32Array.from(seen).sort();
    });
  };
  const feature = (key: string, base: number): number => {
    let id = ids.get(key);
    if (id === undefined) {
      id = ids.size;
      ids.set(key, id);
      general.push(base);
      frequency.push(0);
    }
    return id;
  };
  const a = collect(wordsA, spansA);
  const b = collect(wordsB, spansB);
  const sentences = a.length + b.length;
  const weight = Float64Array.from(general, (base, id) => base * Math.log(1 + sentences / frequency[id]!));
  return {
    a,
    b,
    weight,
    massA: masses(a, weight),
    massB: masses(b, weight),
    lengthA: lengths(spansA),
    lengthB: lengths(spansB),
  };
}

function masses(bags: readonly Int32Array[], weight: Float64Array): Float64Array {
  return Float64Array.from(bags, (bag) => {
    let mass = 0;
    for (const id of bag) mass += weight[id]!;
    return mass;
  });
}

function lengths(spans: readonly Span[]): Float64Array {
  return Float64Array.from(spans, ([from, to]) => to - from);
}
