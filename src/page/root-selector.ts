/** Classes that are named at most: enough to tell an element from most others. */
const MOST_CLASSES = 4;
/** Longer names are made by machines and may be gone with the next look. */
const LONGEST_NAME = 60;
const HTML_TAG = /^[a-z][a-z\d-]*$/;

/**
 * A selector for an element, or for the nearest one around it that has a name: the marks' style sheet speaks of it and of what it holds
 * alone, since a sheet that speaks of everything makes the browser look at every element of the page. Others may match too, which costs
 * a little and does no harm.
 */
export function rootSelector(home: Element): string | null {
  for (let root: Element | null = home; root !== null; root = root.parentElement) {
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
