import type { Bound } from "./token.ts";

/**
 * Words before a figure that say how near it is. "under" and "over" lie close to the figure or beyond it, "least" and "most" are
 * bounds that include it, "about" is either side. Source: general knowledge of English.
 */
const BEFORE: Readonly<Record<Bound, string>> = {
  about: `about|around|roughly|approximately|approx|some|circa|an estimated|estimated|in the region of|in the order of|or so
    |more or less|something like|somewhere around|an average of|on average`,
  under: `under|just under|slightly under|a little under|slightly less than|just less than|just below|slightly below|slightly fewer than
    |less than|fewer than|below|nearly|almost|close to|not quite|well under|well below|a little less than|shy of|just shy of|lower than|approaching
    |nearing|just short of`,
  over: `over|just over|slightly over|a little over|slightly more than|just more than|just above|slightly above|more than|above
    |well over|well above|in excess of|upwards of|upward of|a little more than|exceeding|greater than|higher than|a good|north of|beyond|even more than`,
  least: "at least|no less than|not less than|no fewer than|not fewer than|a minimum of|minimum|as many as at least",
  most: `at most|at the most|no more than|not more than|up to|as many as|as much as|a maximum of|maximum|not exceeding|a total of up to
    |as high as|no higher than|no later than|within`,
};

/** Word sequences to bounds, by their first word, longest first. */
export const APPROXIMATORS: ReadonlyMap<string, readonly (readonly [words: readonly string[], bound: Bound])[]> =
  (() => {
    const byFirst = new Map<string, (readonly [readonly string[], Bound])[]>();
    for (const [bound, list] of Object.entries(BEFORE) as [Bound, string][])
      for (const phrase of list.split("|")) {
        const words = phrase.trim().split(/\s+/);
        const first = words[0] as string;
        byFirst.set(first, [...(byFirst.get(first) ?? []), [words, bound]]);
      }
    for (const phrases of byFirst.values()) phrases.sort(([x], [y]) => y.length - x.length);
    return byFirst;
  })();

/** Words after a figure: "20 or more", "20 or so". */
export const AFTER: readonly (readonly [words: readonly string[], bound: Bound])[] = [
  [["or", "more"], "least"],
  [["or", "so"], "about"],
  [["or", "less"], "most"],
  [["or", "fewer"], "most"],
  [["or", "thereabouts"], "about"],
];
