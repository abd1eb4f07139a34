import type { ArticleInput, Collation } from "../core/types.ts";
import type { StoryTable } from "../messages/calls.ts";
import { type Opening, openVersion } from "./open-version.ts";

/** Puts the article of a key and some of its versions together, sentence by sentence. */
export async function collateVersions(
  key: string,
  ids: readonly string[],
  opening: Opening,
  collate: (articles: readonly ArticleInput[]) => Collation,
): Promise<StoryTable> {
  const { article } = await opening.desk.read(key);
  const others: ArticleInput[] = [];
  for (const id of ids) others.push((await openVersion(key, id, opening)).article);
  const { rows } = collate([article, ...others]);
  return { rows: rows.map(({ base, cells }) => ({ base, cells: cells.map((cell) => cell?.span ?? null) })) };
}
