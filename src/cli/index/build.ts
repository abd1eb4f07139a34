import { buildIndex, type IndexItem } from "../../index/build-index.ts";
import { signManifest } from "../../index/signature.ts";
import { optionValue, parseArguments } from "../arguments.ts";
import { CliFailure } from "../failure.ts";
import { writeLine } from "../lines.ts";
import { Progress } from "../progress.ts";
import { openFolder } from "./folder-output.ts";
import { readKeyFile } from "./keys.ts";
import { openIndex } from "./open.ts";
import { politeFetch } from "./polite-fetch.ts";
import { readItems } from "./read-items.ts";

const USAGE =
  "index build INPUT... --out DIR [--name NAME] [--key FILE] [--licence L] [--contact C] [--with-text] [--sample] [--add] [--keep-days N] [--next-key PUBLIC]";

/** Skipped items that are told one by one; of more only the count. */
const MAX_SKIPS_TOLD = 50;
/** A build in which more than one item of so many was bad has fallen short. */
const BAD_ONE_IN = 10;

/** `wireside index build`: articles to an index. Exit code 1 where more than a tenth was bad. */
export async function buildCommand(words: readonly string[]): Promise<number> {
  const given = parseArguments(
    words,
    {
      values: ["out", "name", "key", "licence", "contact", "next-key", "keep-days"],
      flags: ["with-text", "sample", "add"],
    },
    USAGE,
  );
  const out = optionValue(given, "out");
  if (given.positional.length === 0 || out === null)
    throw new CliFailure(`index build takes inputs and --out; usage: wireside ${USAGE}`);
  const keyFile = optionValue(given, "key");
  const pair = keyFile === null ? null : await readKeyFile(keyFile);
  const nextKey = optionValue(given, "next-key");
  if (nextKey !== null && !/^[\w-]{43}$/.test(nextKey))
    throw new CliFailure(`--next-key is ${nextKey}; give a public key as index keygen prints it`);
  const folder = await openFolder(out);
  const progress = new Progress("index build", null);
  const web = politeFetch();
  const built = new Date();
  const before = given.options.has("add") && folder.before ? await openIndex(out) : null;
  const since = keepSince(optionValue(given, "keep-days"), built);
  let good = 0;
  let bad = 0;
  const skip = (where: string, why: string) => {
    if (++bad <= MAX_SKIPS_TOLD) console.error(`wireside: ${where} skipped: ${why}`);
  };
  async function* items(): AsyncGenerator<IndexItem> {
    for (const input of given.positional) yield* readItems(input, skip, web);
  }
  const licence = optionValue(given, "licence");
  const contact = optionValue(given, "contact");
  const manifest = await buildIndex(items(), folder, {
    name: optionValue(given, "name") ?? folder.before?.name ?? "index",
    sequence: (folder.before?.sequence ?? 0) + 1,
    built: built.toISOString(),
    ...(before === null ? {} : { before }),
    ...(since === null ? {} : { since }),
    ...(given.options.has("sample") ? { sample: true } : {}),
    withText: given.options.has("with-text"),
    ...(licence === null ? {} : { licence }),
    ...(contact === null ? {} : { contact }),
    ...(nextKey === null ? {} : { nextKey }),
    ...(pair === null ? {} : { sign: (made) => signManifest(made, pair) }),
    onProgress: (stories) => {
      good = stories;
      progress.step();
    },
  });
  await folder.clear(manifest);
  progress.end();
  if (bad > 0) console.error(`wireside: ${bad} of ${good + bad} items skipped`);
  const bytes = manifest.slices.reduce((sum, slice) => sum + slice.bytes, 0);
  const { stories, from, to, sequence } = manifest;
  await writeLine(
    JSON.stringify({ stories, slices: manifest.slices.length, bytes, from, to, sequence, read: good, skipped: bad }),
  );
  return bad * BAD_ONE_IN > good + bad ? 1 : 0;
}

const DAY_MS = 86_400_000;

/** The first ISO day that stays, or null where all do. */
function keepSince(days: string | null, now: Date): string | null {
  if (days === null) return null;
  const count = Number(days);
  if (!(Number.isInteger(count) && count > 0))
    throw new CliFailure(`--keep-days is ${days}; give a whole number of days`);
  return new Date(now.getTime() - count * DAY_MS).toISOString().slice(0, 10);
}
