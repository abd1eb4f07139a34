import { ShownOrder } from "./shown-order.ts";
import type { SurveyedBlock, SurveyedScope } from "./survey.ts";
import { BLOCK_TAGS, SILENT_TAGS } from "./tags.ts";
import { TextBuilder, type TextRun } from "./text-builder.ts";
import { hidesItself, stylesHide } from "./unseen.ts";

/** Nodes that are read of one page; what lies beyond is left out and said. */
export const MAX_NODES = 200_000;
/** Code units of text that are read of one page. */
export const MAX_PAGE_TEXT = 3_000_000;

const ELEMENT = 1;
const TEXT = 3;
/** A single line break parts blocks only after a whole sentence of some length: below it is a line of an address or a poem. */
const MIN_BROKEN_LINE = 60;
/** Inline elements that are climbed to find what encloses two stretches of one block. */
const MAX_INLINE_CLIMB = 128;
/** Text and inline elements of a cell of data. */
const MAX_CELL = 60;
const MAX_CELL_CHILDREN = 3;
const MAX_CELL_NODES = 8;
const BLANK_LINES = /\n[ \t\r]*\n\s*/g;
const SENTENCE_END = /[.!?…:]["”’»)\]]*\s*$/;

/** What an element does to the text around it, as bits: see {@link doingOf}. */
const SILENT = 1;
const BREAK = 2;
const BLOCK = 4;
const SCOPE = 8;
const CELL = 16;
const LINK = 32;
const BOLD = 64;
const PRE = 128;

/** Nodes after which the reading may be interrupted. */
const NODES_A_STEP = 400;
/** Class names and ids are read this far: some frameworks write a novel into them. */
const MAX_NAME_LENGTH = 400;
const OTHER_NAMES = ["itemprop", "data-testid", "data-component"];

/** A page cut into blocks, before it becomes a tree again. */
export interface CutPage {
  readonly scopes: readonly SurveyedScope[];
  readonly blocks: readonly SurveyedBlock[];
  readonly runs: readonly (readonly TextRun[])[];
  readonly cut: boolean;
}

/**
 * Cuts the live document into blocks without changing it; yields where it may be interrupted. Iterative: nesting of any depth is read.
 */
export function* readPage(document: Document): Generator<undefined, CutPage, undefined> {
  const reader = new Reader(stylesHide(document));
  const root = document.body ?? document.documentElement;
  if (root) yield* reader.read(root);
  return yield* reader.result();
}

/** An element that may hold blocks. What it calls itself is asked only where it does. */
interface OpenScope {
  readonly element: Element;
  /** Has no attribute. */
  readonly bare: boolean;
  readonly tag: string;
  readonly parent: OpenScope | null;
  readonly depth: number;
  /**
   * Hidden by an attribute, itself or what is around it; and seen for all that style sheets say. Null where nobody has asked yet: most
   * elements hold no text, and asking takes long.
   */
  toldHidden: boolean | null;
  seen: boolean | null;
  holds: boolean;
  /** Its place among those that hold blocks. */
  index: number;
}

class Reader {
  constructor(private readonly isStyledAway: (element: Element) => boolean) {}

  private readonly scopes: OpenScope[] = [];
  private readonly blocks: { home: OpenScope; text: string; linked: number; bold: number; links: number }[] = [];
  private readonly runs: (readonly TextRun[])[] = [];
  private cut = false;
  private scope: OpenScope | null = null;
  /** The scope that the open text began in. */
  private home: OpenScope | null = null;
  private open = new TextBuilder();
  private linked = 0;
  private bold = 0;
  private links = 0;
  private linkDepth = 0;
  private boldDepth = 0;
  private preDepth = 0;
  private breaks = 0;
  /** The open text is a row of data; `cells` are its open cells. */
  private inCells = false;
  private readonly cells = new Set<Element>();
  /** What the open elements do to the text around them, the outermost first; and what is known of names. */
  private readonly entered: number[] = [];
  private readonly known = new Map<string, number>();

  *read(root: Element): Generator<undefined, void, undefined> {
    const order = new ShownOrder(root.ownerDocument);
    /** The elements around `node`, the root first. */
    const around: Element[] = [];
    let node: Node = root;
    let nodes = 0;
    let length = 0;
    for (;;) {
      if (++nodes > MAX_NODES || length > MAX_PAGE_TEXT) {
        this.cut = true;
        break;
      }
      if (nodes % NODES_A_STEP === 0) yield;
      let descend = false;
      if (node.nodeType === TEXT) {
        const { data } = node as Text;
        length += data.length;
        this.text(node as Text, data);
      } else if (node.nodeType === ELEMENT) descend = this.enter(node as Element);
      const child: Node | null = descend ? order.firstIn(node as Element) : null;
      if (child) {
        around.push(node as Element);
        node = child;
        continue;
      }
      if (descend) this.leave(node as Element);
      let next: Node | null = null;
      while (node !== root) {
        next = order.next(node);
        if (next) break;
        order.out(node);
        const parent = around.pop();
        if (parent === undefined) break;
        node = parent;
        this.leave(parent);
      }
      if (!next) break;
      node = next;
    }
    this.flush();
  }

  /** What was read. Of scopes only those that hold a block, so that each comes after the one around it. */
  *result(): Generator<undefined, CutPage, undefined> {
    const scopes: SurveyedScope[] = [];
    for (const scope of this.scopes) {
      if (!scope.holds) continue;
      scope.index = scopes.length;
      scopes.push(surveyed(scope, this.isHidden(scope)));
      if (scopes.length % NODES_A_STEP === 0) yield;
    }
    const blocks = this.blocks.map(
      ({ home, text, linked, bold, links }): SurveyedBlock => [home.index, text, linked, bold, links],
    );
    return { scopes, blocks, runs: this.runs, cut: this.cut };
  }

  private text(node: Text, data: string): void {
    if (this.preDepth > 0) this.lines(node, data);
    else this.put(node, data, 0, data.length);
  }

  /** Blank lines part paragraphs where a text is set as it was typed. */
  private lines(node: Text, data: string): void {
    let at = 0;
    for (const { index, 0: blank } of data.matchAll(BLANK_LINES)) {
      this.put(node, data, at, index);
      this.flush();
      at = index + blank.length;
    }
    this.put(node, data, at, data.length);
  }

  private put(node: Text, data: string, from: number, to: number): void {
    const before = this.open.length;
    this.open.add(node, from === 0 && to === data.length ? data : data.slice(from, to), from);
    const added = this.open.length - before;
    if (added === 0) return;
    if (this.home !== this.scope) this.home = this.home && this.scope ? common(this.home, this.scope) : this.scope;
    if (added > 1 || !this.open.endsInSpace) this.breaks = 0;
    if (this.linkDepth > 0) this.linked += added;
    if (this.boldDepth > 0) this.bold += added;
  }

  /** Says whether to read the element's children. */
  private enter(element: Element): boolean {
    const name = element.localName;
    const does = this.doing(name);
    if (does & SILENT) return false;
    if (does & BREAK) {
      this.lineBreak();
      return false;
    }
    // Asking the page takes most of the time, and many elements have nothing to tell.
    const bare = !element.hasAttributes();
    const scoped = (does & SCOPE) !== 0 || (!bare && (does & LINK) === 0 && element.hasAttribute("class"));
    // Words that nobody sees inside a line are none of the line: the tip that a name shows under the pointer.
    if (!bare && (does & SCOPE) === 0 && this.hidesAlone(element, scoped) && holdsNoBlock(element)) return false;
    const cell = (does & CELL) !== 0 && isDataCell(element);
    // Cells of a row of data are one line; anything else that calls itself a cell is a block.
    if (cell && (this.home === null || this.inCells)) {
      this.open.breakLine();
      this.inCells = true;
      this.cells.add(element);
    } else if (does & BLOCK) this.flush();
    if (scoped) {
      const scope: OpenScope = {
        element,
        bare,
        tag: name.toLowerCase(),
        parent: this.scope,
        depth: (this.scope?.depth ?? -1) + 1,
        toldHidden: null,
        seen: null,
        holds: false,
        index: -1,
      };
      this.scopes.push(scope);
      this.scope = scope;
    }
    if (does & LINK) {
      this.linkDepth++;
      this.links++;
    } else if (does & BOLD) this.boldDepth++;
    else if (does & PRE) this.preDepth++;
    this.entered.push(does);
    return true;
  }

  /** Whether an element that is about to be read is hidden, though what is around it is not. */
  private hidesAlone(element: Element, scoped: boolean): boolean {
    const hides = hidesItself(element) || (scoped && this.isStyledAway(element));
    return hides && (this.scope === null || !this.isHidden(this.scope));
  }

  private isHidden(scope: OpenScope): boolean {
    return isToldHidden(scope) || !this.isSeen(scope);
  }

  private isSeen(scope: OpenScope): boolean {
    scope.seen ??= !this.isStyledAway(scope.element);
    // So is all that is around it, which need not be asked then. The other way round it may yet stand out of what is not.
    if (scope.seen) for (let at = scope.parent; at !== null && at.seen === null; at = at.parent) at.seen = true;
    return scope.seen;
  }

  private leave(element: Element): void {
    const does = this.entered.pop() ?? 0;
    if (does & BLOCK && !this.cells.delete(element)) this.flush();
    if (this.scope?.element === element) this.scope = this.scope.parent;
    if (does & LINK) this.linkDepth--;
    else if (does & BOLD) this.boldDepth--;
    else if (does & PRE) this.preDepth--;
  }

  /** What an element of this name does to the text around it. */
  private doing(name: string): number {
    let does = this.known.get(name);
    if (does === undefined) {
      does = doingOf(name.toLowerCase());
      this.known.set(name, does);
    }
    return does;
  }

  private lineBreak(): void {
    this.breaks++;
    const { length } = this.open;
    const line = length > 0 && this.bold >= length;
    if (this.breaks > 1 || line || (length >= MIN_BROKEN_LINE && SENTENCE_END.test(this.open.tail()))) this.flush();
    else this.open.breakLine();
  }

  private flush(): void {
    const home = this.home;
    // Most boundaries have nothing between them.
    const { text, runs } = home === null && this.open.length === 0 ? NOTHING : this.open.take();
    if (text !== "" && home) {
      const linked = Math.min(this.linked, text.length);
      const bold = Math.min(this.bold, text.length);
      this.blocks.push({ home, text, linked, bold, links: this.links });
      this.runs.push(runs);
      for (let at: OpenScope | null = home; at !== null && !at.holds; at = at.parent) at.holds = true;
      this.isHidden(home);
    }
    this.home = null;
    this.inCells = false;
    this.linked = 0;
    this.bold = 0;
    this.links = 0;
  }
}

function isToldHidden(scope: OpenScope): boolean {
  /** Those that nobody has asked yet, this one first. */
  const asked: OpenScope[] = [];
  let at: OpenScope | null = scope;
  for (; at !== null && at.toldHidden === null; at = at.parent) asked.push(at);
  let hidden = at?.toldHidden === true;
  for (let inner = asked.pop(); inner !== undefined; inner = asked.pop()) {
    const { element, bare } = inner;
    hidden ||= !bare && (hidesItself(element) || element.getAttribute("aria-hidden") === "true");
    inner.toldHidden = hidden;
  }
  return hidden;
}

/** The nearest scope around both. Gives up on absurd nesting: a block's inline elements are few. */
function common(a: OpenScope, b: OpenScope): OpenScope {
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

const NOTHING = { text: "", runs: [] } as const;

function doingOf(tag: string): number {
  if (SILENT_TAGS.has(tag)) return SILENT;
  if (tag === "br") return BREAK;
  if (BLOCK_TAGS.has(tag)) return BLOCK | SCOPE | (tag === "td" || tag === "th" ? CELL : tag === "pre" ? PRE : 0);
  if (tag === "a") return LINK;
  return tag === "b" || tag === "strong" ? BOLD : tag.includes("-") ? SCOPE : 0;
}

function surveyed({ tag, parent, element, bare }: OpenScope, hidden: boolean): SurveyedScope {
  const above = parent?.index ?? -1;
  if (bare) return [tag, above, hidden, "", "", "", ""];
  let others = "";
  for (const attribute of OTHER_NAMES) {
    const other = nameOf(element, attribute);
    if (other !== "") others += others === "" ? other : ` ${other}`;
  }
  return [tag, above, hidden, nameOf(element, "class"), nameOf(element, "id"), nameOf(element, "role"), others];
}

function nameOf(element: Element, attribute: string): string {
  const name = element.getAttribute(attribute);
  return name === null ? "" : name.length > MAX_NAME_LENGTH ? name.slice(0, MAX_NAME_LENGTH) : name;
}

/** Holds nothing that would end the line of text that it stands in. */
function holdsNoBlock(element: Element): boolean {
  return element.querySelector("p, div, ul, ol, table") === null;
}
