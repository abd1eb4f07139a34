import type { Words } from "./words.ts";

/**
 * What our elements in a page say, in the reader's language, as plain data that is sent along. A page's own script would hold the page up
 * for it: the first question for a message waits for the browser, and `Intl` loads its tables into the page's process.
 */
export interface PageWords {
  readonly close: string;
  readonly pin: string;
  readonly move: string;
  readonly name: string;
  readonly differs: string;
  readonly shared: string;
  readonly next: string;
  readonly previous: string;
  readonly off: string;
  /** "{1} of {2} places marked". */
  readonly placed: string;
  /** "Passages that this page lacks here: {1}". */
  readonly lacking: string;
  /** How 0 to 9 are written, and the tag of the language, for figures of more than three digits. */
  readonly digits: readonly string[];
  readonly locale: string;
}

/** Where a figure stands: no letter, which would be kept from turning a sentence around that runs the other way. */
const FIRST = "{1}";
const SECOND = "{2}";
/** Figures from here on are written with signs between their digits. */
const GROUPED = 1_000;

/** The words of a page's elements, to be sent. */
export function pageWords(words: Words): PageWords {
  return {
    close: words.t("close"),
    pin: words.t("cardPin"),
    move: words.t("cardMove"),
    name: words.t("barName"),
    differs: words.t("barDiffers"),
    shared: words.t("barShared"),
    next: words.t("nextDifference"),
    previous: words.t("previousDifference"),
    off: words.t("unmarkPage"),
    placed: words.t("barPlaced", FIRST, SECOND),
    lacking: words.t("marginLacking", FIRST),
    digits: Array.from({ length: 10 }, (_, digit) => words.number(digit)),
    locale: words.locale,
  };
}

/** A sentence of {@link PageWords} with its figures in place. */
export function withFigures(words: PageWords, sentence: string, first: number, second = 0): string {
  return sentence.replace(FIRST, figure(words, first)).replace(SECOND, figure(words, second));
}

function figure({ digits, locale }: PageWords, count: number): string {
  if (count >= GROUPED) return new Intl.NumberFormat(locale).format(count);
  return [...String(count)].map((digit) => digits[Number(digit)]).join("");
}
