import { type DifferenceKind, MATTERS } from "../core/types.ts";
import { failureOf, refuse, valued } from "../messages/failure.ts";
import { openTab } from "./bring-version.ts";
import { markPage } from "./mark-page.ts";
import type { Opening } from "./open-version.ts";
import { messageCard, sayInCard } from "./paragraph-card.ts";
import { type PageDoor, readTab } from "./read-tab.ts";
import { isRestricted } from "./restricted.ts";
import type { Said } from "./said.ts";

/** A tab of the reader's window; browsers tell this much of every tab. */
export interface WindowTab {
  readonly id: number;
  /** Null where the browser keeps it from us. */
  readonly url: string | null;
  /** Milliseconds since 1970; 0 where the browser does not tell. */
  readonly lastAccessed: number;
}

/** The tab that the reader was on before this one; null where there is none that could hold an article. */
export function tabBefore(tabId: number, tabs: readonly WindowTab[]): WindowTab | null {
  const others = tabs.filter(({ id, url }) => id !== tabId && (url === null || !isRestricted(url)));
  return others.reduce<WindowTab | null>(
    (last, tab) => (last === null || tab.lastAccessed > last.lastAccessed ? tab : last),
    null,
  );
}

/**
 * Compares a page with the article of the tab that the reader was on before, and marks it. That other tab can be read where the reader
 * has used Wireside there or has granted its site; where not, the card says what to do.
 */
export async function compareLastTab(
  tabId: number,
  tabs: readonly WindowTab[],
  opening: Opening,
  door: PageDoor,
  said: Said,
  kinds: readonly DifferenceKind[] = [],
): Promise<void> {
  await sayInCard(
    tabId,
    said.compareLastTab,
    (error) => lastTabFailure(error, said),
    door,
    said,
    async () => {
      const { key } = await readTab(tabId, door, opening.desk);
      const before = tabBefore(tabId, tabs) ?? refuse("no-match");
      const { article, comparison } = await openTab(key, before.id, opening, door);
      await markPage(key, `tab:${before.id}`, opening, door, said, kinds);
      const matters = comparison.differences.filter(({ weight }) => weight >= MATTERS).length;
      const counterpart = {
        outlet: article.outlet,
        lang: article.lang,
        text: "",
        marks: [],
        notes: [said.matters(matters)],
      };
      const card = { ...messageCard(said, said.compareLastTab, ""), counterparts: [counterpart] };
      valued(await door.ask(tabId)("card", card));
    },
  );
}

/** Why the other tab could not be compared with, in words that lead on. */
function lastTabFailure(error: unknown, said: Said): string {
  const failure = failureOf(error);
  if (failure.code === "no-match" && failure.detail === undefined) return said.noTab;
  return failure.code === "permission-refused" || failure.code === "restricted-page"
    ? said.tabRefused
    : said.failure(failure);
}
