/** A place in a text node, as the caret would stand there. */
export interface Caret {
  readonly node: Node;
  readonly offset: number;
}

/** Where the caret would stand at a point of the window; null between texts. */
export function caretAt(document: Document, x: number, y: number): Caret | null {
  // Chromium knows the standard call since 128; before that, only the older one.
  if (typeof document.caretPositionFromPoint === "function") {
    const position = document.caretPositionFromPoint(x, y);
    return position === null ? null : { node: position.offsetNode, offset: position.offset };
  }
  const range = document.caretRangeFromPoint(x, y);
  return range === null ? null : { node: range.startContainer, offset: range.startOffset };
}

/**
 * Where the context menu was opened, for a script that was not there yet: the click put the caret there, and the mouse has not left. Null
 * where caret and mouse do not agree, since the caret may be of an earlier click.
 */
export function caretUnderMouse(document: Document): Caret | null {
  const selection = document.getSelection();
  const hovered = [...document.querySelectorAll(":hover")].at(-1);
  const node = selection?.anchorNode;
  if (selection == null || node == null || hovered === undefined || hovered === document.body) return null;
  return hovered.contains(node) ? { node, offset: selection.anchorOffset } : null;
}

/** Remembers where the reader last opened the context menu, as long as `signal` lets it. */
export function rememberMenu(document: Document, signal: AbortSignal): () => Caret | null {
  let last: Caret | null = null;
  document.addEventListener(
    "contextmenu",
    (event) => {
      last = caretAt(document, event.clientX, event.clientY) ?? targetOf(event);
    },
    { signal, capture: true, passive: true },
  );
  return () => last;
}

function targetOf(event: Event): Caret | null {
  return event.target instanceof Node ? { node: event.target, offset: 0 } : null;
}
