import { compare } from "../core/compare.ts";
import { DEFAULT_BUDGET } from "../core/limits.ts";
import type { Article } from "../core/types.ts";
import { type Exported, exported } from "../export/exported.ts";
import { toHtml } from "../export/html.ts";
import { toJson } from "../export/json.ts";
import { toMarkdown } from "../export/markdown.ts";
import { toTerminal } from "../export/terminal.ts";
import { optionValue, parseArguments } from "./arguments.ts";
import { CliFailure } from "./failure.ts";
import { jsonLines, writeLine } from "./lines.ts";
import { Progress } from "./progress.ts";
import { articleOf, readArticle } from "./read-article.ts";
import { ENGLISH } from "./words.ts";

const USAGE = "compare A B [--json|--md|--html] | compare --jsonl FILE";

/** `wireside compare`: two versions, or a file of many pairs. */
export async function compareCommand(words: readonly string[]): Promise<number> {
  const given = parseArguments(words, { values: ["jsonl"], flags: ["json", "md", "html"] }, USAGE);
  const jsonl = optionValue(given, "jsonl");
  if (jsonl !== null) {
    if (given.positional.length > 0) throw new CliFailure(`compare --jsonl takes one file; usage: wireside ${USAGE}`);
    return compareLines(jsonl);
  }
  const [a, b, ...more] = given.positional;
  if (a === undefined || b === undefined || more.length > 0)
    throw new CliFailure(`compare takes two versions; usage: wireside ${USAGE}`);
  if (given.options.size > 1)
    throw new CliFailure(`give one of --json, --md, --html; got ${[...given.options.keys()].join(", ")}`);
  const [left, right] = await Promise.all([readArticle(a), readArticle(b)]);
  await writeLine(rendering(given.options.keys().next().value)(await exportedOf(left, right)));
  return 0;
}

async function exportedOf(a: Article, b: Article): Promise<Exported> {
  return exported(a, b, compare(a, b, DEFAULT_BUDGET), new Date().toISOString());
}

function rendering(option: string | undefined): (e: Exported) => string {
  if (option === "json") return toJson;
  if (option === "md") return (e) => toMarkdown(e, ENGLISH);
  if (option === "html") return (e) => toHtml(e, ENGLISH);
  return (e) =>
    toTerminal(e, ENGLISH, {
      colour: process.stdout.isTTY === true && !process.env.NO_COLOR,
      width: process.stdout.columns ?? 100,
    });
}

async function compareLines(file: string): Promise<number> {
  const progress = new Progress("compare", null);
  for await (const { number, value } of jsonLines(file)) {
    const where = `${file} line ${number}`;
    const comparison = compare(articleOf(value.a, `${where}, a`), articleOf(value.b, `${where}, b`), DEFAULT_BUDGET);
    await writeLine(JSON.stringify({ id: value.id, comparison }));
    progress.step();
  }
  progress.end();
  return 0;
}
