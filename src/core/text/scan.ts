import type { PieceType, Spelling } from "./spelling.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A raw piece of text, before figures and names are put together. */
export class Piece {
  readonly from: number;
  readonly spelling: Spelling;

  constructor(from: number, spelling: Spelling) {
    this.from = from;
    this.spelling = spelling;
  }

  get to(): number {
    return this.from + this.spelling.printed.length;
  }

  get type(): PieceType {
    return this.spelling.type;
  }

  get printed(): string {
    return this.spelling.printed;
  }

  /** What is printed in folded letters. */
  get lower(): string {
    return this.spelling.lower;
  }
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
const DOMAIN = /\.(?:com|org|net|ru|cz|pl|de|eu|uk|tv|gov|edu|info|io|me|fr|cn|jp)\b/;
const ADDRESS_SIGNS: readonly string[] = ["@", "#", "://", "www."];

/** What a code unit below 128 is to {@link scan}: it can only be a point of its own, a blank, a letter, or takes a closer look. */
const OTHER = 0;
const BLANK = 1;
const LETTER = 2;
const POINT = 3;
const MARK = 4;
const ASCII = Uint8Array.from({ length: 128 }, (_, unit) => {
  const printed = String.fromCharCode(unit);
  return /\s/.test(printed) ? BLANK : /[a-z]/i.test(printed) ? LETTER : /[.,;:!?()[\]/]/.test(printed) ? POINT : OTHER;
});
const DIGIT_OR_APOSTROPHE = Uint8Array.from({ length: 128 }, (_, unit) =>
  /[\d']/.test(String.fromCharCode(unit)) ? 1 : 0,
);

const FULL_STOP = 0x2e;
const COLON = 0x3a;
const HYPHEN = 0x2d;
const LEFT_MARK = 0x201c;
const RIGHT_MARK = 0x201d;
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
  const shapes = ASCII;
  const hasAddress = ADDRESS_SIGNS.some((sign) => text.includes(sign)) || DOMAIN.test(text);
  const pattern = hasAddress ? PIECE : PLAIN_PIECE;
  for (let at = 0; at < text.length; ) {
    const unit = text.charCodeAt(at);
    const shape = unit < 128 ? shapes[unit]! : unit === LEFT_MARK || unit === RIGHT_MARK ? MARK : OTHER;
    if (shape === BLANK) {
      at++;
      continue;
    }
    if (shape === POINT || shape === MARK || (unit === HYPHEN && !hasAddress)) {
      pieces.push(new Piece(at, vocabulary.spelling(shape === MARK ? "mark" : "point", text[at]!)));
      at++;
      continue;
    }
    if (shape === LETTER) {
      const end = endOfPlainWord(text, at);
      if (end > at && !(hasAddress && mayOpenAddress(text, at))) {
        pushWord(pieces, vocabulary.spelling("word", text.slice(at, end)), at, vocabulary);
        at = end;
        continue;
      }
    }
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null) {
      at++; // A blank beyond ASCII.
      continue;
    }
    const printed = match[0];
    if (match[2] !== undefined) pushWord(pieces, vocabulary.spelling("word", printed), at, vocabulary);
    else {
      const type =
        match[1] !== undefined ? "word" : match[3] !== undefined ? "digits" : match[4] !== undefined ? "mark" : "point";
      pieces.push(new Piece(at, vocabulary.spelling(type, printed)));
    }
    at += printed.length;
  }
  return pieces;
}

/** The end of the word of ASCII letters at an index; the index itself where something follows that may belong to it. */
function endOfPlainWord(text: string, at: number): number {
  const shapes = ASCII;
  let end = at + 1;
  while (end < text.length) {
    const unit = text.charCodeAt(end);
    if (unit >= 128 || shapes[unit] !== LETTER) break;
    end++;
  }
  if (end === text.length) return end;
  const next = text.charCodeAt(end);
  if (next < 128) return DIGIT_OR_APOSTROPHE[next] === 1 || (next === FULL_STOP && end === at + 1) ? at : end;
  const ends =
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

function pushWord(pieces: Piece[], spelling: Spelling, from: number, vocabulary: Vocabulary): void {
  const { parts, printed } = spelling;
  if (parts === 0) pieces.push(new Piece(from, spelling));
  else
    pieces.push(
      new Piece(from, vocabulary.spelling("word", printed.slice(0, parts))),
      new Piece(from + parts, vocabulary.spelling("word", printed.slice(parts))),
    );
}
