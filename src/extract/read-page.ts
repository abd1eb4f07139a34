import { classWords } from "./class-words.ts";
import type { PageBlock, PageTree, Scope } from "./page-tree.ts";
import { BLOCK_TAGS, SILENT_TAGS } from "./tags.ts";
import { TextBuilder } from "./text-builder.ts";

/** Nodes that are read of one page; what lies beyond is left out and said. */
export const MAX_NODES = 200_000;
/** Code units of text that are read of one page. */
export const MAX_PAGE_TEXT = 3_000_000;

const ELEMENT = 1;
const TEXT = 3;
const HIDING_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden/i;
/** A single line break parts blocks only after a whole sentence of some length: below it is a line of an address or a poem. */
const MIN_BROKEN_LINE = 60;
/** Inline elements that are climbed to find what encloses two stretches of one block. */
const MAX_INLINE_CLIMB = 128;
/** Text and inline elements of a cell of data. */
const MAX_CELL = 60;
const MAX_CELL_CHILDREN = 3;
const MAX_CELL_NODES = 8;
const SENTENCE_END = /[.!?…:]["”’»)\]]*\s*$/;

/**
 * Cuts the live document into blocks without changing it. Iterative: nesting of any depth is read. With `seeHidden` what attributes
 * hide counts as shown.
 */
export function readPage(document: Document, seeHidden = false): PageTree {
  const reader = new Reader(seeHidden);
  const root = document.body ?? document.documentElement;
  if (root) reader.read(root);
  return { scopes: reader.scopes, blocks: reader.blocks, cut: reader.cut };
}

class Reader {
  constructor(private readonly seeHidden: boolean) {}

  readonly scopes: Scope[] = [];
  readonly blocks: PageBlock[] = [];
  cut = false;
  private scope: Scope | null = null;
  /** The scope that the open text began in. */
  private home: Scope | null = null;
  private open = new TextBuilder();
  private linked = 0;
  private bold = 0;
  private links = 0;
  private linkDepth = 0;
  private boldDepth = 0;
  private breaks = 0;
  /** The open text is a row of data; `cells` are its open cells. */
  private inCells = false;
  private readonly cells = new Set<Element>();

  read(root: Element): void {
    let node: Node = root;
    let nodes = 0;
    let length = 0;
    for (;;) {
      if (++nodes > MAX_NODES || length > MAX_PAGE_TEXT) {
        this.cut = true;
        break;
      }
      let descend = false;
      if (node.nodeType === TEXT) {
        const { data } = node as Text;
        length += data.length;
        this.text(node as Text, data);
      } else if (node.nodeType === ELEMENT) descend = this.enter(node as Element);
      const child: Node | null = descend ? node.firstChild : null;
      if (child) {
        node = child;
        continue;
      }
      if (descend) this.leave(node as Element);
      while (node !== root && !node.nextSibling) {
        const parent: Node | null = node.parentNode;
        if (!parent) break;
        node = parent;
        this.leave(node as Element);
      }
      if (node === root || !node.nextSibling) break;
      node = node.nextSibling;
    }
    this.flush();
  }

  private text(node: Text, data: string): void {
    const before = this.open.length;
    this.open.add(node, data);
    const added = this.open.length - before;
    if (added === 0) return;
    this.home = this.home && this.scope ? common(this.home, this.scope) : this.scope;
    if (added > 1 || !this.open.tail().endsWith(" ")) this.breaks = 0;
    if (this.linkDepth > 0) this.linked += added;
    if (this.boldDepth > 0) this.bold += added;
  }

  /** Says whether to read the element's children. */
  private enter(element: Element): boolean {
    const tag = element.localName.toLowerCase();
    if (SILENT_TAGS.has(tag)) return false;
    if (tag === "br") {
      this.lineBreak();
      return false;
    }
    const cell = (tag === "td" || tag === "th") && isDataCell(element);
    // Cells of a row of data are one line; anything else that calls itself a cell is a block.
    if (cell && (this.home === null || this.inCells)) {
      this.open.breakLine();
      this.inCells = true;
      this.cells.add(element);
    } else if (BLOCK_TAGS.has(tag)) this.flush();
    if (isScope(tag, element)) {
      const scope: Scope = {
        index: this.scopes.length,
        element,
        tag,
        parent: this.scope,
        depth: (this.scope?.depth ?? -1) + 1,
        words: classWords(element),
        hidden: !this.seeHidden && (this.scope?.hidden === true || hides(element)),
      };
      this.scopes.push(scope);
      this.scope = scope;
    }
    if (tag === "a") {
      this.linkDepth++;
      this.links++;
    } else if (tag === "b" || tag === "strong") this.boldDepth++;
    return true;
  }

  private leave(element: Element): void {
    const tag = element.localName.toLowerCase();
    if (BLOCK_TAGS.has(tag) && !this.cells.delete(element)) this.flush();
    if (this.scope?.element === element) this.scope = this.scope.parent;
    if (tag === "a") this.linkDepth--;
    else if (tag === "b" || tag === "strong") this.boldDepth--;
  }

  private lineBreak(): void {
    this.breaks++;
    const { length } = this.open;
    const line = length > 0 && this.bold >= length;
    if (this.breaks > 1 || line || (length >= MIN_BROKEN_LINE && SENTENCE_END.test(this.open.tail()))) this.flush();
    else this.open.breakLine();
  }

  private flush(): void {
    const { text, runs } = this.open.take();
    const home = this.home;
    if (text !== "" && home)
      this.blocks.push({
        index: this.blocks.length,
        scope: home,
        text,
        runs,
        linked: Math.min(this.linked, text.length),
        bold: Math.min(this.bold, text.length),
        links: this.links,
      });
    this.home = null;
    this.inCells = false;
    this.linked = 0;
    this.bold = 0;
    this.links = 0;
  }
}

/** The nearest scope around both. Gives up on absurd nesting: a block's inline elements are few. */
function common(a: Scope, b: Scope): Scope {
  let [x, y] = [a, b];
  for (let steps = 0; x !== y && steps < MAX_INLINE_CLIMB; steps++) {
    if (y.depth > x.depth && y.parent) y = y.parent;
    else if (x.parent) x = x.parent;
  }
  return x === y ? x : a;
}

/** A short cell of words or figures, with at most a few inline elements: no part of a page's layout. */
function isDataCell(element: Element): boolean {
  const { children } = element;
  if (children.length > MAX_CELL_CHILDREN) return false;
  for (const child of children)
    if (BLOCK_TAGS.has(child.localName.toLowerCase()) || child.firstElementChild?.firstElementChild) return false;
  let length = 0;
  // Nothing is nested deep here, so the text of an element is cheap to ask for; more than a few nodes are no cell.
  for (let child = element.firstChild; child && length <= MAX_CELL; child = child.nextSibling)
    length += child.childNodes.length > MAX_CELL_NODES ? MAX_CELL + 1 : (child.textContent ?? "").trim().length;
  return length <= MAX_CELL;
}

function isScope(tag: string, element: Element): boolean {
  return BLOCK_TAGS.has(tag) || tag.includes("-") || (tag !== "a" && element.hasAttribute("class"));
}

function hides(element: Element): boolean {
  if (element.hasAttribute("hidden") || element.getAttribute("aria-hidden") === "true") return true;
  const style = element.getAttribute("style");
  return style !== null && HIDING_STYLE.test(style);
}
