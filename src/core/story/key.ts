import type { ArticleInput } from "../types.ts";
import { CAPITAL, createFoldedWords, FIGURE, type FoldedWords, foldWords, mix, OPENS } from "./fold-words.ts";

/** Anchors of a key. More find more rewritten versions; each costs two bytes a story. */
export const ANCHORS = 24;
/** Word groups in a sketch. More estimate the shared text more exactly; each costs two bytes a story. */
export const SKETCH = 24;
/** Neighbouring words in a group: shorter are shared by chance, longer ones hardly survive a translation. */
export const GROUP = 3;
/** Code units that are read; an article's story is told long before. */
const MAX_LENGTH = 200_000;

/** What makes a word an anchor; the sum is its rank. Only their proportions matter. */
const RANK = {
  /** Longer words are rarer. */
  perLetter: 0.35,
  /** Letters that count; beyond, a word is not rarer for being longer. */
  letters: 10,
  /** A capital inside a sentence: a name. */
  name: 2.5,
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
} as const;

/** What an index keeps of an article to find it again: nothing can be read out of it. */
export interface StoryKey {
  /** Hashes of folded names, figures and telling words, the most telling first; at most {@link ANCHORS}. */
  readonly anchors: Uint16Array;
  /** Hashes of those word groups whose order value is lowest, in that order; at most {@link SKETCH}. */
  readonly sketch: Uint16Array;
  /** Order value of the last group in the sketch, upper 16 bits: every group of the article at or below it is in the sketch. */
  readonly reach: number;
  /** How many different word groups the article has, at most 65,535. */
  readonly groups: number;
}

/** A key to search with: beside the key, all that the article has, so that an anchor is found wherever it stands. */
export interface QueryKey extends StoryKey {
  /** Hashes of all the different words. */
  readonly words: Uint16Array;
  /** All different word groups, ordered: order value in the upper 16 bits, hash in the lower. */
  readonly orderedGroups: Uint32Array;
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

function rankOf(at: number, words: number): number {
  const flags = table.flags[at]!;
  let rank = Math.min(table.size[at]!, RANK.letters) * RANK.perLetter;
  if (flags & CAPITAL) rank += flags & OPENS ? RANK.capital : RANK.name;
  if (flags & FIGURE && table.size[at]! >= RANK.figureDigits) rank += RANK.figure;
  rank += Math.log1p(Math.min(table.times[at]!, RANK.repetitions)) * RANK.repeated;
  return rank - (table.first[at]! / words) * RANK.lead;
}

/** The highest ranks first; of equal ones the earlier word, so that the answer never depends on anything but the text. */
function chooseAnchors(words: number): Uint16Array {
  const ranks: number[] = [];
  const chosen: number[] = [];
  for (let at = 0; at < table.count; at++) {
    const rank = rankOf(at, words);
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

let groupScratch = new Uint32Array(4096);

/** All different word groups, sorted. */
function orderedGroups(words: FoldedWords): Uint32Array {
  const count = Math.max(0, words.count - GROUP + 1);
  if (groupScratch.length < count) groupScratch = new Uint32Array(count * 2);
  for (let i = 0; i < count; i++) {
    let hash = 0;
    for (let k = 0; k < GROUP; k++) hash = mix(Math.imul(hash, 31) + words.hash[i + k]!);
    groupScratch[i] = hash;
  }
  const all = groupScratch.subarray(0, count).sort();
  let different = 0;
  for (let i = 0; i < count; i++) if (i === 0 || all[i] !== all[i - 1]) all[different++] = all[i]!;
  return all.slice(0, different);
}

/** The key of an article with all that a search needs. */
export function queryKey(article: ArticleInput): QueryKey {
  scratch.count = 0;
  if (article.title) foldWords(article.title, scratch, MAX_LENGTH);
  foldWords(article.text, scratch, MAX_LENGTH);
  countWords(scratch);
  const anchors = chooseAnchors(Math.max(1, scratch.count));
  const groups = orderedGroups(scratch);
  const kept = groups.subarray(0, SKETCH);
  const words = new Uint16Array(table.count);
  for (let i = 0; i < words.length; i++) words[i] = kept16(table.hash[i]!);
  return {
    anchors,
    sketch: Uint16Array.from(kept, kept16),
    reach: groups.length > SKETCH ? kept[SKETCH - 1]! >>> 16 : 0xffff,
    groups: Math.min(groups.length, 0xffff),
    words,
    orderedGroups: groups,
  };
}

/** What an index keeps of an article. The same article always gives the same key, whatever else the index holds. */
export function storyKey(article: ArticleInput): StoryKey {
  const { anchors, sketch, reach, groups } = queryKey(article);
  return { anchors, sketch, reach, groups };
}
