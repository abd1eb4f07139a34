import type { Figure } from "./figure.ts";
import { foldLetters } from "./fold.ts";
import { readKnownPlace } from "./known-place.ts";
import { readFigure } from "./quantities.ts";
import { type Piece, scan } from "./scan.ts";
import { type Form, type Quantity, Token } from "./token.ts";
import { sharedVocabulary, type Vocabulary } from "./vocabulary.ts";
import { bare } from "./word-fold.ts";

/**
 * Cuts a text into tokens. Figures take their approximator, currency, scale words and unit in; places and bodies of several words are
 * one token; a hyphenated word is several, glued.
 */
export function tokenize(text: string, vocabulary: Vocabulary = sharedVocabulary()): Token[] {
  const pieces = scan(text, vocabulary);
  const tokens: Token[] = [];
  let opens = true;
  let before = -1;
  for (let at = 0; at < pieces.length; ) {
    const piece = pieces[at] as Piece;
    const { spelling } = piece;
    const glued = before === piece.from;
    const figure = spelling.opensFigure ? readFigure(pieces, at) : null;
    const place = figure || !spelling.opensPlace ? null : readKnownPlace(pieces, at);
    const end = figure?.end ?? place?.end ?? at + 1;
    const { to } = pieces[end - 1] as Piece;
    const form = figure
      ? figureForm(foldLetters(text.slice(piece.from, to)), figure, vocabulary)
      : place || spelling.place !== null
        ? vocabulary.form(
            "name",
            bare(foldLetters(text.slice(piece.from, to))),
            (place?.fold ?? spelling.place)!,
            false,
          )
        : spelling.form(opens);
    tokens.push(new Token(piece.from, to, form, glued, opens, figure?.quantity));
    if (form.kind === "point" || form.kind === "mark")
      opens = spelling.endsSentence || opens || breaksLine(text, to, pieces[end]);
    else opens = false;
    before = to;
    at = end;
  }
  return tokens;
}

/** Whether a line ends between an offset and the next piece. */
function breaksLine(text: string, from: number, next: Piece | undefined): boolean {
  if (next === undefined) return false;
  for (let at = from; at < next.from; at++) if (text.charCodeAt(at) === LINE_END) return true;
  return false;
}

const LINE_END = 10;

/** "#" and the value, so that 1,200 and "twelve hundred" are equal; the unit is compared where figures meet. */
function figureForm(printed: string, { quantity }: Figure, vocabulary: Vocabulary): Form {
  return vocabulary.form("figure", printed, foldFigure(quantity, printed), quantity.weak);
}

function foldFigure(quantity: Quantity, printed: string): string {
  if (quantity.kind === "code" || Number.isNaN(quantity.low)) return `#${printed}`;
  const round = (value: number) => String(Math.round(value * 1000) / 1000);
  return quantity.low === quantity.high ? `#${round(quantity.low)}` : `#${round(quantity.low)}-${round(quantity.high)}`;
}
