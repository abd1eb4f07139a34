import type { ArticleInput } from "../types.ts";
import { CAPITAL, createFoldedWords, FIGURE, type FoldedWords, foldWords, mix, OPENS } from "./fold-words.ts";
import { sampleLevel, sampleWords, type WordSample } from "./word-sample.ts";

/** Anchors of a key. More find more rewritten versions; each costs two bytes a story. */
export const ANCHORS = 12;
/** Of so many different word groups one goes into the sketch. Fewer estimate a copied part less exactly. */
const SKETCH_RATE = 30;
/** Entries that a short article's sketch has at least, as far as it has groups, and a long one's at most. */
export const SKETCH_LEAST = 16;
export const SKETCH_MOST = 64;
/** Bits of a word group's hash that are kept. Fewer are smaller in an index and agree by chance more often. */
export const GROUP_BITS = 15;
/** Neighbouring words in a group: shorter are shared by chance, longer ones hardly survive a translation. */
export const GROUP = 3;
/** Spreads the words of a group over all bits, so that their order counts. */
const GROUP_FACTOR = 0x9e3779b1;
/** Code units that are read; an article's story is told long before. */
const MAX_LENGTH = 200_000;

/** What makes a word an anchor; the sum is its rank. Only their proportions matter. */
const RANK = {
  /** Longer words are rarer. */
  perLetter: 0.35,
  /** Letters that count; beyond, a word is not rarer for being longer. */
  letters: 10,
  /** A capital inside a sentence: a name. */
  name: 1.5,
  /** A capital at a sentence's start: perhaps a name. */
  capital: 1,
  /** A figure of three digits or more; small ones are everywhere. */
  figure: 2.5,
  figureDigits: 3,
  /** What the article keeps coming back to is what it is about. */
  repeated: 2.5,
  repetitions: 4,
  /** The lead is kept when an outlet cuts from the bottom, and it holds the names. */
  lead: 2,
  /** The title names what it is about. */
  title: 1,
} as const;

/** What an index keeps of an article to find it again: nothing can be read out of it. */
export interface StoryKey {
  /** Hashes of folded names, figures and telling words, the most telling first; at most {@link ANCHORS}. */
  readonly anchors: Uint16Array;
  /** All its different words, sampled: how much vocabulary two articles share tells a rewritten report from a separate one. */
  readonly sample: WordSample;
  /**
   * Of its word groups those with the lowest hashes, upper {@link GROUP_BITS} bits, each once, ascending; at most {@link SKETCH_MOST}.
   * Every group of the article up to the last of them is in the sketch.
   */
  readonly sketch: Uint16Array;
}

/** A key to search with: beside the key, all that the article has, so that an anchor is found wherever it stands. */
export interface QueryKey extends StoryKey {
  /** Hashes of all the different words, as anchors have them. */
  readonly words: Uint16Array;
  /** The same words with all their bits. */
  readonly wordHashes: Uint32Array;
  /** All different word groups as the sketch has them, ascending. */
  readonly groups: Uint16Array;
}

const scratch: FoldedWords = createFoldedWords();

/** Distinct words of one article, as columns; a hash table over them. */
const table = {
  slots: new Int32Array(4096),
  hash: new Uint32Array(2048),
  first: new Uint32Array(2048),
  times: new Uint16Array(2048),
  flags: new Uint8Array(2048),
  size: new Uint8Array(2048),
  count: 0,
};

function growTable(): void {
  const room = table.hash.length * 2;
  const hash = new Uint32Array(room);
  const first = new Uint32Array(room);
  const times = new Uint16Array(room);
  const flags = new Uint8Array(room);
  const size = new Uint8Array(room);
  hash.set(table.hash);
  first.set(table.first);
  times.set(table.times);
  flags.set(table.flags);
  size.set(table.size);
  Object.assign(table, { hash, first, times, flags, size, slots: new Int32Array(room * 2) });
  const mask = table.slots.length - 1;
  for (let i = 0; i < table.count; i++) {
    let slot = hash[i]! & mask;
    while (table.slots[slot]) slot = (slot + 1) & mask;
    table.slots[slot] = i + 1;
  }
}

/** The sixteen bits of a hash that are kept. The highest value is left free: it marks empty places in a slice. */
function kept16(hash: number): number {
  return Math.min(hash & 0xffff, 0xfffe);
}

/** A name is one that has a capital wherever it stands; a word counts as opening only if it never stands elsewhere. */
function countWords(words: FoldedWords): void {
  table.slots.fill(0);
  table.count = 0;
  for (let i = 0; i < words.count; i++) {
    const hash = words.hash[i]!;
    const mask = table.slots.length - 1;
    let slot = hash & mask;
    let entry = table.slots[slot]!;
    while (entry && table.hash[entry - 1] !== hash) {
      slot = (slot + 1) & mask;
      entry = table.slots[slot]!;
    }
    if (entry) {
      if (table.times[entry - 1]! < 65535) table.times[entry - 1]!++;
      const flags = words.flags[i]!;
      table.flags[entry - 1]! &= flags;
      continue;
    }
    if (table.count === table.hash.length) {
      growTable();
      i--;
      continue;
    }
    const at = table.count++;
    table.slots[slot] = at + 1;
    table.hash[at] = hash;
    table.first[at] = i;
    table.times[at] = 1;
    table.flags[at] = words.flags[i]!;
    table.size[at] = words.size[i]!;
  }
}

