/**
 * Why a difference was found. Every reason speaks of A's words (`a`) and B's words (`b`); where a direction matters the code names the
 * side that has it: "hedge-a" says that A hedges what B states. Swapping the texts swaps `a` and `b` and each -a code with its -b code.
 */
export const DIFFERENCE_REASONS = [
  /** A sentence stands on one side only. */
  "sentence-missing",
  /** The other page shows the sentence, outside of what could be read as its article. */
  "sentence-on-page",
  /** The sentence stands behind the place where the other text, which is not whole, ends. */
  "sentence-beyond-end",
  /** A clause of a sentence stands on one side only. */
  "clause-missing",
  /** A phrase of a sentence stands on one side only. */
  "phrase-missing",
  /** The same sentence stands in another place. */
  "moved",
  /** Another figure in the same place. */
  "figure-differs",
  /** A figure stands on one side only. */
  "figure-missing",
  /** The same figure of another unit, currency or measure. */
  "unit-differs",
  /** The same amount in another unit: 10 km and 6.2 miles. */
  "unit-converted",
  /** The same figure, but as a bound or an approximation on one side: "more than 20" and "20". */
  "approximation-differs",
  /** Another day, month or year. */
  "day-differs",
  /** Another time of day. */
  "hour-differs",
  /** The same day, relative on one side and absolute on the other: "yesterday" and "on Friday (Apr 11)". */
  "relative-date",
  /** A day or an hour stands on one side only. */
  "time-missing",
  /** Another person, place or body. */
  "name-differs",
  /** A name stands on one side only. */
  "name-missing",
  /** The same name, spelled otherwise. */
  "name-respelled",
  /** The same name, shorter or longer: "Steve Witkoff" and "Witkoff", an acronym and its expansion. */
  "name-form",
  /** The same word, spelled otherwise. */
  "word-respelled",
  /** Other words inside quotation marks. */
  "quote-words",
  /** Words are in quotation marks in A, and stand without them in B. */
  "marks-a",
  /** Words are in quotation marks in B, and stand without them in A. */
  "marks-b",
  /** Quoted directly in A, reported indirectly in B. */
  "direct-a",
  /** Quoted directly in B, reported indirectly in A. */
  "direct-b",
  /** Another verb of saying with the same stance: "said" and "told". */
  "verb-of-saying",
  /** Another verb of saying that doubts, vouches, admits or denies: "said" and "claimed". */
  "stance-differs",
  /** Another source is named. */
  "source-differs",
  /** A names a source for what B states itself. */
  "source-a",
  /** B names a source for what A states itself. */
  "source-b",
  /** A keeps its distance ("what he calls"), B does not. */
  "distancing-a",
  /** B keeps its distance, A does not. */
  "distancing-b",
  /** A hedges what B states as fact. */
  "hedge-a",
  /** B hedges what A states as fact. */
  "hedge-b",
  /** Both hedge, with other certainty. */
  "hedge-differs",
  /** Another degree of possibility, duty or intent: "should" and "must". */
  "modality",
  /** A denies what B affirms. */
  "negated-a",
  /** B denies what A affirms. */
  "negated-b",
  /** Words of opposite sense: "rose" and "fell". */
  "opposite",
  /** Other words for the same place. */
  "other-words",
  /** Evaluative words on one side. */
  "loaded-words",
  /** Another doer or place of the deed: "detained by Russia" and "detained in Russia". */
  "agency",
] as const;

export type DifferenceReason = (typeof DIFFERENCE_REASONS)[number];

const MIRRORED: ReadonlyMap<string, DifferenceReason> = new Map(
  DIFFERENCE_REASONS.map((code) => [
    code,
    code.replace(/-([ab])$/, (_, side: string) => (side === "a" ? "-b" : "-a")) as DifferenceReason,
  ]),
);

/** The code that says the same with A and B swapped. */
export function mirrorReason(code: DifferenceReason): DifferenceReason {
  return MIRRORED.get(code) ?? code;
}
