import type { BackgroundCalls, ReadArticle, Result } from "../src/messages/calls.ts";
import { client } from "../src/messages/client.ts";
import { browser } from "../src/platform/browser.ts";

/** The reading of the page that the reader clicked on, under way. */
export interface Begun {
  /** Null where no tab is in front. */
  readonly tabId: number | null;
  /** What reading gave; never rejects. Null where there is nothing to read. */
  readonly read: Promise<Result<ReadArticle>> | null;
}

/** Has the page in front read, without waiting for anything else. */
export async function beginReading(): Promise<Begun> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const tabId = tab?.id ?? null;
  const ask = client<BackgroundCalls>("background", (message) => browser.runtime.sendMessage(message));
  return { tabId, read: tabId === null ? null : ask("readTab", { tabId }) };
}

/** Where the popup's first script leaves what it began for the second. */
export const beginning = globalThis as unknown as { wiresideBegun: Promise<Begun> };
