import { type Article, type Comparison, MATTERS } from "../core/types.ts";
import type { ComparedSummary, OpenedVersion, Provenance, ReadArticle, VersionSummary } from "../messages/calls.ts";
import { refuse } from "../messages/failure.ts";
import { checkedAddress, originPattern, reachOf } from "../sources/address-policy.ts";
import type { Fetch } from "../sources/fetch-anonymously.ts";
import { fetchPage } from "../sources/fetch-page.ts";
import type { Source } from "../sources/source.ts";
import type { Desk } from "./desk.ts";
import { findVersions } from "./find-versions.ts";
import { hostOf } from "./read-tab.ts";

/** What opening needs. */
export interface Opening {
  readonly desk: Desk;
  readonly sources: () => Promise<readonly Source[]>;
  readonly granted: (pattern: string) => Promise<boolean>;
  /** Whether a tab is in a private window, of which nothing is kept. */
  readonly isPrivate: (tabId: number) => Promise<boolean>;
  readonly fetch: Fetch;
  /** An article out of fetched markup, made in a document of ours. */
  readonly extract: (page: { html: string; url: string }) => Promise<Article>;
  readonly compare: (a: Article, b: Article) => Comparison;
  /** Keeps an article that was read, where the reader has asked for it; never fails. Absent where nothing is ever kept. */
  readonly keep?: (article: Article, tabId: number) => Promise<void>;
}

/** Where an article came from that is worth keeping: a page. The sample is bundled, what was pasted has no page. */
const FROM_PAGES: ReadonlySet<Provenance["from"]> = new Set(["index", "feed", "tab", "address"]);

/** Versions that are being opened now: the popup and a granted permission may both ask for the same. */
const running = new WeakMap<Desk, Map<string, Promise<OpenedVersion>>>();

/** Does the work of one version of an article once, however many ask for it meanwhile. */
export function once(
  key: string,
  id: string,
  { desk }: Opening,
  work: () => Promise<OpenedVersion>,
): Promise<OpenedVersion> {
  const works = running.get(desk) ?? new Map<string, Promise<OpenedVersion>>();
  running.set(desk, works);
  const name = `${key} ${id}`;
  const one = works.get(name) ?? work().finally(() => works.delete(name));
  works.set(name, one);
  return one;
}

/** Opens one version of the list: from this session, from its source, or from its page; compares it, and keeps the answer. */
export function openVersion(key: string, id: string, opening: Opening): Promise<OpenedVersion> {
  return once(key, id, opening, () => openOnce(key, id, opening));
}

/** Opens a version of an article that was just read, where its text is here: nothing is fetched. Null where it is not. */
export async function openHere(
  read: ReadArticle,
  version: VersionSummary,
  opening: Opening,
): Promise<OpenedVersion | null> {
  const article = await heldArticle(version, opening);
  if (article === null) return null;
  return once(read.key, version.id, opening, () => compareRead(read, version, called(version, article), opening));
}

async function openOnce(key: string, id: string, opening: Opening): Promise<OpenedVersion> {
  const { desk } = opening;
  const known = await desk.opened(key, id);
  if (known !== null) return known;
  const version = await listed(key, id, opening);
  return compareWith(key, version, called(version, await articleOf(version, opening)), opening);
}

/** The same page of another day is called by its day, wherever the two stand side by side. */
function called(version: VersionSummary, article: Article): Article {
  return version.provenance.from === "kept" ? { ...article, outlet: version.outlet } : article;
}

/** Compares the article of a key with an article that is at hand, and keeps the answer under the version's id. */
export async function compareWith(
  key: string,
  version: VersionSummary,
  article: Article,
  opening: Opening,
): Promise<OpenedVersion> {
  return compareRead(await opening.desk.read(key), version, article, opening);
}

/** The same for an article that was just read. */
async function compareRead(
  { key, article: a, tabId }: ReadArticle,
  version: VersionSummary,
  article: Article,
  { desk, compare, keep }: Opening,
): Promise<OpenedVersion> {
  const comparison = compare(a, article);
  const compared = summaryOf(comparison);
  const opened: OpenedVersion = {
    version: { ...version, relation: comparison.relation, needsOrigin: null, compared },
    article,
    comparison,
  };
  await desk.setOpened(key, opened);
  // It never fails, and nobody waits for it.
  void keep?.(a, tabId);
  if (FROM_PAGES.has(version.provenance.from)) void keep?.(article, tabId);
  return opened;
}

/** Fetches and extracts the page at an address; `allowed` addresses only, and only where its origin has been granted. */
export async function pageAt(address: string, opening: Opening): Promise<Article> {
  const reach = reachOf(checkedAddress(address, "loopback").hostname);
  if (!(await opening.granted(originPattern(new URL(address))))) refuse("permission-refused", hostOf(address));
  const page = await fetchPage(address, reach, opening.fetch);
  const article = await opening.extract({ html: page.html, url: page.url });
  if (article.text.trim() === "" || article.doubts.some(({ code }) => code === "not-article"))
    refuse("page-incomplete", hostOf(page.url));
  return page.redirected && hostOf(page.url) !== hostOf(address)
    ? { ...article, doubts: [...article.doubts, { code: "redirected", detail: page.url }] }
    : article;
}

/** The version of an id; a list that the session forgot is made again. */
async function listed(key: string, id: string, opening: Opening): Promise<VersionSummary> {
  const found = (await opening.desk.found(key)) ?? (await findVersions(key, opening));
  const joined = await opening.desk.joined(key);
  return [...joined, ...found.versions].find((version) => version.id === id) ?? refuse("page-gone", id);
}

async function articleOf(version: VersionSummary, opening: Opening): Promise<Article> {
  const held = await heldArticle(version, opening);
  if (held !== null) return held;
  if (version.url === "") refuse("page-gone", version.outlet);
  return pageAt(version.url, opening);
}

/** The text where a source has it itself. */
async function heldArticle(version: VersionSummary, opening: Opening): Promise<Article | null> {
  const { signal } = new AbortController();
  for (const source of await opening.sources()) {
    const article = await source.open(version.id, signal);
    if (article !== null) return article;
  }
  return null;
}

function summaryOf(comparison: Comparison): ComparedSummary {
  return {
    relation: comparison.relation,
    coverage: comparison.coverage,
    matters: comparison.differences.filter(({ weight }) => weight >= MATTERS).length,
    credit: comparison.credit.b,
  };
}
