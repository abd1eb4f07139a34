import type { DifferenceReason } from "../core/change/reasons.ts";
import type { RelationReason } from "../core/story/relation.ts";
import type { Difference, DifferenceKind, Doubt, DoubtCode, Reason, Relation } from "../core/types.ts";
import type { Failure, FailureCode, Provenance } from "./calls.ts";
import type { PlainKey, PluralWording, Wording } from "./words.ts";

/**
 * Puts codes into words: every kind, failure, doubt, relation and origin has its message, and a code without one does not compile.
 * Pure: gives keys and substitutions; {@link Words} turns them into a language.
 */

const KIND_KEYS = {
  "only-a": "kindOnlyA",
  "only-b": "kindOnlyB",
  moved: "kindMoved",
  number: "kindNumber",
  time: "kindTime",
  name: "kindName",
  spelling: "kindSpelling",
  quote: "kindQuote",
  attribution: "kindAttribution",
  hedge: "kindHedge",
  negation: "kindNegation",
  wording: "kindWording",
} as const satisfies Record<DifferenceKind, PlainKey>;

/** Every kind of difference. */
export const DIFFERENCE_KINDS = Object.keys(KIND_KEYS) as readonly DifferenceKind[];

/** The label of a kind. */
export function kindKey(kind: DifferenceKind): PlainKey {
  return KIND_KEYS[kind];
}

const RELATION_KEYS = {
  "same-report": "relationSame",
  related: "relationRelated",
  unrelated: "relationUnrelated",
} as const satisfies Record<Relation, PlainKey>;

/** What two articles are to each other. */
export function relationKey(relation: Relation): PlainKey {
  return RELATION_KEYS[relation];
}

/** What a version's origin is called in the list; `time` puts an ISO time into the reader's language. */
export function provenanceWording(provenance: Provenance, time: (iso: string) => string): Wording {
  switch (provenance.from) {
    case "index":
      return { key: "fromIndex", substitutions: [provenance.name] };
    case "sample":
      return { key: "fromSample", substitutions: [provenance.name] };
    case "feed":
      return { key: "fromFeed", substitutions: [provenance.name] };
    case "live":
      return { key: "fromLive", substitutions: [provenance.name] };
    case "tab":
      return { key: "fromTab", substitutions: [] };
    case "address":
      return { key: "fromAddress", substitutions: [] };
    case "pasted":
      return { key: "fromPasted", substitutions: [] };
    case "kept":
      return { key: provenance.page ? "fromKeptPage" : "fromKept", substitutions: [time(provenance.at)] };
  }
}

const DOUBT_KEYS = {
  "not-article": "doubtNotArticle",
  paywall: "doubtPaywall",
  "cut-off": "doubtCutOff",
  "short-of-word-count": "doubtShort",
  "methods-disagree": "doubtMethods",
  "lazy-text": "doubtLazy",
  "live-blog": "doubtLive",
  "list-page": "doubtList",
  translated: "doubtTranslated",
  "too-large": "doubtTooLarge",
  redirected: "doubtRedirected",
} as const satisfies Record<DoubtCode, PlainKey>;

/** Why an article may not be whole, as a clause for a sentence about its page. */
export function doubtKey(doubt: Pick<Doubt, "code">): PlainKey {
  return DOUBT_KEYS[doubt.code];
}

const FAILURE_KEYS = {
  "not-article": ["failNotArticle", "failNotArticleDo"],
  "restricted-page": ["failRestricted", "failRestrictedDo"],
  "no-match": ["failNoMatch", "failNoMatchDo"],
  "page-incomplete": ["failIncomplete", "failIncompleteDo"],
  "page-gone": ["failGone", "failGoneDo"],
  "permission-refused": ["failRefused", "failRefusedDo"],
  "index-unreachable": ["failUnreachable", "failUnreachableDo"],
  "index-stale": ["failStale", "failStaleDo"],
  "index-old": ["failOld", "failOldDo"],
  "index-refused": ["failIndexRefused", "failIndexRefusedDo"],
  "address-refused": ["failAddress", "failAddressDo"],
  "redirect-refused": ["failRedirect", "failRedirectDo"],
  offline: ["failOffline", "failOfflineDo"],
  "timed-out": ["failTimeout", "failTimeoutDo"],
  "too-large": ["failTooLarge", "failTooLargeDo"],
  "unreadable-type": ["failType", "failTypeDo"],
  "search-busy": ["failSearchBusy", "failSearchBusyDo"],
  "search-refused": ["failSearchRefused", "failSearchRefusedDo"],
  "search-unreadable": ["failSearchUnreadable", "failSearchUnreadableDo"],
  "search-unreachable": ["failSearchUnreachable", "failSearchUnreachableDo"],
  "feed-gone": ["failFeedGone", "failFeedGoneDo"],
  "no-feed": ["failNoFeed", "failNoFeedDo"],
  "storage-full": ["failStorage", "failStorageDo"],
  internal: ["failInternal", "failInternalDo"],
} as const satisfies Record<FailureCode, readonly [PlainKey, PlainKey]>;

