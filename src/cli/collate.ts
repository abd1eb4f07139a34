import { collate, MOST_VERSIONS } from "../core/story/collate.ts";
import { collationToHtml } from "../export/collation-html.ts";
import { parseArguments } from "./arguments.ts";
import { CliFailure } from "./failure.ts";
import { writeLine } from "./lines.ts";
import { readArticle } from "./read-article.ts";
import { ENGLISH } from "./words.ts";

const USAGE = "collate FILE... [--json|--html]";

/** `wireside collate`: many versions of one report, as JSON {versions, collation} or as a page with a row for each sentence. */
export async function collateCommand(words: readonly string[]): Promise<number> {
  const given = parseArguments(words, { flags: ["json", "html"] }, USAGE);
  const count = given.positional.length;
  if (count < 2 || count > MOST_VERSIONS)
    throw new CliFailure(`collate takes 2 to ${MOST_VERSIONS} versions, got ${count}; usage: wireside ${USAGE}`);
  if (given.options.size > 1) throw new CliFailure("give one of --json, --html");
  const versions = await Promise.all(given.positional.map(readArticle));
  const collation = collate(versions);
  if (given.options.has("html")) await writeLine(collationToHtml(versions, collation, ENGLISH));
  else
    await writeLine(
      JSON.stringify({ versions: versions.map((each) => ({ ...each, pageText: undefined })), collation }, null, 2),
    );
  return 0;
}
