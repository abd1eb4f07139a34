import { plainLine } from "./plain-line.ts";

/** A page's meta elements by name (or property, or itemprop) in lower case; the first of a name counts. */
export type MetaTags = ReadonlyMap<string, string>;

const MAX_TAGS = 400;

/** Reads meta elements wherever they stand. */
export function readMetaTags(document: Document): MetaTags {
  const tags = new Map<string, string>();
  const found = document.querySelectorAll("meta");
  for (let i = 0; i < found.length && i < MAX_TAGS; i++) {
    const meta = found[i]!;
    const content = plainLine(meta.getAttribute("content"));
    if (!content) continue;
    for (const attribute of ["property", "name", "itemprop", "http-equiv"]) {
      const name = meta.getAttribute(attribute)?.trim().toLowerCase();
      if (name && !tags.has(name)) tags.set(name, content);
    }
  }
  return tags;
}

/** The first of these names that the page has. */
export function metaTag(tags: MetaTags, ...names: string[]): string | null {
  for (const name of names) {
    const value = tags.get(name);
    if (value) return value;
  }
  return null;
}
