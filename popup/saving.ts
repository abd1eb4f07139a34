import type { Article } from "../src/core/types.ts";
import { toCsv } from "../src/export/csv.ts";
import { type Exported, exported } from "../src/export/exported.ts";
import { toHtml } from "../src/export/html.ts";
import { toJson } from "../src/export/json.ts";
import { toMarkdown } from "../src/export/markdown.ts";
import type { OpenedVersion } from "../src/messages/calls.ts";
import type { PlainKey, Words } from "../src/messages/words.ts";

export type Format = "html" | "md" | "csv" | "json";

/** What a comparison can be saved as; `format` is the file's ending. */
export const FORMATS: readonly { readonly format: Format; readonly name: PlainKey; readonly why: PlainKey }[] = [
  { format: "html", name: "saveHtml", why: "saveHtmlWhy" },
  { format: "md", name: "saveMarkdown", why: "saveMarkdownWhy" },
  { format: "csv", name: "saveCsv", why: "saveCsvWhy" },
  { format: "json", name: "saveJson", why: "saveJsonWhy" },
];

const TYPES: Readonly<Record<Format, string>> = {
  html: "text/html",
  md: "text/markdown",
  csv: "text/csv",
  json: "application/json",
};

const WRITERS: Readonly<Record<Format, (e: Exported, words: Words) => string>> = {
  html: toHtml,
  md: toMarkdown,
  csv: toCsv,
  json: (e) => toJson(e),
};

/** A comparison as a file: its name, type and text. */
export async function fileOf(
  format: Format,
  a: Article,
  { article: b, comparison }: OpenedVersion,
  words: Words,
  now: Date,
) {
  const made = await exported(a, b, comparison, now.toISOString());
  return {
    name: `${nameOf(a.outlet)}-${nameOf(b.outlet)}-${now.toISOString().slice(0, 10)}.${format}`,
    type: `${TYPES[format]};charset=utf-8`,
    text: WRITERS[format](made, words),
  };
}

const LONGEST_NAME = 40;

/** An outlet's name as part of a file's name: nothing that a file system could take for more than letters. */
function nameOf(outlet: string): string {
  const letters = outlet
    .normalize("NFKC")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "");
  return [...letters].slice(0, LONGEST_NAME).join("") || "wireside";
}
