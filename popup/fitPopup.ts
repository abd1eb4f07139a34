/** The size that the popup asks for, in CSS pixels, and the smallest that is taken for a real one. */
const ASKED_WIDTH = 800;
const SMALLEST = 280;
/** A popup grows in steps while it opens; a size that holds this long (ms) is the one that the browser gives. */
const SETTLED = 250;

/**
 * Browsers give a popup less room than it asks for on small screens and when zoomed. A page that kept its asked width would then
 * scroll sideways: it takes the width it got instead.
 */
export function fitPopup(window: Window): void {
  let timer = 0;
  const settle = () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      const { innerWidth, innerHeight } = window;
      if (innerWidth >= ASKED_WIDTH || innerWidth < SMALLEST) return;
      const { style } = window.document.documentElement;
      style.setProperty("--popup-width", `${innerWidth}px`);
      if (innerHeight >= SMALLEST) style.setProperty("--popup-height", `${innerHeight}px`);
    }, SETTLED);
  };
  window.addEventListener("resize", settle);
  settle();
}
