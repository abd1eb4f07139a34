const ELEMENT = 1;

/** Nodes that a slot shows, and how far they have been read. */
interface SlotFrame {
  readonly slot: Element;
  readonly nodes: readonly Node[];
  at: number;
}

/**
 * The order in which a page shows its nodes: a component with an open shadow root shows that root, with its own children where the root
 * has slots for them. A root that is only declared in markup (`<template shadowrootmode="open">`), as in pages that were fetched, counts
 * as one. Closed roots are nobody's but the page's.
 */
export class ShownOrder {
  /** Whether roots may be declared in markup. A browser that shows a page has made roots of them, but for those that a script wrote. */
  readonly #declared: boolean;
  readonly #frames: SlotFrame[] = [];
  /** Whose root a fragment is; only a declared one does not know it itself. */
  readonly #hosts = new Map<Node, Element>();

  constructor(document: Document) {
    this.#declared = document.querySelector("template[shadowrootmode]") !== null;
  }

  /** The first node shown inside an element; null where there is none. */
  firstIn(element: Element): Node | null {
    const root = this.#rootOf(element);
    if (root !== null) return root.firstChild;
    if (element.localName !== "slot") return element.firstChild;
    const nodes = this.#assigned(element);
    if (nodes.length === 0) return element.firstChild;
    this.#frames.push({ slot: element, nodes, at: 0 });
    return nodes[0]!;
  }

  /** The node shown after another in the same element; null where it is the last. */
  next(node: Node): Node | null {
    if (this.#frames.length === 0) return node.nextSibling;
    const frame = this.#frames.at(-1);
    return frame?.nodes[frame.at] === node ? (frame.nodes[++frame.at] ?? null) : node.nextSibling;
  }

  /** Leaves the element that a node was the last in. */
  out(node: Node): void {
    const frame = this.#frames.at(-1);
    // Its place is past the end by now where the last of its nodes was asked for the next.
    if (frame !== undefined && frame.at >= frame.nodes.length && frame.nodes.at(-1) === node) this.#frames.pop();
  }

  #rootOf(element: Element): DocumentFragment | null {
    if (element.shadowRoot) return element.shadowRoot;
    if (!this.#declared) return null;
    const first = element.firstElementChild;
    if (first?.localName !== "template" || first.getAttribute("shadowrootmode") !== "open") return null;
    const { content } = first as HTMLTemplateElement;
    this.#hosts.set(content, element);
    return content;
  }

  #assigned(slot: Element): readonly Node[] {
    let top: Node = slot;
    while (top.parentNode !== null) top = top.parentNode;
    const host = this.#hosts.get(top);
    if (host === undefined) return (top as ShadowRoot).host ? (slot as HTMLSlotElement).assignedNodes() : [];
    const name = slot.getAttribute("name") ?? "";
    return [...host.childNodes].filter((node) =>
      node.nodeType === ELEMENT
        ? ((node as Element).getAttribute("slot") ?? "") === name && (node as Element).localName !== "template"
        : name === "",
    );
  }
}
