import { BODY_ACRONYMS, BODY_FOLDS } from "./bodies.ts";
import { foldLetters, foldSound } from "./fold.ts";
import { FUNCTION_WORDS, SENTENCE_OPENERS } from "./function-words.ts";
import { PLACE_FOLDS } from "./places.ts";
import { readFigure } from "./quantities.ts";
import { type Piece, scan } from "./scan.ts";
import { stem } from "./stem.ts";
import type { Quantity, Token, TokenKind } from "./token.ts";

/** Words of a place or body of several words, at most. */
const LONGEST_PLACE = 6;

/** First words of places and bodies of several words. */
const placeStarts = new Set(
  [...PLACE_FOLDS.keys(), ...BODY_FOLDS.keys()]
    .filter((name) => /[ ]/.test(name))
    .map((name) => name.split(" ")[0] as string),
);

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
]);

/**
 * Cuts a range of a text into tokens. Figures take their approximator, currency, scale words and unit in; places and bodies of several
 * words are one token; a hyphenated word is several, glued.
 * @param from first code unit read
 * @param to code unit after the last one read
 */
export function tokenize(text: string, from = 0, to = text.length): Token[] {
  const pieces = scan(text, from, to);
  const tokens: Token[] = [];
  let opens = true;
  for (let at = 0; at < pieces.length; ) {
    const piece = pieces[at] as Piece;
    const glued = at > 0 && (pieces[at - 1] as Piece).to === piece.from;
    const figure = piece.type === "mark" ? null : readFigure(pieces, at);
    if (figure) {
      const last = pieces[figure.end - 1] as Piece;
      const printed = foldLetters(text.slice(piece.from, last.to));
      tokens.push(
        token(
          piece.from,
          last.to,
          "figure",
          printed,
          foldFigure(figure.quantity, printed),
          figure.quantity.weak,
          glued,
          opens,
          figure.quantity,
        ),
      );
      at = figure.end;
      opens = false;
      continue;
    }
    if (piece.type === "point" || piece.type === "mark") {
      tokens.push(token(piece.from, piece.to, piece.type, piece.printed, foldPoint(piece), true, glued, opens));
      opens = opensNext(piece, opens, pieces[at + 1], text);
      at++;
      continue;
    }
    const place = readPlace(pieces, at);
    if (place) {
      const last = pieces[place.end - 1] as Piece;
      tokens.push(
        token(
          piece.from,
          last.to,
          "name",
          bare(foldLetters(text.slice(piece.from, last.to))),
          place.fold,
          false,
          glued,
          opens,
        ),
      );
      at = place.end;
      opens = false;
      continue;
    }
    tokens.push(word(piece, glued, opens));
    at++;
    opens = false;
  }
  return tokens;
}

function token(
  from: number,
  to: number,
  kind: TokenKind,
  lower: string,
  fold: string,
  stop: boolean,
  glued: boolean,
  opens: boolean,
  value?: Quantity,
): Token {
  const stemmed =
    kind === "figure" || kind === "point" || kind === "mark" || fold.startsWith("@") ? fold : stemOf(lower);
  return value
    ? { from, to, kind, lower, fold, stem: stemmed, stop, glued, opens, value }
    : { from, to, kind, lower, fold, stem: stemmed, stop, glued, opens };
}

/** A possessive's ending off. */
function bare(lower: string): string {
  return lower.endsWith("'s") ? lower.slice(0, -2) : lower.endsWith("s'") ? lower.slice(0, -1) : lower;
}

/** The stem of one folded lower-case word; a function word is its own. */
export function stemOf(lower: string): string {
  if (FUNCTION_WORDS.has(lower)) return lower;
  const found = stem(lower);
  // "noted" must not become "not".
  return FUNCTION_WORDS.has(found) ? `${found}~` : found;
}

