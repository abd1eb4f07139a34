import type { Block, Span } from "../types.ts";
import { addBreaks } from "./sentence-breaks.ts";
import { AFTER_CLOCK, BEFORE_FIGURE, NEVER_LAST, OPENERS, SAYS, SELDOM_LAST } from "./sentence-words.ts";
import { stretches } from "./stretches.ts";

const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });

/** Code units looked at on either side of a possible end: longer than any abbreviation, dateline or speaker. */
const REACH = 80;

/** Code units that the segmenter is given at once: its cost grows faster than the length. */
const PIECE = 4096;

/** Code units of "(123)" with the space behind it, and to spare. */
const LONGEST_MARK = 12;

/** What may close a sentence after its point. */
const CLOSERS = "\"'”’»›)\\]";

const CLOSED = new RegExp(`(?:[${CLOSERS}]|\\[\\w{1,3}\\])+$`);

/**
 * Ends that the segmenter does not see, each read from a point on: before a figure, after a note's number, after an ellipsis, where the
 * space was lost, before a lower-case brand. The first group is what still belongs to the sentence.
 */
const UNSEEN_ENDS = [
  new RegExp(`([.!?…][${CLOSERS}]*\\s+)["'“‘(\\[]*[\\d$€£¥#@]`, "y"),
  new RegExp(`([.!?…][${CLOSERS}]*(?:\\[\\w{1,3}\\])+\\s+)`, "y"),
  new RegExp(`(…[${CLOSERS}]*\\s+)["'“‘(\\[]*\\p{Lu}`, "yu"),
  /([.!?]\s+)[a-z]\p{Lu}/uy,
  /(?<=\p{Ll}{3})([.!?])\p{Lu}\p{Ll}/uy,
  /(?<=\p{Ll}{2})([.!?][”’"])[“‘\p{Lu}]/uy,
];

/** Top-level domains and file endings: "example.Com" is no lost space. */
const DOMAIN = /^(?:com|org|net|gov|edu|info|js|io|co|uk|de|ru|eu|tv|html?|pdf|php)\b/i;

/**
 * The sentences of a text, in order, without the white space around them. Every stretch that is not blank lies in exactly one.
 * A blank line and the edge of a block always end a sentence; an unbroken line without points is one sentence, however long.
 */
export function sentences(text: string, blocks: readonly Block[] = []): readonly Span[] {
  const found: Span[] = [];
  for (const [from, to] of stretches(text, blocks)) {
    if (trimmed(text, from, to) === null) continue;
    let start = from;
    for (const end of possibleEnds(text, from, to)) {
      if (end <= start || (end < to && !ends(text, start, end, to, from))) continue;
      const span = trimmed(text, start, end);
      if (span) found.push(span);
      start = end;
    }
  }
  return found;
}

/** Offsets where a sentence might end, ascending; the last one is `to`. */
function possibleEnds(text: string, from: number, to: number): number[] {
  const ends: number[] = [];
  for (let start = from; start < to; ) start = addSegments(text, start, to, ends);
  if (ends.at(-1) !== to) ends.push(to);
  const unseen = unseenEnds(text, from, to);
  return unseen.length === 0 ? ends : [...new Set([...ends, ...unseen])].sort((x, y) => x - y);
}

/** Adds the ends that the rules of Unicode find in the next piece; answers where to go on. */
function addSegments(text: string, start: number, to: number, ends: number[]): number {
  const end = Math.min(to, start + PIECE);
  const before = ends.length;
  if (!addBreaks(text, start, end, ends))
    for (const { index, segment } of segmenter.segment(text.slice(start, end)))
      ends.push(start + index + segment.length);
  // A sentence that the piece cuts goes on in the next one.
  if (end < to) ends.pop();
  return ends.length > before ? (ends.at(-1) as number) : end;
}

function unseenEnds(text: string, from: number, to: number): number[] {
  const found: number[] = [];
  let part: string | undefined;
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    if ((unit !== POINT && unit !== EXCLAMATION && unit !== QUESTION && unit !== ELLIPSIS) || isSeen(text, at))
      continue;
    part ??= text.slice(from, to);
    for (const pattern of UNSEEN_ENDS) {
      pattern.lastIndex = at - from;
      const end = pattern.exec(part)?.[1];
      if (end !== undefined) found.push(at + end.length);
    }
  }
  return found;
}

const POINT = 0x2e;
const EXCLAMATION = 0x21;
const QUESTION = 0x3f;
const ELLIPSIS = 0x2026;
const BLANK = 0x20;

/** A point, a blank and a capital, or a point and the end of the text: none of the unseen ends. */
function isSeen(text: string, at: number): boolean {
  if (at + 1 >= text.length) return true;
  return text.charCodeAt(at) !== ELLIPSIS && text.charCodeAt(at + 1) === BLANK && isCapital(text.charCodeAt(at + 2));
}

function isCapital(unit: number): boolean {
  return unit >= 0x41 && unit <= 0x5a;
}

function isSmall(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a;
}

function trimmed(text: string, from: number, to: number): Span | null {
  let [start, end] = [from, to];
  while (start < end && isBlank(text, start)) start += 1;
  while (end > start && isBlank(text, end - 1)) end -= 1;
  return start < end ? [start, end] : null;
}

function isBlank(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit === BLANK || ((unit < BLANK || unit > 0x7f) && /\s/.test(text[at]!));
}

/** Whether the sentence that began at `start` really ends at `end`. */
function ends(text: string, start: number, end: number, to: number, stretch: number): boolean {
  if (endsPlainly(text, start, end, stretch)) return true;
  const left = text.slice(Math.max(start, end - REACH), end).trimEnd();
  const right = text.slice(end, Math.min(to, end + REACH)).trimStart();
  if (left === "") return false;
  if (right === "") return true;
  if (end - start < LONGEST_MARK && isListMark(text.slice(start, end).trim())) return false;
  // A note's number belongs to the sentence before it.
  if (/\[$/.test(left) || /^\[\w{1,3}\]/.test(right)) return false;
  const body = left.replace(CLOSED, "");
  const closed = body.length < left.length;
  if (goesOnInLowerCase(right)) return false;
  if (/^[–—-]\s*\p{Ll}/u.test(right)) return false;
  if (isDateline(text.slice(stretch, Math.min(end, stretch + REACH)).trimEnd(), right, stretch === start)) return false;
  if (body.endsWith("!") || body.endsWith("?")) return endsLoudly(body, right, closed);
  if (body.endsWith(".") && !body.endsWith("..")) return !isDomain(text, end) && endsAtPoint(body, right);
  return true;
}

/** Words of small letters that may not end a sentence though a point follows. */
const ABBREVIATIONS: ReadonlySet<string> = new Set([
  ...NEVER_LAST,
  ...SELDOM_LAST,
  ...BEFORE_FIGURE,
  "am",
  "pm",
  "st",
  "dr",
]);

/** A word of small letters that is no abbreviation, a point, a blank and a capital: nearly all ends, told without looking closer. */
function endsPlainly(text: string, start: number, end: number, stretch: number): boolean {
  const point = end - 2;
  if (end - start < LONGEST_MARK || text.charCodeAt(end - 1) !== BLANK || text.charCodeAt(point) !== POINT)
    return false;
  if (!isCapital(text.charCodeAt(end)) || isCapital(text.charCodeAt(stretch + 1))) return false;
  let word = point;
  while (word > start && isSmall(text.charCodeAt(word - 1))) word--;
  // A dateline is in capitals.
  const open = isSmall(text.charCodeAt(stretch + 1)) || isSmall(text.charCodeAt(stretch + 2));
  return open && word < point && text.charCodeAt(word - 1) === BLANK && !ABBREVIATIONS.has(text.slice(word, point));
}

/** "1.", "(a)", "IV.", "•", "[...]" alone: the mark of what follows. */
function isListMark(sentence: string): boolean {
  return /^(?:\(?\d{1,3}[.)]|\(?[a-zA-Z][.)]|[IVXivx]{1,5}[.)]|[•·*–—-]|\[(?:\.{3}|…)\])$/.test(sentence);
}

/** A small letter goes on with the sentence, except in a name such as "iPhone". */
function goesOnInLowerCase(right: string): boolean {
  return /^["'“‘«([]*\p{Ll}(?!\p{Lu})/u.test(right);
}

/** "MOSCOW. April 5 (Interfax) -", "LONDON, April 5. /TASS/. The": the place and date open the sentence that follows. */
function isDateline(left: string, right: string, first: boolean): boolean {
  if (/^\p{Lu}[\p{Lu}\s.'’-]+,[^.]{3,24}\.\s*\/\p{Lu}[\w .-]{1,20}\/\.?$/u.test(left)) return true;
  if (!first || !/^\p{Lu}[\p{Lu} .'’-]+(?:,[\p{L}\d ]{2,24})?\.$/u.test(left)) return false;
  return /^\/\p{Lu}[\w .-]{1,20}\//u.test(right) || /^\p{Lu}\p{Ll}+ \d{1,2}[^.]{0,20}[(/]/u.test(right);
}

/** After "!" and "?": a speaker behind the closing mark, or a name such as "Yahoo!", goes on. */
function endsLoudly(body: string, right: string, closed: boolean): boolean {
  if (closed) {
    const words = right.split(/\s+/, 6);
    for (let i = 1; i < words.length; i++) {
      if (!/^\p{Lu}/u.test(words[i - 1]!) && i === 1) break;
      if (SAYS.test(words[i]!)) return false;
    }
  }
  return (
    !/(?:^|\s)(?:Yahoo|Jeopardy|Yum|Wham|Oklahoma|Mamma Mia|Moulin Rouge|Kahoot|Chips Ahoy|E)!$/.test(body) ||
    opens(right)
  );
}

/** Whether the first word of what follows is one that opens sentences. */
function opens(right: string): boolean {
  const word = /^["'“‘«([]*(\p{Lu}[\p{L}]*)/u.exec(right)?.[1];
  return word !== undefined && OPENERS.has(word.toLowerCase());
}

/** "example.Com": no blank was lost there. "The vote ended. EU leaders" has its blank. */
function isDomain(text: string, end: number): boolean {
  return /\p{Ll}\.$/u.test(text.slice(end - 3, end)) && DOMAIN.test(text.slice(end, end + REACH));
}

function endsAtPoint(body: string, right: string): boolean {
  const word = /([\p{L}][\p{L}.'’-]*|\d+)\.$/u.exec(body)?.[1];
  if (word === undefined) return true;
  const lower = word.toLowerCase();
  const figure = /^["'“‘(]*[#$€£]?\d/.test(right);
  if (/^(?:a\.m|p\.m|am|pm)$/.test(lower) && /\d\s*[ap]\.?m\.$/i.test(body))
    return !AFTER_CLOCK.test(right) && (opens(right) || figure || /^["'“‘]?\p{Lu}/u.test(right));
  if (BEFORE_FIGURE.has(lower) && figure) return false;
  // One capital is an initial, unless what follows can only be a new sentence.
  if (/^\p{Lu}$/u.test(word)) return opens(right) && word !== "A";
  // "U.S.", "D.C.": points inside.
  if (/^(?:\p{Lu}\.)+\p{Lu}$/u.test(word)) return opens(right) || (figure && !/^\d{1,2}\b/.test(right));
  if (lower === "st" || lower === "dr") return opensAfterName(body, right);
  if (NEVER_LAST.has(lower) && !isShortWord(word)) return false;
  if (SELDOM_LAST.has(lower) && !isShortWord(word)) return opens(right) || (figure && !isMonth(lower));
  return true;
}

/** "Main St. The" may end; "St. The" may not. */
function opensAfterName(body: string, right: string): boolean {
  return opens(right) && /\p{Lu}[\p{L}'’-]+ (?:St|Dr)\.$/u.test(body);
}

function isMonth(lower: string): boolean {
  return /^(?:jan|febr?|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/.test(lower);
}

/** Abbreviations that are words too when written small: "no", "art", "gen", "sat", "sun", "mar", "min", "max", "del", "man", "pm". */
function isShortWord(word: string): boolean {
  return /^(?:rep|reps|del|det|hon|const|fri|sat|sun|wed|mar|jun|ala|ark|ill|ind|mass|miss|ore|wash|man|max|min|co|mo|pa|la|am|ext|tel|ed|pt|sec|cit|pres|trans|treas|pres|col|ca|resp|gen|sen|adm|cap|ga|md|va)$/.test(
    word,
  );
}
