import { Readability } from "@mozilla/readability";
import JSDOMParser from "@mozilla/readability/JSDOMParser.js";
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
 * them, nothing else: a fraction of the page, and each piece of its answer still names the block that it came from. The copy is made
 * in Readability's own document, so that this runs where there is no other. Null where it finds no article.
 */
export function askReadability(tree: PageTree): ReadonlySet<number> | null {
  if (tree.blocks.length === 0 || tree.blocks.length > MAX_BLOCKS) return null;
  const answer = new Readability<Node>(slimCopy(tree), {
    serializer: (node) => node,
    disableJSONLD: true,
    charThreshold: CHAR_THRESHOLD,
  }).parse();
  if (!answer?.content) return null;
  const found = new Set<number>();
  for (const span of (answer.content as Element).getElementsByTagName("span")) {
    const index = span.getAttribute(MARK);
    // That document answers undefined where others answer null.
    if (index) found.add(Number(index));
  }
  return found;
}

/** An element of the copy, before it is written: what it holds, in the page's order. */
interface Copied {
  readonly scope: Scope | null;
  readonly content: (Copied | PageBlock)[];
}

function slimCopy(tree: PageTree): Document {
  const body: Copied = { scope: null, content: [] };
  const made = new Map<number, Copied>();
  for (const block of tree.blocks) if (!block.scope.hidden) home(body, block.scope, made).content.push(block);
  const parts: string[] = ["<html><head></head><body>"];
  for (const inner of body.content) write(inner, parts);
  parts.push("</body></html>");
  return new JSDOMParser().parse(parts.join(""));
}

function home(body: Copied, scope: Scope, made: Map<number, Copied>): Copied {
  const missing: Scope[] = [];
  let at: Scope | null = scope;
  while (at && (at.depth > MAX_DEPTH || !made.has(at.index)) && at.tag !== "body" && at.tag !== "html") {
    if (at.depth <= MAX_DEPTH) missing.push(at);
    at = at.parent;
  }
  let element = (at && made.get(at.index)) ?? body;
  for (const next of missing.reverse()) {
    const child: Copied = { scope: next, content: [] };
    element.content.push(child);
    made.set(next.index, child);
    element = child;
  }
  return element;
}

/** Nesting is bounded by {@link MAX_DEPTH}. */
function write(inner: Copied | PageBlock, parts: string[]): void {
  if (!("content" in inner)) {
    writeBlock(inner, parts);
    return;
  }
  const { tag, names } = inner.scope!;
  const name = /^[a-z][a-z\d]*$/.test(tag) ? tag : "div";
  parts.push(`<${name}`);
  if (names.class) parts.push(` class="${escaped(names.class)}"`);
  if (names.id) parts.push(` id="${escaped(names.id)}"`);
  if (names.role) parts.push(` role="${escaped(names.role)}"`);
  parts.push(">");
  for (const child of inner.content) write(child, parts);
  parts.push(`</${name}>`);
}

/** The block's text, its linked share at the front: only lengths and commas count. A huge block is cut, its shares kept. */
function writeBlock(block: PageBlock, parts: string[]): void {
  const length = Math.min(block.text.length, MAX_BLOCK);
  const linked = Math.round((block.linked / block.text.length) * length);
  parts.push(`<span ${MARK}="${block.index}">`);
  if (linked > 0) parts.push(`<a href="/">${escaped(block.text.slice(0, linked))}</a>`);
  parts.push(escaped(block.text.slice(linked, length)), "</span>");
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ENTITIES[sign]!);
}
