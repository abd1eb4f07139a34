import type { Article } from "../core/types.ts";
import type { VersionSummary } from "../messages/calls.ts";
import { mergeVersions } from "../sources/merge-versions.ts";
import type { Source } from "../sources/source.ts";
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
}

/** Looks into every source at once and lists what they know, together with what the reader brought and what is compared already. */
export async function findVersions(key: string, { desk, sources, granted }: Finding): Promise<FoundVersions> {
  const { article } = await desk.read(key);
  const [looked, live, joined] = await Promise.all([
    sources().then((places) => Promise.all(places.map((source) => findIn(source, article)))),
    desk.live(key),
    desk.joined(key),
  ]);
  const found = live === null ? looked : [...looked, live];
  const merged = mergeVersions(
    found.flatMap(({ versions }) => versions),
    article,
  );
  const brought = new Set(joined.map(({ id }) => id));
  const versions = await Promise.all(
    [...joined, ...merged.filter(({ id }) => !brought.has(id))].map((version) => asKnown(key, version, desk, granted)),
  );
  const result = { versions, searched: found.flatMap(({ searched }) => searched) };
  await desk.setFound(key, result);
  return result;
}

async function findIn(source: Source, article: Article): Promise<FoundVersions> {
  const signal = AbortSignal.timeout(SOURCE_TIMEOUT);
  return source.find(article, signal);
}

/** A version with what this session knows of it: what its comparison gave, and whether its origin has been granted. */
async function asKnown(
  key: string,
  version: VersionSummary,
  desk: Desk,
  granted: Finding["granted"],
): Promise<VersionSummary> {
  const opened = await desk.opened(key, version.id);
  if (opened !== null) return { ...opened.version, needsOrigin: null };
  const { needsOrigin } = version;
  return needsOrigin !== null && (await granted(needsOrigin)) ? { ...version, needsOrigin: null } : version;
}
