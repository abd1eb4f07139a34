import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { newsArticles } from "./news-model.ts";

/** Writes a part of the news model as JSONL: FILE SEED STORIES BEHIND. A process of its own, so that two write at the same time. */
const [file, seed, stories, behind] = process.argv.slice(2);
const out = createWriteStream(file!, { highWaterMark: 1 << 22 });
for (const article of newsArticles({ seed: Number(seed), stories: Number(stories), behind: Number(behind) }))
  if (!out.write(`${JSON.stringify(article)}\n`)) await once(out, "drain");
out.end();
await once(out, "finish");
