import { BODY } from "./furniture-words.ts";
import type { Judged } from "./judge-blocks.ts";
import { holds, type PageTree, type Scope } from "./page-tree.ts";

/** A block that Readability takes counts this many times over; one that it leaves, this much. */
const TAKEN = 1.5;
const LEFT = 0.4;
/** A child that carries this share of its parent's worth is the better root: the rest is what surrounds it. */
const NARROWER = 0.92;

/** An element inside it that calls itself the article's text, or an article, needs only this share: it was marked up to be found. */
const BODY_SHARE = 0.8;
const ARTICLE_SHARE = 0.9;
/** A paragraph or a list is no article, however alone it stands: the element around it is. */
const TOO_NARROW = /^(?:p|h\d|li|ul|ol|dl|dd|dt|blockquote|span|em|strong|b|i|font|pre|tr|tbody|table)$/;

/** The element whose blocks together are worth most: the article and as little as possible besides. Null on a page without prose. */
export function chooseRoot(tree: PageTree, judged: readonly Judged[], taken: ReadonlySet<number> | null): Scope | null {
  const worth = new Float64Array(tree.scopes.length);
  for (const { block, value, verdict } of judged) {
    const agreed = taken?.has(block.index) ?? false;
    if (value >= 0) worth[block.scope.index]! += value * (taken ? (agreed ? TAKEN : LEFT) : 1);
    // Short lines that nothing speaks against, rows of a table or a list, cost nothing where Readability takes them too.
    else if (!agreed || verdict !== null) worth[block.scope.index]! += value;
  }
  for (let i = tree.scopes.length - 1; i > 0; i--) {
    const parent = tree.scopes[i]!.parent;
    if (parent) worth[parent.index]! += worth[i]!;
  }
  let best: Scope | null = null;
  for (const scope of tree.scopes) if (worth[scope.index]! > (best ? worth[best.index]! : 0)) best = scope;
  if (!best) return null;
  // In document order every scope comes after the one around it: one pass narrows all the way down.
  for (const scope of tree.scopes)
    if (scope.parent === best && worth[scope.index]! >= worth[best.index]! * NARROWER) best = scope;
  for (const scope of tree.scopes) {
    const enough = BODY.test(scope.words) ? BODY_SHARE : scope.tag === "article" ? ARTICLE_SHARE : 1;
    if (
      enough < 1 &&
      scope.index > best.index &&
      worth[scope.index]! >= worth[best.index]! * enough &&
      holds(best, scope)
    )
      best = scope;
  }
  while (best.parent && TOO_NARROW.test(best.tag)) best = best.parent;
  return best;
}

/** 1 for each scope that is `root` or lies inside it. */
export function insideOf(tree: PageTree, root: Scope): Uint8Array {
  const inside = new Uint8Array(tree.scopes.length);
  for (const scope of tree.scopes)
    if (scope === root || (scope.parent && inside[scope.parent.index])) inside[scope.index] = 1;
  return inside;
}
