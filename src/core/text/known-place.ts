import { BODY_FOLDS } from "./bodies.ts";
import { PLACE_FOLDS } from "./places.ts";
import type { Piece } from "./scan.ts";
import { bare } from "./word-fold.ts";

/** What places and bodies of several words begin with, up to each of their words. */
const OPENINGS: ReadonlySet<string> = new Set(
  [...PLACE_FOLDS.keys(), ...BODY_FOLDS.keys()].flatMap((name) =>
    [...name.matchAll(/[ -]/g)].flatMap(({ index }) => [name.slice(0, index), name.slice(0, index + 1)]),
  ),
);

/** Their second words; after an article their first ones. */
const SECOND_WORDS: ReadonlySet<string> = new Set(
  [...PLACE_FOLDS.keys(), ...BODY_FOLDS.keys()]
    .filter((name) => name.includes(" "))
    .flatMap((name) => name.split(/[ -]/, 2)),
);

/** Whether a longer name may begin so; an article before it need not be listed. */
function isOpening(name: string): boolean {
  return OPENINGS.has(name) || (name.startsWith("the ") && OPENINGS.has(name.slice(4)));
}

/** A known place or body of several words at an index, the longest one; null where none stands there. */
export function readKnownPlace(pieces: readonly Piece[], at: number): { end: number; fold: string } | null {
  const piece = pieces[at] as Piece;
  const second = pieces[at + 1];
  // Most words after "the" or "new" are no place's: one look-up tells.
  if (second?.type === "word" && second.from > piece.to && !SECOND_WORDS.has(bare(second.lower))) return null;
  let name = piece.lower;
  let found: { end: number; fold: string } | null = null;
  for (let end = at + 1; end < pieces.length; end++) {
    const next = pieces[end] as Piece;
    const before = pieces[end - 1] as Piece;
    if (next.printed === "." && next.from === before.to && /^(?:st|dc)$/.test(before.lower)) continue;
    if (next.type !== "word" && next.printed !== "-") break;
    name += (next.from === before.to ? "" : " ") + next.lower;
    const known = bare(name);
    const fold = PLACE_FOLDS.get(known) ?? BODY_FOLDS.get(known) ?? PLACE_FOLDS.get(known.replace(/^the (?=.* )/, ""));
    if (fold) found = { end: end + 1, fold };
    if (!isOpening(name)) break;
  }
  // "the states" in small letters are any states; a lower-cased text still has "south korea".
  const capital = piece.printed !== piece.lower || pieces[at + 1]?.printed !== pieces[at + 1]?.lower;
  return found && (capital || !name.startsWith("the ")) ? found : null;
}
