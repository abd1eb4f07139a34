/** Words in a row that are looked up: long enough that a match is no chance. */
const RUN = 4;
/** Share of a sentence's runs that a page must show for the sentence to be there, a few words apart. */
const SHOWN_SHARE = 0.6;
/** Code units of a page that are read. */
const MAX_PAGE = 1_000_000;

/** The visible text of a page, asked whether it shows a sentence: blind to white space, case, quotation marks and a few words. */
export class Page {
  readonly #text: string | undefined;
  #runs: Set<string> | undefined;
  #letters: string | undefined;

  constructor(text: string | undefined) {
    this.#text = text;
  }

  /** True where the page shows the sentence, or nearly; false too where the page's text is not known. */
  shows(sentence: string): boolean {
    if (this.#text === undefined) return false;
    this.#runs ??= new Set(runs(this.#text.slice(0, MAX_PAGE)));
    // A few words make no run, and scripts without spaces hardly any: those are looked up letter by letter.
    this.#letters ??= letters(this.#text.slice(0, MAX_PAGE));
    if (this.#letters.includes(letters(sentence))) return true;
    const asked = runs(sentence);
    const found = asked.filter((run) => this.#runs!.has(run)).length;
    return asked.length > 0 && found >= SHOWN_SHARE * asked.length;
  }
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

function runs(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length < RUN) return words.length > 0 ? [words.join(" ")] : [];
  return words.slice(RUN - 1).map((_, i) => words.slice(i, i + RUN).join(" "));
}