function rankOf(at: number, words: number, titleWords: number): number {
  const flags = table.flags[at]!;
  let rank = Math.min(table.size[at]!, RANK.letters) * RANK.perLetter;
  if (flags & CAPITAL) rank += flags & OPENS ? RANK.capital : RANK.name;
  if (flags & FIGURE && table.size[at]! >= RANK.figureDigits) rank += RANK.figure;
  rank += Math.log1p(Math.min(table.times[at]!, RANK.repetitions)) * RANK.repeated;
  if (table.first[at]! < titleWords) rank += RANK.title;
  return rank - (table.first[at]! / words) * RANK.lead;
}

/** The highest ranks first; of equal ones the earlier word, so that the answer never depends on anything but the text. */
function chooseAnchors(words: number, titleWords: number): Uint16Array {
  const ranks: number[] = [];
  const chosen: number[] = [];
  for (let at = 0; at < table.count; at++) {
    const rank = rankOf(at, words, titleWords);
    if (ranks.length === ANCHORS && rank <= ranks[ANCHORS - 1]!) continue;
    const hash = kept16(table.hash[at]!);
    if (chosen.includes(hash)) continue;
    let place = ranks.length;
    while (place > 0 && ranks[place - 1]! < rank) place--;
    ranks.splice(place, 0, rank);
    chosen.splice(place, 0, hash);
    if (ranks.length > ANCHORS) {
      ranks.pop();
      chosen.pop();
    }
  }
  return Uint16Array.from(chosen);
}

let groupScratch = new Uint16Array(4096);

/** Upper bits of the hash of the word group that starts at `i`. */
function groupAt(words: FoldedWords, i: number): number {
  let hash = 0;
  for (let k = 0; k < GROUP; k++) hash = Math.imul(hash ^ words.hash[i + k]!, GROUP_FACTOR);
  return mix(hash) >>> (32 - GROUP_BITS);
}

/** Hashes of the word groups that lie below a bound, each once, ascending. */
function groupsBelow(words: FoldedWords, bound: number): Uint16Array {
  const count = Math.max(0, words.count - GROUP + 1);
  if (groupScratch.length < count) groupScratch = new Uint16Array(count * 2);
  let taken = 0;
  for (let i = 0; i < count; i++) {
    const group = groupAt(words, i);
    if (group < bound) groupScratch[taken++] = group;
  }
  const all = groupScratch.subarray(0, taken).sort();
  let different = 0;
  for (let i = 0; i < taken; i++) if (i === 0 || all[i] !== all[i - 1]) all[different++] = all[i]!;
  return all.slice(0, different);
}

const ALL_GROUPS = 2 ** GROUP_BITS;
const SKETCHED_BELOW = Math.floor(ALL_GROUPS / SKETCH_RATE);

/** The part of the groups that is sketched: a fixed share, so that the part that one article has of another can be told. */
function sketched(groups: Uint16Array): Uint16Array {
  const most = Math.min(groups.length, SKETCH_MOST);
  let count = Math.min(groups.length, SKETCH_LEAST);
  while (count < most && groups[count]! < SKETCHED_BELOW) count++;
  return groups.slice(0, count);
}

/** Reads an article into the scratch tables and chooses its anchors. */
function readAnchors(article: ArticleInput): Uint16Array {
  scratch.count = 0;
  if (article.title) foldWords(article.title, scratch, MAX_LENGTH);
  const titleWords = scratch.count;
  foldWords(article.text, scratch, MAX_LENGTH);
  countWords(scratch);
  return chooseAnchors(Math.max(1, scratch.count), titleWords);
}

function sampleOf(wordHashes: Uint32Array): WordSample {
  return sampleWords(wordHashes, sampleLevel(wordHashes.length));
}

/** The key of an article with all that a search needs. */
export function queryKey(article: ArticleInput): QueryKey {
  const anchors = readAnchors(article);
  const groups = groupsBelow(scratch, ALL_GROUPS);
  const wordHashes = table.hash.slice(0, table.count);
  return {
    anchors,
    sample: sampleOf(wordHashes),
    sketch: sketched(groups),
    words: Uint16Array.from(wordHashes, kept16),
    wordHashes,
    groups,
  };
}

/** What an index keeps of an article. The same article always gives the same key, whatever else the index holds. */
export function storyKey(article: ArticleInput): StoryKey {
  const anchors = readAnchors(article);
  const sample = sampleOf(table.hash.subarray(0, table.count));
  const low = groupsBelow(scratch, SKETCHED_BELOW);
  // Only a short article has to be looked through for more.
  const sketch = sketched(low.length >= SKETCH_LEAST ? low : groupsBelow(scratch, ALL_GROUPS));
  return { anchors, sample, sketch };
}
