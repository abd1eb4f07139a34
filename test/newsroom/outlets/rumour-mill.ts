import { clock, escapeHtml, picture, pieceHtml } from "../markup.ts";
import type { Link, Outlet, Page } from "../shapes.ts";

/**
 * What each script here leaves behind where it runs. A page may do to itself what it likes; in a page of the
 * extension this name must stay undefined.
 */
export const HOSTILE_MARK = "rumourMillWasHere";

const mark = (where: string): string =>
  `globalThis.${HOSTILE_MARK}=(globalThis.${HOSTILE_MARK}||[]).concat('${where}')`;

const LIVE_MARKUP = [
  `<script>${mark("script")}</script>`,
  `<img src="data:," alt="" onerror="${mark("img")}">`,
  `<svg width="1" height="1" onload="${mark("svg")}"></svg>`,
  `<iframe srcdoc="&lt;script&gt;parent.${HOSTILE_MARK}=['frame']&lt;/script&gt;" width="1" height="1" title="x"></iframe>`,
  `<a href="javascript:${mark("link")}">Win a prize</a>`,
];

const list = (links: readonly Link[]): string =>
  links.map(({ href, title }) => `<li><a href="${escapeHtml(href)}">${escapeHtml(title)}</a></li>`).join("");

const STYLE = `:root{color-scheme:light dark}body{font:17px/1.5 "Comic Sans MS",cursive,sans-serif;max-width:42rem;margin:auto;padding:1rem}h1{color:#c00}.blink{border:3px dashed #c00;padding:1rem}svg.hero{width:100%;height:auto}`;

function article({ version, shown, url, others }: Page): string {
  const at = clock(version.published);
  const body = shown.map((piece, nth) => `${pieceHtml(piece)}\n${LIVE_MARKUP[nth] ?? ""}`).join("\n");
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(version.title)}</title>
<meta property="og:site_name" content="Rumour Mill &lt;b onmouseover=${mark("meta")}&gt;Daily&lt;/b&gt;">
<meta property="og:title" content="${escapeHtml(version.title)}"><meta property="article:published_time" content="${version.published}">
<link rel="canonical" href="${escapeHtml(url)}"><style>${STYLE}</style></head><body>
<nav><a href="/">Rumour Mill Daily</a> <a href="/gossip">Gossip</a> <a href="/shock">Shock</a></nav>
<article><h1>${escapeHtml(version.title)}</h1><p class="byline">${escapeHtml(version.byline ?? "")} ${at.day} ${at.month} ${at.year}</p>
<figure>${picture(version.path, version.caption, 'class="hero"')}<figcaption>${escapeHtml(version.caption)}</figcaption></figure>
<div class="text">${body}</div>
${version.credit?.place === "source-line" ? `<p class="source">${escapeHtml(version.credit.words)}</p>` : ""}
</article><div class="blink">You will not believe these: <ul>${list(others.slice(0, 3))}</ul></div></body></html>`;
}

/** A hostile outlet: markup, scripts and control characters in its texts, as text and as real markup. */
export const rumourMill: Outlet = {
  id: "rumour-mill",
  name: "Rumour Mill Daily",
  typeset: (text) => text,
  article,
  front: (links) =>
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Rumour Mill Daily</title><style>${STYLE}</style></head><body><h1>Rumour Mill Daily</h1><ul>${list(links)}</ul></body></html>`,
};
