import { PRIMED, PRIMER_BYTES, STRING_BYTES, STRING_KINDS, type StoryStrings } from "./format.ts";
import { IndexError } from "./index-error.ts";
import { packStrings, unpackStrings } from "./text-coder.ts";
import { TextModel } from "./text-model.ts";

const KINDS = STRING_KINDS.map((name, kind) => ({ name, kind }));
const encoder = new TextEncoder();
/** The highest step that a slice's head has room for. */
const MAX_STEP = 0xffff;

function kindsOf(strings: StoryStrings): [number, string][] {
  return KINDS.map(({ name, kind }) => [kind, strings[name]]);
}

function read(next: (kind: number) => string): StoryStrings {
  return Object.fromEntries(KINDS.map(({ name, kind }) => [name, next(kind)])) as unknown as StoryStrings;
}

/** The strings of a slice's stories, packed. */
export interface PackedStrings {
  /** Every so-manieth story, from the first on, is in the primer. */
  readonly every: number;
  readonly primer: Uint8Array;
  /** One story's strings; null for one of the primer. */
  readonly packed: readonly (Uint8Array | null)[];
}

/** Packs the strings of all stories of a slice. */
export function packStories(stories: readonly StoryStrings[]): PackedStrings {
  const every = primerStep(stories);
  const model = new TextModel();
  const primer = packStrings(stories.filter((_, i) => i % every === 0).flatMap(kindsOf), model);
  model.freeze();
  const packed = stories.map((strings, i) => (i % every === 0 ? null : packStrings(kindsOf(strings), model)));
  return { every, primer, packed };
}

/** The least step at which the primer has neither too many stories nor too many bytes. */
function primerStep(stories: readonly StoryStrings[]): number {
  const least = Math.max(1, Math.ceil(stories.length / PRIMED));
  const most = Math.min(MAX_STEP, stories.length);
  for (let every = least; every < most; every *= 2) {
    let bytes = 0;
    for (let i = 0; i < stories.length; i += every)
      for (const [, text] of kindsOf(stories[i]!)) bytes += encoder.encode(text).length + 1;
    if (bytes <= PRIMER_BYTES) return every;
  }
  if (stories.length > MAX_STEP)
    throw new IndexError(
      "counts",
      `slice of ${stories.length} stories with titles and addresses of kilobytes: write several`,
    );
  return Math.max(1, stories.length);
}

/** Slices whose models are kept at the same time: most of a megabyte each. */
const KEPT = 32;
const kept: StoryTexts[] = [];

/** The strings of an opened slice, decoded one story at a time; the model is made with the first. */
export class StoryTexts {
  readonly #primer: Uint8Array;
  readonly #every: number;
  readonly #stories: number;
  #primed: { readonly model: TextModel; readonly strings: readonly StoryStrings[] } | null = null;

  constructor(primer: Uint8Array, every: number, stories: number) {
    this.#primer = primer;
    this.#every = every;
    this.#stories = stories;
  }

  /** Strings of story `number`; `packed` are its own bytes, which those of the primer do not have. */
  of(number: number, packed: Uint8Array): StoryStrings {
    const { model, strings } = this.#prime();
    if (number % this.#every === 0) return strings[number / this.#every]!;
    return read(unpackStrings(packed, model, STRING_KINDS.length * STRING_BYTES));
  }

  #prime() {
    if (this.#primed === null) {
      const model = new TextModel();
      const next = unpackStrings(this.#primer, model, PRIMER_BYTES);
      const strings = Array.from({ length: Math.ceil(this.#stories / this.#every) }, () => read(next));
      model.freeze();
      this.#primed = { model, strings };
      kept.push(this);
      if (kept.length > KEPT) kept.shift()!.#primed = null;
    }
    return this.#primed;
  }
}
