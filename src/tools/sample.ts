import { mkdir, writeFile } from "node:fs/promises";
import { articles } from "../../test/newsroom/newsroom.ts";

/** Writes the bundled sample into a build: the demo newsroom's articles with their texts. */
export async function writeSample(out: string): Promise<void> {
  await mkdir(`${out}sample`, { recursive: true });
  const sample = articles().map(({ url, outlet, title, published, lang, text }) => {
    return { url, outlet, title, published, lang, text };
  });
  await writeFile(`${out}sample/articles.json`, JSON.stringify(sample));
}
