import { browser } from "./browser.ts";

/** The version that the reader wants beside the page of a tab, told by the popup to the panel. */
export interface Beside {
  readonly tabId: number;
  /** Null for whichever is best. */
  readonly id: string | null;
}

/** Its name in the session's store. */
const NAME = "beside";

export function putBeside(wanted: Beside): Promise<void> {
  // The time makes the same wish a new one, since a store tells of changes only.
  return browser.storage.session.set({ [NAME]: { ...wanted, at: Date.now() } });
}

/** The last wish; null where there was none in this session. */
export async function lastBeside(): Promise<Beside | null> {
  return readBeside((await browser.storage.session.get(NAME))[NAME]);
}

/** A wish out of the store's own record of a change. */
export function besideIn(changes: Readonly<Record<string, { readonly newValue?: unknown }>>): Beside | null {
  return readBeside(changes[NAME]?.newValue);
}

function readBeside(stored: unknown): Beside | null {
  const { tabId, id } = (stored ?? {}) as Partial<Record<keyof Beside, unknown>>;
  return typeof tabId === "number" ? { tabId, id: typeof id === "string" ? id : null } : null;
}
