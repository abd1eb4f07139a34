import type { Span } from "../core/types.ts";
import type { Counterpart, VersionSummary } from "../messages/calls.ts";
import { failureOf, valued } from "../messages/failure.ts";
import { counterpartOf } from "./counterpart.ts";
import { askIndexes, findVersions } from "./find-versions.ts";
import { type Opening, openVersion } from "./open-version.ts";
import { type PageDoor, readTab } from "./read-tab.ts";
import type { Said } from "./said.ts";

/** Versions that are opened for one card: more columns of one paragraph nobody reads. */
const MOST_VERSIONS = 8;

/** The choice in the context menu. */
export interface MenuChoice {
  readonly tabId: number;
  readonly useSelection: boolean;
  /** The browser's number of the element that the menu was opened on; null where it gives none. */
  readonly target: number | null;
}

/** Answers "Compare this paragraph": the card names the paragraph's counterpart in every version, as they come in. */
export async function compareParagraph(
  choice: MenuChoice,
  opening: Opening,
  door: PageDoor,
  said: Said,
): Promise<void> {
  const { tabId, useSelection, target } = choice;
  const heading = useSelection ? said.compareSelection : said.compareParagraph;
  await sayInCard(
    tabId,
    heading,
    (error) => said.failure(failureOf(error)),
    door,
    said,
    async () => {
      const read = await readTab(tabId, door, opening.desk);
      await door.enter(tabId, "overlay");
      const { span } = valued(await door.ask(tabId)("paragraph", { useSelection, target }));
      if (span !== null) return compareSpan({ ...read, span, heading, opens: true }, opening, door, said);
      valued(await door.ask(tabId)("card", { ...messageCard(said, heading, said.choose), pick: true }));
    },
  );
}

/** Does what the menu asked for; where that cannot be done, a card says why, in the page that the menu was opened on. */
export async function sayInCard(
  tabId: number,
  heading: string,
  inWords: (error: unknown) => string,
  door: PageDoor,
  said: Said,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    await door.enter(tabId, "page");
    await door.enter(tabId, "overlay");
    valued(await door.ask(tabId)("card", messageCard(said, heading, inWords(error))));
  }
}

/** A card that says one thing. */
export function messageCard(said: Said, heading: string, message: string) {
  return {
    span: null,
    heading,
    counterparts: [],
    busy: false,
    opens: true,
    message,
    pick: false,
    dir: said.dir,
    words: said.page,
  } as const;
}

/** A span of an article that has been read, to be looked up in every version. */
export interface Wanted {
  readonly tabId: number;
  readonly key: string;
  readonly span: Span;
  /** Title of the card. */
  readonly heading: string;
  /** False where the card stands open already and waits. */
  readonly opens: boolean;
}

/** Cards that are being filled now, by page and span: asked again, the same work answers. */
const filling = new WeakMap<Opening, Map<string, Promise<void>>>();

/** Fills the card for a span, once however often it is asked for meanwhile. */
export function compareSpan(wanted: Wanted, opening: Opening, door: PageDoor, said: Said): Promise<void> {
  const works = filling.get(opening) ?? new Map<string, Promise<void>>();
  filling.set(opening, works);
  const name = `${wanted.tabId} ${wanted.key} ${wanted.span}`;
  const work = works.get(name) ?? fill(wanted, opening, door, said).finally(() => works.delete(name));
  works.set(name, work);
  return work;
}

async function fill(
  { tabId, key, span, heading, opens }: Wanted,
  opening: Opening,
  door: PageDoor,
  said: Said,
): Promise<void> {
  const ask = door.ask(tabId);
  const { article } = await opening.desk.read(key);
  const counterparts: Counterpart[] = [];
  const added = new Set<string>();
  const show = async (busy: boolean, message: string, first = false) =>
    valued(await ask("card", { ...messageCard(said, heading, message), span, counterparts, busy, opens: first }));
  await show(true, said.reading, opens);
  await add((await findVersions(key, opening)).versions);
  // The menu was clicked: what has to be asked about the article may be. What was known before it stands there meanwhile.
  const { versions, searched } = await askIndexes(key, opening);
  await add(versions);
  const failed = searched.find(({ waits, failure }) => waits !== undefined && failure !== undefined)?.failure;
  const nothing = failed === undefined ? said.noVersions : said.failure(failed);
  await show(false, counterparts.length === 0 ? nothing : said.done);

  async function add(versions: readonly VersionSummary[]): Promise<void> {
    for (const version of versions) {
      if (version.relation === "unrelated" || added.has(version.id) || added.size === MOST_VERSIONS) continue;
      added.add(version.id);
      counterparts.push(await counterpart(version));
      await show(true, said.reading);
    }
  }

  async function counterpart(version: VersionSummary): Promise<Counterpart> {
    try {
      return counterpartOf(article, span, await openVersion(key, version.id, opening), said);
    } catch (error) {
      const failure = said.failure(failureOf(error));
      return { outlet: version.outlet, lang: version.lang, text: "", marks: [], notes: [], failure };
    }
  }
}