/** What happened, and what the reader can do next. `noDetail` stands where the failure names no value. */
export function failureWording(failure: Failure, noDetail: string): { what: Wording; next: Wording } {
  const [what, next] = FAILURE_KEYS[failure.code];
  return {
    what: { key: what, substitutions: [failure.detail || noDetail] },
    next: { key: next, substitutions: [] },
  };
}

const REASON_KEYS = {
  "sentence-missing": "reasonGeneric",
  "sentence-on-page": "reasonGeneric",
  "sentence-beyond-end": "reasonGeneric",
  "clause-missing": "reasonGeneric",
  "phrase-missing": "reasonGeneric",
  moved: "reasonMoved",
  "figure-differs": "reasonGeneric",
  "figure-missing": "reasonGeneric",
  "unit-differs": "reasonUnit",
  "unit-converted": "reasonConverted",
  "approximation-differs": "reasonApproximation",
  "day-differs": "reasonDay",
  "hour-differs": "reasonHour",
  "relative-date": "reasonRelativeDate",
  "time-missing": "reasonGeneric",
  "name-differs": "reasonGeneric",
  "name-missing": "reasonGeneric",
  "name-respelled": "reasonRespelledName",
  "name-form": "reasonNameForm",
  "word-respelled": "reasonRespelledWord",
  "quote-words": "reasonQuoteWords",
  "marks-a": "reasonMarksA",
  "marks-b": "reasonMarksB",
  "direct-a": "reasonDirectA",
  "direct-b": "reasonDirectB",
  "verb-of-saying": "reasonVerb",
  "stance-differs": "reasonStance",
  "source-differs": "reasonSource",
  "source-a": "reasonSourceA",
  "source-b": "reasonSourceB",
  "distancing-a": "reasonDistanceA",
  "distancing-b": "reasonDistanceB",
  "hedge-a": "reasonHedgeA",
  "hedge-b": "reasonHedgeB",
  "hedge-differs": "reasonHedge",
  modality: "reasonModality",
  "negated-a": "reasonNegatedA",
  "negated-b": "reasonNegatedB",
  opposite: "reasonOpposite",
  "other-words": "reasonGeneric",
  "loaded-words": "reasonLoaded",
  agency: "reasonAgency",
} as const satisfies Record<DifferenceReason, PlainKey>;

/** A difference as one sentence, with the words of both sides. `outlet` is what the other version is called. */
export function differenceWording(
  difference: Pick<Difference, "kind" | "sure" | "reason">,
  sides: { readonly a: string; readonly b: string },
  outlet: string,
): Wording {
  const { kind, sure, reason } = difference;
  if (kind === "only-a") return { key: sure ? "reasonOnlyA" : "reasonUnsureA", substitutions: [sides.a, outlet] };
  if (kind === "only-b") return { key: sure ? "reasonOnlyB" : "reasonUnsureB", substitutions: [sides.b, outlet] };
  // Of marks and moves one side says all; of the rest, words that stand on one side only are said as such.
  if (sides.b === "") return { key: "reasonOnlyHere", substitutions: [sides.a] };
  if (sides.a === "") return { key: "reasonOnlyThere", substitutions: [sides.b] };
  const key = hasOwn(REASON_KEYS, reason.code) ? REASON_KEYS[reason.code] : "reasonGeneric";
  return { key, substitutions: [sides.a, sides.b] };
}

/** Why two articles are called what they are, as sentences; null for a code that only an index knows. */
export function relationWording(reason: Reason): (Wording | PluralWording) | null {
  const code = reason.code as RelationReason;
  const figure = (name: string) => String(reason[name] ?? "");
  switch (code) {
    case "carried":
      return { key: "relationCarried", substitutions: [figure("shareA"), figure("shareB")] };
    case "sentences":
      return { plural: "relationSentences", count: Number(reason.sentences ?? 0) };
    case "wording":
      return { key: "relationLikeness", substitutions: [figure("likeness")] };
    case "same-credit":
      return { key: "relationCredit", substitutions: [figure("agency").toUpperCase()] };
    case "written-separately":
      return { key: "relationSeparate", substitutions: [] };
    case "little-shared":
      return { key: "relationLittle", substitutions: [] };
    case "too-short":
      return { key: "relationShort", substitutions: [] };
    case "left-out":
      return { key: "relationLeftOut", substitutions: [] };
    default:
      return unknownCode(code);
  }
}

/** Every relation has its case above: this only takes codes that are not of the list at all. */
function unknownCode(_: never): null {
  return null;
}

function hasOwn<T extends object>(table: T, key: PropertyKey): key is keyof T {
  return Object.hasOwn(table, key);
}
