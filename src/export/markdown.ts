import { rowsOf } from "../../popup/view-model/rows.ts";
import type { Article } from "../core/types.ts";
import { relationKey } from "../messages/wording.ts";
import type { Words } from "../messages/words.ts";
import type { Exported } from "./exported.ts";
import { markdownText } from "./foreign-text.ts";
import { differenceLines, factsOf, nameOf } from "./lines.ts";

/** The comparison as Markdown: both sources, the differences that matter in words, and both texts side by side. */
export function toMarkdown(e: Exported, words: Words): string {
  const { a, b, comparison, made } = e;
  const lines = [`# ${markdownText(a.title || nameOf(a))}`, "", words.t(relationKey(comparison.relation)), ""];
  lines.push(...source("A", a, made.hashes.a, factsOf(a, comparison.coverage.a, words)));
  lines.push(...source("B", b, made.hashes.b, factsOf(b, comparison.coverage.b, words)), "");
  const found = differenceLines(e, words);
  lines.push(`## ${found.length === 0 ? words.t("mattersNone") : words.n("matters", found.length)}`, "");
  let kind: string | null = null;
  for (const line of found) {
    if (line.kind !== kind) lines.push(...(kind === null ? [] : [""]), `### ${line.kind}`, "");
    kind = line.kind;
    lines.push(`- ${markdownText(line.sentence)}`);
  }
  lines.push("", `## ${words.t("exportSideBySide")}`, "");
  lines.push(`| A: ${markdownText(nameOf(a))} | B: ${markdownText(nameOf(b))} |`, "|---|---|");
  for (const row of rowsOf(a, b, comparison)) {
    const [left, right] = [row.a, row.b].map((cell) =>
      markdownText(cell?.segments.map(({ text }) => text).join("") ?? ""),
    );
    lines.push(`| ${left} | ${right} |`);
  }
  return [...lines, "", `${made.by}, ${made.at}`].join("\n");
}

function source(side: string, article: Article, hash: string, facts: readonly string[]): string[] {
  const address = /^https?:\/\/[^\s<>]+$/i.test(article.url) ? `  - <${article.url}>` : null;
  const about = `- **${side}: ${markdownText(nameOf(article))}**, ${markdownText(facts.join("; "))}`;
  return [about, ...(address === null ? [] : [address]), `  - SHA-256 ${hash}`];
}
