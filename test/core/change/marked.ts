import { findDifferences } from "../../../src/core/change/differences.ts";
import { readText } from "../../../src/core/text/reading.ts";
import { type Difference, MATTERS } from "../../../src/core/types.ts";

/** A test text: "He [said/claimed|attribution] so" is A's and B's text and what must be found between them. */
export interface Marked {
  readonly a: string;
  readonly b: string;
  readonly marks: readonly { kind: string; a: readonly [number, number]; b: readonly [number, number] }[];
}

/** Reads a marked text. A side may be empty; a kind in brackets, as in "(hedge)", is a trifle. */
export function readMarked(marked: string): Marked {
  let a = "";
  let b = "";
  const marks: { kind: string; a: [number, number]; b: [number, number] }[] = [];
  let at = 0;
  for (const match of marked.matchAll(/\[([^/\]]*)\/([^|\]]*)\|?([^\]]*)\]/g)) {
    const between = marked.slice(at, match.index);
    const [whole, left = "", right = "", kind = ""] = match;
    a += between;
    b += between;
    marks.push({ kind, a: [a.length, a.length + left.length], b: [b.length, b.length + right.length] });
    a += left;
    b += right;
    at = match.index + whole.length;
  }
  return { a: a + marked.slice(at), b: b + marked.slice(at), marks };
}

/** All differences between two texts taken as one pair. */
export function differ(a: string, b: string, dayA: string | null = null, dayB: string | null = null): Difference[] {
  const work = { cells: 1_000_000, precise: true };
  return findDifferences(readText(a, dayA), [0, a.length], readText(b, dayB), [0, b.length], work);
}

/** What matters between two texts, in words: "attribution: said ~ claimed". */
export function inWords(a: string, b: string, differences: readonly Difference[], least = MATTERS): string[] {
  const words = (text: string, span: readonly [number, number] | null) => (span ? text.slice(span[0], span[1]) : "");
  return differences
    .filter(({ weight }) => weight >= least)
    .map((difference) => `${difference.kind}: ${words(a, difference.a)} ~ ${words(b, difference.b)}`);
}

/** What a marked text says should be found, each as "kind" with the words of both sides; `found` is what was. */
export function judge(marked: string): { missed: string[]; wrong: string[] } {
  const { a, b, marks } = readMarked(marked);
  const differences = differ(a, b);
  const meets = (x: readonly [number, number], y: readonly [number, number] | null) =>
    y !== null && Math.min(x[1], y[1]) > Math.max(x[0], y[0]);
  const left = new Set(differences.filter(({ weight }) => weight >= MATTERS));
  const missed: string[] = [];
  for (const mark of marks) {
    const trifle = /^\((.*)\)$/.exec(mark.kind)?.[1];
    const kind = trifle ?? mark.kind;
    const hits = differences.filter((one) => meets(mark.a, one.a) || meets(mark.b, one.b));
    if (kind !== "" && !hits.some((one) => one.kind === kind && one.weight >= MATTERS === (trifle === undefined)))
      missed.push(`${kind}: ${a.slice(...mark.a)} ~ ${b.slice(...mark.b)}; found ${inWords(a, b, hits, 0).join(", ")}`);
    if (kind !== "" && trifle === undefined) for (const hit of hits) left.delete(hit);
  }
  return { missed, wrong: inWords(a, b, [...left]) };
}
