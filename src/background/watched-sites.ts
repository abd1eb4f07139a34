import { isOnSite, type Settings } from "../messages/settings.ts";
import { findVersions } from "./find-versions.ts";
import type { Opening } from "./open-version.ts";
import { type PageDoor, readTab } from "./read-tab.ts";

/** A script that the browser puts into the pages of some sites by itself. */
interface WatchScript {
  readonly id: string;
  readonly js: string[];
  readonly matches: string[];
  readonly runAt: "document_idle";
}

/** What is needed of the browser's register of such scripts. */
export interface ScriptRegister {
  getRegisteredContentScripts(filter: { ids: string[] }): Promise<readonly { readonly matches?: string[] }[]>;
  registerContentScripts(scripts: WatchScript[]): Promise<void>;
  unregisterContentScripts(filter: { ids: string[] }): Promise<void>;
}

const ID = "watch";

/**
 * Registers the little script that says "an article may be open here" for the sites that the reader has listed and granted, and for no
 * other: nothing of ours runs anywhere else. The register outlives the browser's end.
 */
export async function watchSites(
  sites: readonly string[],
  granted: (pattern: string) => Promise<boolean>,
  register: ScriptRegister,
): Promise<void> {
  const allowed = await Promise.all(sites.map(async (site) => ((await granted(site)) ? [site] : [])));
  const matches = allowed.flat().sort();
  const [known] = await register.getRegisteredContentScripts({ ids: [ID] });
  if (String([...(known?.matches ?? [])].sort()) === String(matches)) return;
  if (known !== undefined) await register.unregisterContentScripts({ ids: [ID] });
  if (matches.length > 0)
    await register.registerContentScripts([{ id: ID, js: ["watch.js"], matches, runAt: "document_idle" }]);
}

/** Shows a short text on the toolbar icon of one tab, and says what it means. */
export type Badge = (tabId: number, text: string, count: number) => Promise<void>;

/** An article may have been opened on a watched site: tells by the icon in how many other outlets its report stands. */
export async function lookByItself(
  tabId: number,
  address: string,
  { sites }: Settings,
  opening: Opening,
  door: PageDoor,
  badge: Badge,
): Promise<void> {
  if (!sites.some((site) => isOnSite(site, address))) return;
  const { key } = await readTab(tabId, door, opening.desk);
  const { versions } = await findVersions(key, opening);
  const same = versions.filter(({ relation }) => relation === "same-report").length;
  await badge(tabId, same === 0 ? "" : String(same), same);
}
