import type { Form, Telling } from "../text/token.ts";

/** Share of a word's weight that its exact fold carries, and that of its root, which relatives and other forms share. */
const FOLD_SHARE = 0.6;
const ROOT_SHARE = 0.35;
/** Weight of two words in a row, however common: "they are almost" pairs short sentences that share no rare word. */
const COUPLE_WEIGHT = 0.08;

/** Features that one word gives at most: its fold, its root, the couple that it makes with the word before it. */
const OF_ONE_WORD = 3;

/** Numbers the features of two texts, counts in how many sentences each is, and gathers them sentence by sentence. */
export class Features {
  /** By the number of a fold or root: one more than its feature; 0 for none yet. */
  readonly #folds: Int32Array;
  readonly #roots: Int32Array;
  /** Couples in a hash table with open addressing: one more than the couple's feature, by the hash of both of its words. */
  readonly #couples: Int32Array;
  readonly #first: Int32Array;
  readonly #second: Int32Array;
  readonly #points = new Map<string, number>();
  readonly #base: Float64Array;
  readonly #frequency: Int32Array;
  /** The last sentence that each feature was seen in. */
  readonly #seen: Int32Array;
  /** Features of the sentence at hand. */
  readonly #bag: Int32Array;
  #inBag = 0;
  #sentence = 0;
  #count = 0;

  /**
   * @param numbers that the vocabulary has given
   * @param words of both texts, at most
   * @param sentences of both texts
   */
  constructor(numbers: number, words: number, sentences: number) {
    const most = words * OF_ONE_WORD + sentences;
    this.#folds = new Int32Array(numbers);
    this.#roots = new Int32Array(numbers);
    this.#couples = new Int32Array(2 ** Math.ceil(Math.log2(2 * words + 2)));
    this.#first = new Int32Array(most);
    this.#second = new Int32Array(most);
    this.#base = new Float64Array(most);
    this.#frequency = new Int32Array(most);
    this.#seen = new Int32Array(most);
    this.#bag = new Int32Array(most);
  }

  /** Begins the next sentence. */
  begin(): void {
    this.#sentence += 1;
    this.#inBag = 0;
  }

  /** The features of the sentence, ascending. */
  end(): Int32Array {
    return this.#bag.slice(0, this.#inBag).sort();
  }

  get isEmpty(): boolean {
    return this.#inBag === 0;
  }

  /** Counts a word in; answers its feature, for {@link couple}. The form's telling must be known. */
  word({ foldNumber, telling }: Form): number {
    const { root, weight } = telling as Telling;
    let fold = this.#folds[foldNumber]! - 1;
    if (fold < 0) {
      fold = this.#add(weight * FOLD_SHARE);
      this.#folds[foldNumber] = fold + 1;
    }
    this.#put(fold);
    let rooted = this.#roots[root]! - 1;
    if (rooted < 0) {
      rooted = this.#add(weight * ROOT_SHARE);
      this.#roots[root] = rooted + 1;
    }
    this.#put(rooted);
    return fold;
  }

  /** Counts in that two words stand side by side. */
  couple(first: number, second: number): void {
    const mask = this.#couples.length - 1;
    let at = (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) & mask;
    let couple = this.#couples[at]! - 1;
    while (couple >= 0 && (this.#first[couple] !== first || this.#second[couple] !== second)) {
      at = (at + 1) & mask;
      couple = this.#couples[at]! - 1;
    }
    if (couple < 0) {
      couple = this.#add(COUPLE_WEIGHT);
      this.#couples[at] = couple + 1;
      this.#first[couple] = first;
      this.#second[couple] = second;
    }
    this.#put(couple);
  }

  /** Counts in the points of a sentence without words. */
  points(printed: string): void {
    let points = this.#points.get(printed);
    if (points === undefined) {
      points = this.#add(1);
      this.#points.set(printed, points);
    }
    this.#put(points);
  }

  /** The weight of each feature: how telling it is, and how rare in so many sentences. */
  weights(sentences: number): Float64Array {
    const weights = this.#base.slice(0, this.#count);
    for (let id = 0; id < weights.length; id++) weights[id]! *= Math.log(1 + sentences / this.#frequency[id]!);
    return weights;
  }

  #add(base: number): number {
    this.#base[this.#count] = base;
    return this.#count++;
  }

  /** Counts a feature into the sentence at hand, once. */
  #put(id: number): void {
    if (this.#seen[id] === this.#sentence) return;
    this.#seen[id] = this.#sentence;
    this.#frequency[id]! += 1;
    this.#bag[this.#inBag++] = id;
  }
}
