import type { JsonLdArticle } from "../extract/json-ld.ts";
import type { PageFacts } from "../extract/read-facts.ts";
import type { Survey, SurveyedBlock, SurveyedScope } from "../extract/survey.ts";
import { flag, list, orNull, type Read, record, text, whole } from "./read.ts";

/** Bounds of what a page may answer; the look at the page keeps well inside them. */
const MAX_PLACES = 250_000;
const MAX_TEXT = 3_500_000;
const MAX_LINE = 5_000;
const MAX_LIST = 2_000;

const line = text(MAX_LINE);
const long = text(MAX_TEXT);
const lines = list(line, MAX_LIST);

const facts = record<PageFacts>({
  url: line,
  outlet: line,
  title: line,
  byline: orNull(line),
  published: orNull(line),
  updated: orNull(line),
  lang: line,
});

const ld = record<JsonLdArticle>({
  type: line,
  headline: orNull(line),
  authors: lines,
  publisher: orNull(line),
  sources: lines,
  published: orNull(line),
  updated: orNull(line),
  lang: orNull(line),
  url: orNull(line),
  body: orNull(long),
  wordCount: orNull((value) => (typeof value === "number" && Number.isFinite(value) ? value : undefined)),
  free: orNull(flag),
});

const scope: Read<SurveyedScope> = (value) => {
  if (!Array.isArray(value) || value.length !== 7) return undefined;
  const [tag, parent, hidden, ...names] = value as unknown[];
  const isParent = parent === -1 || whole(parent) !== undefined;
  if (line(tag) === undefined || !isParent || flag(hidden) === undefined || lines(names) === undefined)
    return undefined;
  return value as unknown as SurveyedScope;
};

const block: Read<SurveyedBlock> = (value) => {
  if (!Array.isArray(value) || value.length !== 5) return undefined;
  const [home, words, ...counts] = value as unknown[];
  if (whole(home) === undefined || !long(words) || counts.some((count) => whole(count) === undefined)) return undefined;
  return value as unknown as SurveyedBlock;
};

const pair: Read<readonly [string, string]> = (value) => {
  const read = list(line, 2)(value);
  return read?.length === 2 ? (read as unknown as readonly [string, string]) : undefined;
};

const survey: Read<Survey> = (value) => {
  const read = record<Survey>({
    ld: orNull(ld),
    meta: list(pair, MAX_LIST),
    facts,
    noscripts: list(text(MAX_TEXT), MAX_LIST),
    rootClass: line,
    scopes: list(scope, MAX_PLACES),
    blocks: list(block, MAX_PLACES),
    cut: flag,
  })(value);
  if (read === undefined) return undefined;
  // A tree that names places that are not there, or goes round in circles, is none.
  const isTree = read.scopes.every(([, parent], at) => parent < at);
  return isTree && read.blocks.every(([home]) => home < read.scopes.length) ? read : undefined;
};

/** A page's answer to `capture`: its script may have been taken over, and it may be of another release. */
export const readCaptured: Read<{ reading: string; survey: Survey | null }> = record({
  reading: text(200),
  survey: orNull(survey),
});
