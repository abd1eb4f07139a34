import type { Article, ArticleInput, Reason } from "../types.ts";

/** What speaks for a version as the nearest to the common source, as codes. */
export const NEAREST_REASONS = [
  /** It is on the agency's own page: `agency`. */
  "agency-own",
  /** It opens with the agency's dateline: `agency`. */
  "agency-dateline",
  /** More of the other versions stands in it, in like words, than in any other: `share` in per cent. */
  "most-shared",
] as const;

/** A dateline is worth this much likeness: an outlet that keeps it has seldom rewritten what follows. */
const DATELINE_WORTH = 0.05;
/** An agency's own page is worth more than any likeness. */
const OWN_WORTH = 1;

/**
 * Versions from the nearest to the common source to the farthest. Nobody tells the source itself: the version that the others have
 * most in common with stands for it, unless one is the agency's own.
 * @param likeness mean likeness of each version to the others, 0..1
 */
export function nearestFirst(
  articles: readonly ArticleInput[],
  likeness: readonly number[],
): { rank: number[]; reasons: Reason[] } {
  const worth = articles.map(
    (article, at) =>
      likeness[at]! + (ownAgency(article) ? OWN_WORTH : 0) + (datelineAgency(article) ? DATELINE_WORTH : 0),
  );
  const rank = [...articles.keys()].sort((x, y) => worth[y]! - worth[x]! || x - y);
  const first = articles[rank[0] ?? -1];
  if (!first) return { rank, reasons: [] };
  const own = ownAgency(first);
  const dateline = datelineAgency(first);
  return {
    rank,
    reasons: [
      ...(own ? [{ code: "agency-own", agency: own }] : []),
      ...(dateline ? [{ code: "agency-dateline", agency: dateline }] : []),
      { code: "most-shared", share: Math.round(100 * likeness[rank[0]!]!) },
    ],
  };
}

/** The agency whose own page this is. */
function ownAgency({ credit, outlet, url }: ArticleInput): string | null {
  const agency = credit?.[0]?.agency;
  if (!agency) return null;
  const host = /^https?:\/\/(?:[^/@]*\.)?([\w-]+)\.[\w.]{2,8}(?:[:/]|$)/.exec(url ?? "")?.[1] ?? "";
  return host === agency || host === `${agency}news` || outlet?.toLowerCase() === agency ? agency : null;
}

function datelineAgency({ credit }: Partial<Pick<Article, "credit">>): string | null {
  return credit?.find(({ place }) => place === "dateline")?.agency ?? null;
}
