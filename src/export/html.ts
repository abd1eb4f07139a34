import { type Cell, rowsOf } from "../../popup/view-model/rows.ts";
import type { Segment } from "../../popup/view-model/segments.ts";
import { type Article, MATTERS } from "../core/types.ts";
import { kindKey, relationKey } from "../messages/wording.ts";
import { directionOf, type Words } from "../messages/words.ts";
import type { Exported } from "./exported.ts";
import { htmlText } from "./foreign-text.ts";
import { differenceLines, factsOf, nameOf } from "./lines.ts";
import { EXPORT_STYLE } from "./style.ts";

/** The comparison as one HTML file that loads nothing and runs nothing. */
export function toHtml(e: Exported, words: Words): string {
  const { a, b, comparison, made } = e;
  const title = htmlText(a.title || nameOf(a));
  const found = differenceLines(e, words);
  const rows = rowsOf(a, b, comparison).map(
    (row) => `<tr class="${row.state}">${passage(row.a, "del", a, words)}${passage(row.b, "ins", b, words)}</tr>`,
  );
  return `<!doctype html>
<html lang="${htmlText(words.locale)}" dir="${words.dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${EXPORT_STYLE}</style>
</head>
<body>
<h1${language(a)}>${title}</h1>
<p>${htmlText(words.t(relationKey(comparison.relation)))}</p>
<dl>
${source("A", a, made.hashes.a, factsOf(a, comparison.coverage.a, words))}
${source("B", b, made.hashes.b, factsOf(b, comparison.coverage.b, words))}
</dl>
<h2>${htmlText(found.length === 0 ? words.t("mattersNone") : words.n("matters", found.length))}</h2>
<ol>
${found.map(({ kind, sentence }) => `<li><b>${htmlText(kind)}</b> ${htmlText(sentence)}</li>`).join("\n")}
</ol>
<h2>${htmlText(words.t("exportSideBySide"))}</h2>
<table>
<thead><tr><th scope="col">A: ${htmlText(nameOf(a))}</th><th scope="col">B: ${htmlText(nameOf(b))}</th></tr></thead>
<tbody>
${rows.join("\n")}
</tbody>
</table>
<footer>${htmlText(made.by)}, <time>${htmlText(made.at)}</time></footer>
</body>
</html>`;
}

function source(side: string, article: Article, hash: string, facts: readonly string[]): string {
  const address = htmlText(article.url);
  const link = /^https?:\/\//i.test(article.url) ? `<dd><a href="${address}" rel="noreferrer">${address}</a></dd>` : "";
  return `<dt>${side}: ${htmlText(nameOf(article))}</dt><dd${language(article)}>${htmlText(article.title)}</dd><dd>${htmlText(facts.join(" · "))}</dd>${link}<dd><small>SHA-256 ${hash}</small></dd>`;
}

function passage(cell: Cell | null, tag: "del" | "ins", article: Article, words: Words): string {
  if (cell === null) return `<td class="none">${htmlText(words.t("exportNothing"))}</td>`;
  return `<td${language(article)}>${cell.segments.map((segment) => marked(segment, tag, words)).join("")}</td>`;
}

/** A segment under its mark, with words for whoever hears the page and does not see the line. */
function marked({ text, mark }: Segment, tag: "del" | "ins", words: Words): string {
  if (mark === null) return htmlText(text);
  const label = htmlText(words.t(kindKey(mark.kind)));
  const trifle = mark.weight < MATTERS ? " trifle" : "";
  return `<${tag} class="${mark.kind}${trifle}" title="${label}"><span class="said"> [${label}: </span>${htmlText(text)}<span class="said">] </span></${tag}>`;
}

/** Language and direction of foreign text, as attributes. */
function language({ lang }: Article): string {
  return lang === "" || lang === "und" ? ' dir="auto"' : ` lang="${htmlText(lang)}" dir="${directionOf(lang)}"`;
}
