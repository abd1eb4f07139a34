/** What a token is. `mark` is a quotation mark, `point` any other punctuation. */
export type TokenKind = "word" | "name" | "figure" | "mark" | "point";

/** How near a printed figure is to the true one: "about 20", "under 20", "over 20", "at least 20", "at most 20". */
export type Bound = "about" | "under" | "over" | "least" | "most";

/** What a figure counts. */
export type QuantityKind =
  | "count"
  | "ordinal"
  | "money"
  | "percent"
  | "points"
  | "permille"
  | "measure"
  | "year"
  | "decade"
  | "clock"
  | "score"
  | "code";

/** A figure's value. A range has `low` < `high`; a single figure has them equal. */
export interface Quantity {
  readonly kind: QuantityKind;
  /** In base units: 20 per cent is 20, 3 million is 3_000_000, 15:50 is 950 minutes. */
  readonly low: number;
  readonly high: number;
  /** Canonical unit or currency: "usd", "km", "year"; "" where nothing is named. */
  readonly unit: string;
  readonly bound: Bound | null;
  /** Small words that come and go without a change of sense: "one", "first", "both", "a dozen". */
  readonly weak: boolean;
}

/**
 * What is known of a token wherever it stands: tokens that are printed alike share one. Numbers are a {@link Vocabulary}'s: equal for
 * equal strings only, among texts that were read with the same one.
 */
export interface Form {
  readonly kind: TokenKind;
  /** Lower case, diacritics and possessive off, apostrophes straight. */
  readonly lower: string;
  /**
   * What equality of tokens means: the stem of a word, a name insensitive to transliteration, "#" and the value of a figure,
   * a punctuation character in its plainest form. Exonyms, demonyms and acronyms of states and bodies share one fold.
   */
  readonly fold: string;
  /** The stem of a word as it is spelled, for word lists: "shut" and "shout" share a fold, not a stem. Else the same as `fold`. */
  readonly stem: string;
  /** A function word or punctuation: says little about what a sentence is about. */
  readonly stop: boolean;
  readonly foldNumber: number;
  /** A time can begin with it: "last", "Friday", "yesterday". */
  readonly opensTime: boolean;
  /** What alignment makes of it; null until alignment asks. */
  telling: Telling | null;
  /** What the comparison of words makes of it; null until that asks. */
  kin: Kin | null;
  /** A bit for each phrase book that has a phrase which begins with its stem; of those only that were asked. */
  books: number;
  booksAsked: number;
}

/** What decides whether one word can stand for another. */
export interface Kin {
  /** Lower case without an article. */
  readonly plain: string;
  /** In American spelling. */
  readonly american: string;
  readonly isName: boolean;
  /** First code units of `plain`, which `american` shares, and of the stem. */
  readonly initial: number;
  readonly stemInitial: number;
  /** A known place or body. */
  readonly placed: boolean;
  /** In the word lists; `known`: or a function word or figure, so that it is no misprint of another. */
  readonly listed: boolean;
  readonly known: boolean;
  /** The stem under which its opposites are listed: that of "big" for "bigger", of "first" for the figure. */
  readonly sense: string;
  /** Senses of words that say the opposite, and stems of those that say the same; null where none is known. */
  readonly opposites: ReadonlySet<string> | null;
  readonly synonyms: ReadonlySet<string> | null;
  /** Begins as if a prefix turned it round: "unlikely". */
  readonly mayBeTurned: boolean;
  /** It judges what it names. */
  readonly loaded: boolean;
  /** A bit for each kind of letter in it. */
  readonly letters: number;
}

/** How alignment weighs a word. */
export interface Telling {
  /** Number of the root that it shares with its relatives. */
  readonly root: number;
  /** How telling it is in general; how rare it is in the texts at hand comes on top. */
  readonly weight: number;
}

/** One token of a text. Tokens do not overlap and are in reading order; blanks belong to none. */
export class Token {
  /** UTF-16 offsets into the text that was tokenized, half-open. */
  readonly from: number;
  readonly to: number;
  /** What it shares with all tokens that are printed alike. */
  readonly form: Form;
  /** Follows the token before it without a blank, inside one printed word: "state" + "-" + "owned", "did" + "n't". */
  readonly glued: boolean;
  /** First word of a sentence as far as punctuation tells: its capital says nothing. */
  readonly opens: boolean;
  readonly value: Quantity | undefined;

  constructor(from: number, to: number, form: Form, glued: boolean, opens: boolean, value: Quantity | undefined) {
    this.from = from;
    this.to = to;
    this.form = form;
    this.glued = glued;
    this.opens = opens;
    this.value = value;
  }

  get kind(): TokenKind {
    return this.form.kind;
  }

  get lower(): string {
    return this.form.lower;
  }

  get fold(): string {
    return this.form.fold;
  }

  get stem(): string {
    return this.form.stem;
  }

  get stop(): boolean {
    return this.form.stop;
  }
}
