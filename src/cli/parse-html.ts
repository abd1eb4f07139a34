import { parseHTML } from "linkedom";

/** Parses HTML (already decoded) into a document, outside a browser. A fragment or an empty text gets a body around it. */
export function parseHtml(html: string): Document {
  const whole = /<html[\s>]/i.test(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`;
  return parseHTML(whole).document as unknown as Document;
}
