import { opensTime } from "./dates.ts";
import { type PieceType, Spelling } from "./spelling.ts";
import type { Form, TokenKind } from "./token.ts";
import { stemOf } from "./word-fold.ts";

/** Printed words that the shared vocabulary remembers before it starts afresh: about a hundred articles' worth, some megabytes. */
const MEMORY = 20_000;
/** ... and numbers: folds and roots of those words, and figures, which are not remembered otherwise. */
const MOST_NUMBERS = 3 * MEMORY;
/** From so many code units on an engine may keep a part of a text as a view, which holds on to all of it. */
const LEAST_VIEW = 13;

/**
 * The words seen so far, each read once. It numbers folds and roots, so that texts read with one vocabulary are compared by numbers.
 */
export class Vocabulary {
  readonly #numbers = new Map<string, number>();
  readonly #words = new Map<string, Spelling>();
  readonly #marks = new Map<string, Spelling>();
  readonly #points = new Map<string, Spelling>();

  /** How many numbers were given: all of them are below it. */
  get size(): number {
    return this.#numbers.size;
  }

  /** Whether it holds more words than it should keep for the next comparison. */
  get full(): boolean {
    return this.#words.size > MEMORY || this.#numbers.size > MOST_NUMBERS;
  }

  /** The number of a fold or root: the same for equal ones only. */
  number(text: string): number {
    let number = this.#numbers.get(text);
    if (number === undefined) {
      number = this.#numbers.size;
      this.#numbers.set(text, number);
    }
    return number;
  }

  spelling(type: PieceType, printed: string): Spelling {
    // Figures hardly ever come again.
    if (type === "digits") return new Spelling(type, printed, this);
    const known = type === "word" ? this.#words : type === "point" ? this.#points : this.#marks;
    let spelling = known.get(printed);
    if (spelling === undefined) {
      const own = printed.length < LEAST_VIEW ? printed : [...printed].join("");
      spelling = new Spelling(type, own, this);
      known.set(own, spelling);
    }
    return spelling;
  }

  form(kind: TokenKind, lower: string, fold: string, stop: boolean): Form {
    const stem =
      kind === "figure" || kind === "point" || kind === "mark" || fold.startsWith("@") ? fold : stemOf(lower);
    return {
      kind,
      lower,
      fold,
      stem,
      stop,
      foldNumber: this.number(fold),
      opensTime: opensTime(lower),
      telling: null,
      kin: null,
      books: 0,
      booksAsked: 0,
    };
  }
}

let shared = new Vocabulary();

/** The vocabulary at hand. Ask once for each comparison: texts that are held against each other must be read with one. */
export function sharedVocabulary(): Vocabulary {
  if (shared.full) shared = new Vocabulary();
  return shared;
}
