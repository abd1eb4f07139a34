import { clock, escapeHtml, picture } from "../markup.ts";
import type { Link, Outlet, Page, Piece } from "../shapes.ts";

const STYLE = `body{font-family:"Times New Roman",Times,serif;background:#e9e6dc;color:#000}.paper{background:#fff}
@media (prefers-color-scheme:dark){body{background:#222;color:#ddd}.paper{background:#111}a{color:#9cf}}
.small{font-size:11px;font-family:Arial}.head{font-size:24px;font-weight:bold}.pic{width:260px}.pic svg{width:260px;height:146px}td{vertical-align:top}`;

const HIT_COUNTER_START = 48_112;

const list = (links: readonly Link[]): string =>
  links.map(({ href, title }) => `&raquo; <a href="${escapeHtml(href)}">${escapeHtml(title)}</a><br>`).join("\n");

/** Old markup: text and `<br><br>` in one cell, headings in bold, no paragraphs. */
function old(piece: Piece): string {
  if (typeof piece === "string") return escapeHtml(piece);
  if ("heading" in piece) return `<b>${escapeHtml(piece.heading)}</b>`;
  if ("quote" in piece) return `<i>${escapeHtml(piece.quote)}</i>`;
  return piece.list.map(escapeHtml).join("\n<br><br>\n");
}

const frame = (
  title: string,
  inner: string,
  links: readonly Link[],
  head = "",
): string => `<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">
<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>${escapeHtml(title)}</title>${head}<style>${STYLE}</style></head>
<body><table align="center" width="900" cellpadding="6" class="paper"><tr><td colspan="3" align="center"><span class="head"><a href="/">The Northline Gazette</a></span><br><span class="small">Founded 1904 &middot; Est. online 1998 &middot; Best viewed at 1024 x 768</span><hr></td></tr>
<tr><td width="150" class="small"><b>Sections</b><br><a href="/front">Front page</a><br><a href="/abroad">Abroad</a><br><a href="/trade">Trade</a><br><a href="/sports">Sports</a><br><a href="/obits">Obituaries</a><br><a href="/guestbook">Guestbook</a><br><br>Visitor no. ${HIT_COUNTER_START + title.length}</td>
<td>${inner}</td>
<td width="160" class="small"><b>Other stories</b><br>${list(links)}<br><b>Classifieds</b><br>For sale: upright piano, needs tuning. Box 112.<br>Wanted: garage near the mill.</td></tr>
<tr><td colspan="3" class="small" align="center"><hr>The Gazette takes no responsibility for the content of agency texts. Printed matter &copy; Northline Press. Webmaster: desk@northline-gazette.example</td></tr></table></body></html>`;

function article({ version, shown, url, others }: Page): string {
  const at = clock(version.published);
  const credit = version.credit?.place === "source-line" ? `<br><br><i>${escapeHtml(version.credit.words)}</i>` : "";
  const inner = `<!-- story begins --><font size="5"><b>${escapeHtml(version.title)}</b></font><br>
<span class="small">Posted ${at.weekday}, ${at.month} ${at.day}, ${at.year} at ${at.hour}:${at.minute} | <a href="?print=1">Printer-friendly version</a> | <a href="mailto:?subject=story">E-mail this story</a> | Read 1204 times</span><hr>
<table align="right" class="pic"><tr><td>${picture(version.path, version.caption)}</td></tr><tr><td class="small">${escapeHtml(version.caption)}</td></tr></table>
<div class="storytext">
${version.standfirst ? `<b>${escapeHtml(version.standfirst)}</b>\n<br><br>\n` : ""}${shown.map(old).join("\n<br><br>\n")}${credit}
</div><!-- story ends -->
<hr><span class="small"><b>Reader comments (1)</b><br>Posted by H. Marsh: Good to see this covered at all. The big papers never do.<br>Views of readers are not those of the Gazette.</span>`;
  return frame(
    `The Northline Gazette: ${version.title}`,
    inner,
    others.slice(0, 4),
    `<link rel="canonical" href="${escapeHtml(url)}"><meta name="DC.date" content="${version.published}">`,
  );
}

/** A small-town paper whose pages were made in 1998: tables, line breaks for paragraphs, counters, disclaimers. */
export const northlineGazette: Outlet = {
  id: "northline-gazette",
  name: "The Northline Gazette",
  typeset: (text) => text,
  article,
  front: (links) => frame("The Northline Gazette", list(links), links.slice(0, 3)),
};
