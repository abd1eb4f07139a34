import { clock, escapeHtml, picture, pieceHtml } from "../markup.ts";
import type { Link, Outlet, Page } from "../shapes.ts";

const STYLE = `:root{color-scheme:light dark;--ink:#1c1c1e;--paper:#fff;--line:#d6d6d6;--brand:#8a1538}
@media (prefers-color-scheme:dark){:root{--ink:#ececec;--paper:#161618;--line:#3b3b3f;--brand:#e8698f}}
body{margin:0;font:18px/1.6 "Helvetica Neue",Arial,sans-serif;color:var(--ink);background:var(--paper)}
.masthead{background:#8a1538;color:#fff;padding:.6rem 1.2rem;display:flex;gap:1.4rem;align-items:baseline;flex-wrap:wrap}
.masthead a{color:inherit;text-decoration:none}.masthead b{font-size:1.4rem;letter-spacing:.04em}
main{max-width:42rem;margin:0 auto;padding:1rem}h1{line-height:1.15;font-size:2rem}
.kicker{color:var(--brand);text-transform:uppercase;font-size:.8rem;font-weight:700}
.when{font-size:.85rem;border-block:1px solid var(--line);padding:.4rem 0}figure{margin:1rem 0}svg{width:100%;height:auto}
figcaption,footer,.tags{font-size:.8rem;opacity:.75}.more{border-top:3px solid var(--brand);margin-top:2rem}`;

const top = `<header class="masthead"><a href="/"><b>KESTREL NEWS</b></a><nav aria-label="Sections"><a href="/world">World</a> <a href="/business">Business</a> <a href="/science">Science</a> <a href="/sport">Sport</a> <a href="/live">Listen live</a></nav></header>`;
const bottom = `<footer><p>Kestrel News is the news service of the Kestrel Broadcasting Trust. Programmes, frequencies and complaints: see our help pages.</p></footer>`;

const list = (links: readonly Link[]): string =>
  links.map(({ href, title }) => `<li><a href="${escapeHtml(href)}">${escapeHtml(title)}</a></li>`).join("");

function article({ version, shown, url, others }: Page): string {
  const at = clock(version.published);
  const when = `${at.day} ${at.month} ${at.year}, ${at.hour}:${at.minute}`;
  const source =
    version.credit?.place === "source-line"
      ? `<p class="source"><small>${escapeHtml(version.credit.words)}</small></p>`
      : "";
  return `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escapeHtml(version.title)} - Kestrel News</title>
<link rel="canonical" href="${escapeHtml(url)}"><link rel="alternate" type="application/rss+xml" href="/feed.xml" title="Kestrel News">
<meta property="og:site_name" content="Kestrel News"><meta property="og:type" content="article">
<style>${STYLE}</style></head><body>
${top}
<main id="content"><article itemscope itemtype="https://schema.org/NewsArticle">
<p class="kicker">${escapeHtml(version.section)}</p>
<h1 itemprop="headline">${escapeHtml(version.title)}</h1>
<p class="when">Published <time itemprop="datePublished" datetime="${version.published}">${when}</time>${version.byline ? ` · <span itemprop="author">${escapeHtml(version.byline)}</span>` : ""}</p>
<figure>${picture(version.path, version.caption)}<figcaption>${escapeHtml(version.caption)}</figcaption></figure>
<div itemprop="articleBody">
${version.standfirst ? `<p class="intro"><b>${escapeHtml(version.standfirst)}</b></p>\n` : ""}${shown.map((piece) => pieceHtml(piece)).join("\n")}
</div>${source}
</article>
<section class="more" aria-labelledby="more"><h2 id="more">More from Kestrel News</h2><ul>${list(others.slice(0, 4))}</ul></section></main>
${bottom}</body></html>`;
}

function front(links: readonly Link[]): string {
  return `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Kestrel News - Home</title><link rel="alternate" type="application/rss+xml" href="/feed.xml" title="Kestrel News"><style>${STYLE}</style></head><body>${top}
<main><h1>Today</h1><ul>${list(links)}</ul></main>${bottom}</body></html>`;
}

/** A public broadcaster: plain modern markup with microdata, agency text mostly as it came, dateline and all. */
export const kestrelNews: Outlet = {
  id: "kestrel-news",
  name: "Kestrel News",
  typeset: (text) => text,
  article,
  front,
};
