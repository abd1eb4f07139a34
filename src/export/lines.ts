import { sidesOf } from "../../popup/view-model/inWords.ts";
import { KINDS } from "../../popup/view-model/kinds.ts";
import { type Article, type Difference, MATTERS } from "../core/types.ts";
import { differenceWording, kindKey } from "../messages/wording.ts";
import type { Words } from "../messages/words.ts";
import type { Exported } from "./exported.ts";

/** One difference in words, for a list. */
export interface DifferenceLine {
  readonly difference: Difference;
  /** The kind's label. */
  readonly kind: string;
  /** The whole as a sentence. */
  readonly sentence: string;
}

/** The differences that matter in words, by kind in the usual order, then by place. */
export function differenceLines({ a, b, comparison }: Exported, words: Words): DifferenceLine[] {
  const outlet = nameOf(b);
  return comparison.differences
    .filter(({ weight }) => weight >= MATTERS)
    .map((difference) => ({
      difference,
      kind: words.t(kindKey(difference.kind)),
      sentence: words.say(differenceWording(difference, sidesOf(difference, a, b), outlet)),
    }))
    .sort((x, y) => KINDS.indexOf(x.difference.kind) - KINDS.indexOf(y.difference.kind) || placeOf(x) - placeOf(y));
}

/** What an article is called: its outlet, else its address, else its title. */
export function nameOf(article: Article): string {
  return article.outlet || article.url || article.title || "?";
}

/** When it was printed, who is credited, and how much of it the other version has; what is not known is left out. */
export function factsOf(article: Article, coverage: number, words: Words): string[] {
  const credit = [...new Set(article.credit.map(({ printed }) => printed))].join(", ");
  const printed = words.fullTime(article.published);
  return [printed, credit, words.t("exportCarried", words.percent(coverage))].filter((fact) => fact !== "");
}

function placeOf({ difference: { a, b } }: DifferenceLine): number {
  return (a ?? b)?.[0] ?? 0;
}
