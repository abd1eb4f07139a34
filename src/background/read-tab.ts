import type { Article } from "../core/types.ts";
import type { PageCalls, ReadArticle } from "../messages/calls.ts";
import type { Call } from "../messages/client.ts";
import { refuse, valued } from "../messages/failure.ts";
import { originPattern } from "../sources/address-policy.ts";
import type { Capture } from "./capture-article.ts";
import type { Desk } from "./desk.ts";
import { readable } from "./readable.ts";
import { isRestricted } from "./restricted.ts";

/** The way into a tab's page. */
export interface PageDoor {
  /** The tab's address; null where the browser does not tell it, which means that it does not let us in either. Refuses a closed tab. */
  address(tabId: number): Promise<string | null>;
  /**
   * Puts a script into the page: the one that reads, or the one that draws over it. A second time does no harm. Rejects where the
   * browser does not let us in.
   */
  enter(tabId: number, script: "page" | "overlay"): Promise<void>;
  /** What the page says now; no article where it has not changed since the reading that is `known`. */
  capture(tabId: number, known: string | null): Promise<Capture>;
  ask(tabId: number): Call<PageCalls>;
  /** Adds the marks' style sheet for elements under a selector to the page, or takes it away. */
  style(tabId: number, root: string | null, on: boolean): Promise<void>;
}

/**
 * Reads the article of a tab. Where the browser does not let us in any more, as when the full view asks for a page after the
 * click that allowed it is over, what was read there before still answers, if the tab is where it was. `known` hears what the page says
 * before all that belongs to the reading is done.
 */
export async function readTab(
  tabId: number,
  door: PageDoor,
  desk: Desk,
  known: (read: ReadArticle) => void = () => {},
): Promise<ReadArticle> {
  const address = await door.address(tabId);
  const before = await desk.readIn(tabId);
  if (address !== null && isRestricted(address)) refuse("restricted-page", hostOf(address));
  try {
    await door.enter(tabId, "page");
  } catch {
    if (before !== null && (address === null || before.article.url === address)) return before;
    if (address === null) refuse("restricted-page");
    refuse("permission-refused", originPattern(new URL(address)));
  }
  const { reading, article, told } = await door.capture(tabId, before?.reading ?? null);
  if (article === null && before !== null) known(before);
  const laying = article === null ? before : layDown(article);
  const [read] = await Promise.all([laying, told]);
  if (read === null) refuse("page-gone");
  const marks = await desk.marks(read.key);
  if (marks === null) return read;
  if (valued(await door.ask(tabId)("marked", {})).marked) return { ...read, marks };
  await desk.setMarks(read.key, null);
  return read;

  // A refusal has to come as a rejection: thrown at once, it would leave the page's answer to nobody.
  async function layDown(article: Article): Promise<ReadArticle> {
    return desk.lay(tabId, readable(article, hostOf(article.url)), reading, known);
  }
}

/** The host of an address for showing; the address itself where it has none. */
export function hostOf(address: string): string {
  try {
    const url = new URL(address);
    return url.host || url.protocol;
  } catch {
    return address;
  }
}
