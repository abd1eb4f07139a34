/**
 * Words as a story key sees them: folded so that two spellings of a name, or the plural and the singular of a word, come out alike,
 * and hashed in the same pass. A million articles go through here, so there is no string per word.
 */

/** The words of a text, one entry per word, in reading order. Only the first `count` entries of each column are valid. */
export interface FoldedWords {
  count: number;
  /** 32-bit hash of the folded word. */
  hash: Uint32Array;
  /** Offset of the word's first code unit. */
  start: Uint32Array;
  /** Letters or digits after folding, at most 255. */
  size: Uint8Array;
  /** {@link CAPITAL}, {@link FIGURE}, {@link OPENS}. */
  flags: Uint8Array;
}

/** The word starts with a capital letter. */
export const CAPITAL = 1;
/** The word has a digit. */
export const FIGURE = 2;
/** The word is the first of a sentence or paragraph, as far as punctuation tells: its capital says nothing. */
export const OPENS = 4;

const SEPARATOR = 0xffff;
const FNV_BASIS = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
/** Letters that transliterations confuse, and what they fold to. Merging more finds more spellings and confuses more words. */
const MERGED: Readonly<Record<string, string>> = { w: "v", y: "i", j: "i", z: "s", q: "k", c: "k" };
/** One sign for each Latin letter that has no decomposition. */
const UNDECOMPOSED: Readonly<Record<string, string>> = {
  ß: "s",
  æ: "e",
  œ: "e",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "t",
  ı: "i",
};

/** What each code unit folds to; 0 where it has not been met yet. */
const folded = new Uint16Array(0x10000);

function foldUnit(unit: number): number {
  const char = String.fromCharCode(unit);
  let to = SEPARATOR;
  if (unit >= 0xd800 && unit <= 0xdfff) to = unit;
  else if (/[\p{L}\p{N}]/u.test(char)) {
    const lower = char.toLowerCase();
    const base = UNDECOMPOSED[lower] ?? lower.normalize("NFKD").charAt(0);
    to = (MERGED[base] ?? base).charCodeAt(0);
  } else if (/\p{M}/u.test(char)) to = unit;
  folded[unit] = to;
  return to;
}

const LETTER_H = 104;
const LETTER_P = 112;
const LETTER_F = 102;
const LETTER_S = 115;
const LETTER_E = 101;
const LETTER_A = 97;
const LETTER_Z = 122;
const DIGIT_0 = 48;
const DIGIT_9 = 57;

function isVowel(unit: number): boolean {
  return unit === LETTER_A || unit === LETTER_E || unit === 105 || unit === 111 || unit === 117;
}

/** Avalanche, so that every bit of the hash can be used by itself. */
export function mix(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** Room for the words of one text, to be used again for the next. */
export function createFoldedWords(room = 1024): FoldedWords {
  return {
    count: 0,
    hash: new Uint32Array(room),
    start: new Uint32Array(room),
    size: new Uint8Array(room),
    flags: new Uint8Array(room),
  };
}

function grow(words: FoldedWords): void {
  const larger = createFoldedWords(words.hash.length * 2);
  larger.hash.set(words.hash);
  larger.start.set(words.start);
  larger.size.set(words.size);
  larger.flags.set(words.flags);
  Object.assign(words, larger, { count: words.count });
}

/** Whether the separator ends a sentence, a paragraph or a heading. */
function endsSentence(unit: number): boolean {
  return unit === 46 || unit === 33 || unit === 63 || unit === 10 || unit === 0x3002 || unit === 0x201c || unit === 34;
}

/** CJK, kana, Thai and their like are written without spaces: two characters at a time stand for a word. */
function isUnspaced(unit: number): boolean {
  return (unit >= 0x3040 && unit <= 0x9fff) || (unit >= 0x0e00 && unit <= 0x0eff) || (unit >= 0x1000 && unit <= 0x109f);
}

/**
 * Reads `text` into `words`, after what is there already. Separators inside figures ("1,200") are dropped, an apostrophe ends a word
 * ("Iran's" is "iran", and the lone "s" is skipped), a final plural s is dropped.
 */
export function foldWords(text: string, words: FoldedWords, maxLength: number): void {
  const length = Math.min(text.length, maxLength);
  let at = 0;
  let opens = true;
  while (at < length) {
    const unit = text.charCodeAt(at);
    const first = folded[unit] || foldUnit(unit);
    if (first === SEPARATOR) {
      if (endsSentence(unit)) opens = true;
      at++;
      continue;
    }
    const start = at;
    let hash = FNV_BASIS;
    let before = FNV_BASIS;
    let size = 0;
    let last = 0;
    let flags = opens ? OPENS : 0;
    if (unit >= 65 && unit <= 90) flags |= CAPITAL;
    else if (unit > 127 && text[at]!.toLowerCase() !== text[at]) flags |= CAPITAL;
    if (isUnspaced(unit)) {
      // A pair of neighbours; the scan goes on at the second, so that pairs overlap.
      hash = Math.imul(hash ^ unit, FNV_PRIME);
      const next = at + 1 < length ? text.charCodeAt(at + 1) : 0;
      if (isUnspaced(next)) hash = Math.imul(hash ^ next, FNV_PRIME);
      at++;
      size = 4;
    } else
      while (at < length) {
        const raw = text.charCodeAt(at);
        const to = folded[raw] || foldUnit(raw);
        if (to === SEPARATOR) {
          // A comma or point between digits belongs to the figure.
          const inFigure = (raw === 44 || raw === 46) && last >= DIGIT_0 && last <= DIGIT_9;
          const next = inFigure && at + 1 < length ? text.charCodeAt(at + 1) : 0;
          if (next < DIGIT_0 || next > DIGIT_9) break;
          at++;
          continue;
        }
        if (isUnspaced(raw)) break;
        at++;
        const digit = to >= DIGIT_0 && to <= DIGIT_9;
        if (digit) flags |= FIGURE;
        else if (to === last) continue;
        else if (to === LETTER_H && last > LETTER_A && last <= LETTER_Z && !isVowel(last)) {
          // kh, gh, sh, th are one sound, spelt with or without the h; ph is f.
          if (last === LETTER_P) {
            hash = Math.imul(before ^ LETTER_F, FNV_PRIME);
            last = LETTER_F;
          }
          continue;
        }
        before = hash;
        hash = Math.imul(hash ^ to, FNV_PRIME);
        last = to;
        if (size < 255) size++;
      }
    if (size > 3 && last === LETTER_S && (flags & FIGURE) === 0) {
      hash = before;
      size--;
    }
    if (size < 2 && (flags & FIGURE) === 0 && unit < 0x2e80) continue;
    opens = false;
    if (words.count === words.hash.length) grow(words);
    const i = words.count++;
    words.hash[i] = mix(hash);
    words.start[i] = start;
    words.size[i] = size;
    words.flags[i] = flags;
  }
}
