import { browser } from "./browser.ts";

/** The part of Chromium's API that webextension-polyfill does not know. */
interface ChromiumApi {
  readonly sidePanel?: { open(where: { windowId: number }): Promise<void> };
}

/** Chromium's name for the window that a page of ours stands in. */
const CURRENT_WINDOW = -2;

/**
 * Opens the panel beside the page: Chromium's side panel, Firefox's sidebar. Must be called inside a click, before anything is
 * awaited. The worker is in no window and has to name one.
 */
export function openSidePanel(windowId: number = CURRENT_WINDOW): Promise<void> {
  const { chrome } = globalThis as unknown as { chrome?: ChromiumApi };
  return chrome?.sidePanel === undefined ? browser.sidebarAction.open() : chrome.sidePanel.open({ windowId });
}
