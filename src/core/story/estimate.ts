import type { Reason, Relation } from "../types.ts";
import type { QueryKey, StoryKey } from "./key.ts";

/** What two keys tell about two articles before either is fetched; shares are 0..1. */
export interface Evidence {
  /** Share of the story's anchors that stand anywhere in the query. */
  readonly anchorsFound: number;
  /** Share of anchors that both chose. */
  readonly anchorsShared: number;
  /** Estimated share of the story's word groups that the query has. */
  readonly storyInQuery: number;
  /** Estimated share of the query's word groups that the story has. */
  readonly queryInStory: number;
  /** Days between them; null where either has no date. */
  readonly days: number | null;
}

/** How a relation is estimated; `reasons` have the codes "anchors-shared", "text-shared", "days-apart". */
export interface Estimate {
  readonly relation: Relation;
  /** 0..1: how surely the two are one report. */
  readonly score: number;
  readonly reasons: readonly Reason[];
}

/** Weights of the estimate: a logistic sum over the evidence, fitted on pairs of known relation. */
const SAME_REPORT = { base: -16.7, found: 4.5, shared: 12, text: 17.5, textCap: 0.4 } as const;
/** Estimates at and above are one report. Higher misses rewritten versions, lower takes in separate reports of an event. */
const SAME_AT = 0.5;
/** Shared anchors from which two articles speak of one event. */
const RELATED_SHARED = 0.25;
const RELATED_FOUND = 0.4;

function count(values: Uint16Array, members: (value: number) => boolean): number {
  let found = 0;
  for (const value of values) if (members(value)) found++;
  return found;
}

/** Weighs a story's key against a query's. */
export function weighKeys(query: QueryKey, story: StoryKey, days: number | null): Evidence {
  const words = new Set(query.words);
  const chosen = new Set(query.anchors);
  const anchors = Math.max(1, story.anchors.length);
  const shared = count(story.anchors, (value) => chosen.has(value));
  const found = count(story.anchors, (value) => words.has(value));
  // Of the query's groups, those within the story's reach must be in the sketch if the story has them; and the other way round.
  const sketch = new Set(story.sketch);
  let inReach = 0;
  let hits = 0;
  for (const group of query.orderedGroups) {
    if (group >>> 16 > story.reach) break;
    inReach++;
    if (sketch.has(Math.min(group & 0xffff, 0xfffe))) hits++;
  }
  return {
    anchorsFound: found / anchors,
    anchorsShared: shared / Math.max(1, Math.min(anchors, query.anchors.length)),
    storyInQuery: Math.min(1, hits / Math.max(1, story.sketch.length)),
    queryInStory: hits / Math.max(1, inReach),
    days,
  };
}

/** Two decimals are all that a sketch can tell. */
function rounded(share: number): number {
  return Math.round(share * 100) / 100;
}

/** How two articles are related, as far as their keys tell. */
export function estimateRelation(evidence: Evidence): Estimate {
  const text = Math.sqrt(evidence.storyInQuery * evidence.queryInStory);
  const sum =
    SAME_REPORT.base +
    SAME_REPORT.found * evidence.anchorsFound +
    SAME_REPORT.shared * evidence.anchorsShared +
    SAME_REPORT.text * Math.sqrt(Math.min(text, SAME_REPORT.textCap));
  const score = 1 / (1 + Math.exp(-sum));
  const reasons: Reason[] = [
    { code: "anchors-shared", share: rounded(evidence.anchorsShared) },
    { code: "text-shared", share: rounded(text) },
  ];
  if (evidence.days !== null) reasons.push({ code: "days-apart", days: rounded(evidence.days) });
  const relation =
    score >= SAME_AT
      ? "same-report"
      : evidence.anchorsShared >= RELATED_SHARED || evidence.anchorsFound >= RELATED_FOUND
        ? "related"
        : "unrelated";
  return { relation, score: Math.round(score * 1000) / 1000, reasons };
}
