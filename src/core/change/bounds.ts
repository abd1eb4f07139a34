import type { Token } from "../text/token.ts";

/** Words that put a figure close below the next one; the others of their kind deny that it was reached. */
const CLOSE = /^(?:nearly|almost|close to|not quite|approaching|nearing|(?:just|slightly|a little) )/;

/**
 * How the bounds of two equal figures face each other: `opposite` where one denies the other ("more than 20" and "less than 20"),
 * `apart` where they lie close to it on its two sides ("nearly 20" and "more than 20"), null where they can both be true.
 */
export function boundsFace(x: Token, y: Token): "opposite" | "apart" | null {
  const isUpper = ({ value }: Token) => value?.bound === "over" || value?.bound === "least";
  const isLower = ({ value }: Token) => value?.bound === "under" || value?.bound === "most";
  const under = isUpper(x) && isLower(y) ? y : isUpper(y) && isLower(x) ? x : null;
  if (!under) return null;
  return CLOSE.test(under.lower) ? "apart" : "opposite";
}
