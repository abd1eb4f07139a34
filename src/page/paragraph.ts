import type { Span } from "../core/types.ts";
import type { Caret } from "./menu-target.ts";
import type { Placed } from "./page-reading.ts";
import type { TextPlaces } from "./text-places.ts";

/** How far up from a place a paragraph is looked for: deeper nesting than this inside one paragraph is not prose. */
const MAX_CLIMB = 12;

/** The block of the article that a place of the page lies in; null where it lies outside the article. */
export function paragraphAt({ blocks, places }: Placed, caret: Caret): Span | null {
  const offset = places.offsetAt(caret.node, caret.offset) ?? firstOffsetAround(places, caret.node);
  if (offset === null) return null;
  return blocks.find((span) => offset >= span[0] && offset <= span[1]) ?? null;
}

/** The reader's selection as a span of the article; null where it holds nothing of it. */
export function selectedSpan(document: Document, places: TextPlaces): Span | null {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  return places.spanOf(selection.getRangeAt(0));
}

function firstOffsetAround(places: TextPlaces, node: Node): number | null {
  let around: Node | null = node;
  for (let climbed = 0; around !== null && climbed < MAX_CLIMB; climbed++) {
    const page: Document | null = around.ownerDocument;
    if (page === null || around === page.body) return null;
    const range = page.createRange();
    range.selectNodeContents(around);
    const span = places.spanOf(range);
    if (span !== null) return span[0];
    around = around.parentNode;
  }
  return null;
}
