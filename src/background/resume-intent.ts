import { originPattern } from "../sources/address-policy.ts";
import { openAddress, openTab } from "./bring-version.ts";
import { type Opening, openVersion } from "./open-version.ts";
import type { PageDoor } from "./read-tab.ts";

/** What stands for another tab among the ids of versions. */
const TAB = /^tab:(\d+)$/;

/**
 * Goes on with what the reader wanted when the permission prompt closed the popup: a version of the list, another tab or an address.
 * Compares, so that the next popup finds it done. The intent stays for the popup to take.
 */
export async function resumeIntent(granted: readonly string[], opening: Opening, door: PageDoor): Promise<void> {
  const intent = await opening.desk.intent();
  if (intent === null) return;
  const { key, id } = intent;
  const found = await opening.desk.found(key);
  const version = found?.versions.find((one) => one.id === id);
  const tab = version === undefined ? TAB.exec(id) : null;
  const tabId = Number(tab?.[1]);
  const address = version?.url ?? (tab === null ? id : await door.address(tabId));
  if (address === null || !granted.some((pattern) => covers(pattern, address))) return;
  if (version !== undefined) await openVersion(key, id, opening);
  else if (tab !== null) await openTab(key, tabId, opening, door);
  else await openAddress(key, address, opening);
}

/** Whether a granted pattern lets the address be read; browsers grant origins or everything, nothing in between. */
function covers(pattern: string, address: string): boolean {
  if (pattern === "<all_urls>" || /^(\*|https?):\/\/\*\/\*$/.test(pattern)) return true;
  try {
    return originPattern(new URL(address)) === pattern;
  } catch {
    return false;
  }
}
