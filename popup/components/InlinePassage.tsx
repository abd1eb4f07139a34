import type { Article, DifferenceKind } from "../../src/core/types.ts";
import { isShown } from "../view-model/arrange.ts";
import type { InlinePart } from "../view-model/inline.ts";
import { Foreign, tongue } from "./Foreign.tsx";
import { Marked } from "./Passage.tsx";

interface Props {
  readonly parts: readonly InlinePart[];
  readonly a: Article;
  readonly b: Article;
  readonly kinds: ReadonlySet<DifferenceKind>;
  readonly current: number | null;
}

/** A pair told as one text, the other version's words beside this page's where they differ. */
export function InlinePassage({ parts, a, b, kinds, current }: Props) {
  return (
    <p class="passage passage-inline" {...tongue(a.lang)}>
      {parts.map(({ side, segment }, index) => {
        if (side === "b" && segment.mark !== null && !isShown(kinds, segment.mark.kind)) return null;
        const marked = <Marked segment={segment} side={side} kinds={kinds} current={current} />;
        return side === "a" ? (
          <span key={index}>{marked}</span>
        ) : (
          <span class="inline-other" key={index}>
            {a.lang === b.lang ? marked : <Foreign lang={b.lang}>{marked}</Foreign>}
          </span>
        );
      })}
    </p>
  );
}
