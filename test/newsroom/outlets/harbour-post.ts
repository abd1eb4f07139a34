import { clock, escapeHtml, picture, pieceHtml, pieceTexts, scriptJson } from "../markup.ts";
import type { Link, Outlet, Page } from "../shapes.ts";

const STYLE = `:root{color-scheme:light dark;--ink:#222;--paper:#fdfcf9;--soft:#6b6b6b;--rule:#1b4965}
@media (prefers-color-scheme:dark){:root{--ink:#e6e3dc;--paper:#12181c;--soft:#a0a6aa;--rule:#7fb7d6}}
body{margin:0;background:var(--paper);color:var(--ink);font:1.1rem/1.65 Georgia,serif}
.bar{border-top:6px solid var(--rule);text-align:center;padding:1rem}.bar a{color:inherit;text-decoration:none}
.bar .name{font-size:2.2rem;font-variant:small-caps}.menu{display:flex;justify-content:center;gap:1.2rem;border-block:1px solid var(--soft);font-family:sans-serif;font-size:.85rem;padding:.4rem}
.grid{display:grid;grid-template-columns:minmax(0,44rem) 16rem;gap:2rem;max-width:64rem;margin:auto;padding:1rem}
@media (max-width:50rem){.grid{grid-template-columns:1fr}}
.standfirst{font-size:1.25rem;color:var(--soft)}.by{font-family:sans-serif;font-size:.85rem}h1{font-size:2.3rem;line-height:1.1}
.hero svg{width:100%;height:auto}.hero figcaption{font:italic .85rem Georgia,serif;color:var(--soft)}
.rail{font-family:sans-serif;font-size:.85rem}.letter{background:#1b4965;color:#fff;padding:1rem;margin:2rem 0}.letter input{width:100%}`;

const head = `<div class="bar"><a class="name" href="/">The Harbour Post</a><div>Since 1871, for the coast and beyond</div></div>
<nav class="menu"><a href="/news">News</a><a href="/port">Port &amp; Shipping</a><a href="/money">Money</a><a href="/sport">Sport</a><a href="/letters">Letters</a><a href="/subscribe">Subscribe</a></nav>`;
const foot = `<footer class="bar"><small>© The Harbour Post Company. Registered at 4 Quay Street. Terms · Privacy · Cookies · Corrections</small></footer>`;

function jsonLd({ version, shown, url, wordCount }: Page): string {
  const agency = version.credit?.place === "json-ld" ? { "@type": "Organization", name: version.credit.words } : null;
  return scriptJson({
    "@context": "https://schema.org",
    "@graph": [
      { "@type": "WebSite", name: "The Harbour Post", url: new URL("/", url).href },
      {
        "@type": "NewsArticle",
        mainEntityOfPage: url,
        headline: version.title,
        description: version.standfirst,
        datePublished: version.published,
        dateModified: version.updated ?? version.published,
        author: agency ?? { "@type": "Person", name: version.byline ?? "Harbour Post staff" },
        publisher: { "@type": "NewsMediaOrganization", name: "The Harbour Post" },
        articleSection: version.section,
        wordCount,
        articleBody: shown.flatMap(pieceTexts).join("\n\n"),
      },
    ],
  });
}

const rail = (links: readonly Link[]): string =>
  links
    .map(
      ({ href, title, section }) =>
        `<li><span>${escapeHtml(section)}</span> <a href="${escapeHtml(href)}">${escapeHtml(title)}</a></li>`,
    )
    .join("");

function article(page: Page): string {
  const { version, shown, url, others } = page;
  const at = clock(version.published);
  const credit =
    version.credit?.place === "source-line" ? `<p class="agency-line">${escapeHtml(version.credit.words)}</p>` : "";
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escapeHtml(version.title)} | The Harbour Post</title><link rel="canonical" href="${escapeHtml(url)}">
<meta property="og:site_name" content="The Harbour Post"><meta property="og:title" content="${escapeHtml(version.title)}">
<script type="application/ld+json">${jsonLd(page)}</script><style>${STYLE}</style></head>
<body class="single">${head}
<div class="grid"><main><article class="story">
<header><h1>${escapeHtml(version.title)}</h1>
${version.standfirst ? `<p class="standfirst">${escapeHtml(version.standfirst)}</p>` : ""}
<p class="by">${version.byline ? `By ${escapeHtml(version.byline)} · ` : ""}<time datetime="${version.published}">${at.weekday} ${at.day} ${at.month}, ${at.hour}.${at.minute}</time> · <button type="button">Save</button> <button type="button">Share</button></p></header>
<figure class="hero">${picture(version.path, version.caption)}<figcaption>${escapeHtml(version.caption)}</figcaption></figure>
<section class="story-text">
${shown.map((piece) => pieceHtml(piece)).join("\n")}
</section>${credit}
<aside class="letter"><h3>The Tide Table, our morning letter</h3><p>Six stories before the first ferry leaves. Free, every working day.</p><form><input type="email" aria-label="Your address"><button>Sign me up</button></form></aside>
</article></main>
<aside class="rail"><h3>Also in the Post</h3><ol>${rail(others.slice(0, 5))}</ol><h3>Tides today</h3><table><tr><td>High</td><td>06:12</td><td>4.1 m</td></tr><tr><td>Low</td><td>12:31</td><td>0.8 m</td></tr></table></aside></div>
${foot}</body></html>`;
}

function front(links: readonly Link[]): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>The Harbour Post</title><style>${STYLE}</style></head><body>${head}<div class="grid"><main><ol>${rail(links)}</ol></main></div>${foot}</body></html>`;
}

/** A regional daily: JSON-LD with the body, a standfirst of its own, and paragraphs that it adds to the agency's. */
export const harbourPost: Outlet = {
  id: "harbour-post",
  name: "The Harbour Post",
  typeset: (text) => text,
  article,
  front,
};
