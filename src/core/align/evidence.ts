/**
 * What speaks for a pair of sentences, in log-odds. Fitted on pairs of translations of news articles with known answers,
 * by cross-validation over articles; each weight can be read: a larger `like` trusts common words more.
 */
export interface Evidence {
  /** Odds of two sentences that share nothing. */
  readonly base: number;
  /** Per unit of likeness (Dice over weighted words, 0..1). */
  readonly like: number;
  /** Per unit of likeness by which the pair beats the best rival of either sentence. */
  readonly margin: number;
  /** Per unit of the logarithm of the ratio of lengths: a sentence twice as long says other things too. */
  readonly length: number;
  /** For each sentence of a group beyond one to one: splits and merges are rarer than pairs. */
  readonly group: number;
  /** Where in both texts one quotation runs from this sentence into the next: speakers are named before or after it. */
  readonly quoted: number;
  /** Cost of each sentence that stands alone. */
  readonly lone: number;
  /** Cost of beginning a run of lone sentences: where both sides would have one, a weaker pair is better. */
  readonly open: number;
  /** Odds that a pair out of order needs: neighbours do not speak for it. */
  readonly moved: number;
  /** Added to those odds where the neighbours moved along. */
  readonly along: number;
}

export const EVIDENCE: Evidence = {
  base: -1.98,
  like: 8.1,
  margin: 2.7,
  length: -1.3,
  group: -3,
  quoted: 2,
  lone: 0.6,
  open: 0.6,
  moved: 0.8,
  along: 1,
};

/** Below this likeness two sentences are never a pair, whatever their neighbours: they share what any two sentences share. */
export const LEAST_LIKENESS = 0.12;
/** Each sentence of a group shares at least this much of its own weight with one sentence of the other side. */
export const LEAST_SHARE = 0.25;

/** Log-odds of a pair. Lengths are in code units; `margin` is the likeness over the best rival's. */
export function odds(likeness: number, margin: number, lengthA: number, lengthB: number): number {
  return (
    EVIDENCE.base +
    EVIDENCE.like * likeness +
    EVIDENCE.margin * margin +
    EVIDENCE.length * Math.abs(Math.log(lengthA / lengthB))
  );
}
