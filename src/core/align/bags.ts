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
  /** Whether a quotation runs from each sentence into the next one. */
  readonly runsOnA: readonly boolean[];
  readonly runsOnB: readonly boolean[];
  /** One place for each feature, all zero between uses. */
  readonly scratch: Int32Array;
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

/** Points of a sentence without words that are looked at. */
const LONGEST_POINTS = 16;

/** One text as alignment needs it. */
export interface Side {
  /** The words of the whole text, in order. */
  readonly words: readonly Word[];
  readonly sentences: readonly Span[];
  /** What stands in quotation marks, in order. */
  readonly quotations: readonly { readonly from: number; readonly to: number }[];
}

/** Makes the bags of the sentences of both texts. */
export function bags(sideA: Side, sideB: Side): Bags {
  const features = new Features();
  const a = collect(sideA, features);
  const b = collect(sideB, features);
  const weight = features.weights(a.length + b.length);
  return {
    a,
    b,
    weight,
    massA: masses(a, weight),
    massB: masses(b, weight),
    lengthA: lengths(sideA.sentences),
    lengthB: lengths(sideB.sentences),
    runsOnA: runsOn(sideA),
    runsOnB: runsOn(sideB),
    scratch: new Int32Array(weight.length),
  };
}

/** Numbers features and counts in how many sentences each is. */
class Features {
  readonly #words = new Map<string, number>();
  readonly #roots = new Map<string, number>();
  readonly #couples = new Map<number, number>();
  readonly #base: number[] = [];
  readonly #frequency: number[] = [];
  /** The last sentence that each feature was seen in. */
  readonly #seen: number[] = [];
  #sentence = 0;

  nextSentence(): void {
    this.#sentence += 1;
  }

  word(fold: string, base: number): number {
    return this.#of(this.#words, fold, base);
  }

  root(root: string, base: number): number {
    return this.#of(this.#roots, root, base);
  }

  couple(first: number, second: number): number {
    return this.#of(this.#couples, first * 0x200_0000 + second, COUPLE_WEIGHT);
  }

  /** Counts a feature into the sentence at hand and adds it to its bag, once. */
  put(id: number, bag: number[]): void {
    if (this.#seen[id] === this.#sentence) return;
    this.#seen[id] = this.#sentence;
    this.#frequency[id]! += 1;
    bag.push(id);
  }

  weights(sentences: number): Float64Array {
    const weights = new Float64Array(this.#base.length);
    for (let id = 0; id < weights.length; id++)
      weights[id] = this.#base[id]! * Math.log(1 + sentences / this.#frequency[id]!);
    return weights;
  }

  #of<Key>(known: Map<Key, number>, key: Key, base: number): number {
    let id = known.get(key);
    if (id === undefined) {
      this.#frequency.push(0);
      this.#seen.push(0);
      id = this.#base.push(base) - 1;
      known.set(key, id);
    }
    return id;
  }
}

function collect({ words, sentences }: Side, features: Features): Int32Array[] {
  let at = 0;
  return sentences.map(([from, to]) => {
    features.nextSentence();
    const bag: number[] = [];
    let before = -1;
    let points = "";
    while (at < words.length && words[at]!.from < from) at += 1;
    for (; at < words.length && words[at]!.from < to; at++) {
      const word = words[at]!;
      if (word.kind === "point" || word.kind === "mark") {
        if (points.length < LONGEST_POINTS) points += word.fold;
        continue;
      }
      const stemmed = word.kind === "figure" ? word.lower : stem(word.lower);
      const kind = word.kind === "figure" ? FIGURE_WEIGHT : word.kind === "name" ? NAME_WEIGHT : 1;
      const base = (GRAMMAR_WORDS.has(stemmed) ? GRAMMAR_WEIGHT : 1) * kind;
      const id = features.word(word.fold, base * FOLD_SHARE);
      features.put(id, bag);
      const rooted = word.kind === "word" ? root(stemmed) : word.fold;
      features.put(features.root(rooted, base * ROOT_SHARE), bag);
      if (before >= 0) features.put(features.couple(before, id), bag);
      before = id;
    }
    // A sentence without a word ("* * *") is still like its equal.
    if (bag.length === 0) features.put(features.word(`.${points}`, 1), bag);
    return Int32Array.from(bag).sort();
  });
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

function runsOn({ sentences, quotations }: Side): boolean[] {
  let at = 0;
  return sentences.map(([, end]) => {
    while (at < quotations.length && quotations[at]!.to <= end) at += 1;
    return at < quotations.length && quotations[at]!.from < end;
  });
}
