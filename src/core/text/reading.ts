import { findQuotations, type Quotation } from "./quotations.ts";
import type { Token } from "./token.ts";
import { tokenize } from "./tokens.ts";
import { sharedVocabulary, type Vocabulary } from "./vocabulary.ts";

/** A text made ready to be compared, once per article. */
export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** What it was read with: the same for all texts that are held against each other. */
  readonly vocabulary: Vocabulary;
  /** The number of each token's fold: equal for equal ones only. */
  readonly folds: readonly number[];
  readonly quotations: readonly Quotation[];
  /** Folds of words that are printed with a capital inside a sentence somewhere: at the start of another one they are names too. */
  readonly names: ReadonlySet<string>;
  /** The day of the article as days since 1970-01-01, for "yesterday"; null where unknown. */
  readonly day: number | null;
}

const DAY_MS = 86_400_000;

/**
 * Reads a text for comparison.
 * @param published ISO 8601 date of the article, or null
 * @param vocabulary the same one for all texts that are held against each other
 */
export function readText(
  text: string,
  published: string | null = null,
  vocabulary: Vocabulary = sharedVocabulary(),
): Reading {
  const tokens = tokenize(text, vocabulary);
  const names = new Set<string>();
  for (const token of tokens) if (token.kind === "name" && !token.opens) names.add(token.fold);
  const folds = tokens.map(({ form }) => form.foldNumber);
  return { text, tokens, folds, vocabulary, quotations: findQuotations(text, tokens), names, day: dayOf(published) };
}

function dayOf(published: string | null): number | null {
  const date = /^(\d{4})-(\d\d)-(\d\d)/.exec(published ?? "");
  if (!date) return null;
  const time = Date.UTC(Number(date[1]), Number(date[2]) - 1, Number(date[3]));
  return Number.isNaN(time) ? null : Math.floor(time / DAY_MS);
}

/** Indexes [from, to) of the tokens that begin inside a span of the text. */
export function tokensWithin(tokens: readonly Token[], from: number, to: number): [number, number] {
  return [firstFrom(tokens, from), firstFrom(tokens, to)];
}

function firstFrom(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle] as Token).from < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
