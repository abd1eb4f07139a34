import type { Reason, Relation } from "../types.ts";
import { GROUP_BITS, type QueryKey, type StoryKey } from "./key.ts";
import { sampledVocabulary, sampleWords, sharedWords, type WordSample } from "./word-sample.ts";

/** What two keys tell about two articles before either is fetched. Shares are 0..1, estimated. */
export interface Evidence {
  /** Share of the story's anchors that stand anywhere in the query. */
  readonly found: number;
  /** Share of the anchors, by rarity, that both chose. */
  readonly shared: number;
  /** Rarity of the story's anchors that the query has, beside that of the query's own anchors. */
  readonly heard: number;
  /** Share of the story's different words that the query has, and the other way round. */
  readonly storyWords: number;
  readonly queryWords: number;
  /** Share of the story's word groups that the query has, and the other way round. */
  readonly storyGroups: number;
  readonly queryGroups: number;
  /** How much longer one is than the other: natural logarithm of the ratio of their vocabularies, 0 and more. */
  readonly lengths: number;
  /** Days between them; null where either has no date. */
  readonly days: number | null;
}

/** How a relation is estimated; `reasons` have the codes "names-shared", "words-shared", "text-shared", "days-apart". */
export interface Estimate {
  readonly relation: Relation;
  /** 0..1: how surely the two are one report. */
  readonly score: number;
  /** 0..1: how surely the two speak of one event. */
  readonly related: number;
  readonly reasons: readonly Reason[];
}

/** How rare an anchor is in the index that is asked; only proportions matter. */
export type Rarity = (anchor: number) => number;

/** Weighs a story's key against the query that the scale was made for. */
export type WeighKey = (story: StoryKey, heard: number, days: number | null) => Evidence;

/** Sketches are small: a share out of few hits is taken down a little, as if so many groups more had been looked for in vain. */
const DOUBT = 1.5;

/** Makes a scale for one query, so that what depends on the query alone is done once. */
export function scaleFor(query: QueryKey, rarity: Rarity): WeighKey {
  const words = new Set(query.words);
  const chosen = new Set(query.anchors);
  const samples = new Map<number, WordSample>();
  const sampleAt = (level: number) => {
    let sample = samples.get(level);
    if (!sample) {
      sample = sampleWords(query.wordHashes, level);
      samples.set(level, sample);
    }
    return sample;
  };
  let own = 0;
  for (const anchor of query.anchors) own += rarity(anchor);
  return (story, heard, days) => {
    let all = 0;
    let both = 0;
    let found = 0;
    for (const anchor of story.anchors) {
      const weight = rarity(anchor);
      all += weight;
      if (chosen.has(anchor)) both += weight;
      if (words.has(anchor)) found++;
    }
    const { ofA, ofB } = sharedWords(story.sample, sampleAt(story.sample.level));
    const storySize = Math.max(1, sampledVocabulary(story.sample));
    return {
      found: found / Math.max(1, story.anchors.length),
      shared: both / Math.max(Number.EPSILON, Math.min(all, own)),
      heard: heard / Math.max(Number.EPSILON, own),
      storyWords: ofA,
      queryWords: ofB,
      ...sharedGroups(query, story),
      lengths: Math.abs(Math.log(Math.max(1, query.words.length) / storySize)),
      days,
    };
  };
}

/** Values that a group's hash can have in a sketch. */
const CELLS = 2 ** GROUP_BITS;

/** What chance may give beyond its mean, in standard deviations. Less believes long pages, which have some of everything. */
const LUCK = 0.7;

/** What is left of a share, told by so many draws, when so much of it is chance. */
function beyondChance(share: number, chance: number, draws: number): number {
  const luck = LUCK * Math.sqrt((chance * (1 - chance)) / Math.max(1, draws));
  return Math.max(0, (share - chance - luck) / (1 - chance));
}

/** Of the query's groups, those up to the sketch's last must be in it if the story has them; and the other way round. */
function sharedGroups(query: QueryKey, story: StoryKey): { storyGroups: number; queryGroups: number } {
  const { sketch } = story;
  const last = sketch[sketch.length - 1] ?? 0;
  let inReach = 0;
  let hits = 0;
  let at = 0;
  for (const group of query.groups) {
    if (group > last) break;
    inReach++;
    while (sketch[at]! < group) at++;
    if (sketch[at] === group) hits++;
  }
  return {
    storyGroups: beyondChance(hits / (sketch.length + DOUBT), query.groups.length / CELLS, sketch.length),
    queryGroups: beyondChance(hits / (inReach + DOUBT), sketch.length / (last + 1), inReach),
  };
}

