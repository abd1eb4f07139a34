import { Readability } from "@mozilla/readability";
import type { PageBlock, PageTree, Scope } from "./page-tree.ts";

/** Blocks beyond which Readability is not asked: its time grows faster than the page. */
const MAX_BLOCKS = 6_000;
/** Code units of one block that it is shown. */
const MAX_BLOCK = 4_000;
/** Nesting that is rebuilt for it; deeper scopes join the one at this depth. */
const MAX_DEPTH = 120;
/**
 * A text of this length is an answer. Below, Readability begins again up to three times with laxer rules; its default of 500 does so
 * on every short notice, at several times the cost.
 */
const CHAR_THRESHOLD = 250;
const MARK = "data-block";

/**
 * Asks Readability which blocks are the article. It works on a slim copy that holds the blocks' texts, links and the elements around
 * them, nothing else: a fraction of the page, and each piece of its answer still names the block that it came from.
 * Null where it finds no article.
 */
export function askReadability(document: Document, tree: PageTree): ReadonlySet<number> | null {
  if (tree.blocks.length === 0 || tree.blocks.length > MAX_BLOCKS) return null;
  const copy = emptyCopy(document);
  const made = new Map<number, Element>();
  for (const block of tree.blocks) if (!block.scope.hidden) home(copy, block.scope, made).append(rebuilt(copy, block));
  const answer = new Readability<Node>(copy, {
    serializer: (node) => node,
    disableJSONLD: true,
    charThreshold: CHAR_THRESHOLD,
  }).parse();
  if (!answer?.content) return null;
  const found = new Set<number>();
  for (const span of (answer.content as Element).querySelectorAll(`[${MARK}]`))
    found.add(Number(span.getAttribute(MARK)));
  return found;
}

function emptyCopy(document: Document): Document {
  const copy = document.cloneNode(false) as Document;
  const html = copy.createElement("html");
  html.append(copy.createElement("head"), copy.createElement("body"));
  copy.append(html);
  return copy;
}

function home(copy: Document, scope: Scope, made: Map<number, Element>): Element {
  const missing: Scope[] = [];
  let at: Scope | null = scope;
  while (at && (at.depth > MAX_DEPTH || !made.has(at.index)) && at.tag !== "body" && at.tag !== "html") {
    if (at.depth <= MAX_DEPTH) missing.push(at);
    at = at.parent;
  }
  let element = (at && made.get(at.index)) ?? copy.body;
  for (const next of missing.reverse()) {
    const child = copy.createElement(next.tag.includes("-") ? "div" : next.tag);
    for (const name of ["class", "id", "role"]) {
      const value = next.element.getAttribute(name);
      if (value) child.setAttribute(name, value);
    }
    element.append(child);
    made.set(next.index, child);
    element = child;
  }
  return element;
}

/** The block's text, its linked share at the front: only lengths and commas count. A huge block is cut, its shares kept. */
function rebuilt(copy: Document, block: PageBlock): Element {
  const span = copy.createElement("span");
  span.setAttribute(MARK, String(block.index));
  const length = Math.min(block.text.length, MAX_BLOCK);
  const linked = Math.round((block.linked / block.text.length) * length);
  if (linked > 0) {
    const link = copy.createElement("a");
    link.setAttribute("href", "/");
    link.textContent = block.text.slice(0, linked);
    span.append(link);
  }
  span.append(copy.createTextNode(block.text.slice(linked, length)));
  return span;
}
