import type { Tab } from "./drivers/driver.ts";

/** A point of the window that lies on a marked word, after scrolling there. */
export function markedPlace(tab: Tab): Promise<{ x: number; y: number }> {
  return tab.until(`(() => {
    const ours = [...CSS.highlights].filter(([name]) => name.startsWith("wireside")).map(([, highlight]) => highlight);
    for (const range of ours.flatMap((highlight) => [...highlight])) {
      range.startContainer.parentElement.scrollIntoView({ block: "center", behavior: "instant" });
      const box = range.getClientRects()[0];
      const at = box && { x: box.x + Math.min(6, box.width / 2), y: box.y + box.height / 2 };
      // A long paragraph may still have its start out of sight, and a link keeps its clicks.
      if (!at || at.x < 0 || at.y < 0 || at.x >= innerWidth || at.y >= innerHeight) continue;
      if (range.startContainer.parentElement.closest("a, button")) continue;
      return at;
    }
    return null;
  })()`);
}
