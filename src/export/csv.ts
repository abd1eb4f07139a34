import type { Span } from "../core/types.ts";
import { kindKey } from "../messages/wording.ts";
import type { Words } from "../messages/words.ts";
import type { Exported } from "./exported.ts";

const COLUMNS = ["kind", "label", "weight", "sure", "a", "b", "a_from", "a_to", "b_from", "b_to", "reason"] as const;

/** Every difference as a line of a table, in the comparison's order: RFC 4180, UTF-8, offsets in UTF-16 code units. */
export function toCsv({ a, b, comparison }: Exported, words: Words): string {
  const lines = comparison.differences.map((difference) => [
    difference.kind,
    words.t(kindKey(difference.kind)),
    String(difference.weight),
    String(difference.sure),
    textOf(a.text, difference.a),
    textOf(b.text, difference.b),
    ...(difference.a ?? ["", ""]).map(String),
    ...(difference.b ?? ["", ""]).map(String),
    difference.reason.code,
  ]);
  return `${[COLUMNS, ...lines].map((line) => line.map(field).join(",")).join("\r\n")}\r\n`;
}

function textOf(text: string, span: Span | null): string {
  return span === null ? "" : text.slice(span[0], span[1]);
}

/** A field in quotation marks where it needs them. Words of a page never become a formula of the program that opens the table. */
function field(value: string): string {
  const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
