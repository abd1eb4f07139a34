import { NEGATIVE_PREFIXES } from "../text/words/negations.ts";

/** Words that begin like a negative prefix and are none. */
const NO_PREFIX =
  /^(?:discourse|distress|discharge|display|dispatch|interest|increase|instead|import|improve|impress|insure|inform|involve|income|intent|intend|install|instate|under|until|union|united|uncle)/;

/** What "de" undoes: "deregulate" and "regulate", not "deliver" and "liver". */
const UNDONE = /^de-?.*(?:i[sz]|[^b]at)(?:e|es|ed|ing|ion|ation)$/;
const EMPTIED = /^(.{3,})less$/;

/** "useless" is "useful" without what it is full of. */
function isEmptied(long: string, short: string): boolean {
  const base = EMPTIED.exec(long)?.[1];
  return base !== undefined && short === `${base}ful`;
}

/** "unlikely" is "likely" with a prefix that turns it round. */
function isPrefixed(long: string, short: string): boolean {
  return (
    short.length >= 4 &&
    long.length > short.length &&
    long.endsWith(short) &&
    (NEGATIVE_PREFIXES.includes(long.slice(0, long.length - short.length)) ||
      (long.startsWith("de") && long.length - short.length <= 3 && UNDONE.test(long))) &&
    !NO_PREFIX.test(long)
  );
}

/** One word is the other with a beginning or an ending that turns it round. */
export function isTurned(long: string, short: string): boolean {
  return isPrefixed(long, short) || isEmptied(long, short);
}
