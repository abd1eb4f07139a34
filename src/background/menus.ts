import type { MenuChoice } from "./paragraph-card.ts";

/** What is needed of the browser's context menus. */
export interface Menus {
  removeAll(): Promise<void>;
  create(entry: {
    id: string;
    title: string;
    contexts: ("page" | "selection" | "link")[];
    documentUrlPatterns: string[];
  }): unknown;
}

/** A click in the menu, as both browsers tell it; only Firefox numbers the element. */
export interface MenuClick {
  readonly menuItemId: string | number;
  readonly selectionText?: string | undefined;
  readonly targetElementId?: number | undefined;
}

/** Titles of the entries, in the reader's language. */
export interface MenuTitles {
  readonly compareParagraph: string;
  readonly compareSelection: string;
  readonly compareLastTab: string;
}

const PARAGRAPH = "paragraph";
const SELECTION = "selection";
const LAST_TAB = "last-tab";

/** Makes the entries anew. They outlive the worker, so this belongs into `onInstalled` only. */
export async function createMenus(menus: Menus, titles: MenuTitles): Promise<void> {
  await menus.removeAll();
  const documentUrlPatterns = ["http://*/*", "https://*/*", "file:///*"];
  // A link within a paragraph is part of it.
  menus.create({ id: PARAGRAPH, title: titles.compareParagraph, contexts: ["page", "link"], documentUrlPatterns });
  menus.create({ id: SELECTION, title: titles.compareSelection, contexts: ["selection"], documentUrlPatterns });
  menus.create({ id: LAST_TAB, title: titles.compareLastTab, contexts: ["page", "selection"], documentUrlPatterns });
}

/** The paragraph or selection that the reader wants compared; null where the click is none of that or on no page. */
export function menuChoice(click: MenuClick, tabId: number | undefined): MenuChoice | null {
  if ((click.menuItemId !== PARAGRAPH && click.menuItemId !== SELECTION) || tabId === undefined) return null;
  return { tabId, useSelection: click.menuItemId === SELECTION, target: click.targetElementId ?? null };
}

/** Whether the reader wants the page compared with the tab before. */
export function isLastTabChoice({ menuItemId }: Pick<MenuClick, "menuItemId">): boolean {
  return menuItemId === LAST_TAB;
}
