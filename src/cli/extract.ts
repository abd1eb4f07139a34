import { existsSync, statSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { optionValue, parseArguments } from "./arguments.ts";
import { CliFailure } from "./failure.ts";
import { writeLine } from "./lines.ts";
import { Progress } from "./progress.ts";
import { extractFile } from "./read-article.ts";

const USAGE = "extract FILE.html [--url U] | extract --dir DIR";
const PAGE = /\.html?(\.gz)?$/i;

/** `wireside extract`: one page as JSON, or a folder as JSONL. Exit code 1 where more than a tenth of a folder was bad. */
export async function extractCommand(words: readonly string[]): Promise<number> {
  const given = parseArguments(words, { values: ["url", "dir"] }, USAGE);
  const dir = optionValue(given, "dir");
  if (dir !== null) return extractFolder(dir);
  const [file, ...more] = given.positional;
  if (file === undefined || more.length > 0) throw new CliFailure(`extract takes one file; usage: wireside ${USAGE}`);
  if (!PAGE.test(file)) throw new CliFailure(`${file} is not .html or .html.gz; give a saved page`);
  await writeLine(JSON.stringify(await extractFile(file, optionValue(given, "url")), null, 2));
  return 0;
}

async function extractFolder(dir: string): Promise<number> {
  if (!existsSync(dir) || !statSync(dir).isDirectory())
    throw new CliFailure(`${dir} is not a folder; give a folder of .html files`);
  const names = (await readdir(dir)).filter((name) => PAGE.test(name)).sort();
  if (names.length === 0) throw new CliFailure(`${dir} holds no .html or .html.gz file`);
  const progress = new Progress("extract", names.length);
  let bad = 0;
  for (const name of names) {
    try {
      const article = await extractFile(join(dir, name), null);
      await writeLine(JSON.stringify({ id: name.replace(PAGE, ""), ...article }));
    } catch (error) {
      bad++;
      console.error(`wireside: ${name} skipped: ${(error as Error).message}`);
    }
    progress.step();
  }
  progress.end();
  if (bad > 0) console.error(`wireside: ${bad} of ${names.length} pages skipped`);
  return bad * 10 > names.length ? 1 : 0;
}
