import type { StoryKey } from "../../core/story/key.ts";

/** What is known of a kept article without its text: enough to find it again. */
export interface KeptHead {
  /** "kept:" and a hash of page and text. */
  readonly id: string;
  /** The page, however its address is spelt; see `sameAddressKey`. */
  readonly page: string;
  readonly url: string;
  readonly outlet: string;
  readonly title: string;
  readonly published: string | null;
  readonly lang: string;
  /** ISO 8601 of the last reading of this very text. */
  readonly read: string;
  /** Bytes of the whole article, as it is kept. */
  readonly bytes: number;
  readonly key: StoryKey;
}

/** Articles that are kept: a year of a heavy reader would be more, but what is this old no page is compared with. */
export const KEPT_ARTICLES = 500;
/** Bytes of all of them; an article takes some 20,000. */
export const KEPT_BYTES = 20_000_000;
/** Days that one is kept after it was last read. */
export const KEPT_DAYS = 60;
/** Texts of one page: a live page changes by the minute. */
export const KEPT_OF_A_PAGE = 5;
const DAY_MS = 86_400_000;

/** The heads that stay, the last read first: inside all bounds, by what was read longest ago. */
export function withinBounds(
  heads: readonly KeptHead[],
  now: string,
  bounds: { readonly articles?: number; readonly bytes?: number } = {},
): KeptHead[] {
  const since = new Date(Date.parse(now) - KEPT_DAYS * DAY_MS).toISOString();
  const ofPage = new Map<string, number>();
  const kept: KeptHead[] = [];
  let bytes = 0;
  for (const head of [...heads].sort((one, other) => other.read.localeCompare(one.read))) {
    const texts = (ofPage.get(head.page) ?? 0) + 1;
    if (head.read < since || texts > KEPT_OF_A_PAGE) continue;
    if (kept.length >= (bounds.articles ?? KEPT_ARTICLES) || bytes + head.bytes > (bounds.bytes ?? KEPT_BYTES)) break;
    ofPage.set(head.page, texts);
    bytes += head.bytes;
    kept.push(head);
  }
  return kept;
}
