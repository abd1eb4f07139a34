import type { Article } from "../core/types.ts";
import type { OpenedVersion, ReadArticle, Searched, VersionSummary } from "../messages/calls.ts";
import { mergeVersions } from "../sources/merge-versions.ts";
import type { Asking, Source } from "../sources/source.ts";
import type { Desk, FoundVersions } from "./desk.ts";

/** Longest wait for one source, in milliseconds: what is known by then is shown, the rest is said to have timed out. */
export const SOURCE_TIMEOUT = 10_000;

/** What finding needs. */
export interface Finding {
  readonly desk: Desk;
  /** The places to look into, as the reader has them now. */
  readonly sources: () => Promise<readonly Source[]>;
  /** Whether a match pattern is granted. */
  readonly granted: (pattern: string) => Promise<boolean>;
  /** Whether a tab is in a private window, of which nothing is kept. */
  readonly isPrivate: (tabId: number) => Promise<boolean>;
}

/**
 * Looks into every source at once and lists what they know, together with what the reader brought and what is compared already. Asks
 * nobody: of a place that has to be asked, what it answered before is listed, or that it has not been asked.
 */
export async function findVersions(key: string, finding: Finding): Promise<FoundVersions> {
  return findFor(await finding.desk.read(key), finding);
}

/** The same for an article that is at hand. */
export async function findFor(
  { key, article }: Pick<ReadArticle, "key" | "article">,
  { desk, sources, granted }: Finding,
): Promise<FoundVersions> {
  const [looked, live, joined] = await Promise.all([
    sources().then((places) => Promise.all(places.map((source) => lookInto(source, article, key, desk)))),
    desk.live(key),
    desk.joined(key),
  ]);
  const found = live === null ? looked : [...looked, live];
  const merged = mergeVersions(
    found.flatMap(({ versions }) => versions),
    article,
  );
  const brought = new Set(joined.map(({ id }) => id));
  const listed = [...joined, ...merged.filter(({ id }) => !brought.has(id))];
  const opened = await desk.openedOf(
    key,
    listed.map(({ id }) => id),
  );
  const versions = await Promise.all(listed.map((version, at) => asKnown(version, opened[at]!, granted)));
  const result = { versions, searched: found.flatMap(({ searched }) => searched) };
  await desk.setFound(key, result);
  return result;
}

/** Asks every place that has to be asked and that the reader has agreed to, once for an article; then lists all there is. */
export async function askIndexes(key: string, finding: Finding): Promise<FoundVersions> {
  const { desk, sources } = finding;
  const { article, tabId } = await desk.read(key);
  const isPrivate = await finding.isPrivate(tabId);
  await Promise.all(
    (await sources()).map(async (source) => {
      const { asking } = source;
      if (asking?.agreed !== true) return;
      const before = await desk.asked(key, asking.id);
      if (before === null || before.searched.some(({ failure }) => failure !== undefined))
        await desk.setAsked(key, asking.id, await findIn(source, article, isPrivate));
    }),
  );
  return findVersions(key, finding);
}

async function lookInto(source: Source, article: Article, key: string, desk: Desk): Promise<FoundVersions> {
  const { asking } = source;
  if (asking === undefined) return findIn(source, article);
  const answered = asking.agreed ? await desk.asked(key, asking.id) : null;
  if (answered === null) return { versions: [], searched: [unasked(asking)] };
  // What went wrong may be tried again.
  const searched = answered.searched.map((one) =>
    one.failure === undefined ? one : { ...one, waits: "click" as const },
  );
  return { ...answered, searched };
}

function unasked({ name, updated, agreed }: Asking): Searched {
  return { name, stories: 0, from: null, to: null, updated, waits: agreed ? "click" : "consent" };
}

async function findIn(source: Source, article: Article, leavesNoTrace = false): Promise<FoundVersions> {
  const signal = AbortSignal.timeout(SOURCE_TIMEOUT);
  return source.find(article, signal, leavesNoTrace);
}

/** A version with what this session knows of it: what its comparison gave, and whether its origin has been granted. */
async function asKnown(
  version: VersionSummary,
  opened: OpenedVersion | null,
  granted: Finding["granted"],
): Promise<VersionSummary> {
  if (opened !== null) return { ...opened.version, needsOrigin: null };
  const { needsOrigin } = version;
  return needsOrigin !== null && (await granted(needsOrigin)) ? { ...version, needsOrigin: null } : version;
}
