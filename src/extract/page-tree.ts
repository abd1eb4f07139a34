import type { TextRun } from "./text-builder.ts";

/** An element that holds blocks; scopes form a tree in document order (a parent's index is below its children's). */
export interface Scope {
  readonly index: number;
  readonly element: Element;
  /** Lower case. */
  readonly tag: string;
  readonly parent: Scope | null;
  readonly depth: number;
  /** Words of class, id and role, in lower case, parted at hyphens and humps; "" parted by single spaces, with one at either end. */
  readonly words: string;
  /** Hidden by an attribute or an inline style, here or above. */
  readonly hidden: boolean;
}

/** A run of visible text that no block boundary interrupts. */
export interface PageBlock {
  readonly index: number;
  /** The innermost scope around all of the text: a block element, or an inline one with a class. */
  readonly scope: Scope;
  /** White space folded; never empty. */
  readonly text: string;
  /** Where each stretch of `text` stands in the document. */
  readonly runs: readonly TextRun[];
  /** Code units of `text` inside links, and inside bold elements. */
  readonly linked: number;
  readonly bold: number;
  /** Links that begin in it. */
  readonly links: number;
}

/** A page cut into blocks. */
export interface PageTree {
  readonly scopes: readonly Scope[];
  readonly blocks: readonly PageBlock[];
  /** Set where the page had more nodes or text than are read. */
  readonly cut: boolean;
}
