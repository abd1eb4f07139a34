import { foldLetters } from "./fold.ts";

/** A raw piece of text, before figures and names are put together. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  readonly type: "word" | "digits" | "mark" | "point";
  readonly printed: string;
  /** {@link foldLetters} of what is printed. */
  readonly lower: string;
}

/**
 * Alternatives, first match wins:
 * addresses and handles (one word, never cut) · acronyms with points · words with inner apostrophes · words with trailing digits
 * (F16, A4) · digits with separators · quotation marks · any other visible character.
 */
const ADDRESS =
  /(https?:\/\/[^\s<>"“”]+|www\.[^\s<>"“”]+|[@#][\p{L}\d_]+|(?<![\p{L}\d-])[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){0,8}\.(?:com|org|net|ru|cz|pl|de|eu|uk|tv|gov|edu|info|io|me|fr|cn|jp)\b)/u;
const REST =
  /(\p{L}(?:\.\p{L})+\.?(?!\p{L})|\p{L}[\p{L}\p{M}]*\d[\p{L}\d]*|['’](?:s|m|re|ve|d|ll)(?![\p{L}\d])|\p{L}[\p{L}\p{M}]*(?:['’](?=\p{L})[\p{L}\p{M}]+)*)|(\d{1,3}(?:[,\u00a0\u202f ]\d{3})+(?![\d])(?:\.\d+)?|\d+(?:[.,]\d+)*)|(["“”„‟«»‹›‘’‚‛]|''|``|(?<![\p{L}\d])'|'(?![\p{L}\d]))|([^\s])/u;
const PIECES = new RegExp(`${ADDRESS.source}|${REST.source}`, "gu");
/** For texts without addresses and handles, which are most: the same groups, and half the time. */
const PLAIN_PIECES = new RegExp(`((?!))|${REST.source}`, "gu");
const MAY_HAVE_ADDRESS = /[@#]|:\/\/|www\.|\.(?:com|org|net|ru|cz|pl|de|eu|uk|tv|gov|edu|info|io|me|fr|cn|jp)\b/;

/** Cuts a text range into pieces. */
export function scan(text: string, from: number, to: number): Piece[] {
  const pieces: Piece[] = [];
  const part = from === 0 && to === text.length ? text : text.slice(from, to);
  for (const match of part.matchAll(MAY_HAVE_ADDRESS.test(part) ? PIECES : PLAIN_PIECES)) {
    const printed = match[0];
    const at = from + match.index;
    const type =
      match[1] !== undefined || match[2] !== undefined
        ? "word"
        : match[3] !== undefined
          ? "digits"
          : match[4] !== undefined
            ? "mark"
            : "point";
    if (type === "word" && match[2] !== undefined) pushWord(pieces, printed, at);
    else pieces.push(piece(at, type, printed));
  }
  return pieces;
}

const NEGATED = /^(.+)(n['’]t)$/i;
const CANNOT = /^(can)(not)$/i;
const CLITIC = /^(.+)(['’](?:m|re|ve|d|ll))$/i;
/** Words after which 's is a verb, not a possessive. */
const VERB_S = /^(it|he|she|that|there|what|who|here|where|how|let)(['’]s)$/i;

/** Parts "didn't" into "did" + "n't", "they're" into "they" + "'re"; a possessive stays whole. */
function pushWord(pieces: Piece[], printed: string, at: number): void {
  const parts = /['’]/.test(printed)
    ? (NEGATED.exec(printed) ?? CLITIC.exec(printed) ?? VERB_S.exec(printed))
    : printed.length === 6
      ? CANNOT.exec(printed)
      : null;
  const cut = parts ? (parts[1] as string).length : 0;
  if (cut > 0) {
    pieces.push(piece(at, "word", printed.slice(0, cut)), piece(at + cut, "word", printed.slice(cut)));
  } else pieces.push(piece(at, "word", printed));
}

function piece(from: number, type: Piece["type"], printed: string): Piece {
  return { from, to: from + printed.length, type, printed, lower: foldLetters(printed) };
}
