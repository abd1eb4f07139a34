import type { BlockKind } from "../core/types.ts";
import { named, STANDFIRST } from "./lead-in.ts";
import type { PageBlock, Scope } from "./page-tree.ts";
import { HEADING_TAG } from "./tags.ts";

/** A standfirst is among the first blocks. */
const STANDFIRST_BLOCKS = 2;
/** A line all in bold of at most this length, with no full stop, is a subheading set by hand. */
const MAX_BOLD_HEADING = 90;
const CLIMB = 4;

/** What a block of the article is, by its element and those around it; `order` counts the article's blocks from 0. */
export function blockKind(block: PageBlock, order: number): BlockKind {
  const { text, scope } = block;
  if (order < STANDFIRST_BLOCKS && (STANDFIRST.test(scope.words) || (order === 0 && named(scope)))) return "standfirst";
  let at: Scope | null = scope;
  for (let steps = 0; at && steps < CLIMB; at = at.parent, steps++) {
    if (HEADING_TAG.test(at.tag)) return order === 0 && text.length > MAX_BOLD_HEADING ? "standfirst" : "heading";
    if (at.tag === "li") return "list-item";
    if (at.tag === "blockquote") return "quote";
    if (at.tag === "figcaption") return "caption";
  }
  if (block.bold >= text.length - 1 && text.length <= MAX_BOLD_HEADING && !/[.,;…"”»]$/u.test(text)) return "heading";
  return "paragraph";
}
