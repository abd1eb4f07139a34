import type { Block, Span } from "../types.ts";

/** A paragraph whose lines were cut at a margin: its lines are about this long, in code units. */
const WRAP_FROM = 40;
const WRAP_TO = 110;
/** Lines of a wrapped paragraph end within this many code units of the longest one. */
const WRAP_RAG = 24;
/** An item of a list. */
const LIST_ITEM = /^\s*(?:[•·*▪■–—-]\s|\(?\d{1,3}[.)]\s|\(?[a-z]\)\s)/;

/**
 * Stretches of text that no sentence crosses: parted by blank lines, by the edges of blocks, and by line ends
 * that are not the margin of wrapped text.
 */
export function stretches(text: string, blocks: readonly Block[] = []): readonly Span[] {
  const cuts = new Set<number>([0, text.length]);
  for (const { span } of blocks)
    for (const at of span)
      if (Number.isInteger(at) && at > 0 && at < text.length && !splitsPair(text, at)) cuts.add(at);
  for (const m of text.matchAll(/\n[^\S\n]*\n\s*|[\u2029\f]/g)) cuts.add(m.index + m[0].length);
  const edges = [...cuts].sort((x, y) => x - y);
  const found: Span[] = [];
  for (let i = 1; i < edges.length; i++) {
    // A long run of line ends is one blank stretch, not as many lines.
    if (/^\s*$/.test(text.slice(edges[i - 1]!, edges[i]!))) continue;
    for (const line of lines(text, edges[i - 1]!, edges[i]!)) found.push(line);
  }
  return found;
}

function splitsPair(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  const before = text.charCodeAt(at - 1);
  return unit >= 0xdc00 && unit <= 0xdfff && before >= 0xd800 && before <= 0xdbff;
}

/** Parts a paragraph at its line ends, but not at those of wrapped text. */
function lines(text: string, from: number, to: number): Span[] {
  const starts = [from];
  for (const m of text.slice(from, to).matchAll(/\r\n|[\n\r\u2028]/g)) starts.push(from + m.index + m[0].length);
  if (starts.length === 1) return [[from, to]];
  const wrapped = isWrapped(starts, to);
  const found: Span[] = [];
  let start = from;
  for (let i = 1; i < starts.length; i++) {
    const at = starts[i]!;
    const left = text.slice(Math.max(start, at - 4), at).trimEnd();
    const right = text.slice(at, at + 12);
    const goesOn = /^\s*\p{Ll}/u.test(right) && !/[.!?…:]["'”’»)]*$/.test(left);
    if ((wrapped || goesOn) && !LIST_ITEM.test(right)) continue;
    found.push([start, at]);
    start = at;
  }
  found.push([start, to]);
  return found;
}

/** Wrapped text has at least three lines, all but the last about equally long. */
function isWrapped(starts: readonly number[], to: number): boolean {
  if (starts.length < 3) return false;
  const lengths = starts.slice(1).map((at, i) => at - starts[i]!);
  const longest = Math.max(0, ...lengths.slice(0, 1000));
  if (longest < WRAP_FROM || longest > WRAP_TO) return false;
  return lengths.every((n) => longest - n <= WRAP_RAG) && to - starts.at(-1)! <= WRAP_TO;
}
