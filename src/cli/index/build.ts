import { basename, resolve } from "node:path";
import type { Manifest } from "../../index/manifest.ts";
import { signManifest } from "../../index/signature.ts";
import { type Arguments, optionValue, parseArguments } from "../arguments.ts";
import { CliFailure } from "../failure.ts";
import { writeLine } from "../lines.ts";
import { type BuildCounts, type BuildRequest, buildAndPublish } from "./build-and-publish.ts";
import { readKeyFile } from "./keys.ts";
import { readPageMap } from "./page-map.ts";

const USAGE =
  "index build INPUT... --out DIR|s3://BUCKET/PREFIX [--name NAME] [--key FILE] [--licence L] [--contact C] [--add] [--keep-days N] [--map FILE] [--state DIR] [--grace HOURS] [--jobs N] [--next-key PUBLIC] [--with-text] [--sample]";

/** A build in which more than one item of so many was bad has fallen short. */
const BAD_ONE_IN = 10;
/** Hours that a slice stays where no manifest lists it any more, for readers and caches that hold an old manifest. */
const GRACE_HOURS = 6;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** `wireside index build`: articles to an index. Exit code 1 where more than a tenth was bad. */
export async function buildCommand(words: readonly string[]): Promise<number> {
  const given = parseArguments(
    words,
    {
      values: ["out", "name", "key", "licence", "contact", "next-key", "keep-days", "map", "state", "grace", "jobs"],
      flags: ["with-text", "sample", "add"],
    },
    USAGE,
  );
  const { manifest, counts } = await buildAndPublish(await requestOf(given));
  const { bad, good, unchanged } = counts;
  const bytes = manifest.slices.reduce((sum, slice) => sum + slice.bytes, 0);
  const { stories, from, to, sequence } = manifest;
  const slices = manifest.slices.length;
  await writeLine(JSON.stringify({ stories, slices, bytes, from, to, sequence, read: good, unchanged, skipped: bad }));
  return fellShort(counts) ? 1 : 0;
}

function fellShort({ good, unchanged, bad }: BuildCounts): boolean {
  return bad * BAD_ONE_IN > good + unchanged + bad;
}

async function requestOf(given: Arguments): Promise<BuildRequest> {
  const out = optionValue(given, "out");
  if (given.positional.length === 0 || out === null)
    throw new CliFailure(`index build takes inputs and --out; usage: wireside ${USAGE}`);
  const keyFile = optionValue(given, "key");
  const pair = keyFile === null ? null : await readKeyFile(keyFile);
  const nextKey = optionValue(given, "next-key");
  if (nextKey !== null && !/^[\w-]{43}$/.test(nextKey))
    throw new CliFailure(`--next-key is ${nextKey}; give a public key as index keygen prints it`);
  const mapFile = optionValue(given, "map");
  const keepDays = wholeNumber(given, "keep-days", 1);
  const jobs = wholeNumber(given, "jobs", 1);
  const [name, licence, contact] = ["name", "licence", "contact"].map((option) => optionValue(given, option));
  return {
    inputs: given.positional,
    out,
    state: optionValue(given, "state") ?? stateFolder(out),
    built: buildTime(),
    name: name ?? null,
    head: {
      ...(licence ? { licence } : {}),
      ...(contact ? { contact } : {}),
      ...(nextKey === null ? {} : { nextKey }),
      ...(given.options.has("sample") ? { sample: true } : {}),
    },
    sign: pair === null ? null : (made: Manifest) => signManifest(made, pair),
    withText: given.options.has("with-text"),
    add: given.options.has("add"),
    keepMs: keepDays === null ? null : keepDays * DAY_MS,
    graceMs: (wholeNumber(given, "grace", 0) ?? GRACE_HOURS) * HOUR_MS,
    map: mapFile === null ? null : { file: mapFile, pages: await readPageMap(mapFile) },
    ...(jobs === null ? {} : { jobs }),
  };
}

function wholeNumber(given: Arguments, option: string, least: number): number | null {
  const value = optionValue(given, option);
  if (value === null) return null;
  const number = Number(value);
  if (!(Number.isInteger(number) && number >= least && value.trim() !== ""))
    throw new CliFailure(`--${option} is ${value}; give a whole number from ${least}`);
  return number;
}

/** Beside the index, so that whoever copies its folder does not copy it; for a store here, under the last part of its name. */
function stateFolder(out: string): string {
  return `${out.startsWith("s3://") ? basename(out) : resolve(out)}.state`;
}

/** Now, or what SOURCE_DATE_EPOCH says (seconds since 1970), by which builds can be repeated to the byte. */
function buildTime(): Date {
  const epoch = process.env.SOURCE_DATE_EPOCH;
  if (epoch === undefined || epoch === "") return new Date();
  const time = new Date(Number(epoch) * 1000);
  if (Number.isNaN(time.getTime())) throw new CliFailure(`SOURCE_DATE_EPOCH is ${epoch}; give seconds since 1970`);
  return time;
}
