/** Longest line of metadata that is kept. */
const MAX_LINE = 500;
/** Control characters and bidi overrides, which could make a line read as another. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is being taken out.
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/g;

/** One line of outside text as plain text: white space folded, unseen characters gone, cut to a bounded length; null where empty. */
export function plainLine(text: string | null | undefined, longest = MAX_LINE): string | null {
  if (!text) return null;
  const folded = text
    .slice(0, 8 * longest)
    .replace(UNSEEN, (run) => (/[\t\n\r\u0085]/.test(run) ? " " : ""))
    .replace(/\s+/g, " ")
    .trim();
  if (folded === "") return null;
  if (folded.length <= longest) return folded;
  // Never cut through a surrogate pair.
  return folded
    .slice(0, longest)
    .replace(/[\ud800-\udbff]$/, "")
    .trimEnd();
}
