/** The size that the popup asks for, in CSS pixels, and the smallest that is taken for a real one. */
const ASKED = { width: 800, height: 600 };
const SMALLEST = 200;
/** A popup grows in steps while it opens; a size that holds this long (ms) is the one that the browser gives. */
const SETTLED = 250;

/**
 * Browsers give a popup less room than it asks for on small screens and when zoomed. A page that kept its asked width would then
 * hang over its edge: it takes the room it got instead.
 */
export function fitPopup(window: Window): void {
  let timer = 0;
  const settle = () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      const { innerWidth, innerHeight } = window;
      if (innerWidth < SMALLEST || innerHeight < SMALLEST) return;
      const { style } = window.document.documentElement;
      if (innerWidth < ASKED.width) style.setProperty("--popup-width", `${innerWidth}px`);
      if (innerHeight < ASKED.height) style.setProperty("--popup-height", `${innerHeight}px`);
    }, SETTLED);
  };
  window.addEventListener("resize", settle);
  settle();
}
