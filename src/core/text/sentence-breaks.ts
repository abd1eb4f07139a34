/**
 * The sentence boundaries of Unicode's Annex 29 for the characters that news in Latin letters is made of, by one look-up for each. The
 * names are the annex's.
 */
const OTHER = 0;
const LOWER = 1;
const UPPER = 2;
const LETTER = 3;
const NUMERIC = 4;
const SPACE = 5;
const CLOSE = 6;
const CONTINUES = 7;
const LINE_FEED = 8;
const RETURN = 9;
const STOP = 10;
const POINT = 11;
/** None of ours: the browser's segmenter knows. */
const FOREIGN = 12;

const LATIN_END = 0x250;
const PUNCTUATION = 0x2010;
const PUNCTUATION_END = 0x2028;
const CURRENCY = 0x20a0;
const CURRENCY_END = 0x20c0;

const PATTERNS: readonly (readonly [pattern: RegExp, of: number])[] = [
  [/[\u0085\u00ad\u2024]/, FOREIGN],
  [/\p{Lowercase}/u, LOWER],
  [/[\p{Uppercase}\p{Lt}]/u, UPPER],
  [/\p{Alphabetic}/u, LETTER],
  [/\d/, NUMERIC],
  [/[\t\v\f \u00a0]/, SPACE],
  [/[()[\]{}"'«»\u2018-\u201f]/, CLOSE],
  [/[,:;\u002d–—]/, CONTINUES],
  [/\n/, LINE_FEED],
  [/\r/, RETURN],
  [/[!?]/, STOP],
  [/\./, POINT],
];

function classify(unit: number): number {
  const character = String.fromCharCode(unit);
  return PATTERNS.find(([pattern]) => pattern.test(character))?.[1] ?? OTHER;
}

const LATIN = Uint8Array.from({ length: LATIN_END }, (_, unit) => classify(unit));
const MARKS = Uint8Array.from({ length: PUNCTUATION_END - PUNCTUATION }, (_, at) => classify(PUNCTUATION + at));

function classAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit < LATIN_END) return LATIN[unit]!;
  if (unit >= PUNCTUATION && unit < PUNCTUATION_END) return MARKS[unit - PUNCTUATION]!;
  return unit >= CURRENCY && unit < CURRENCY_END ? OTHER : FOREIGN;
}

/**
 * Adds the ends of the sentences in [from, to) of a text, ascending; the last is `to`. False, with nothing added, where a character is
 * of another script than these rules know.
 */
export function addBreaks(text: string, from: number, to: number, ends: number[]): boolean {
  for (let at = from; at < to; at++) if (classAt(text, at) === FOREIGN) return false;
  for (let at = from; at < to; ) {
    const kind = classAt(text, at);
    if (kind < LINE_FEED) at++;
    else if (kind < STOP) {
      at = afterLine(text, at, to);
      if (at < to) ends.push(at);
    } else {
      const next = afterSentence(text, from, at, to);
      at = next < 0 ? ~next : next;
      if (next >= 0 && at < to) ends.push(at);
    }
  }
  ends.push(to);
  return true;
}

function afterLine(text: string, at: number, to: number): number {
  return at + 1 < to && classAt(text, at) === RETURN && classAt(text, at + 1) === LINE_FEED ? at + 2 : at + 1;
}

/** Where the sentence ends that a point, "!" or "?" closes; the complement of where to go on where it closes none. */
function afterSentence(text: string, from: number, at: number, to: number): number {
  const isPoint = classAt(text, at) === POINT;
  let end = at + 1;
  if (isPoint && end < to) {
    const next = classAt(text, end);
    if (next === NUMERIC) return ~end;
    if (next === UPPER && at > from && (classAt(text, at - 1) === UPPER || classAt(text, at - 1) === LOWER))
      return ~end;
  }
  while (end < to && classAt(text, end) === CLOSE) end++;
  while (end < to && classAt(text, end) === SPACE) end++;
  if (end === to) return end;
  const next = classAt(text, end);
  if (next === LINE_FEED || next === RETURN) return afterLine(text, end, to);
  if (next === CONTINUES || next >= STOP) return ~end;
  return isPoint && goesOnSmall(text, end, to) ? ~end : end;
}

/** Whether the next letter is a small one, with neither another end nor a line between. */
function goesOnSmall(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const kind = classAt(text, at);
    if (kind === LOWER) return true;
    if (kind === UPPER || kind === LETTER || kind >= LINE_FEED) return false;
  }
  return false;
}
