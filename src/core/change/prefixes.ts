import { NEGATIVE_PREFIXES } from "../text/words/negations.ts";

/** Words that begin like a negative prefix and are none. */
const NO_PREFIX =
  /^(?:discourse|distress|discharge|display|dispatch|interest|increase|instead|import|improve|impress|insure|inform|involve|income|intent|intend|install|instate|under|until|union|united|uncle)/;

/** "unlikely" is "likely" with a prefix that turns it round. */
export function isPrefixed(long: string, short: string): boolean {
  return (
    short.length >= 4 &&
    long.length > short.length &&
    long.endsWith(short) &&
    NEGATIVE_PREFIXES.includes(long.slice(0, long.length - short.length)) &&
    !NO_PREFIX.test(long)
  );
}
