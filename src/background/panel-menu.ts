import type { MenuClick, Menus } from "./menus.ts";

const PANEL = "panel";

/** Adds the entry that opens our panel; to be called after the menus have been made anew. */
export function addPanelMenu(menus: Pick<Menus, "create">, title: string): void {
  menus.create({
    id: PANEL,
    title,
    contexts: ["page", "selection"],
    documentUrlPatterns: ["http://*/*", "https://*/*", "file:///*"],
  });
}

/** Whether the reader chose the entry of {@link addPanelMenu}. */
export function isPanelChoice({ menuItemId }: Pick<MenuClick, "menuItemId">): boolean {
  return menuItemId === PANEL;
}
