const HIDING_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden/i;

/** Whether an element's own attributes hide it. */
export function hidesItself(element: Element): boolean {
  if (element.hasAttribute("hidden")) return true;
  const style = element.getAttribute("style");
  return style !== null && HIDING_STYLE.test(style);
}

/**
 * Tells what a page's style sheets hide. Only a page that is shown can be asked; of one that was fetched nothing is known. What is merely
 * folded or out of sight is not hidden: a closed `<details>`, a part that is laid out late.
 */
export function stylesHide(document: Document): (element: Element) => boolean {
  const view = document.defaultView;
  if (view === null || typeof view.Element?.prototype.checkVisibility !== "function") return () => false;
  const seen = { visibilityProperty: true };
  return (element) => {
    // Cheap, and true of nearly every element: only the others are asked for their style.
    if (element.checkVisibility(seen)) return false;
    const { display, visibility } = view.getComputedStyle(element);
    return display === "none" || visibility === "hidden" || visibility === "collapse";
  };
}
