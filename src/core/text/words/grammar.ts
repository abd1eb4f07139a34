/**
 * Words of grammar alone: exchanging one of them for another says nothing to a reader, except a preposition that names the doer (see agency).
 * Source: general knowledge of English grammar.
 */
export const GRAMMAR_WORDS: ReadonlySet<string> = new Set(
  `a an the this that these those which who whom whose what is are was were be been being am has have had having do does did 's 're 've 'm 'd
  of to in on at by for with from into onto about over around toward towards upon as and so than then there it its , . ; : - ( )`
    .trim()
    .split(/\s+/),
);
