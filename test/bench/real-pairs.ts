import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { ROOT } from "../../src/tools/paths.ts";

/** Texts with known answers; they belong to their owners and are no part of the project. */
export const SHARED = `${ROOT}../shared/bench`;
const LARGEST = 256 * 1024 * 1024;

/** One line of `score.py`'s answer for each: the texts to compare. */
export function prepared<Line>(task: string): Line[] {
  return scorer("prepare", task)
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line);
}

export function scorer(...args: string[]): string {
  return execFileSync("python3", [`${SHARED}/score.py`, ...args], { encoding: "utf8", maxBuffer: LARGEST });
}

/** Words of a long pair's first text: articles are joined until there are so many, and left out where that makes too many. */
const LEAST_WORDS = 900;
const MOST_WORDS = 1300;

/**
 * Pairs of about a thousand words on either side: two translations of some news articles, each shortened at random and some with a
 * paragraph moved, one article behind the other. None where the texts are not beside the checkout.
 */
export function realPairs(): { readonly a: string; readonly b: string }[] {
  if (!existsSync(`${SHARED}/score.py`)) return [];
  const pairs: { a: string; b: string }[] = [];
  let [a, b] = ["", ""];
  for (const next of prepared<{ a: { text: string }; b: { text: string } }>("align")) {
    a += `${next.a.text}\n\n`;
    b += `${next.b.text}\n\n`;
    const words = a.split(/\s+/).length;
    if (words < LEAST_WORDS) continue;
    if (words <= MOST_WORDS) pairs.push({ a: a.trim(), b: b.trim() });
    [a, b] = ["", ""];
  }
  return pairs;
}
