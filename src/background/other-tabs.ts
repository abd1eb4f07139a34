import type { OtherTab } from "../messages/calls.ts";
import { originPattern } from "../sources/address-policy.ts";
import type { Desk } from "./desk.ts";
import { isRestricted } from "./restricted.ts";

/** An open tab, as far as the browser tells. */
export interface TabInfo {
  readonly id: number;
  readonly url: string | null;
  readonly title: string;
}

/** Tabs that are listed at most; a longer list is no choice. */
const MOST = 200;

/**
 * Open tabs that the article could be compared with: those read in this session, and those whose address the browser tells,
 * which takes the "tabs" permission or the grant of their origin.
 */
export async function otherTabs(
  key: string,
  tabs: readonly TabInfo[],
  titlesKnown: boolean,
  desk: Desk,
  granted: (pattern: string) => Promise<boolean>,
): Promise<{ tabs: readonly OtherTab[]; titlesKnown: boolean }> {
  const others: OtherTab[] = [];
  for (const { id, url, title } of tabs) {
    if (others.length >= MOST) break;
    const read = await desk.readIn(id);
    if (read !== null) {
      const { article } = read;
      if (read.key !== key)
        others.push({ tabId: id, url: url ?? article.url, title: title || article.title, needsOrigin: null });
      continue;
    }
    if (url === null || isRestricted(url)) continue;
    const pattern = originPattern(new URL(url));
    others.push({ tabId: id, url, title, needsOrigin: (await granted(pattern)) ? null : pattern });
  }
  return { tabs: others, titlesKnown };
}
