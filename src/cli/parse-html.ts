import { parseHTML } from "linkedom";

/** Elements that a parser puts into the head where a page leaves its tags out, as HTML allows. */
const HEAD_ELEMENTS = new Set(["TITLE", "META", "LINK", "BASE", "STYLE", "SCRIPT", "NOSCRIPT", "TEMPLATE"]);

/** Parses HTML (already decoded) into a document, outside a browser. Head and body are there even where the page has no tags for them. */
export function parseHtml(html: string): Document {
  const whole = /<html[\s>]/i.test(html) ? html : `<!doctype html><html>${html}</html>`;
  const document = parseHTML(whole).document as unknown as Document;
  complete(document);
  return document;
}

/**
 * linkedom leaves out the head and body that HTML implies, and then answers `document.body` with an empty one. They are made here
 * before anything asks.
 */
function complete(document: Document): void {
  const root = document.documentElement;
  const named = (name: string) => [...root.children].find((child) => child.tagName === name);
  let body = named("BODY") ?? named("FRAMESET");
  let head = named("HEAD");
  if (head !== undefined && body !== undefined) return;
  const loose = [...root.childNodes].filter((node) => node !== head && node !== body);
  if (head === undefined) {
    head = document.createElement("head");
    root.insertBefore(head, root.firstChild);
  }
  if (body === undefined) {
    body = document.createElement("body");
    root.appendChild(body);
  }
  let inHead = true;
  const first = body.firstChild;
  for (const node of loose) {
    const blank = node.nodeType !== 1 && (node.textContent ?? "").trim() === "";
    if (!blank && !(node.nodeType === 1 && HEAD_ELEMENTS.has((node as Element).tagName))) inHead = false;
    if (inHead) head.appendChild(node);
    else body.insertBefore(node, first);
  }
}
