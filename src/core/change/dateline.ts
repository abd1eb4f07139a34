import type { Run, Side } from "./facing.ts";

/** "HARROW BAY (Reuters) -", "LOWMERE, April 5 (AP) —" at the start of a paragraph. */
const DATELINE = /^\p{Lu}[\p{L} .'’-]{1,40}(?:,[^()\n]{1,30})? ?\([^()\n]{2,40}\) ?[-–—]/u;

/** Code units from the start of a paragraph that its dateline ends within. */
const DATELINE_REACH = 120;

/** The name stands in a dateline: the place that a report was sent from, or the agency that sent it. */
export function isInDateline({ reading: { text }, tokens }: Side, [from, to]: Run): boolean {
  const start = tokens[from]?.from ?? 0;
  const opening = text.slice(Math.max(0, start - DATELINE_REACH), start).lastIndexOf("\n");
  const line = opening < 0 ? (start < DATELINE_REACH ? 0 : start) : Math.max(0, start - DATELINE_REACH) + opening + 1;
  const dateline = DATELINE.exec(text.slice(line, line + DATELINE_REACH))?.[0].length ?? 0;
  return (tokens[to - 1]?.to ?? 0) <= line + dateline;
}
