import { clock, curly, escapeHtml, picture, pieceHtml } from "../markup.ts";
import type { Link, Outlet, Page } from "../shapes.ts";

const STYLE = `:root{color-scheme:light dark;--ink:#14213d;--paper:#fff;--gold:#b08900}
@media (prefers-color-scheme:dark){:root{--ink:#e8ecf5;--paper:#0d1424;--gold:#e0b83c}}
body{margin:0;background:var(--paper);color:var(--ink);font:17px/1.75 Tahoma,"Noto Sans Arabic",sans-serif}
.ras{display:flex;justify-content:space-between;align-items:center;border-bottom:3px solid var(--gold);padding:.7rem 1.5rem;flex-wrap:wrap}
.ras nav a{margin-inline-start:1rem;color:inherit}.safha{max-width:46rem;margin:auto;padding:1rem}
.nass{direction:ltr;text-align:left}.khabar h1{direction:ltr;text-align:left;line-height:1.2}.tarikh{font-size:.85rem;opacity:.8}
.soora svg{width:100%;height:auto}.taaliq{font-size:.85rem}.mushtarak{display:flex;gap:.6rem;list-style:none;padding:0}.qad{border-inline-start:4px solid var(--gold);padding-inline-start:1rem}`;

const ARABIC_MONTHS =
  "كانون الثاني,شباط,آذار,نيسان,أيار,حزيران,تموز,آب,أيلول,تشرين الأول,تشرين الثاني,كانون الأول".split(",");

const top = `<header class="ras"><a href="/" style="color:inherit;text-decoration:none"><strong style="font-size:1.8rem">المنارة</strong> <span lang="en" dir="ltr">Al-Minara</span></a><nav><a href="/home">الرئيسية</a><a href="/world">العالم</a><a href="/economy">اقتصاد</a><a href="/sport">رياضة</a><a href="/culture">ثقافة</a><a href="/ar">العربية</a></nav><form role="search"><input type="search" placeholder="بحث" aria-label="بحث"></form></header>`;
const bottom = `<footer class="safha"><p>جميع الحقوق محفوظة © شبكة المنارة الإعلامية</p><p><a href="/about">من نحن</a> · <a href="/contact">اتصل بنا</a> · <a href="/privacy">سياسة الخصوصية</a></p></footer>`;

const items = (links: readonly Link[]): string =>
  links
    .map(({ href, title }) => `<li><a lang="en" dir="ltr" href="${escapeHtml(href)}">${escapeHtml(title)}</a></li>`)
    .join("");

function article({ version, shown, url, others }: Page): string {
  const at = clock(version.published);
  const source =
    version.credit?.place === "source-line"
      ? `<p class="masdar" lang="en" dir="ltr">${escapeHtml(version.credit.words)}</p>`
      : "";
  const by = version.credit?.place === "byline" ? version.credit.words : version.byline;
  return `<!doctype html>
<html lang="ar" dir="rtl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escapeHtml(curly(version.title))} | Al-Minara English</title><link rel="canonical" href="${escapeHtml(url)}">
<meta property="og:site_name" content="Al-Minara"><meta property="og:locale" content="en_US"><meta property="article:published_time" content="${version.published}">
<style>${STYLE}</style></head><body>${top}
<div class="safha"><div class="khabar">
<div class="tasnif">الأخبار بالإنجليزية</div>
<h1 lang="en">${escapeHtml(curly(version.title))}</h1>
<div class="tarikh">نشر في ${at.day} ${ARABIC_MONTHS[Number(at.monthNumber) - 1]} ${at.year} - ${at.hour}:${at.minute} بتوقيت المنارة${by ? ` · <span class="katib" lang="en" dir="ltr">${escapeHtml(by)}</span>` : ""}</div>
<ul class="mushtarak"><li>شارك</li><li>طباعة</li><li>تكبير الخط</li></ul>
<div class="soora">${picture(version.path, version.caption)}<div class="taaliq" lang="en" dir="ltr">${escapeHtml(version.caption)}</div></div>
<div class="nass" lang="en" dir="ltr">
${version.standfirst ? `<p class="lead"><strong>${escapeHtml(curly(version.standfirst))}</strong></p>` : ""}${shown.map((piece) => pieceHtml(piece)).join("\n")}
</div>${source}
<div class="ilan">إعلان</div>
</div>
<div class="qad"><h3>قد يهمك أيضا</h3><ul>${items(others.slice(0, 3))}</ul></div>
<div class="akthar"><h3>الأكثر قراءة</h3><ol>${items(others.slice(0, 5))}</ol></div></div>
${bottom}</body></html>`;
}

function front(links: readonly Link[]): string {
  return `<!doctype html>
<html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>المنارة</title><style>${STYLE}</style></head><body>${top}<div class="safha"><h1>آخر الأخبار</h1><ul>${items(links)}</ul></div>${bottom}</body></html>`;
}

/** A right-to-left page around an English article: Arabic menus, dates and lists, curly quotation marks. */
export const alMinara: Outlet = { id: "al-minara", name: "Al-Minara", typeset: curly, article, front };
