import type { Relation } from "../../src/core/types.ts";
import type { Provenance, VersionSummary } from "../../src/messages/calls.ts";

const RANK: Readonly<Record<Relation, number>> = { "same-report": 0, related: 1, unrelated: 2 };

/** One heading of the list with its versions. */
export interface VersionGroup {
  readonly relation: Relation;
  readonly versions: readonly VersionSummary[];
}

/** What is known of the relation: the comparison's word once there is one, else the estimate. */
export function relationOf(version: VersionSummary): Relation {
  return version.compared?.relation ?? version.relation;
}

/** Whether it is the reader's own page as it was on another day: no other outlet. */
export function isEarlier({ provenance }: VersionSummary): boolean {
  return provenance.from === "kept" && provenance.page;
}

/** 0..1: how much of the reader's page the version carries, as far as is known. */
export function closenessOf(version: VersionSummary): number {
  return version.compared?.coverage.a ?? version.score;
}

/**
 * Versions as they are listed and numbered: the same report first, those that carry most of this page first. Those that came `late` stand
 * behind the others of their relation, so that nothing moves that was there.
 */
export function sortVersions(
  versions: readonly VersionSummary[],
  late: ReadonlySet<string> = new Set(),
): VersionSummary[] {
  return [...versions].sort(
    (x, y) =>
      RANK[relationOf(x)] - RANK[relationOf(y)] ||
      Number(late.has(x.id)) - Number(late.has(y.id)) ||
      closenessOf(y) - closenessOf(x) ||
      (x.published ?? "").localeCompare(y.published ?? "") ||
      x.id.localeCompare(y.id),
  );
}

/** Whose text is in the browser already. Another outlet's page is fetched on a click that says so, never on opening the popup. */
const HERE: ReadonlySet<Provenance["from"]> = new Set(["sample", "tab", "pasted", "kept"]);

/** The best of sorted versions that can be shown without asking the reader or the network for anything. */
export function readyToShow(sorted: readonly VersionSummary[]): VersionSummary | undefined {
  return sorted.find(
    (version) =>
      relationOf(version) === "same-report" &&
      (version.compared !== undefined || (version.needsOrigin === null && HERE.has(version.provenance.from))),
  );
}

/** Sorted versions under their relation, without empty groups. */
export function groupVersions(sorted: readonly VersionSummary[]): VersionGroup[] {
  return (["same-report", "related", "unrelated"] as const).flatMap((relation) => {
    const versions = sorted.filter((version) => relationOf(version) === relation);
    return versions.length === 0 ? [] : [{ relation, versions }];
  });
}

/** Versions whose outlet or headline contains what was typed; case and marks on letters make no difference. */
export function searchVersions(versions: readonly VersionSummary[], typed: string): VersionSummary[] {
  const wanted = fold(typed.trim());
  return versions.filter(({ outlet, title }) => fold(outlet).includes(wanted) || fold(title).includes(wanted));
}

function fold(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
