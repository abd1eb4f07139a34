import type { MenuChoice } from "./paragraph-card.ts";

/** What is needed of the browser's context menus. */
export interface Menus {
  removeAll(): Promise<void>;
  create(entry: {
    id: string;
    title: string;
    contexts: ("page" | "selection")[];
    documentUrlPatterns: string[];
  }): unknown;
}

/** A click in the menu, as both browsers tell it; only Firefox numbers the element. */
export interface MenuClick {
  readonly menuItemId: string | number;
  readonly selectionText?: string | undefined;
  readonly targetElementId?: number | undefined;
}

const PARAGRAPH = "paragraph";

/** Makes the entries anew. They outlive the worker, so this belongs into `onInstalled` only. */
export async function createMenus(menus: Menus, title: string): Promise<void> {
  await menus.removeAll();
  menus.create({
    id: PARAGRAPH,
    title,
    contexts: ["page", "selection"],
    documentUrlPatterns: ["http://*/*", "https://*/*", "file:///*"],
  });
}

/** What the reader chose; null where it is none of ours or no page. */
export function menuChoice(click: MenuClick, tabId: number | undefined): MenuChoice | null {
  if (click.menuItemId !== PARAGRAPH || tabId === undefined) return null;
  return { tabId, useSelection: (click.selectionText ?? "") !== "", target: click.targetElementId ?? null };
}
