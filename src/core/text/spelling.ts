import { BODY_ACRONYMS } from "./bodies.ts";
import { foldLetters } from "./fold.ts";
import { FUNCTION_WORDS, SENTENCE_OPENERS } from "./function-words.ts";
import { PLACE_FOLDS, PLACE_STARTS } from "./places.ts";
import { opensFigure } from "./quantities.ts";
import type { Form } from "./token.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { bare, foldWord } from "./word-fold.ts";

/** What a piece of text is before figures and names are put together. */
export type PieceType = "word" | "digits" | "mark" | "point";

/** Contractions to the words that they stand for. */
const CONTRACTED: ReadonlyMap<string, string> = new Map([
  ["n't", "not"],
  ["'m", "am"],
  ["'re", "are"],
  ["'ve", "have"],
  ["'ll", "will"],
  ["ca", "can"],
  ["wo", "will"],
  ["sha", "shall"],
  ["'s", "'s"],
]);

const NEGATED = /^(.+)(n['’]t)$/i;
const CANNOT = /^(can)(not)$/i;
const CLITIC = /^(.+)(['’](?:m|re|ve|d|ll))$/i;
/** Words after which 's is a verb, not a possessive. */
const VERB_S = /^(it|he|she|that|there|what|who|here|where|how|let)(['’]s)$/i;

/** One printed word, mark or point, with all that can be known of it without its neighbours. Found out once, used wherever it stands. */
export class Spelling {
  readonly type: PieceType;
  readonly printed: string;
  /** {@link foldLetters} of what is printed. */
  readonly lower: string;
  /** Code units after which a contraction is parted: "did" + "n't", "they" + "'re"; 0 where it is one word. A possessive stays whole. */
  readonly parts: number;
  /** A figure may begin here. */
  readonly opensFigure: boolean;
  /** A place or body of several words may begin here. */
  readonly opensPlace: boolean;
  /** The fold of the place or body that the word names by itself, or null. */
  readonly place: string | null;
  /** What follows opens a sentence, as far as punctuation tells. */
  readonly endsSentence: boolean;
  readonly #vocabulary: Vocabulary;
  #inside: Form | undefined;
  #opening: Form | undefined;

  constructor(type: PieceType, printed: string, vocabulary: Vocabulary) {
    this.type = type;
    this.printed = printed;
    this.lower = foldLetters(printed);
    this.parts = type === "word" ? partsOf(printed) : 0;
    this.opensFigure = type === "digits" || (type !== "mark" && opensFigure(type, printed, this.lower));
    this.opensPlace = type === "word" && PLACE_STARTS.has(this.lower);
    this.place = type === "word" ? placeOf(printed, this.lower) : null;
    this.endsSentence = type === "mark" || (type === "point" && /[.!?…:([–—•*]/.test(printed));
    this.#vocabulary = vocabulary;
  }

  /** What a token of this word alone is. @param opens it is the first word of a sentence: its capital says nothing */
  form(opens: boolean): Form {
    if (opens) {
      this.#opening ??= this.#read(true);
      return this.#opening;
    }
    this.#inside ??= this.#read(false);
    return this.#inside;
  }

  #read(opens: boolean): Form {
    const { type, printed } = this;
    if (type === "point" || type === "mark")
      return this.#vocabulary.form(type, printed, type === "mark" ? '"' : foldPoint(printed), true);
    const lower = CONTRACTED.get(this.lower) ?? bare(this.lower);
    const stop = FUNCTION_WORDS.has(lower);
    const capital = printed !== printed.toLowerCase();
    const name =
      capital &&
      !(opens && (stop || SENTENCE_OPENERS.has(lower))) &&
      !(stop && !/^(?:[A-Z]{2,}|May|Will)$/.test(printed));
    return this.#vocabulary.form(name ? "name" : "word", lower, foldWord(lower), stop && !name);
  }
}

function partsOf(printed: string): number {
  const parts = /['’]/.test(printed)
    ? (NEGATED.exec(printed) ?? CLITIC.exec(printed) ?? VERB_S.exec(printed))
    : printed.length === 6
      ? CANNOT.exec(printed)
      : null;
  return parts ? (parts[1] as string).length : 0;
}

/** The known place or body of one word: it has to be printed with a capital. */
function placeOf(printed: string, lower: string): string | null {
  if (printed === lower) return null;
  const name = bare(lower);
  if (/^[A-Z.]{2,}s?(?:['’]s)?$/.test(printed)) {
    const fold = BODY_ACRONYMS.get(name.replaceAll(".", ""));
    if (fold) return fold;
  }
  // "US", not "Us"; "LA", not "La".
  if (/^(?:us|la|un|eu|uk)$/.test(name) && !/^[A-Z]{2}/.test(printed)) return null;
  return PLACE_FOLDS.get(name) ?? null;
}

function foldPoint(printed: string): string {
  if (/[-–—‐‑]/.test(printed)) return "-";
  return printed === "…" ? "." : printed;
}
