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
  /** They speak of the same things, `names` names among them, but in sentences of their own. */
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
  /** Share of corresponding sentences that stand in another order, 0..1. */
  readonly moved: number;
  /** Names in both texts, and their share of the names of the text that has fewer. */
  readonly names: { readonly common: number; readonly share: number };
  /** Code units of the shorter text. */
  readonly shorter: number;
}

/**
 * What speaks for one report behind both texts, added up: the share that the better-carried text has in the other (a cut version is
 * carried whole), how alike the common sentences are, one agency named by both; a changed order speaks against it. Separate reports of
 * one event share a few quotations word by word, or many facts in other words and another order; rewritten and translated versions
 * share nearly all, cut ones share what they have nearly unchanged.
 */
const WORTH = { carried: 1, likeness: 0.9, credit: 0.1, moved: -0.2 } as const;
/** The sum from which texts are one report: less takes separate reports in, more loses heavy rewriting. */
const SAME_SUM = 1.31;
/** How fast certainty grows around it: half of it is gone 0.09 below. */
const STEEPNESS = 8;
/** Share of a text carried by the other from which they are about the same matter. */
const RELATED_SHARE = 0.2;
/** Or so many names in common, and such a share of them: neighbouring matters have their capitals and presidents in common. */
const RELATED_NAMES = { common: 6, share: 0.35 } as const;
/** Texts shorter than this, in code units, are called nothing unless they are equal. */
const TOO_SHORT = 80;

/** The relation of two texts, how surely they are one report, and why. */
export function relate(e: Evidence): { relation: Relation; score: number; reasons: Reason[] } {
  const carried = Math.max(e.coverage.a, e.coverage.b);
  const sum =
    WORTH.carried * carried +
    WORTH.likeness * e.likeness +
    WORTH.credit * (e.agencies.length > 0 ? 1 : 0) +
    WORTH.moved * e.moved;
  const score = e.pairs === 0 ? 0 : 1 / (1 + Math.exp(-STEEPNESS * (sum - SAME_SUM)));
  const percent = (share: number) => Math.round(share * 100);
  const reasons: Reason[] = [
    { code: "carried", shareA: percent(e.coverage.a), shareB: percent(e.coverage.b) },
    { code: "sentences", sentences: e.pairs },
    ...(e.pairs > 0 ? [{ code: "wording", likeness: percent(e.likeness) }] : []),
    ...e.agencies.slice(0, 1).map((agency) => ({ code: "same-credit", agency })),
  ];
  const equal = carried === 1 && e.likeness === 1;
  if (e.shorter < TOO_SHORT && !equal)
    return { relation: "unrelated", score: Math.min(score, 0.5), reasons: [...reasons, { code: "too-short" }] };
  if (score >= 0.5) return { relation: "same-report", score, reasons };
  const sameNames = e.names.common >= RELATED_NAMES.common && e.names.share >= RELATED_NAMES.share;
  if (carried >= RELATED_SHARE || sameNames)
    return { relation: "related", score, reasons: [...reasons, { code: "written-separately", names: e.names.common }] };
  return { relation: "unrelated", score, reasons: [...reasons, { code: "little-shared" }] };
}

/** The names that two texts have in common, of those that each prints inside a sentence. */
export function commonNames(a: ReadonlySet<string>, b: ReadonlySet<string>): Evidence["names"] {
  let common = 0;
  for (const name of a) if (b.has(name)) common += 1;
  const fewer = Math.min(a.size, b.size);
  return { common, share: fewer > 0 ? common / fewer : 0 };
}
