/**
 * Modal verbs and phrases by what they say of the deed. Inflected forms are found too. Source: general knowledge of English grammar.
 *
 * - `may`: it may be so, or somebody may do it
 * - `can`: able or free to
 * - `must`: duty or necessity without way out
 * - `need`: necessity in the nature of things, between the two
 * - `should`: duty or advice with a way out
 * - `will`: it is going to be so
 * - `would`: it would be so if
 */
export type ModalClass = "may" | "can" | "must" | "need" | "should" | "will" | "would";

export const MODALS: Readonly<Record<ModalClass, string>> = {
  may: "may|might",
  can: "can|could|be able to|is able to|are able to|was able to|were able to|been able to|capable of|in a position to|manage to|allowed to|permitted to|free to|entitled to|have the right to|has the right to|the ability to",
  must: `must|have to|has to|had to|having to|need to|needs to|needed to|have got to|has got to|had got to|'ve got to|got to|gotta|required to|obliged to|obligated to|forced to|compelled to|bound to|mandatory|compulsory|obligatory|imperative
    |no choice but to|have no choice|has no choice|had no choice|have no option but to|has no option but to|had no option but to|no alternative but to|no other option|under obligation|cannot but|be made to|ordered to|instructed to|duty to|duty-bound`,
  need: "need|need to|necessary|it is necessary|essential|require|required|vital that|crucial that",
  should: `should|ought to|ought|supposed to|had better|advised to|advisable|recommended|recommend|encouraged to|urged to|would do well to|be best to|need not`,
  will: `will|shall|going to|gonna|about to|certain to|sure to|is to|are to|was to|were to|destined to|plan to|intend to|set to|due to|determined to|resolve to|promise to|vow to|pledge to`,
  would: "would|'d|used to",
};
