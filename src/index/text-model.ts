/**
 * What comes next in a title or a path, bit by bit: for each of a few contexts (the last byte, the last two …) how often a bit was set
 * there, blended into one probability. Only whole numbers and the four operations are used, so that every engine gives the same.
 */

/** Bytes before the present one that each context looks at, shortest first. More contexts predict better and cost time each. */
const ORDERS = [1, 2, 4] as const;
/** How much each context is trusted beside the others: a longer one knows better, where it knows anything. */
const TRUST = [1, 3, 9] as const;
/** What a context is trusted that has no opinion, beside one that is sure. Higher blurs what the sure ones say. */
const UNSURE = 0.05;
/** Bits of the places of one context. Fewer are forgotten sooner, more cost four bytes each. */
const PLACE_BITS = 16;
const PLACES = 1 << PLACE_BITS;
/** Bits seen in a place after which it hardly changes its mind. */
const STEADY = 60;
/** How strongly a first bit is believed: the probability moves by 1 / (bits seen + this). */
const PRUDENCE = 1.4;

/** Probabilities are in 1 / PROBABILITY_ONE. */
export const PROBABILITY_ONE = 1 << 16;
const HALF = PROBABILITY_ONE / 2;
/** No bit is ever taken for surer than that: a surprise must stay affordable. */
const SUREST = 32;

const SPREAD = 0x9e3779b1;
const SPREAD_BYTE = 0x5bd1e995;
const SPREAD_BITS = 0x2545f491;
/** Probability of a place that nobody has been to. */
const FRESH = HALF * 0x10000;

/** A model of strings that learns from what it is shown until it is frozen. */
export class TextModel {
  /** Of each context PLACES words: probability of a set bit in the upper half, then how often seen, then part of the context's hash. */
  readonly #places = new Uint32Array(ORDERS.length * PLACES);
  readonly #context = new Int32Array(ORDERS.length);
  readonly #at = new Int32Array(ORDERS.length);
  readonly #recent = new Uint8Array(8);
  #kind = 0;
  /** The bits of the present byte so far, behind a one. */
  #bits = 1;
  #frozen = false;

  /** From now on nothing is learnt: any string can then be read without those before it. */
  freeze(): void {
    this.#frozen = true;
  }

  /** A string of a kind begins (titles and paths are of different kinds). */
  begin(kind: number): void {
    this.#recent.fill(0);
    this.#kind = kind;
    this.#enter();
  }

  /** A byte begins: what each context is now. */
  #enter(): void {
    for (let k = 0, order = 0, hash = Math.imul(this.#kind + 1, SPREAD); k < ORDERS.length; k++) {
      for (; order < ORDERS[k]!; order++) {
        hash = Math.imul(hash ^ this.#recent[order]!, SPREAD_BYTE);
        hash ^= hash >>> 15;
      }
      this.#context[k] = Math.imul(hash ^ ORDERS[k]!, SPREAD);
    }
    this.#bits = 1;
  }

  /** The probability, in 1 / {@link PROBABILITY_ONE}, that the next bit is set. */
  expect(): number {
    const places = this.#places;
    const context = this.#context;
    const frozen = this.#frozen;
    let sum = 0;
    let weights = 0;
    const inByte = Math.imul(this.#bits, SPREAD_BITS);
    for (let k = 0; k < ORDERS.length; k++) {
      const hash = Math.imul(context[k]! ^ inByte, SPREAD);
      const at = k * PLACES + ((hash >>> 8) & (PLACES - 1));
      const check = hash >>> 24;
      let place = places[at]!;
      if ((place & 0xff) !== check) {
        // Another context's place: taken over while learning, of no help afterwards.
        if (frozen) continue;
        place = FRESH | check;
        places[at] = place;
      }
      this.#at[k] = at;
      const seen = (place >>> 8) & 0xff;
      if (seen === 0) continue;
      const probability = place >>> 16;
      const lean = (probability - HALF) / HALF;
      const weight = TRUST[k]! * seen * (UNSURE + lean * lean);
      sum += weight * probability;
      weights += weight;
    }
    if (weights === 0) return HALF;
    return Math.max(SUREST, Math.min(PROBABILITY_ONE - SUREST, Math.floor(sum / weights)));
  }

  /** Tells what the bit was that was last asked for. */
  see(bit: number): void {
    if (!this.#frozen) this.#learn(bit);
    this.#bits = (this.#bits << 1) | bit;
    if (this.#bits < 0x100) return;
    this.#recent.copyWithin(1, 0, 7);
    this.#recent[0] = this.#bits & 0xff;
    this.#enter();
  }

  #learn(bit: number): void {
    const target = bit === 1 ? PROBABILITY_ONE - 1 : 0;
    for (let k = 0; k < ORDERS.length; k++) {
      const at = this.#at[k]!;
      const place = this.#places[at]!;
      const probability = place >>> 16;
      const seen = (place >>> 8) & 0xff;
      const moved = probability + Math.trunc((target - probability) / (seen + PRUDENCE));
      this.#places[at] = (moved << 16) | (Math.min(STEADY, seen + 1) << 8) | (place & 0xff);
    }
  }
}
