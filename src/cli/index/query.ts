import { queryKey } from "../../core/story/key.ts";
import { type BucketedIndex, openBuckets } from "../../index/bucket-search.ts";
import { searchIndex } from "../../index/search-index.ts";
import { optionValue, parseArguments } from "../arguments.ts";
import { CliFailure } from "../failure.ts";
import { jsonLines, writeLine } from "../lines.ts";
import { Progress } from "../progress.ts";
import { articleOf, readArticle } from "../read-article.ts";
import { indexFetch, openIndex, openManifest, refusalsTold } from "./open.ts";
import { rangeFetch } from "./range-fetch.ts";

const USAGE = "index query DIR|URL (--page FILE | --jsonl FILE) [--limit N]";
const DEFAULT_LIMIT = 20;
const MAX_LIMIT = 50;

/** `wireside index query`: one line {id, matches, searched} for each article asked about. */
export async function queryCommand(words: readonly string[]): Promise<number> {
  const given = parseArguments(words, { values: ["page", "jsonl", "limit"] }, USAGE);
  const [place, ...more] = given.positional;
  const page = optionValue(given, "page");
  const jsonl = optionValue(given, "jsonl");
  if (place === undefined || more.length > 0 || (page === null) === (jsonl === null))
    throw new CliFailure(`index query takes one index and --page or --jsonl; usage: wireside ${USAGE}`);
  const limit = Number(optionValue(given, "limit") ?? DEFAULT_LIMIT);
  if (!(Number.isInteger(limit) && limit > 0 && limit <= MAX_LIMIT))
    throw new CliFailure(`--limit is ${optionValue(given, "limit")}; give a whole number from 1 to ${MAX_LIMIT}`);
  const index = await openForQueries(place);
  if (page !== null) {
    const article = await readArticle(page);
    await answer(index, article.url || page, article, limit);
    return 0;
  }
  const progress = new Progress("index query", null);
  for await (const { number, value } of jsonLines(jsonl!)) {
    const article = articleOf(value, `${jsonl} line ${number}`);
    await answer(index, value.id ?? article.url, article, limit);
    progress.step();
  }
  progress.end();
  return 0;
}

/** The index, taken whole or asked by buckets, as its manifest says. */
async function openForQueries(place: string): Promise<BucketedIndex> {
  const manifest = await openManifest(place);
  if (manifest.buckets === undefined) {
    const whole = searchIndex(await openIndex(place));
    return { query: async (key, options) => whole.query(key, options) };
  }
  // What hides the buckets of one run is not the same in the next: whoever asks for the same page again should do it in one run.
  const tools = { fetch: indexFetch(place), range: rangeFetch(place), secret: crypto.randomUUID() };
  const index = await refusalsTold(() => openBuckets(manifest, tools));
  return { query: (key, options) => refusalsTold(() => index.query(key, options)) };
}

async function answer(
  index: BucketedIndex,
  id: unknown,
  article: ReturnType<typeof articleOf>,
  limit: number,
): Promise<void> {
  const { matches, searched } = await index.query(queryKey(article), { published: article.published, limit });
  // A sample's texts would drown the answer.
  await writeLine(JSON.stringify({ id, matches: matches.map(({ text: _, ...match }) => match), searched }));
}
