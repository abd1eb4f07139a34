/**
 * Text of other people's pages on its way into a file or a terminal: it must come out as text, whatever it holds. Control
 * characters, which a terminal obeys, and bidi overrides, which reorder what is read, are taken out everywhere.
 */
const UNPRINTABLE = /[\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu;

/** One line of plain text. */
export function plainText(text: string): string {
  return text.replace(UNPRINTABLE, " ").replace(/\s+/g, " ");
}

/** Text for HTML, between tags or inside a quoted attribute. */
export function htmlText(text: string): string {
  return plainText(text).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Text for one line of Markdown: what could be read as markup, HTML and links included, is escaped. */
export function markdownText(text: string): string {
  return plainText(text)
    .replace(/&/g, "&amp;")
    .replace(/[\\`*_{}[\]<>#|~!]/g, "\\$&")
    .replace(/\b(https?|ftp|www)([:.])/gi, "$1\u200b$2")
    .trim();
}
