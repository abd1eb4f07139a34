import type { DifferenceKind } from "../core/types.ts";
import type { DrawnMarks, MarkState } from "../messages/calls.ts";
import { valued } from "../messages/failure.ts";
import { compareWith, type Opening, openVersion } from "./open-version.ts";
import { pageMarks, sharedSpans } from "./page-marks.ts";
import { type PageDoor, readTab } from "./read-tab.ts";
import type { Said } from "./said.ts";

/** Draws the differences against one version on the page that the article was read from: of these kinds, or of all where none is named. */
export async function markPage(
  key: string,
  id: string,
  opening: Opening,
  door: PageDoor,
  said: Said,
  kinds: readonly DifferenceKind[],
): Promise<MarkState> {
  const { desk } = opening;
  const { tabId } = await desk.read(key);
  const chosen = await openVersion(key, id, opening);
  // The page may have changed since; marks are drawn on what it says now or not at all.
  const now = await readTab(tabId, door, desk);
  const opened = now.key === key ? chosen : await compareWith(now.key, chosen.version, chosen.article, opening);
  const before = now.marks ?? (now.key === key ? null : await desk.marks(key));
  const ask = door.ask(tabId);
  const dressed = async () => {
    const { root } = valued(await ask("root", {}));
    return dress(tabId, before, isSelector(root) ? root : null, door);
  };
  // The sheet comes first, so that the page is painted once.
  const [root] = await Promise.all([dressed(), door.enter(tabId, "overlay")]);
  const drawn = await ask("mark", {
    marks: pageMarks(now.article, opened, said, kinds),
    shared: sharedSpans(now.article, opened.comparison),
    dir: said.dir,
    words: said.page,
  });
  if (!drawn.ok && before?.root !== root) await door.style(tabId, root, false).catch(() => {});
  const { marked, of } = valued(drawn);
  if (now.key !== key) await desk.setMarks(key, null);
  await desk.setMarks(now.key, { id, state: { marked, of }, root });
  return { marked, of };
}

/** Gives a page the sheet for its article. A new sheet makes the browser look at elements anew, so one that is there stays. */
async function dress(
  tabId: number,
  before: DrawnMarks | null,
  root: string | null,
  door: PageDoor,
): Promise<string | null> {
  if (before !== null && before.root !== root) await door.style(tabId, before.root, false);
  if (before?.root !== root) await door.style(tabId, root, true);
  return root;
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

/** Compares and marks a tab's page anew that has written its article anew. */
export async function remark(
  tabId: number,
  opening: Opening,
  door: PageDoor,
  said: Said,
  kinds: readonly DifferenceKind[],
): Promise<void> {
  const read = await opening.desk.readIn(tabId);
  const drawn = read === null ? null : await opening.desk.marks(read.key);
  if (read !== null && drawn !== null) await markPage(read.key, drawn.id, opening, door, said, kinds);
}

/** Forgets the marks of a tab's page that took them away by itself; one that the reader is done with is left wholly. */
export async function unmark(tabId: number, why: "off" | "left", opening: Opening, door: PageDoor): Promise<void> {
  const read = await opening.desk.readIn(tabId);
  if (read === null) return;
  if (why === "off") {
    await clearPage(read.key, opening, door);
    return;
  }
  const drawn = await opening.desk.marks(read.key);
  await opening.desk.setMarks(read.key, null);
  if (drawn !== null) await door.style(tabId, drawn.root, false);
}

/** One element by its tag, id and classes, as the page's script names it: nothing that could end a rule. */
const SELECTOR = /^[a-z][a-z\d-]*(?:[.#](?:[\w-]|[^\0-\x7f]|\\[\da-f]{1,6} |\\[^\n\r\f\da-f])+){0,5}$/i;
const LONGEST_SELECTOR = 600;

function isSelector(root: string | null): boolean {
  return root !== null && root.length <= LONGEST_SELECTOR && SELECTOR.test(root);
}
