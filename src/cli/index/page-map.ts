import { readFile } from "node:fs/promises";
import { basename, relative, sep } from "node:path";
import { CliFailure } from "../failure.ts";
import type { FileWork } from "./work.ts";

/** What a map says of a saved page. */
type Mapped = Omit<FileWork, "path">;

/** Which addresses saved pages have. */
export type PageMap = (path: string, folder: string) => Mapped | null;

/** Saved pages that one map names. */
const MAX_PAGES = 5_000_000;

/**
 * Reads a map of saved pages: TSV "file, address, date" or JSONL {file, url, published}, the date left out where it is not known. Files
 * are named as below their folder, or by their last part. Throws {@link CliFailure} with the line that is wrong.
 */
export async function readPageMap(file: string): Promise<PageMap> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    throw new CliFailure(`cannot read ${file}: ${(error as NodeJS.ErrnoException).code}; give a map of saved pages`);
  }
  const pages = new Map<string, Mapped>();
  text.split(/\r?\n/).forEach((line, i) => {
    if (line.trim() === "") return;
    const [name, url, published] = line.startsWith("{") ? jsonFields(line) : line.split("\t");
    if (i === 0 && name === "file") return;
    if (!name || !url || !URL.canParse(url) || !/^https?:/i.test(url))
      throw new CliFailure(
        `${file} line ${i + 1} is ${JSON.stringify(line.slice(0, 80))}; give a file, a tab and its http address`,
      );
    if (published && !Number.isFinite(Date.parse(published)))
      throw new CliFailure(
        `${file} line ${i + 1}: ${JSON.stringify(published)} is no date; give one as 2026-03-01T08:00Z`,
      );
    if (pages.size >= MAX_PAGES) throw new CliFailure(`${file} names more than ${MAX_PAGES} pages; give several maps`);
    pages.set(name.replace(/^\.\//, ""), { url, ...(published ? { published } : {}) });
  });
  return (path, folder) => {
    const below = relative(folder, path).split(sep).join("/");
    return pages.get(below) ?? pages.get(path) ?? pages.get(basename(path)) ?? null;
  };
}

function jsonFields(line: string): (string | undefined)[] {
  try {
    const { file, url, published } = JSON.parse(line) as Record<string, unknown>;
    return [file, url, published].map((value) => (typeof value === "string" ? value : undefined));
  } catch {
    return [];
  }
}
