/** Classes that are named at most: enough to tell an element from most others. */
const MOST_CLASSES = 4;
/** Longer names are made by machines and may be gone with the next look. */
const LONGEST_NAME = 60;
const HTML_TAG = /^[a-z][a-z\d-]*$/;

/**
 * A selector for the smallest named element around all of these nodes: the marks' style sheet speaks of it and of what it holds alone,
 * since a sheet that speaks of everything makes the browser look at every element of the page. Others may match too, which costs a
 * little and does no harm. Null where there are no nodes.
 */
export function rootSelector(nodes: Iterable<Node>): string | null {
  let root: Element | null = null;
  for (const node of nodes) {
    root ??= node.parentElement;
    while (root !== null && !root.contains(node)) root = root.parentElement;
  }
  for (; root !== null; root = root.parentElement) {
    const selector = selectorOf(root);
    if (selector !== null) return selector;
  }
  return null;
}

function selectorOf(element: Element): string | null {
  const { localName: tag, id } = element;
  if (!HTML_TAG.test(tag)) return null;
  if (tag === "body" || tag === "html" || tag === "main") return tag;
  if (id !== "" && id.length <= LONGEST_NAME) return `${tag}#${CSS.escape(id)}`;
  const classes = [...element.classList].filter((name) => name.length <= LONGEST_NAME).slice(0, MOST_CLASSES);
  return classes.length === 0 ? null : `${tag}${classes.map((name) => `.${CSS.escape(name)}`).join("")}`;
}
