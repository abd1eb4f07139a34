import { readFile, rename, writeFile } from "node:fs/promises";
import type { FeedContent } from "./read-feed.ts";

/** What is remembered of an address between runs, so that what has not changed is not fetched again. */
export interface PageMemory {
  readonly url: string;
  /** ISO 8601 of the last answer. */
  readonly at: string;
  readonly etag?: string;
  /** Last-Modified, as sent. */
  readonly modified?: string;
  /** Of a page: what its feed's entry said of it; a change there is a reason to look again. */
  readonly entry?: string;
  /** Of a page: address and date of the article that it gave; absent where it gave none. */
  readonly item?: { readonly url: string; readonly published: string | null };
  /** Of a feed: what it led to. */
  readonly content?: FeedContent;
}

/** What is remembered of addresses, by address. */
export interface WebMemory {
  get(url: string): PageMemory | undefined;
  set(page: PageMemory): void;
  /** Writes it down, whole or not at all. */
  save(): Promise<void>;
}

const FORMAT = 1;
/** Addresses that are remembered, the newest first, and for how long. */
const MOST = 300_000;
const KEPT_MS = 60 * 86_400_000;

/** Reads what an earlier run remembered; a file that is damaged or of another format is as good as none. */
export async function openWebMemory(file: string): Promise<WebMemory> {
  const pages = new Map<string, PageMemory>();
  let changed = false;
  for (const page of await readPages(file)) pages.set(page.url, page);
  return {
    get: (url) => pages.get(url),
    set(page) {
      pages.set(page.url, page);
      changed = true;
    },
    async save() {
      if (!changed) return;
      const oldest = new Date(Date.now() - KEPT_MS).toISOString();
      const kept = [...pages.values()]
        .filter(({ at }) => at >= oldest)
        .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
        .slice(0, MOST);
      await writeFile(`${file}.part`, `${JSON.stringify({ format: FORMAT, pages: kept })}\n`);
      await rename(`${file}.part`, file);
    },
  };
}

async function readPages(file: string): Promise<readonly PageMemory[]> {
  try {
    const { format, pages } = JSON.parse(await readFile(file, "utf8")) as { format?: unknown; pages?: unknown };
    if (format !== FORMAT || !Array.isArray(pages)) return [];
    return (pages as PageMemory[]).filter((page) => typeof page?.url === "string" && typeof page.at === "string");
  } catch {
    return [];
  }
}
