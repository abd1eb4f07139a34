import type { Article } from "../core/types.ts";
import { readSurvey } from "../extract/read-survey.ts";
import type { PageCalls } from "../messages/calls.ts";
import type { Call } from "../messages/client.ts";
import { refuse, valued } from "../messages/failure.ts";
import { readCaptured } from "../messages/survey-reader.ts";

/** What a page says now. */
export interface Capture {
  /** Names the reading: as long as the page does not change, it stays the same. */
  readonly reading: string;
  /** Null where the page has not changed since the reading that was known. */
  readonly article: Article | null;
  /** Settles once the page knows which of its blocks are the article, rejects where it cannot be told. Absent where there is no article. */
  readonly told?: Promise<unknown>;
}

/**
 * Reads the article of a page. The page only looks at itself; which of its blocks are the article is decided here, where it holds
 * nobody up, and told to the page.
 */
export async function captureArticle(ask: Call<PageCalls>, known: string | null): Promise<Capture> {
  const captured = readCaptured(valued(await ask("capture", { known })));
  if (captured === undefined) refuse("internal", "the page answered with something that is no survey");
  const { reading, survey } = captured;
  if (survey === null) return { reading, article: null };
  const { article, chosen } = readSurvey(survey);
  return { reading, article, told: ask("chosen", { reading, blocks: chosen }).then(valued) };
}
