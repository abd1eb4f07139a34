import type { Reason, Relation } from "../types.ts";

/** Why two texts are called one report, related or unrelated, as codes with their figures. */
export const RELATION_REASONS = [
  /** `a`, `b`: share of each text that the other carries, in per cent. */
  "carried",
  /** `sentences`: how many sentences correspond. */
  "sentences",
  /** `likeness`: how alike corresponding sentences are worded, in per cent. */
  "wording",
  /** Both name the same agency: `agency`. */
  "same-credit",
  /** They speak of the same things, but in sentences of their own. */
  "written-separately",
  /** Hardly anything in one is in the other. */
  "little-shared",
  /** One of the texts is too short to tell. */
  "too-short",
  /** A budget ended the search: `left` names what was left out. */
  "left-out",
] as const;

export type RelationReason = (typeof RELATION_REASONS)[number];

/** What the relation is judged by. Shares and likeness are 0..1. */
export interface Evidence {
  readonly coverage: { readonly a: number; readonly b: number };
  /** Sentences that correspond. */
  readonly pairs: number;
  /** Mean likeness of corresponding sentences, by length. */
  readonly likeness: number;
  /** Agencies named by both. */
  readonly agencies: readonly string[];
  /** Code units of the shorter text. */
  readonly shorter: number;
}

/** Share of the better-carried text from which two texts are one report: a cut version is carried whole by the full one. */
const SAME_SHARE = 0.5;
/** Share from which they are about the same matter. */
const RELATED_SHARE = 0.12;
/** Likeness of wording around which separate writing and rewriting part. */
const SAME_LIKENESS = 0.42;
/** Texts shorter than this, in code units, are never called one report on likeness alone. */
const TOO_SHORT = 80;

/** The relation of two texts, how surely they are one report, and why. */
export function relate(e: Evidence): { relation: Relation; score: number; reasons: Reason[] } {
  const carried = Math.max(e.coverage.a, e.coverage.b);
  const score = carried * Math.min(1, e.likeness / SAME_LIKENESS);
  const percent = (share: number) => Math.round(share * 100);
  const reasons: Reason[] = [
    { code: "carried", shareA: percent(e.coverage.a), shareB: percent(e.coverage.b) },
    { code: "sentences", sentences: e.pairs },
    ...(e.pairs > 0 ? [{ code: "wording", likeness: percent(e.likeness) }] : []),
    ...e.agencies.slice(0, 1).map((agency) => ({ code: "same-credit", agency })),
  ];
  if (e.shorter < TOO_SHORT && score < 1)
    return { relation: "unrelated", score, reasons: [...reasons, { code: "too-short" }] };
  if (score >= SAME_SHARE) return { relation: "same-report", score, reasons };
  if (score >= RELATED_SHARE)
    return { relation: "related", score, reasons: [...reasons, { code: "written-separately" }] };
  return { relation: "unrelated", score, reasons: [...reasons, { code: "little-shared" }] };
}
