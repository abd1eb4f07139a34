import { type Article, type Collation, MATTERS, type StoryCell, type StoryRow } from "../core/types.ts";
import { kindKey } from "../messages/wording.ts";
import { directionOf, type Words } from "../messages/words.ts";
import { htmlText } from "./foreign-text.ts";
import { nameOf } from "./lines.ts";
import { EXPORT_STYLE } from "./style.ts";

/** Many versions as one HTML file that loads and runs nothing: a row for each sentence of the story, a column for each version. */
export function collationToHtml(articles: readonly Article[], collation: Collation, words: Words): string {
  const heads = articles.map((article, at) => {
    const { carries } = collation.versions[at]!;
    const near = collation.nearest === at ? ` <small>${htmlText(words.t("exportNearest"))}</small>` : "";
    return `<th scope="col">${htmlText(nameOf(article))}${near}<br><small>${htmlText(words.percent(carries))}</small></th>`;
  });
  return `<!doctype html>
<html lang="${htmlText(words.locale)}" dir="${words.dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${htmlText(articles[0]?.title ?? "")}</title>
<style>${EXPORT_STYLE}</style>
</head>
<body>
<h1>${htmlText(articles[collation.nearest ?? 0]?.title ?? "")}</h1>
<table>
<thead><tr><th scope="col">#</th>${heads.join("")}</tr></thead>
<tbody>
${collation.rows.map((row) => rowHtml(row, articles, words)).join("\n")}
</tbody>
</table>
</body>
</html>`;
}

function rowHtml(row: StoryRow, articles: readonly Article[], words: Words): string {
  const carried = row.cells.filter((cell) => cell !== null).length;
  const cells = row.cells.map((cell, at) => cellHtml(cell, articles[at]!, at === row.base, words));
  return `<tr><th scope="row">${htmlText(words.t("exportCarriedBy", words.number(carried), words.number(articles.length)))}</th>${cells.join("")}</tr>`;
}

function cellHtml(cell: StoryCell | null, article: Article, isBase: boolean, words: Words): string {
  if (cell === null) return `<td class="none">${htmlText(words.t("exportNothing"))}</td>`;
  const language =
    article.lang === "und" ? ' dir="auto"' : ` lang="${htmlText(article.lang)}" dir="${directionOf(article.lang)}"`;
  const kinds = [...new Set(cell.differences.filter(({ weight }) => weight >= MATTERS).map(({ kind }) => kind))];
  const said = kinds.map((kind) => htmlText(words.t(kindKey(kind)))).join(" · ");
  const text = htmlText(article.text.slice(cell.span[0], cell.span[1]));
  return `<td${language}>${isBase ? `<b>${text}</b>` : text}${said === "" ? "" : `<br><small>${said}</small>`}</td>`;
}
