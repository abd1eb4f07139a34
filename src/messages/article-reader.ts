import type { Article, Block, BlockKind, Credit, CreditPlace, Doubt, DoubtCode } from "../core/types.ts";
import { list, oneOf, orNull, record, spanWithin, text } from "./read.ts";

/** Longest article that crosses a boundary, in code units: the engine reads no more. */
const MAX_TEXT = 2_000_000;
const MAX_LINE = 5_000;
const MAX_BLOCKS = 50_000;

const KINDS = ["standfirst", "paragraph", "heading", "quote", "list-item", "caption"] as const satisfies BlockKind[];
const PLACES = ["dateline", "source-line", "byline", "text", "json-ld", "meta"] as const satisfies CreditPlace[];
const DOUBTS = [
  "not-article",
  "paywall",
  "cut-off",
  "short-of-word-count",
  "methods-disagree",
  "lazy-text",
  "live-blog",
  "list-page",
  "translated",
  "too-large",
  "redirected",
] as const satisfies DoubtCode[];

const line = text(MAX_LINE);
const credit = record<Credit>({ agency: line, printed: line, place: oneOf<CreditPlace>(...PLACES) });

const head = record<Pick<Article, "url" | "outlet" | "title" | "byline" | "published" | "lang" | "text" | "credit">>({
  url: line,
  outlet: line,
  title: line,
  byline: orNull(line),
  published: orNull(line),
  lang: line,
  text: text(MAX_TEXT),
  credit: list(credit, 100),
});

/** An article from outside: a page's script may have been taken over, a stored one may be of another release. */
export function readArticle(value: unknown): Article | undefined {
  const known = head(value);
  if (known === undefined) return undefined;
  const given = value as Record<string, unknown>;
  const span = spanWithin(known.text.length);
  const blocks = list(record<Block>({ kind: oneOf<BlockKind>(...KINDS), span }), MAX_BLOCKS)(given.blocks);
  const doubts = list(readDoubt, 100)(given.doubts);
  if (blocks === undefined || doubts === undefined) return undefined;
  const updated = orNull(line)(given.updated);
  const pageText = text(MAX_TEXT * 2)(given.pageText);
  return {
    ...known,
    blocks,
    doubts,
    ...(updated === undefined ? {} : { updated }),
    ...(pageText === undefined ? {} : { pageText }),
  };
}

function readDoubt(value: unknown): Doubt | undefined {
  const known = record<{ code: DoubtCode }>({ code: oneOf<DoubtCode>(...DOUBTS) })(value);
  const detail = line((value as { detail?: unknown } | null)?.detail);
  return known && (detail === undefined ? known : { ...known, detail });
}

/** A half-open span whose text is not at hand. */
export function readSpan(value: unknown): readonly [number, number] | undefined {
  return spanWithin(MAX_TEXT)(value);
}
