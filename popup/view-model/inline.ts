import type { Cell } from "./rows.ts";
import type { Segment } from "./segments.ts";

/** A piece of a pair told as one text: words of this page (or of both), or words of the other version. */
export interface InlinePart {
  readonly side: "a" | "b";
  readonly segment: Segment;
}

/** Above this share of marked text one line of both is harder to read than one under the other. */
const MOST_MARKED = 0.6;
/** How many code units before an insertion are looked for on this page, to put it where it stands there. */
const CONTEXT = 24;

/**
 * Both passages of a pair as one text: this page's words, with the other version's beside them where they differ.
 * Null where too much differs for that to be read.
 */
export function inlineOf(a: Cell, b: Cell): InlinePart[] | null {
  if (Math.max(markedShare(a), markedShare(b)) > MOST_MARKED) return null;
  const parts: InlinePart[] = a.segments.map((segment) => ({ side: "a", segment }));
  b.segments.forEach((segment, index) => {
    if (segment.mark === null) return;
    const { difference } = segment.mark;
    const counterpart = parts.findLastIndex((part) => part.segment.mark?.difference === difference);
    if (counterpart >= 0) parts.splice(counterpart + 1, 0, { side: "b", segment });
    else insert(parts, b.segments[index - 1] ?? null, segment);
  });
  return parts;
}

/** Puts words without counterpart behind the words that they follow in the other version. */
function insert(parts: InlinePart[], before: Segment | null, segment: Segment): void {
  if (before === null) {
    parts.unshift({ side: "b", segment });
    return;
  }
  if (before.mark !== null) {
    const { difference } = before.mark;
    const at = parts.findLastIndex((part) => part.segment.mark?.difference === difference);
    parts.splice(at + 1 || parts.length, 0, { side: "b", segment });
    return;
  }
  const context = before.text.slice(-CONTEXT);
  for (let length = context.length; length > 2; length--) {
    const tail = context.slice(-length);
    for (const [index, part] of parts.entries()) {
      if (part.side !== "a" || part.segment.mark !== null) continue;
      const at = part.segment.text.lastIndexOf(tail);
      if (at < 0) continue;
      const cut = at + tail.length;
      const head: InlinePart = { side: "a", segment: { ...part.segment, text: part.segment.text.slice(0, cut) } };
      const rest: InlinePart = { side: "a", segment: { ...part.segment, text: part.segment.text.slice(cut) } };
      parts.splice(index, 1, head, { side: "b", segment }, ...(rest.segment.text === "" ? [] : [rest]));
      return;
    }
  }
  parts.push({ side: "b", segment });
}

function markedShare({ segments }: Cell): number {
  const total = segments.reduce((sum, { text }) => sum + text.length, 0) || 1;
  return segments.reduce((sum, { text, mark }) => sum + (mark === null ? 0 : text.length), 0) / total;
}
