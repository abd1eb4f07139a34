import type { IndexItem } from "../../src/index/build-index.ts";
import type { IndexFetch } from "../../src/index/load-index.ts";
import type { IndexOutput } from "../../src/index/write-index.ts";

/** Numbers after which {@link seeded} comes round again, and what a seed must be raised by to begin one number later. */
export const RANDOM_PERIOD = 2 ** 32;
export const RANDOM_STEP = 0x6d2b79f5;

/** A generator of numbers in [0, 1) that gives the same row for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + RANDOM_STEP) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 0x100000000;
  };
}

const SYLLABLES = "ba ce di fo gu la me ni po ru sa te vi wo zan kor mel tis dra phe quin".split(" ");

/** An invented word for a number; low numbers are short. */
export function inventedWord(number: number): string {
  let word = "";
  for (let rest = number + SYLLABLES.length; rest > 0; rest = Math.floor(rest / SYLLABLES.length))
    word += SYLLABLES[rest % SYLLABLES.length];
  return word;
}

/** An article of invented words: frequent ones often, rare ones seldom, and a few names of its own. */
export function inventedArticle(seed: number, words = 300): IndexItem {
  const random = seeded(seed);
  const names = Array.from({ length: 6 }, () => {
    const name = inventedWord(Math.floor(20_000 + random() * 100_000));
    return name[0]!.toUpperCase() + name.slice(1);
  });
  const sentences: string[] = [];
  for (let count = 0; count < words; ) {
    const length = 8 + Math.floor(random() * 16);
    const sentence = Array.from({ length }, () =>
      random() < 0.08 ? names[Math.floor(random() * names.length)]! : inventedWord(Math.floor(8_000 * random() ** 3)),
    ).join(" ");
    sentences.push(`${sentence[0]!.toUpperCase()}${sentence.slice(1)}.`);
    count += length;
  }
  const outlet = `outlet-${Math.floor(random() * 9)}`;
  const day = new Date(Date.UTC(2026, 0, 1 + Math.floor(random() * 28))).toISOString().slice(0, 10);
  return {
    url: `https://${outlet}.example/${day}/${seed}-${names[0]!.toLowerCase()}`,
    outlet,
    title: `${names[0]} and ${names[1]} ${inventedWord(Math.floor(random() * 500))}`,
    published: day,
    lang: "en",
    text: sentences.join(" "),
  };
}

/** An index's files in memory: written by a build, read by a reader. */
export function memoryFolder(): IndexOutput & {
  readonly files: Map<string, Uint8Array<ArrayBuffer>>;
  readonly fetch: IndexFetch;
} {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  return {
    files,
    async write(name, bytes) {
      files.set(name, bytes.slice());
    },
    async fetch(name) {
      const bytes = files.get(name);
      if (!bytes) throw new Error(`no file ${name}`);
      return bytes.slice().buffer;
    },
  };
}
