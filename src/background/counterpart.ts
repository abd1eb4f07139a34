import type { Article, Span } from "../core/types.ts";
import type { Counterpart, OpenedVersion } from "../messages/calls.ts";
import type { Said } from "./said.ts";

/** Differences put into words in one card. */
const MOST_NOTES = 5;

/** What stands in B for a span of A: the sentences that correspond, in B's order, and what differs in them. */
export function counterpartOf(
  a: Article,
  span: Span,
  { article: b, comparison }: OpenedVersion,
  said: Said,
): Counterpart {
  const there = comparison.pairs
    .filter((pair) => pair.a !== null && pair.b !== null && overlaps(pair.a, span))
    .map((pair) => pair.b!)
    .sort((one, other) => one[0] - other[0]);
  const { text, placed } = joined(b.text, there);
  const concerned = comparison.differences
    .filter(
      (d) => (d.a !== null && overlaps(d.a, span)) || (d.b !== null && there.some((part) => overlaps(d.b!, part))),
    )
    .sort((one, other) => other.weight - one.weight);
  const marks = concerned.flatMap((d) => {
    const at = d.b === null ? null : placed(d.b);
    return at === null ? [] : [{ span: at, kind: d.kind, label: said.kind(d.kind) }];
  });
  const notes = concerned.slice(0, MOST_NOTES).map((d) => {
    const sides = { a: slice(a.text, d.a), b: slice(b.text, d.b) };
    return `${said.kind(d.kind)}: ${said.difference(d, sides, b.outlet)}`;
  });
  return {
    outlet: b.outlet,
    lang: b.lang,
    text,
    marks,
    notes: there.length === 0 ? [said.noCounterpart] : notes,
  };
}

/** The parts of a text one after the other, and the way of a span of the text into them. */
function joined(text: string, parts: readonly Span[]): { text: string; placed: (span: Span) => Span | null } {
  let out = "";
  const shifts: { part: Span; by: number }[] = [];
  for (const [i, part] of parts.entries()) {
    const before = parts[i - 1];
    if (before !== undefined) {
      const between = text.slice(before[1], part[0]);
      // Sentences that stand together are quoted with what stands between; a gap is shown as one.
      out += /^\s*$/.test(between) ? between.replace(/\s+/g, " ") || " " : " … ";
    }
    shifts.push({ part, by: out.length - part[0] });
    out += text.slice(part[0], part[1]);
  }
  return {
    text: out,
    placed: ([from, to]) => {
      const home = shifts.find(({ part }) => part[0] <= from && to <= part[1]);
      return home === undefined ? null : [from + home.by, to + home.by];
    },
  };
}

function overlaps(one: Span, other: Span): boolean {
  return one[0] < other[1] && other[0] < one[1];
}

function slice(text: string, span: Span | null): string {
  return span === null ? "" : text.slice(span[0], span[1]);
}
