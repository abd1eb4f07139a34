import type { Bags } from "./bags.ts";
import { EVIDENCE, LEAST_LIKENESS, LEAST_SHARE, odds } from "./evidence.ts";
import { dice, groupDice, overlap } from "./overlap.ts";
import type { Gain } from "./path.ts";

/** The two greatest values seen at each place. */
class TopTwo {
  readonly #first: Float64Array;
  readonly #second: Float64Array;

  constructor(places: number) {
    this.#first = new Float64Array(places);
    this.#second = new Float64Array(places);
  }

  put(at: number, value: number): void {
    if (value > this.#first[at]!) {
      this.#second[at] = this.#first[at]!;
      this.#first[at] = value;
    } else if (value > this.#second[at]!) this.#second[at] = value;
  }

  /** The greatest value other than this one, which was put before. */
  rival(at: number, value: number): number {
    return value >= this.#first[at]! ? this.#second[at]! : this.#first[at]!;
  }
}

/** How alike the sentences of two texts are, each with each, and how odds speak for a pair of them. */
export class Likeness implements Gain {
  readonly rows: number;
  readonly columns: number;
  readonly #bags: Bags;
  readonly #shared: Float64Array;
  readonly #like: Float64Array;
  /** Whether the two sentences share enough for A's (1) and for B's (2) to be in a group together. */
  readonly #holds: Uint8Array;
  /** 0 where no pair or group begins with the two sentences. */
  readonly open: Uint8Array;
  readonly #row: TopTwo;
  readonly #column: TopTwo;

  constructor(bags: Bags) {
    this.#bags = bags;
    this.rows = bags.a.length;
    this.columns = bags.b.length;
    this.#shared = overlap(bags);
    this.#holds = new Uint8Array(this.#shared.length);
    this.#like = new Float64Array(this.#shared.length);
    this.open = new Uint8Array(this.#shared.length);
    this.#row = new TopTwo(this.rows);
    this.#column = new TopTwo(this.columns);
    for (let i = 0, at = 0; i < this.rows; i++)
      for (let j = 0; j < this.columns; j++, at++) {
        const shared = this.#shared[at]!;
        const like = dice(shared, bags.massA[i]!, bags.massB[j]!);
        this.#like[at] = like;
        this.#holds[at] =
          (shared >= LEAST_SHARE * bags.massA[i]! ? 1 : 0) + (shared >= LEAST_SHARE * bags.massB[j]! ? 2 : 0);
        this.open[at] = like >= LEAST_LIKENESS || this.#holds[at] !== 0 ? 1 : 0;
        this.#row.put(i, like);
        this.#column.put(j, like);
      }
  }

  /** Log-odds that sentence i of A and j of B are a pair; -Infinity where they share too little. */
  pair(i: number, j: number): number {
    const like = this.#like[i * this.columns + j]!;
    if (like < LEAST_LIKENESS) return Number.NEGATIVE_INFINITY;
    const rival = Math.max(this.#row.rival(i, like), this.#column.rival(j, like));
    const quoted = this.#bags.runsOnA[i] && this.#bags.runsOnB[j] ? EVIDENCE.quoted : 0;
    return odds(like, like - rival, this.#bags.lengthA[i]!, this.#bags.lengthB[j]!) + quoted;
  }

  /** Log-odds that `a` sentences of A from i on and `b` of B from j on say the same together. */
  group(i: number, j: number, a: number, b: number): number {
    if (a === 1 && b === 1) return this.pair(i, j);
    if (!this.#held(i, j, a, b)) return Number.NEGATIVE_INFINITY;
    const { lengthA, lengthB } = this.#bags;
    let [single, lengthOfA, lengthOfB] = [0, 0, 0];
    for (let x = i; x < i + a; x++) {
      lengthOfA += lengthA[x]!;
      for (let y = j; y < j + b; y++) single = Math.max(single, this.#like[x * this.columns + y]!);
    }
    for (let y = j; y < j + b; y++) lengthOfB += lengthB[y]!;
    const like = groupDice(this.#bags, i, a, j, b);
    if (like <= single) return Number.NEGATIVE_INFINITY;
    return odds(like, like - single, lengthOfA, lengthOfB) + EVIDENCE.group * (a + b - 2);
  }

  /** Whether each sentence of a group shares enough with one of the other side. */
  #held(i: number, j: number, a: number, b: number): boolean {
    // Alone on its side, a sentence is what each of the others must share enough with.
    const first = this.#holds[i * this.columns + j]!;
    if ((a === 1 && (first & 2) === 0) || (b === 1 && (first & 1) === 0)) return false;
    let heldB = 0;
    for (let x = i; x < i + a; x++) {
      let held = 0;
      for (let y = j; y < j + b; y++) {
        const holds = this.#holds[x * this.columns + y]!;
        held |= holds & 1;
        heldB |= (holds >> 1) << (y - j);
      }
      if (held === 0) return false;
    }
    return heldB === (1 << b) - 1;
  }
}
