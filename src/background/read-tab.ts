import type { Article } from "../core/types.ts";
import { readArticle } from "../messages/article-reader.ts";
import type { PageCalls, ReadArticle } from "../messages/calls.ts";
import type { Call } from "../messages/client.ts";
import { refuse, valued } from "../messages/failure.ts";
import { originPattern } from "../sources/address-policy.ts";
import type { Desk } from "./desk.ts";
import { readable } from "./readable.ts";
import { isRestricted } from "./restricted.ts";

/** The way into a tab's page. */
export interface PageDoor {
  /** The tab's address; null where the browser does not tell it, which means that it does not let us in either. Refuses a closed tab. */
  address(tabId: number): Promise<string | null>;
  /** Puts the page script into the page; a second time does no harm. Rejects where the browser does not let us in. */
  enter(tabId: number): Promise<void>;
  ask(tabId: number): Call<PageCalls>;
  /** Adds the marks' style sheet to the page, or takes it away. */
  style(tabId: number, on: boolean): Promise<void>;
}

/**
 * Reads the article of a tab. Where the browser does not let us in any more, as when the full view asks for a page after the
 * click that allowed it is over, what was read there before still answers, if the tab is where it was.
 */
export async function readTab(tabId: number, door: PageDoor, desk: Desk): Promise<ReadArticle> {
  const address = await door.address(tabId);
  const before = await desk.readIn(tabId);
  if (address !== null && isRestricted(address)) refuse("restricted-page", hostOf(address));
  try {
    await door.enter(tabId);
  } catch {
    if (before !== null && (address === null || before.article.url === address)) return before;
    if (address === null) refuse("restricted-page");
    refuse("permission-refused", originPattern(new URL(address)));
  }
  const read = await desk.lay(tabId, await captured(door.ask(tabId)));
  const marks = await desk.marks(read.key);
  if (marks === null) return read;
  if (valued(await door.ask(tabId)("marked", {})).marked) return { ...read, marks };
  await desk.setMarks(read.key, null);
  return read;
}

async function captured(ask: Call<PageCalls>): Promise<Article> {
  const article = readArticle(valued(await ask("capture", {})));
  if (article === undefined) refuse("internal", "the page answered with something that is no article");
  return readable(article, hostOf(article.url));
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
