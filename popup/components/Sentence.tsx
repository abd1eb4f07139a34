import type { Article, Difference } from "../../src/core/types.ts";
import type { OpenedVersion } from "../../src/messages/calls.ts";
import { partsOf } from "../view-model/inWords.ts";
import { Foreign } from "./Foreign.tsx";
import { useWords } from "./WordsContext.ts";

interface Props {
  readonly difference: Difference;
  readonly a: Article;
  readonly opened: OpenedVersion;
}

/** A difference in words, the texts' own words in their own language and direction. */
export function Sentence({ difference, a, opened }: Props) {
  const langs = { a: a.lang, b: opened.article.lang };
  return (
    <>
      {partsOf(useWords(), difference, a, opened).map(({ text, side }, index) =>
        side === null ? (
          text
        ) : (
          <Foreign key={index} lang={langs[side]}>
            {text}
          </Foreign>
        ),
      )}
    </>
  );
}
