import { rowsOf } from "../../popup/view-model/rows.ts";
import type { Segment } from "../../popup/view-model/segments.ts";
import { MATTERS } from "../core/types.ts";
import { relationKey } from "../messages/wording.ts";
import type { Words } from "../messages/words.ts";
import type { Exported } from "./exported.ts";
import { plainText } from "./foreign-text.ts";
import { differenceLines, factsOf, nameOf } from "./lines.ts";

export interface TerminalLook {
  readonly colour: boolean;
  /** Columns of the terminal. */
  readonly width: number;
}

/** Narrower than this a line holds too few words to be read. */
const NARROWEST = 40;

/** The comparison for a terminal: both sources, the differences in words, then the rows that differ, A above B. */
export function toTerminal(e: Exported, words: Words, look: TerminalLook): string {
  const paint = (code: string, text: string) => (look.colour ? `\u001b[${code}m${text}\u001b[0m` : text);
  const { a, b, comparison } = e;
  const lines = [paint("1", words.t(relationKey(comparison.relation)))];
  for (const [side, article, coverage] of [
    ["A", a, comparison.coverage.a],
    ["B", b, comparison.coverage.b],
  ] as const) {
    lines.push(`${side}  ${paint("1", plainText(nameOf(article)))}  ${plainText(article.title)}`);
    lines.push(`   ${plainText(factsOf(article, coverage, words).join(" · "))}`);
  }
  const found = differenceLines(e, words);
  lines.push("", paint("1", found.length === 0 ? words.t("mattersNone") : words.n("matters", found.length)));
  for (const { kind, sentence } of found)
    lines.push(...wrapped(`${paint("33", kind)}  ${plainText(sentence)}`, look.width, "  "));
  lines.push("", paint("1", words.t("exportSideBySide")));
  const draw = (colour: string) => (segment: Segment) => {
    const text = plainText(segment.text);
    if (segment.mark === null || segment.mark.weight < MATTERS) return text;
    return look.colour ? paint(colour, text) : `[${text}]`;
  };
  for (const row of rowsOf(a, b, comparison).filter(({ differences }) => differences.length > 0)) {
    lines.push("");
    if (row.a) lines.push(...wrapped(`A  ${row.a.segments.map(draw("31;4")).join("")}`, look.width, "   "));
    if (row.b) lines.push(...wrapped(`B  ${row.b.segments.map(draw("32;4")).join("")}`, look.width, "   "));
  }
  return lines.join("\n");
}

/** Breaks a line at blanks; `indent` stands before every line but the first. Colour codes count as letters: a little early is fine. */
function wrapped(line: string, width: number, indent: string): string[] {
  const limit = Math.max(NARROWEST, width);
  const lines: string[] = [];
  let current = "";
  for (const word of line.split(/(?<=\s)/)) {
    if (current.length + word.trimEnd().length > limit && current.trim() !== "") {
      lines.push(current.trimEnd());
      current = indent;
    }
    current += word;
  }
  return [...lines, current.trimEnd()];
}
