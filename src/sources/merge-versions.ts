import type { Article } from "../core/types.ts";
import type { VersionSummary } from "../messages/calls.ts";

/** The same page under two spellings of its address: fragment, "www.", a closing slash and http for https mean nothing. */
export function sameAddressKey(address: string): string {
  try {
    const url = new URL(address);
    const query = url.searchParams;
    // Where a reader came from, not what the page is.
    for (const name of [...query.keys()]) if (/^(utm_|fbclid$|gclid$)/.test(name)) query.delete(name);
    const search = query.size > 0 ? `?${query}` : "";
    return `${url.host.replace(/^www\./, "")}${url.pathname.replace(/\/$/, "")}${search}`;
  } catch {
    return address;
  }
}

/** Same report first, then by how sure it is. */
const RANK = { "same-report": 0, related: 1, unrelated: 2 } as const;

/**
 * One list out of what all places found: each address once, the page that is being read left out unless as it was on another day, and a
 * version that a real index knows before the sample's copy of it.
 */
export function mergeVersions(
  found: readonly VersionSummary[],
  page: Pick<Article, "url" | "outlet" | "title">,
): readonly VersionSummary[] {
  const own = page.url === "" ? null : sameAddressKey(page.url);
  const byAddress = new Map<string, VersionSummary>();
  const realNames = new Set(found.filter((version) => !isSample(version)).map(nameKey));
  for (const version of found) {
    // The sample's outlets print under other addresses in the demo than in the sample.
    if (isSample(version) && (realNames.has(nameKey(version)) || nameKey(version) === nameKey(page))) continue;
    const isEarlier = version.provenance.from === "kept" && version.provenance.page;
    const key = version.url === "" || isEarlier ? version.id : sameAddressKey(version.url);
    if (key === own) continue;
    const known = byAddress.get(key);
    if (known === undefined || isBetter(version, known)) byAddress.set(key, version);
  }
  return [...byAddress.values()].sort((a, b) => RANK[a.relation] - RANK[b.relation] || b.score - a.score);
}

const isSample = (version: VersionSummary) => version.provenance.from === "sample";

const nameKey = (version: Pick<Article, "outlet" | "title">) =>
  `${version.outlet.trim().toLowerCase()}\n${version.title.trim().toLowerCase()}`;

const isKept = (version: VersionSummary) => version.provenance.from === "kept";

/** What is printed now wins over what was kept of it; text that is here already over a page to be fetched; else the surer one. */
function isBetter(one: VersionSummary, known: VersionSummary): boolean {
  if (isSample(one) !== isSample(known)) return isSample(known);
  if (isKept(one) !== isKept(known)) return isKept(known);
  const [here, there] = [one.needsOrigin === null, known.needsOrigin === null];
  return here === there ? one.score > known.score : here;
}
