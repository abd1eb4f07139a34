import { mix } from "./fold-words.ts";

/** Bits of a word sample, as 32-bit words. More tell the shared vocabulary more exactly; each costs four bytes a story. */
export const SAMPLE_WORDS = 8;
const BITS = SAMPLE_WORDS * 32;
/** Words for each bit above which only every second word is taken, then every fourth …: fuller samples tell less. */
const FULLEST = 1.2;
const SALT = 0x9e3779b9;

/** The different words of an article as a bit set: which of {@link BITS} places a word takes depends on its hash alone. */
export interface WordSample {
  readonly bits: Uint32Array;
  /** Of 2^level words one is taken. */
  readonly level: number;
}

/** The level at which so many different words fit. */
export function sampleLevel(words: number): number {
  let level = 0;
  while (words / 2 ** level > BITS * FULLEST) level++;
  return level;
}

/** Samples different words (32-bit hashes) at a level. */
export function sampleWords(hashes: Uint32Array, level: number): WordSample {
  const bits = new Uint32Array(SAMPLE_WORDS);
  for (const hash of hashes) {
    const place = mix(hash ^ SALT);
    if (level > 0 && place >>> (32 - level) !== 0) continue;
    bits[(place >>> 5) % SAMPLE_WORDS]! |= 1 << (place & 31);
  }
  return { bits, level };
}

function ones(word: number): number {
  let x = word - ((word >>> 1) & 0x55555555);
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333);
  return Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** How many words must have been thrown at the bits for so many to be set. */
function thrown(set: number): number {
  return -BITS * Math.log(1 - Math.min(set, BITS - 0.5) / BITS);
}

/** Estimated shares of each sample's words that the other has, 0..1. Both samples must be of one level. */
export function sharedWords(a: WordSample, b: WordSample): { readonly ofA: number; readonly ofB: number } {
  let inA = 0;
  let inB = 0;
  let inEither = 0;
  for (let i = 0; i < SAMPLE_WORDS; i++) {
    inA += ones(a.bits[i]!);
    inB += ones(b.bits[i]!);
    inEither += ones(a.bits[i]! | b.bits[i]!);
  }
  const [wordsA, wordsB] = [thrown(inA), thrown(inB)];
  const both = Math.max(0, wordsA + wordsB - thrown(inEither));
  return { ofA: Math.min(1, both / Math.max(1, wordsA)), ofB: Math.min(1, both / Math.max(1, wordsB)) };
}

/** How many different words an article has, by its sample. */
export function sampledVocabulary(sample: WordSample): number {
  let set = 0;
  for (const word of sample.bits) set += ones(word);
  return thrown(set) * 2 ** sample.level;
}
