import { compare } from "../../src/core/compare.ts";
import { type Article, MATTERS } from "../../src/core/types.ts";
import type { OpenedVersion, ReadArticle, VersionSummary } from "../../src/messages/calls.ts";
import { rewritten } from "./rewritten.ts";

/** A long story as the background keeps it: this page, and every other version compared with it. */
export interface LongStory {
  readonly read: ReadArticle;
  readonly versions: readonly VersionSummary[];
  readonly opened: readonly OpenedVersion[];
}

/** A story of so many words and as many other versions of it: each rewrites, leaves out and adds at other places. */
export function longStory(tabId: number, words: number, others: number): LongStory {
  const { a: text } = rewritten(words);
  const page = article("Harbour Post", text);
  const read: ReadArticle = { key: "long", tabId, article: page };
  const opened = Array.from({ length: others }, (_, at): OpenedVersion => {
    const other = article(`Outlet ${at + 1}`, versionOf(text, at));
    const comparison = compare(page, other);
    const compared = {
      relation: comparison.relation,
      coverage: comparison.coverage,
      matters: comparison.differences.filter(({ weight }) => weight >= MATTERS).length,
      credit: [],
    };
    return { version: { ...summaryOf(other), compared }, article: other, comparison };
  });
  return { read, versions: opened.map(({ version }) => version), opened };
}

/** Words that a version prints instead of others. */
const INSTEAD: readonly (readonly [RegExp, string])[] = [
  [/\bsaid\b/, "claimed"],
  [/\b(\d)(\d*)\b/, "3$2"],
  [/\bMonday|Tuesday|Wednesday|Thursday\b/, "Friday"],
  [/\bwould\b/, "could"],
];

/** Of so many sentences in turn, some get other words, one is left out and one is printed as it came. */
const ROUND = INSTEAD.length + 2;

function versionOf(text: string, at: number): string {
  return text
    .split("\n\n")
    .map((paragraph) =>
      paragraph
        .split(/(?<=\.) /)
        .flatMap((sentence, place) => {
          const turn = (sentence.length + place + at) % ROUND;
          const [words, other] = INSTEAD[turn] ?? [/^$/, ""];
          return turn === ROUND - 1 ? [] : [sentence.replace(words, other)];
        })
        .join(" "),
    )
    .join("\n\n");
}

function article(outlet: string, text: string): Article {
  const blocks: Article["blocks"] = [...text.matchAll(/[^\n]+/g)].map((found) => ({
    kind: "paragraph",
    span: [found.index, found.index + found[0].length],
  }));
  const url = `https://${outlet.toLowerCase().replace(/\W+/g, "-")}.example/story`;
  const title = "Talks about the strait go on for another week";
  return { url, outlet, title, byline: null, credit: [], published: null, lang: "en", text, blocks, doubts: [] };
}

function summaryOf({ url, outlet, title }: Article): VersionSummary {
  return {
    id: url,
    url,
    outlet,
    title,
    published: null,
    lang: "en",
    relation: "same-report",
    score: 0.9,
    reasons: [],
    provenance: { from: "sample", name: "Bench" },
    needsOrigin: null,
  };
}
