/** An element that holds blocks; scopes form a tree in document order (a parent's index is below its children's). */
export interface Scope {
  readonly index: number;
  /** Lower case. */
  readonly tag: string;
  readonly parent: Scope | null;
  readonly depth: number;
  /** As they are written, cut where they are endless; "" where they are not. */
  readonly names: ScopeNames;
  /** Words of class, id and role, in lower case, parted at hyphens and humps; "" parted by single spaces, with one at either end. */
  readonly words: string;
  /** Hidden by an attribute or an inline style, here or above. */
  readonly hidden: boolean;
}

/** What an element calls itself. */
export interface ScopeNames {
  readonly class: string;
  readonly id: string;
  readonly role: string;
  /** What else names it: itemprop and names for tests, parted by spaces. */
  readonly others: string;
}

/** A run of visible text that no block boundary interrupts. */
export interface PageBlock {
  readonly index: number;
  /** The innermost scope around all of the text: a block element, or an inline one with a class. */
  readonly scope: Scope;
  /** White space folded; never empty. */
  readonly text: string;
  /** Code units of `text` inside links, and inside bold elements. */
  readonly linked: number;
  readonly bold: number;
  /** Links that begin in it. */
  readonly links: number;
}

/** A page cut into blocks. Only scopes that hold a block are listed. */
export interface PageTree {
  readonly scopes: readonly Scope[];
  readonly blocks: readonly PageBlock[];
  /** Set where the page had more nodes or text than are read. */
  readonly cut: boolean;
}

/** Whether an element is inside another, or the other itself. */
export function holds(outer: Scope, inner: Scope): boolean {
  let at: Scope | null = inner;
  while (at !== null && at.index > outer.index) at = at.parent;
  return at === outer;
}
