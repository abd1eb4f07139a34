import type { View } from "./drivers/driver.ts";

/** What the popup's list says of each version, in order. */
export function versions(popup: View): Promise<string[]> {
  return popup.until<string[]>(
    `(() => {
      const cards = [...document.querySelectorAll(".version")];
      return cards.length > 0 && cards.map((card) => card.querySelector(".version-outlet").textContent);
    })()`,
  );
}

/** Clicks on the card of an outlet's version. */
export async function chooseVersion(popup: View, outlet: string): Promise<string> {
  const names = await versions(popup);
  const id = await popup.evaluate<string | null>(
    `[...document.querySelectorAll(".version")].find((card) => card.querySelector(".version-outlet").textContent === ${JSON.stringify(outlet)})?.dataset.version ?? null`,
  );
  if (id === null) throw new Error(`no version of ${outlet} among ${names.join(", ")}`);
  await popup.click(`.version[data-version=${JSON.stringify(id)}]`);
  return id;
}

/** Opens the version of an outlet by a click on its card, and waits until its comparison stands there. */
export async function openVersion(popup: View, outlet: string): Promise<void> {
  const id = await chooseVersion(popup, outlet);
  await popup.until(`document.querySelector(".version[aria-current=true]")?.dataset.version === ${JSON.stringify(id)}`);
  await popup.until(
    `document.querySelector(".head-b, .rows")?.closest("section")?.textContent.includes(${JSON.stringify(outlet)})`,
  );
}

/** Opens the panel of ways to bring a version, and waits for the list of tabs in it: what stands below it moves when that comes late. */
export async function openWays(popup: View): Promise<void> {
  await popup.click("button.button-wide[aria-expanded=false]");
  await popup.until(
    `document.querySelector(".compare-with") !== null && document.querySelector(".compare-with .skeleton") === null`,
  );
}

/** The code of the failure that the popup shows. */
export function failure(popup: View): Promise<string> {
  return popup.until<string>(`document.querySelector("[data-failure]")?.dataset.failure`);
}

/** Every mark in the open comparison: its kind, its side, its words. */
export function marks(popup: View): Promise<{ kind: string; side: "a" | "b"; text: string }[]> {
  return popup.until(
    `(() => {
      const marks = [...document.querySelectorAll("del[data-difference], ins[data-difference]")].map((mark) => {
        const copy = mark.cloneNode(true);
        for (const hidden of copy.querySelectorAll(".hidden, svg")) hidden.remove();
        return {
          kind: [...mark.classList].find((name) => name.startsWith("kind-")).slice(5),
          side: mark.tagName === "DEL" ? "a" : "b",
          text: copy.textContent,
        };
      });
      return marks.length > 0 && marks;
    })()`,
  );
}
