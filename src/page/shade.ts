/** Our elements in a page, by name: each stands outside the page's body and keeps what it holds in a closed shadow root. */
export type ShadeName = "wireside-card" | "wireside-margin" | "wireside-bar";

/** Whether a node is one of ours. */
export function isShade(node: EventTarget | null): boolean {
  const { nodeName } = (node ?? {}) as Partial<Node>;
  return nodeName?.startsWith("WIRESIDE-") === true;
}

/** Puts an element of ours behind the page's body, with its own sheet, so that neither side's styles or scripts reach the other. */
export function raiseShade(
  document: Document,
  name: ShadeName,
  sheet: string,
): { host: HTMLElement; root: ShadowRoot } {
  const host = document.createElement(name);
  const root = host.attachShadow({ mode: "closed" });
  const style = document.createElement("style");
  style.textContent = sheet;
  root.append(style);
  document.documentElement.append(host);
  return { host, root };
}

/** A button of ours: what it is called is said and shown on hovering, what it shows is a sign. */
export function shadeButton(
  document: Document,
  sign: string | Node,
  label: string,
  onClick: () => void,
): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.append(sign);
  button.setAttribute("aria-label", label);
  button.title = label;
  button.addEventListener("click", onClick);
  return button;
}

const SVG = "http://www.w3.org/2000/svg";

/** A line drawing of 16 by 16. */
export function drawing(document: Document, path: string): Element {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 16 16");
  svg.setAttribute("aria-hidden", "true");
  const line = document.createElementNS(SVG, "path");
  line.setAttribute("d", path);
  svg.append(line);
  return svg;
}