/** The fold of one folded lower-case word that is no figure and no place. */
export function foldWord(lower: string): string {
  if (FUNCTION_WORDS.has(lower)) return lower;
  const fold = foldSound(stem(lower));
  // "note" must not become "not".
  return FUNCTION_WORDS.has(fold) ? `${fold}~` : fold;
}

function word(piece: Piece, glued: boolean, opens: boolean): Token {
  const lower = CONTRACTED.get(piece.lower) ?? (piece.lower === "'s" ? "'s" : bare(piece.lower));
  const stop = FUNCTION_WORDS.has(lower);
  const capital = piece.printed !== piece.printed.toLowerCase();
  const name =
    capital &&
    !(opens && (stop || SENTENCE_OPENERS.has(lower))) &&
    !(stop && !/^(?:[A-Z]{2,}|May|Will)$/.test(piece.printed));
  return token(piece.from, piece.to, name ? "name" : "word", lower, foldWord(lower), stop && !name, glued, opens);
}

function foldPoint(piece: Piece): string {
  if (piece.type === "mark") return '"';
  if (/[-–—‐‑]/.test(piece.printed)) return "-";
  return piece.printed === "…" ? "." : piece.printed;
}

function opensNext(piece: Piece, before: boolean, next: Piece | undefined, text: string): boolean {
  if (/[.!?…:]/.test(piece.printed)) return true;
  if (piece.type === "mark" || /[([–—•*]/.test(piece.printed)) return true;
  return before || (next !== undefined && text.slice(piece.to, next.from).includes("\n"));
}

/** "#" and the value, so that 1,200 and "twelve hundred" are equal; the unit is compared where figures meet. */
function foldFigure(quantity: Quantity, printed: string): string {
  if (quantity.kind === "code" || Number.isNaN(quantity.low)) return `#${printed}`;
  const round = (value: number) => String(Math.round(value * 1000) / 1000);
  return quantity.low === quantity.high ? `#${round(quantity.low)}` : `#${round(quantity.low)}-${round(quantity.high)}`;
}

/** A known place or body at an index, the longest first; a single word has to be printed with a capital. */
function readPlace(pieces: readonly Piece[], at: number): { end: number; fold: string } | null {
  const piece = pieces[at] as Piece;
  const capital = piece.printed !== piece.lower;
  if (placeStarts.has(piece.lower)) {
    let name = piece.lower;
    let found: { end: number; fold: string } | null = null;
    for (let end = at + 1; end < pieces.length && end < at + LONGEST_PLACE * 2; end++) {
      const next = pieces[end] as Piece;
      if (
        next.printed === "." &&
        next.from === (pieces[end - 1] as Piece).to &&
        /^(?:st|dc)$/.test((pieces[end - 1] as Piece).lower)
      )
        continue;
      const gap = next.from === (pieces[end - 1] as Piece).to ? "" : " ";
      if (next.type !== "word" && next.printed !== "-") break;
      name += gap + next.lower;
      const known = bare(name);
      const fold =
        PLACE_FOLDS.get(known) ?? BODY_FOLDS.get(known) ?? PLACE_FOLDS.get(known.replace(/^the (?=.* )/, ""));
      if (fold) found = { end: end + 1, fold };
      if (name.length > 60) break;
    }
    // "the states" in small letters are any states; a lower-cased text still has "south korea".
    if (found && (capital || !name.startsWith("the ") || pieces[at + 1]?.printed !== pieces[at + 1]?.lower))
      return found;
  }
  if (!capital) return null;
  const name = bare(piece.lower);
  if (/^[A-Z.]{2,}s?(?:['’]s)?$/.test(piece.printed)) {
    const fold = BODY_ACRONYMS.get(name.replaceAll(".", ""));
    if (fold) return { end: at + 1, fold };
  }
  // "US", not "Us"; "LA", not "La".
  if (/^(?:us|la|un|eu|uk)$/.test(name) && !/^[A-Z]{2}/.test(piece.printed)) return null;
  const fold = PLACE_FOLDS.get(name);
  return fold ? { end: at + 1, fold } : null;
}
