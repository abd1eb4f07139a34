import { mkdir, writeFile } from "node:fs/promises";
import { articles } from "../../test/newsroom/newsroom.ts";
import { buildIndex } from "../index/build-index.ts";

/** Articles that the welcome page looks through for its story: the versions of one report stand together. */
const WELCOME_ARTICLES = 12;

/** Writes the bundled sample into a build: an index of the demo newsroom that carries its texts, so that it works offline. */
export async function writeSample(out: string): Promise<void> {
  await mkdir(`${out}sample`, { recursive: true });
  const sample = articles();
  const story = sample.slice(0, WELCOME_ARTICLES).map(({ url, outlet, title, published, lang, text }) => {
    return { url, outlet, title, published, lang, text };
  });
  await writeFile(`${out}sample/story.json`, JSON.stringify(story));
  // The newest article's date stands for the day of the build, so that two builds of one source are the same.
  const built = sample
    .map(({ published }) => new Date(published).toISOString())
    .sort()
    .at(-1)!;
  await buildIndex(
    sample,
    { write: (name, bytes) => writeFile(`${out}sample/${name}`, bytes) },
    { name: "Wireside sample", sequence: 1, built, sample: true, withText: true },
  );
}
