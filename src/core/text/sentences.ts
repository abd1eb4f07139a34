import type { Block, Span } from "../types.ts";
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
  const ends = new Set<number>();
  for (let start = from; start < to; ) start = addSegments(text, start, to, ends);
  const part = text.slice(from, to);
  for (const { index } of part.matchAll(/[.!?…]/g))
    for (const pattern of UNSEEN_ENDS) {
      pattern.lastIndex = index;
      const end = pattern.exec(part)?.[1];
      if (end !== undefined) ends.add(from + index + end.length);
    }
  ends.add(to);
  return [...ends].sort((x, y) => x - y);
}

/** Adds the ends that the segmenter finds in the next piece; answers where to go on. */
function addSegments(text: string, start: number, to: number, ends: Set<number>): number {
  const piece = text.slice(start, Math.min(to, start + PIECE));
  let last = 0;
  for (const { index, segment } of segmenter.segment(piece)) {
    if (start + piece.length < to && index + segment.length === piece.length) break;
    last = index + segment.length;
    ends.add(start + last);
  }
  // A piece without an end is inside one very long sentence.
  return start + (last > 0 ? last : piece.length);
}

function trimmed(text: string, from: number, to: number): Span | null {
  let [start, end] = [from, to];
  while (start < end && /\s/.test(text[start]!)) start += 1;
  while (end > start && /\s/.test(text[end - 1]!)) end -= 1;
  return start < end ? [start, end] : null;
}

/** Whether the sentence that began at `start` really ends at `end`. */
function ends(text: string, start: number, end: number, to: number, stretch: number): boolean {
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
