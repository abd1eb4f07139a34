import { clock, curly, escapeHtml, picture, pieceHtml, scriptJson } from "../markup.ts";
import type { Link, Outlet, Page } from "../shapes.ts";

const STYLE = `:root{color-scheme:light dark;--ink:#231f1a;--paper:#fbf1e6;--line:#c9b8a3}
@media (prefers-color-scheme:dark){:root{--ink:#efe6da;--paper:#1f1b16;--line:#54493b}}
body{margin:0;background:var(--paper);color:var(--ink);font:1.05rem/1.6 "Times New Roman",serif}
.top{display:flex;justify-content:space-between;padding:.5rem 1.5rem;border-bottom:1px solid var(--line)}.top a{color:inherit}
.brand{text-align:center;font-size:2.6rem;letter-spacing:.02em;margin:.4rem 0}.wrap{max-width:40rem;margin:auto;padding:1rem}
h1{font-weight:500;font-size:2.2rem;line-height:1.15}.lead svg{width:100%;height:auto}.lead figcaption{font-size:.8rem}
.fade{position:relative;margin-top:-4rem;height:4rem;background:linear-gradient(transparent,var(--paper))}
.gate{border:1px solid var(--line);padding:1.4rem;text-align:center}.gate button{background:#7a1f2b;color:#fff;border:0;padding:.7rem 1.4rem;font:inherit}
.ticker{font:12px monospace;overflow:hidden;white-space:nowrap;border-block:1px solid var(--line)}`;

const top = `<div class="top"><a href="/markets">Markets</a><a href="/companies">Companies</a><a href="/world">World</a><a href="/opinion">Opinion</a><a href="/login">Sign in</a><a href="/subscribe">Subscribe from €1</a></div>
<p class="brand"><a href="/" style="color:inherit;text-decoration:none">The Meridian Ledger</a></p>
<div class="ticker">MRD 50 4,118.20 +0.31% · CORVANE 61.40 -7.90% · CRUDE 64.12 +0.80% · GOLD 3,210 +0.20%</div>`;

function article({ version, shown, url, others, wordCount }: Page): string {
  const at = clock(version.published);
  const ld = scriptJson({
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    headline: version.title,
    datePublished: version.published,
    dateModified: version.updated ?? version.published,
    author: [{ "@type": "Organization", name: version.credit?.words ?? "The Meridian Ledger" }],
    publisher: { "@type": "Organization", name: "The Meridian Ledger" },
    isAccessibleForFree: false,
    hasPart: { "@type": "WebPageElement", isAccessibleForFree: false, cssSelector: ".premium" },
    wordCount,
  });
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escapeHtml(curly(version.title))} — The Meridian Ledger</title><link rel="canonical" href="${escapeHtml(url)}">
<meta property="og:site_name" content="The Meridian Ledger"><meta property="article:content_tier" content="metered"><meta property="article:published_time" content="${version.published}">
<script type="application/ld+json">${ld}</script><style>${STYLE}</style></head><body>
${top}
<div class="wrap"><article>
<h1>${escapeHtml(curly(version.title))}</h1>
<p>${version.credit ? `${escapeHtml(version.credit.words)} · ` : ""}${at.month.slice(0, 3)} ${at.day} ${at.year} · ${Math.max(1, Math.round(wordCount / 230))} min read</p>
<figure class="lead">${picture(version.path, version.caption)}<figcaption>${escapeHtml(version.caption)}</figcaption></figure>
<div class="free">
${version.standfirst ? `<p class="deck"><em>${escapeHtml(curly(version.standfirst))}</em></p>` : ""}${shown.map((piece) => pieceHtml(piece)).join("\n")}
</div>
<div class="premium paywall"><div class="fade"></div><div class="gate" data-paywall="metered"><h2>Continue reading with a subscription</h2><p>You have read your free articles for this month. Subscribers get the whole story, the archive and the evening edition.</p><button type="button">Subscribe now</button><p>Already a subscriber? <a href="/login">Sign in</a></p></div></div>
</article>
<h3>Recommended for you</h3><ul>${others
    .slice(0, 3)
    .map(({ href, title }) => `<li><a href="${escapeHtml(href)}">${escapeHtml(title)}</a></li>`)
    .join("")}</ul></div>
<footer class="wrap"><small>© Meridian Ledger Publishing. Market data delayed by at least 15 minutes.</small></footer></body></html>`;
}

function front(links: readonly Link[]): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>The Meridian Ledger</title><style>${STYLE}</style></head><body>${top}<div class="wrap">${links
    .map(
      ({ href, title, section }) =>
        `<p><small>${escapeHtml(section)}</small><br><a href="${escapeHtml(href)}">${escapeHtml(title)}</a></p>`,
    )
    .join("")}</div></body></html>`;
}

/** A business paper behind a paywall after two paragraphs, with the flags that such pages carry. */
export const meridianLedger: Outlet = {
  id: "meridian-ledger",
  name: "The Meridian Ledger",
  paywallAfter: 2,
  typeset: curly,
  article,
  front,
};
