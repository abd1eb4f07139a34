import { clock, escapeHtml, picture, pieceHtml } from "../markup.ts";
import type { Link, Outlet, Page } from "../shapes.ts";

const STYLE = `:root{color-scheme:light dark}body{margin:0;font:16px/1.5 Verdana,sans-serif;background:#fff;color:#111}
@media (prefers-color-scheme:dark){body{background:#1a1a1a;color:#ddd}.box,.teaser{background:#2a2a2a!important}a{color:#8ec5ff}}
#hat{background:#0a3d2e;color:#fff;padding:8px 16px}#hat a{color:#fff;margin-right:14px}.cols{display:flex;max-width:1100px;margin:auto;gap:24px;padding:12px}
.left{flex:1;min-width:0}.right{width:260px}@media (max-width:700px){.cols{display:block}.right{width:auto}}
h1{font-size:26px}.teaser{font-weight:bold;background:#eef4f1;padding:12px;font-size:17px}.info{font-size:12px;color:#777}.box{border-left:4px solid #0a3d2e;background:#f3f3f3;padding:8px 12px;margin:12px 0}
.photo svg{width:100%;height:auto}.photo span,.note{font-size:12px;color:#888}.cookie{position:fixed;bottom:0;left:0;right:0;background:#222;color:#fff;padding:10px;font-size:13px}`;

const hat = `<div id="hat"><a href="/"><strong>WENDMARK COURIER</strong></a><a href="/en">English</a><a href="/en/world">World</a><a href="/en/society">Society</a><a href="/en/sport">Sport</a><a href="/en/shows">Shows</a></div>
<div class="cookie" role="dialog" aria-label="Cookies">This portal uses cookies for a better experience of our readers. <button>I agree</button> <button>Settings</button></div>`;

const items = (links: readonly Link[]): string =>
  links.map(({ href, title }) => `<li><a href="${escapeHtml(href)}">${escapeHtml(title)}</a></li>`).join("");

function article({ version, shown, url, others }: Page): string {
  const at = clock(version.published);
  const seen = 900 + version.path.length * 97;
  const half = Math.min(Math.ceil(shown.length / 2), shown.length);
  const author = version.credit?.place === "byline" ? version.credit.words : (version.byline ?? "Courier desk");
  const comments = [
    ["old_miller", "And who pays for all this in the end? Always the same people."],
    ["vesna77", "I said a month ago that it would come to this, nobody listened."],
  ];
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(version.title)} - Wendmark Courier</title>
<meta property="og:site_name" content="Wendmark Courier"><meta property="og:type" content="article"><meta property="og:title" content="${escapeHtml(version.title)}">
<meta property="article:published_time" content="${version.published}"><link rel="canonical" href="${escapeHtml(url)}"><style>${STYLE}</style></head>
<body>${hat}
<div class="cols"><div class="left">
<h1 class="title">${escapeHtml(version.title)}</h1>
${version.standfirst ? `<h2 class="teaser">${escapeHtml(version.standfirst)}</h2>` : ""}
<div class="info"><span class="author">${escapeHtml(author)}</span> <time>${at.day}.${at.monthNumber}.${at.year}. ${at.hour}:${at.minute}</time> <span class="counter">${seen} views ${comments.length} comment(s)</span></div>
<div class="photo">${picture(version.path, version.caption)}<span>${escapeHtml(version.caption)}</span></div>
<p class="note">Notice: this text was translated by machine and may contain mistakes. The original is on our domestic pages.</p>
<div class="entry">
${shown
  .slice(0, half)
  .map((piece) => pieceHtml(piece))
  .join("\n")}
<div class="box"><h4>Read more</h4><ul>${items(others.slice(0, 2))}</ul></div>
${shown
  .slice(half)
  .map((piece) => pieceHtml(piece))
  .join("\n")}
<p>Bonus video:</p><div class="video" title="video">▶</div>
</div>
${version.credit?.place === "source-line" ? `<p class="src">${escapeHtml(version.credit.words)}</p>` : ""}
<div id="comments"><h3>Comments (${comments.length})</h3>${comments.map(([who, what]) => `<div class="comment"><b>${who}</b><p>${what}</p></div>`).join("")}</div>
</div><div class="right"><h3>Most read</h3><ol>${items(others.slice(0, 5))}</ol><h3>Weather in Wendmark</h3><p>14 °C, light rain from the west</p></div></div>
<div id="foot"><p>All rights reserved. Wendmark Courier. Reproduction only with the consent of the publisher.</p></div></body></html>`;
}

function front(links: readonly Link[]): string {
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Wendmark Courier in English</title><style>${STYLE}</style></head><body>${hat}<div class="cols"><div class="left"><h1>Latest</h1><ul>${items(links)}</ul></div></div></body></html>`;
}

/** An English edition made by machine translation: a teaser that repeats a sentence, counters, notices, comments. */
export const wendmarkCourier: Outlet = {
  id: "wendmark-courier",
  name: "Wendmark Courier",
  typeset: (text) => text,
  article,
  front,
};
