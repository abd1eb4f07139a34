import { mapPiece, pieceTexts } from "./markup.ts";
import { OUTLETS } from "./outlets/all.ts";
import { REPORTS } from "./reports/all.ts";
import type { Link, OutletId, Page, Piece, Report, Version } from "./shapes.ts";

/** An article as an index is built from. */
export interface NewsroomArticle {
  /** `REPORT/OUTLET`, with a tail for a second article of one outlet. */
  readonly id: string;
  readonly url: string;
  readonly outlet: string;
  readonly title: string;
  readonly published: string;
  readonly lang: string;
  /** What a reader sees as the article: standfirst and body without title, blocks parted by one blank line. */
  readonly text: string;
}

/** A version with the report that it belongs to. */
export interface Printed {
  readonly id: string;
  readonly report: Report;
  readonly version: Version;
  /** True for an article of the same event that is no copy of the report's text. */
  readonly separate: boolean;
}

/** The outlets' addresses in data: invented hosts that no network knows. */
export const exampleOrigin = (outlet: OutletId): string => `https://${outlet}.example`;

/** Every article of the newsroom, report by report, the whole version first. */
export const PRINTED: readonly Printed[] = REPORTS.flatMap((report) => [
  ...report.versions.map((version) => ({ id: `${report.id}/${version.outlet}`, report, version, separate: false })),
  ...report.separately.map((version) => ({
    id: `${report.id}/${version.outlet}-own`,
    report,
    version,
    separate: true,
  })),
]);

/** The pieces that a reader gets to see, in the outlet's own typography. */
export function shownPieces(version: Version): readonly Piece[] {
  const { paywallAfter = Number.POSITIVE_INFINITY, typeset } = OUTLETS[version.outlet];
  return version.paragraphs.slice(0, paywallAfter).map((piece) => mapPiece(piece, typeset));
}

/** The blocks of an article as text: standfirst, then what is shown of the body. */
export function articleBlocks(version: Version): readonly string[] {
  const { typeset } = OUTLETS[version.outlet];
  const standfirst = version.standfirst === undefined ? [] : [typeset(version.standfirst)];
  return [...standfirst, ...shownPieces(version).flatMap(pieceTexts)];
}

/** All articles as an index builder takes them. */
export function articles(origin: (outlet: OutletId) => string = exampleOrigin): NewsroomArticle[] {
  return PRINTED.map(({ id, version }) => ({
    id,
    url: origin(version.outlet) + version.path,
    outlet: OUTLETS[version.outlet].name,
    title: version.title,
    published: version.published,
    lang: "en",
    text: articleBlocks(version).join("\n\n"),
  }));
}

/** The articles of one outlet as links, newest first. */
export function outletLinks(outlet: OutletId): readonly Link[] {
  return PRINTED.filter(({ version }) => version.outlet === outlet)
    .map(({ version }) => {
      const { path, title, section, published } = version;
      return { href: path, title, section, published, summary: articleBlocks(version)[0] ?? "" };
    })
    .sort((one, other) => Date.parse(other.published) - Date.parse(one.published));
}

/** The page of one version as HTML. */
export function pageHtml(version: Version, origin: (outlet: OutletId) => string = exampleOrigin): string {
  const page: Page = {
    version,
    shown: shownPieces(version),
    wordCount: version.paragraphs.flatMap(pieceTexts).join(" ").split(/\s+/).length,
    url: origin(version.outlet) + version.path,
    others: outletLinks(version.outlet).filter(({ href }) => href !== version.path),
  };
  return OUTLETS[version.outlet].article(page);
}

/** Every page of an outlet by its path, the front page under "/". */
export function outletPages(outlet: OutletId, origin: (outlet: OutletId) => string): ReadonlyMap<string, string> {
  const pages = new Map([["/", OUTLETS[outlet].front(outletLinks(outlet))]]);
  for (const { version } of PRINTED) if (version.outlet === outlet) pages.set(version.path, pageHtml(version, origin));
  return pages;
}
