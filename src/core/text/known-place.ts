import { BODY_FOLDS } from "./bodies.ts";
import { PLACE_FOLDS } from "./places.ts";
import type { Piece } from "./scan.ts";
import { bare } from "./word-fold.ts";

/** Words of a place or body of several words, at most, and its letters. */
const LONGEST_PLACE = 6;
const MOST_LETTERS = 60;

/** A known place or body of several words at an index, the longest one; null where none stands there. */
export function readKnownPlace(pieces: readonly Piece[], at: number): { end: number; fold: string } | null {
  const piece = pieces[at] as Piece;
  let name = piece.lower;
  let found: { end: number; fold: string } | null = null;
  for (let end = at + 1; end < pieces.length && end < at + LONGEST_PLACE * 2; end++) {
    const next = pieces[end] as Piece;
    const before = pieces[end - 1] as Piece;
    if (next.printed === "." && next.from === before.to && /^(?:st|dc)$/.test(before.lower)) continue;
    if (next.type !== "word" && next.printed !== "-") break;
    name += (next.from === before.to ? "" : " ") + next.lower;
    const known = bare(name);
    const fold = PLACE_FOLDS.get(known) ?? BODY_FOLDS.get(known) ?? PLACE_FOLDS.get(known.replace(/^the (?=.* )/, ""));
    if (fold) found = { end: end + 1, fold };
    if (name.length > MOST_LETTERS) break;
  }
  // "the states" in small letters are any states; a lower-cased text still has "south korea".
  const capital = piece.printed !== piece.lower || pieces[at + 1]?.printed !== pieces[at + 1]?.lower;
  return found && (capital || !name.startsWith("the ")) ? found : null;
}
