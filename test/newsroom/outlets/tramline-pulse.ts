import { clock, escapeHtml, picture, pieceHtml } from "../markup.ts";
import type { Link, Outlet, Page, Piece } from "../shapes.ts";

const STYLE = `:root{color-scheme:light dark;--bg:#f2f3f5;--card:#fff;--fg:#0b0b0c}
@media (prefers-color-scheme:dark){:root{--bg:#08090a;--card:#17191c;--fg:#f4f4f5}}
*{box-sizing:border-box}body{margin:0;background:var(--bg);color:var(--fg);font:17px/1.55 system-ui,sans-serif}
.app-head{position:sticky;top:0;background:#ffde00;color:#000;padding:.5rem 1rem;font-weight:800;display:flex;gap:1rem;overflow:auto;z-index:2}.app-head a{color:#000;text-decoration:none}
.card{background:var(--card);max-width:44rem;margin:1rem auto;padding:1rem 1.4rem;border-radius:14px}h1{font-size:1.9rem;line-height:1.1}
.ad{background:repeating-linear-gradient(45deg,#ddd,#ddd 10px,#eee 10px,#eee 20px);color:#333;padding:1.5rem;text-align:center;margin:1.2rem 0;border-radius:8px}
.inline-rel{border:2px solid #ffde00;padding:.6rem 1rem;border-radius:8px;margin:1.2rem 0}.pic svg{width:100%;height:auto;border-radius:10px}.pic small{opacity:.7}
.react{display:flex;gap:.5rem}.chunk p{margin:.9rem 0}`;

const top = `<div class="app-head"><a href="/">TRAMLINE<span style="background:#000;color:#ffde00">PULSE</span></a><a href="/hot">Hot</a><a href="/video">Video</a><a href="/sport">Sport</a><a href="/quiz">Quiz</a><a href="/app">Get the app</a></div>`;
const ADVERTS = [
  "Summer tyres from 49.90, fitted while you wait",
  "One card, no fee, 2 percent back on every coffee",
  "Holiday flats on the Amber Coast with free parking",
];

/** Sets the first run of two capitalised words as a link, as outlets link their topic pages. */
function linked(text: string): string {
  return escapeHtml(text).replace(
    /(?<=[a-z,] )([A-Z][a-z]+ [A-Z][a-z]+)/,
    (words) => `<a class="topic" href="/topic/${words.toLowerCase().replace(" ", "-")}">${words}</a>`,
  );
}

const row = ({ href, title }: Link): string => `<a href="${escapeHtml(href)}">${escapeHtml(title)}</a>`;

/** The text in chunks of two pieces, each in a container of its own, with an advertisement or a link between them. */
function chunks(shown: readonly Piece[], others: readonly Link[]): string {
  const parts: string[] = [];
  for (let at = 0; at < shown.length; at += 2) {
    const body = shown
      .slice(at, at + 2)
      .map((piece, nth) => pieceHtml(piece, (at + nth) % 3 === 1 ? linked : escapeHtml));
    parts.push(`<div class="chunk" data-chunk="${at / 2}">${body.join("\n")}</div>`);
    if (at + 2 >= shown.length) break;
    const other = others[(at / 2) % Math.max(others.length, 1)];
    parts.push(
      at % 4 === 0 || !other
        ? `<div class="ad" data-slot="inline-${at}"><span>Advertisement</span><p>${ADVERTS[(at / 2) % ADVERTS.length]}</p><a href="/out/${at}">Find out more</a></div>`
        : `<div class="inline-rel"><b>Don't miss</b> ${row(other)}</div>`,
    );
  }
  return parts.join("\n");
}

function article({ version, shown, url, others }: Page): string {
  const at = clock(version.published);
  const credit =
    version.credit?.place === "source-line" ? `<p class="cred">${escapeHtml(version.credit.words)}</p>` : "";
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escapeHtml(version.title)} · Tramline Pulse</title><meta property="og:site_name" content="Tramline Pulse"><meta property="og:title" content="${escapeHtml(version.title)}">
<meta name="date" content="${version.published}"><link rel="canonical" href="${escapeHtml(url)}"><style>${STYLE}</style></head><body>${top}
<div class="card" id="story-card"><span class="tag">#${escapeHtml(version.section.toLowerCase())}</span>
<h1>${escapeHtml(version.title)}</h1>
<div class="meta">${version.byline ? `${escapeHtml(version.byline)}, ` : ""}${at.monthNumber}/${at.day}/${at.year} ${at.hour}:${at.minute}</div>
<div class="pic">${picture(version.path, version.caption)}<small>${escapeHtml(version.caption)}</small></div>
<div class="react"><button>🔥 41</button><button>😮 17</button><button>💬 Comment</button></div>
<div id="story">
${version.standfirst ? `<div class="chunk"><p><strong>${escapeHtml(version.standfirst)}</strong></p></div>\n` : ""}${chunks(shown, others)}
</div>${credit}
<div class="inline-rel"><b>Up next</b><ul>${others
    .slice(0, 4)
    .map((link) => `<li>${row(link)}</li>`)
    .join("")}</ul></div></div>
<div class="card"><p>Download our app and never miss a beat. Tramline Pulse, a service of Pulse Media.</p></div></body></html>`;
}

function front(links: readonly Link[]): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Tramline Pulse</title><style>${STYLE}</style></head><body>${top}${links.map((link) => `<div class="card">${row(link)}</div>`).join("")}</body></html>`;
}

/** A free sheet whose text is split into chunks by advertisements and links; it cuts and it sharpens. */
export const tramlinePulse: Outlet = {
  id: "tramline-pulse",
  name: "Tramline Pulse",
  typeset: (text) => text,
  article,
  front,
};
