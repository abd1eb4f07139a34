import type { MarkState } from "../messages/calls.ts";
import { valued } from "../messages/failure.ts";
import { compareWith, type Opening, openVersion } from "./open-version.ts";
import { pageMarks } from "./page-marks.ts";
import { type PageDoor, readTab } from "./read-tab.ts";
import type { Said } from "./said.ts";

/** Draws the differences against one version on the page that the article was read from. */
export async function markPage(
  key: string,
  id: string,
  opening: Opening,
  door: PageDoor,
  said: Said,
): Promise<MarkState> {
  const { tabId } = await opening.desk.read(key);
  const chosen = await openVersion(key, id, opening);
  // The page may have changed since; marks are drawn on what it says now or not at all.
  const now = await readTab(tabId, door, opening.desk);
  const opened = now.key === key ? chosen : await compareWith(now.key, chosen.version, chosen.article, opening);
  // A new sheet makes the browser look at every element anew, so one that is there stays.
  if (now.marks === undefined) await door.style(tabId, true);
  const state = valued(await door.ask(tabId)("mark", { marks: pageMarks(now.article, opened, said), dir: said.dir }));
  await opening.desk.setMarks(now.key, { id, state });
  return state;
}

/** Takes every mark away; nothing of ours stays in the page. */
export async function clearPage(key: string, opening: Opening, door: PageDoor): Promise<MarkState> {
  const { tabId } = await opening.desk.read(key);
  await opening.desk.setMarks(key, null);
  valued(await door.ask(tabId)("clear", {}));
  await door.style(tabId, false);
  return { marked: 0, of: 0 };
}
