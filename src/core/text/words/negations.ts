/**
 * Words that turn a statement round. Source: general knowledge of English grammar.
 *
 * `plain` words deny as they stand. `implicit` verbs and nouns deny what depends on them ("failed to reach", "without a deal").
 * `hardly` words deny all but a little.
 */
export const NEGATIONS = {
  plain:
    "not|no|never|nobody|nothing|none|neither|nor|nowhere|no one|no-one|cannot|non|no longer|not any|by no means|in no way|under no circumstances|at no time|on no account|nope|not at all|not a single|not even",
  hardly: "hardly|scarcely|barely|rarely|seldom|little|few|hardly any|hardly ever",
  implicit: `without|unless|divided over|divided on|at odds|lack|lacking|fail|failed|failure|refuse|refusal|decline to|deny|denial|absence|absent|unable|inability|impossible|prevent|avoid|stop short of|reject|rejection|devoid|free of|free from|instead of|rather than|except|forbid
    |cease to|exclude|neglect|miss|missing|far from|yet to|has yet to|have yet to|had yet to|too|impossibility|abstain|refrain|omit|rule out|incapable|short of|unable to|remain to be|poorly|unknown|unclear`,
} as const;

/** Turns that hold a negation word without denying anything. */
export const NOT_NEGATIONS = `not only|not just|not merely|not simply|not solely|not alone|no matter|no doubt|without doubt|without a doubt|not to mention|no less than|no more than|no fewer than|not less than|not more than|not least|nothing but|none other than|why not|if not
    |no sooner|no wonder|whether or not|or not|not so much|can not only|nothing less than|not unlike|not until|no small|last but not least|believe it or not|like it or not|not far from|no. |no later than|no earlier than`;

/** Prefixes and endings that turn an adjective round where the rest is the other side's word: "unlikely" and "likely". */
export const NEGATIVE_PREFIXES: readonly string[] = ["un", "in", "im", "il", "ir", "dis", "non"];
