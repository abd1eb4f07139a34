import type { PieceType, Spelling } from "./spelling.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A raw piece of text, before figures and names are put together. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  readonly type: PieceType;
  readonly printed: string;
  /** What is printed in folded letters. */
  readonly lower: string;
  readonly spelling: Spelling;
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
const PIECE = new RegExp(`${ADDRESS.source}|${REST.source}`, "uy");
/** For texts without addresses and handles, which are most: the same groups, and half the time. */
const PLAIN_PIECE = new RegExp(`((?!))|${REST.source}`, "uy");
const MAY_HAVE_ADDRESS = /[@#]|:\/\/|www\.|\.(?:com|org|net|ru|cz|pl|de|eu|uk|tv|gov|edu|info|io|me|fr|cn|jp)\b/;

/** What a code unit below 128 is to {@link scan}: it can only be a point of its own, a blank, a letter, or takes a closer look. */
const OTHER = 0;
const BLANK = 1;
const LETTER = 2;
const POINT = 3;
const ASCII = Uint8Array.from({ length: 128 }, (_, unit) => {
  const printed = String.fromCharCode(unit);
  return /\s/.test(printed) ? BLANK : /[a-z]/i.test(printed) ? LETTER : /[,;:!?()[\]/]/.test(printed) ? POINT : OTHER;
});
const DIGIT_OR_APOSTROPHE = Uint8Array.from({ length: 128 }, (_, unit) =>
  /[\d']/.test(String.fromCharCode(unit)) ? 1 : 0,
);

const FULL_STOP = 0x2e;
const COLON = 0x3a;
const NO_BREAK_SPACE = 0xa0;
/** Dashes, and marks but for the apostrophe: from one to the other they end words of plain letters. */
const FIRST_DASH = 0x2010;
const LAST_DASH = 0x2015;
const FIRST_DOUBLE_MARK = 0x201c;
const LAST_DOUBLE_MARK = 0x201e;
const ELLIPSIS = 0x2026;

/** Cuts a text into pieces. Words of plain letters, which are nearly all, are read by their code units; the rest by pattern. */
export function scan(text: string, vocabulary: Vocabulary): Piece[] {
  const pieces: Piece[] = [];
  const hasAddress = MAY_HAVE_ADDRESS.test(text);
  const pattern = hasAddress ? PIECE : PLAIN_PIECE;
  for (let at = 0; at < text.length; ) {
    const unit = text.charCodeAt(at);
    const class_ = unit < 128 ? ASCII[unit]! : OTHER;
    if (class_ === BLANK) {
      at++;
      continue;
    }
    let end = at;
    if (class_ === POINT) end++;
    else if (class_ === LETTER) {
      end = endOfPlainWord(text, at);
      if (hasAddress && end > 0 && mayOpenAddress(text, at)) end = at;
    }
    if (end > at) {
      if (class_ === POINT) pushPiece(pieces, at, vocabulary.spelling("point", text[at]!));
      else pushWord(pieces, text.slice(at, end), at, vocabulary);
      at = end;
      continue;
    }
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null) {
      at++; // A blank beyond ASCII.
      continue;
    }
    const printed = match[0];
    if (match[2] !== undefined) pushWord(pieces, printed, at, vocabulary);
    else {
      const type =
        match[1] !== undefined ? "word" : match[3] !== undefined ? "digits" : match[4] !== undefined ? "mark" : "point";
      pushPiece(pieces, at, vocabulary.spelling(type, printed));
    }
    at += printed.length;
  }
  return pieces;
}

/** The end of the word of ASCII letters at an index; the index itself where something follows that may belong to it. */
function endOfPlainWord(text: string, at: number): number {
  let end = at + 1;
  let next = text.charCodeAt(end);
  while (next < 128 && ASCII[next] === LETTER) next = text.charCodeAt(++end);
  if (next < 128) return DIGIT_OR_APOSTROPHE[next] === 1 || (next === FULL_STOP && end === at + 1) ? at : end;
  const ends =
    Number.isNaN(next) ||
    next === NO_BREAK_SPACE ||
    next === ELLIPSIS ||
    (next >= FIRST_DASH && next <= LAST_DASH) ||
    (next >= FIRST_DOUBLE_MARK && next <= LAST_DOUBLE_MARK);
  return ends ? end : at;
}

/** Code units within which an address that begins with a letter has its first point or colon. */
const ADDRESS_REACH = 130;

/** Whether an address may begin at an index. */
function mayOpenAddress(text: string, at: number): boolean {
  for (let end = at; end < at + ADDRESS_REACH; end++) {
    const unit = text.charCodeAt(end);
    if (unit === FULL_STOP || unit === COLON) return true;
    if (Number.isNaN(unit) || (unit < 128 && ASCII[unit] === BLANK)) return false;
  }
  return false;
}

function pushWord(pieces: Piece[], printed: string, from: number, vocabulary: Vocabulary): void {
  const spelling = vocabulary.spelling("word", printed);
  if (spelling.parts === 0) {
    pushPiece(pieces, from, spelling);
    return;
  }
  pushPiece(pieces, from, vocabulary.spelling("word", printed.slice(0, spelling.parts)));
  pushPiece(pieces, from + spelling.parts, vocabulary.spelling("word", printed.slice(spelling.parts)));
}

function pushPiece(pieces: Piece[], from: number, spelling: Spelling): void {
  const { type, printed, lower } = spelling;
  pieces.push({ from, to: from + printed.length, type, printed, lower, spelling });
}
