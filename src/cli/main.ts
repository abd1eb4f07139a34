import { collateCommand } from "./collate.ts";
import { compareCommand } from "./compare.ts";
import { extractCommand } from "./extract.ts";
import { CliFailure } from "./failure.ts";
import { indexCommand } from "./index/command.ts";

const HELP = `wireside: read a wire story beside how other outlets printed it

  extract FILE.html [--url U]             one article as JSON
  extract --dir DIR                       JSONL, one line a page (.html, .html.gz)
  compare A B [--json|--md|--html]        A, B: .html, .txt, .json article, or an http(s) address
  compare --jsonl FILE                    each line {id, a:{text}, b:{text}} -> {id, comparison}
  collate FILE... [--json|--html]         many versions of one report
  index build INPUT... --out DIR          INPUT: .jsonl {id?, url, outlet, title, published, lang, text}, folders of pages,
                                          lists of feeds (.txt, .opml), feeds, sitemaps, .warc; DIR may be s3://bucket/prefix
  index query DIR|URL (--page F | --jsonl F)
  index info|verify DIR|URL               counts, sizes, dates, signature
  index serve DIR [--port N]              the files over http on loopback
  index keygen FILE, index sign DIR --key FILE

Results go to stdout, progress to stderr. Exit code 0, 1 (fell short), 2 (bad use).`;

const COMMANDS: Readonly<Record<string, (words: readonly string[]) => Promise<number>>> = {
  collate: collateCommand,
  extract: extractCommand,
  compare: compareCommand,
  index: indexCommand,
};

async function run(words: readonly string[]): Promise<number> {
  const [name, ...rest] = words;
  if (name === undefined || name === "help" || name === "--help") {
    console.log(HELP);
    return name === undefined ? 2 : 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) throw new CliFailure(`unknown command ${JSON.stringify(name)}; \`wireside help\` lists them`);
  return command(rest);
}

// A reader that has seen enough (head) closes the pipe; that is no fault of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof CliFailure)) throw error;
  console.error(`wireside: ${error.message}`);
  process.exitCode = error.exitCode;
}
