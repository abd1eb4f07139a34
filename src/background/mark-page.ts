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
  await door.enter(tabId, "overlay");
  const drawn = valued(await door.ask(tabId)("mark", { marks: pageMarks(now.article, opened, said), dir: said.dir }));
  const { marked, of } = drawn;
  const root = isSelector(drawn.root) ? drawn.root : null;
  // A new sheet makes the browser look at elements anew, so one that is there stays.
  if (now.marks !== undefined && now.marks.root !== root) await door.style(tabId, now.marks.root, false);
  if (now.marks?.root !== root) await door.style(tabId, root, true);
  await opening.desk.setMarks(now.key, { id, state: { marked, of }, root });
  return { marked, of };
}

/** Takes every mark away; nothing of ours stays in the page. */
export async function clearPage(key: string, opening: Opening, door: PageDoor): Promise<MarkState> {
  const { tabId } = await opening.desk.read(key);
  const drawn = await opening.desk.marks(key);
  await opening.desk.setMarks(key, null);
  const cleared = await door.ask(tabId)("clear", {});
  // A page that has gone has taken its marks along.
  if (!cleared.ok && cleared.error.code === "page-gone") return { marked: 0, of: 0 };
  valued(cleared);
  await door.style(tabId, drawn?.root ?? null, false);
  return { marked: 0, of: 0 };
}

/** One element by its tag, id and classes, as the page's script names it: nothing that could end a rule. */
const SELECTOR = /^[a-z][a-z\d-]*(?:[.#](?:[\w-]|[^\0-\x7f]|\\[\da-f]{1,6} |\\[^\n\r\f\da-f])+){0,5}$/i;
const LONGEST_SELECTOR = 600;

function isSelector(root: string | null): boolean {
  return root !== null && root.length <= LONGEST_SELECTOR && SELECTOR.test(root);
}
