import { MAX_BUCKETS } from "../../index/buckets.ts";
import { signManifest } from "../../index/signature.ts";
import { DEFAULT_BUCKETS, writeBuckets } from "../../index/write-buckets.ts";
import { optionValue, parseArguments } from "../arguments.ts";
import { CliFailure } from "../failure.ts";
import { writeLine } from "../lines.ts";
import { Progress } from "../progress.ts";
import { readKeyFile } from "./keys.ts";
import { openIndex, refusalsTold } from "./open.ts";
import { openOutput } from "./output.ts";

const USAGE =
  "index bucket DIR|URL --out DIR|s3://BUCKET/PREFIX [--buckets N] [--ask N] [--hide N] [--copies N] [--key FILE]";

/** `wireside index bucket`: writes a built index anew as one that is fetched by buckets, for one too large to be taken whole. */
export async function bucketCommand(words: readonly string[]): Promise<number> {
  const given = parseArguments(words, { values: ["out", "buckets", "ask", "hide", "copies", "key"] }, USAGE);
  const [place, ...more] = given.positional;
  const out = optionValue(given, "out");
  if (place === undefined || out === null || more.length > 0)
    throw new CliFailure(`index bucket takes one index and --out; usage: wireside ${USAGE}`);
  const number = (name: "buckets" | "ask" | "hide" | "copies", otherwise: number, least: number, most: number) => {
    const value = Number(optionValue(given, name) ?? otherwise);
    if (!(Number.isInteger(value) && value >= least && value <= most))
      throw new CliFailure(`--${name} is ${optionValue(given, name)}; give a whole number from ${least} to ${most}`);
    return value;
  };
  const count = number("buckets", DEFAULT_BUCKETS.count, 2, MAX_BUCKETS);
  const options = {
    count,
    ask: number("ask", DEFAULT_BUCKETS.ask, 1, count),
    hide: number("hide", DEFAULT_BUCKETS.hide, 0, count),
    copies: number("copies", DEFAULT_BUCKETS.copies, 1, count),
  };
  const keyFile = optionValue(given, "key");
  const pair = keyFile === null ? null : await readKeyFile(keyFile);
  const index = await openIndex(place);
  const output = await openOutput(out);
  const progress = new Progress("index bucket", null);
  const manifest = await refusalsTold(() =>
    writeBuckets(index, output, {
      ...options,
      ...(pair === null ? {} : { sign: (unsigned) => signManifest(unsigned, pair) }),
      onFile: () => progress.step(),
    }),
  );
  progress.end();
  const { padded, files } = manifest.buckets!;
  const bytes = files.length * padded * count;
  await writeLine(JSON.stringify({ stories: manifest.stories, files: files.length, padded, bytes, ...options }));
  return 0;
}
