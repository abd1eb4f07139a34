import { BODY_FOLDS } from "./bodies.ts";
import { PLACES } from "./words/places.ts";
/** Folded names of one word, and of several words joined by a blank, to their fold. */
export const PLACE_FOLDS: ReadonlyMap<string, string> = (() => {
  const folds = new Map<string, string>();
  for (const line of PLACES.trim().split("\n")) {
    const [fold = "", names = ""] = line.split(": ");
    for (const name of names.split(", ")) folds.set(name, `@${fold}`);
  }
  return folds;
})();

/** First words of places and bodies of several words. */
export const PLACE_STARTS: ReadonlySet<string> = new Set(
  [...PLACE_FOLDS.keys(), ...BODY_FOLDS.keys()]
    .filter((name) => name.includes(" "))
    .map((name) => name.split(" ")[0] as string),
);