/**
 * Logistic weights, fitted on pairs of known relation: translations of one text against all else. What tells a rewritten report from a
 * separate one of the same event is that nearly all the vocabulary is common, on both sides, and that neither is much longer.
 */
const REWRITTEN = {
  base: -16.2,
  found: -4,
  shared: 7.7,
  lesserWords: 18.6,
  greaterWords: 10.6,
  lengths: -10.5,
} as const;
/**
 * Logistic weights of a copied part: common word groups, most of the shorter one's vocabulary, some of the names. Fitted on outlets
 * reusing one another, also inside long pages, against strangers as long: a page of thousands of words has some of everything but names.
 */
const COPIED = { base: -13, groups: 12.2, words: 7.6, found: 2.2, heard: 6, groupsCap: 0.5, heardCap: 0.3 } as const;
/**
 * Logistic weights of a part that was rewritten: the shorter one's words are nearly all in the longer one, though few groups of them are.
 * Fitted on translations cut to a quarter up to three quarters, against separate reports of one event cut alike.
 */
const CUT = { base: -15.6, words: 16.2, groups: 5.2, shared: 4.8, lengths: -2.9 } as const;
/** Weight of dates far apart in all three: a report is printed within days, and what is common after that is an outlet's boilerplate. */
const SAME_FAR = -3;
/**
 * Logistic weights of speaking of one event, fitted on separate reports of one event. That two articles are of the same days says nothing,
 * since in an index of the news all are; that they are far apart speaks against it.
 */
const RELATED = { base: -9.1, heard: 7.5, shared: 5.6, words: 10.5, far: -4, heardCap: 1 } as const;
/** Days up to which a date says nothing, and after which it speaks against one event in full. */
const NEAR_DAYS = 3;
const FAR_DAYS = 30;

/** Estimates at and above are one report. Higher misses rewritten versions, lower takes in separate reports of an event. */
const SAME_AT = 0.5;
/** Estimates at and above are worth showing as the same event. Higher misses separate reports, lower shows strangers. */
const RELATED_AT = 0.1;

function logistic(sum: number): number {
  return 1 / (1 + Math.exp(-sum));
}

/** Two decimals are all that a sketch can tell. */
function rounded(share: number): number {
  return Math.round(share * 100) / 100;
}

/** How surely two articles are one report: rewritten, copied in part, or a part of it rewritten. */
function sameReport(e: Evidence): number {
  const lesser = Math.min(e.storyWords, e.queryWords);
  const greater = Math.max(e.storyWords, e.queryWords);
  const groups = Math.max(e.storyGroups, e.queryGroups);
  const rewritten =
    REWRITTEN.base +
    REWRITTEN.found * e.found +
    REWRITTEN.shared * e.shared +
    REWRITTEN.lesserWords * lesser +
    REWRITTEN.greaterWords * greater +
    REWRITTEN.lengths * e.lengths;
  const copied =
    COPIED.base +
    COPIED.groups * Math.min(groups, COPIED.groupsCap) +
    COPIED.words * greater +
    COPIED.found * e.found +
    COPIED.heard * Math.min(e.heard, COPIED.heardCap);
  const cut =
    CUT.base + CUT.words * greater + CUT.groups * Math.sqrt(groups) + CUT.shared * e.shared + CUT.lengths * e.lengths;
  return logistic(Math.max(rewritten, copied, cut) + SAME_FAR * lateness(e));
}

/** 0..1: how far apart the dates are, where both are known. */
function lateness({ days }: Evidence): number {
  return days === null ? 0 : Math.min(1, Math.max(0, days - NEAR_DAYS) / (FAR_DAYS - NEAR_DAYS));
}

function sameEvent(e: Evidence): number {
  return logistic(
    RELATED.base +
      RELATED.heard * Math.min(e.heard, RELATED.heardCap) +
      RELATED.shared * e.shared +
      RELATED.words * Math.sqrt(e.storyWords * e.queryWords) +
      RELATED.far * lateness(e),
  );
}

/** How two articles are related, as far as their keys tell. */
export function estimateRelation(e: Evidence): Estimate {
  const score = sameReport(e);
  const related = Math.max(score, sameEvent(e));
  const reasons: Reason[] = [
    { code: "names-shared", share: rounded(e.shared) },
    { code: "words-shared", share: rounded(Math.sqrt(e.storyWords * e.queryWords)) },
    { code: "text-shared", share: rounded(Math.max(e.storyGroups, e.queryGroups)) },
  ];
  if (e.days !== null) reasons.push({ code: "days-apart", days: rounded(e.days) });
  const relation = score >= SAME_AT ? "same-report" : related >= RELATED_AT ? "related" : "unrelated";
  return { relation, score: rounded(score), related, reasons };
}
