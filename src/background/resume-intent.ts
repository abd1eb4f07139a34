import { originPattern } from "../sources/address-policy.ts";
import type { Desk } from "./desk.ts";
import { type Opening, openVersion } from "./open-version.ts";

/**
 * Goes on with what the reader wanted when the permission prompt closed the popup: compares, so that the next popup finds it done.
 * The intent stays for the popup to take.
 */
export async function resumeIntent(granted: readonly string[], desk: Desk, opening: Opening): Promise<void> {
  const intent = await desk.intent();
  if (intent === null) return;
  const found = await desk.found(intent.key);
  const version = found?.versions.find(({ id }) => id === intent.id);
  if (version === undefined || !granted.some((pattern) => covers(pattern, version.url))) return;
  await openVersion(intent.key, intent.id, opening);
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
