import { stem } from "../text/stem.ts";
import type { Form, Telling, Token } from "../text/token.ts";
import type { Vocabulary } from "../text/vocabulary.ts";
import type { Span } from "../types.ts";
import { Features } from "./features.ts";
import { GRAMMAR_WORDS } from "./grammar-words.ts";
import { root } from "./root.ts";

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

/** A word of grammar says less: short sentences are told apart by little else, but more would pair strangers. */
const GRAMMAR_WEIGHT = 0.45;
/** A figure says more than a word as rare: versions of one report seldom change it. */
const FIGURE_WEIGHT = 1.3;
/** A name says less than a word as rare: neighbours in one report speak of the same people and places. */
const NAME_WEIGHT = 0.65;

/** Points of a sentence without words that are looked at. */
const LONGEST_POINTS = 16;

/** One text as alignment needs it. */
export interface Side {
  /** The words of the whole text, in order, and what they were read with: the same for both sides. */
  readonly words: readonly Token[];
  readonly vocabulary: Vocabulary;
  readonly sentences: readonly Span[];
  /** What stands in quotation marks, in order. */
  readonly quotations: readonly { readonly from: number; readonly to: number }[];
}

/** Makes the bags of the sentences of both texts. */
export function bags(sideA: Side, sideB: Side): Bags {
  const { vocabulary } = sideA;
  for (const { words } of [sideA, sideB]) for (const { form } of words) form.telling ??= tell(form, vocabulary);
  const words = sideA.words.length + sideB.words.length;
  const features = new Features(vocabulary.size, words, sideA.sentences.length + sideB.sentences.length);
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

/** How telling a word is, and what it shares with its relatives. */
function tell({ kind, lower, fold }: Form, vocabulary: Vocabulary): Telling {
  const stemmed = kind === "figure" ? lower : stem(lower);
  const ofKind = kind === "figure" ? FIGURE_WEIGHT : kind === "name" ? NAME_WEIGHT : 1;
  return {
    root: vocabulary.number(kind === "word" ? root(stemmed) : fold),
    weight: (GRAMMAR_WORDS.has(stemmed) ? GRAMMAR_WEIGHT : 1) * ofKind,
  };
}

function collect({ words, sentences }: Side, features: Features): Int32Array[] {
  let at = 0;
  return sentences.map(([from, to]) => {
    features.begin();
    let before = -1;
    let points = "";
    while (at < words.length && words[at]!.from < from) at += 1;
    for (; at < words.length && words[at]!.from < to; at++) {
      const { kind, form } = words[at]!;
      if (kind === "point" || kind === "mark") {
        if (points.length < LONGEST_POINTS) points += form.fold;
        continue;
      }
      const word = features.word(form);
      if (before >= 0) features.couple(before, word);
      before = word;
    }
    // A sentence without a word ("* * *") is still like its equal.
    if (features.isEmpty) features.points(points);
    return features.end();
  });
}

function masses(bags: readonly Int32Array[], weight: Float64Array): Float64Array {
  const masses = new Float64Array(bags.length);
  bags.forEach((bag, at) => {
    let mass = 0;
    for (let k = 0; k < bag.length; k++) mass += weight[bag[k]!]!;
    masses[at] = mass;
  });
  return masses;
}

function lengths(spans: readonly Span[]): Float64Array {
  const lengths = new Float64Array(spans.length);
  spans.forEach(([from, to], at) => {
    lengths[at] = to - from;
  });
  return lengths;
}

function runsOn({ sentences, quotations }: Side): boolean[] {
  let at = 0;
  return sentences.map(([, end]) => {
    while (at < quotations.length && quotations[at]!.to <= end) at += 1;
    return at < quotations.length && quotations[at]!.from < end;
  });
}
