import type { DifferenceKind } from "../../src/core/types.ts";
import { kindKey } from "../../src/messages/wording.ts";
import { isShown } from "../view-model/arrange.ts";
import { type Cell, matters } from "../view-model/rows.ts";
import type { Segment } from "../view-model/segments.ts";
import { tongue } from "./Foreign.tsx";
import { KindSign } from "./KindSign.tsx";
import { useSpoken } from "./SpokenContext.ts";
import { useWords } from "./WordsContext.ts";

interface Props {
  readonly cell: Cell;
  readonly side: "a" | "b";
  readonly lang: string;
  readonly kinds: ReadonlySet<DifferenceKind>;
  /** The difference that the reader is at. */
  readonly current: number | null;
}

/** One passage of an article with its marks. */
export function Passage({ cell, side, lang, kinds, current }: Props) {
  return (
    <p class={`passage passage-${cell.kind}`} {...tongue(lang)}>
      {cell.segments.map((segment, index) => (
        <Marked key={index} segment={segment} side={side} kinds={kinds} current={current} />
      ))}
    </p>
  );
}

interface MarkedProps {
  readonly segment: Segment;
  readonly side: "a" | "b";
  readonly kinds: ReadonlySet<DifferenceKind>;
  readonly current: number | null;
}

/** A segment under its mark: `<del>` on the reader's side and `<ins>` on the other, with hidden words, as far as they are wanted. */
export function Marked({ segment: { text, mark, first }, side, kinds, current }: MarkedProps) {
  const words = useWords();
  const spoken = useSpoken();
  if (mark === null || !isShown(kinds, mark.kind)) return <>{text}</>;
  // Both elements are told by several screen readers: a reader who wants nothing told gets neither.
  const Element = spoken === "none" ? "span" : side === "a" ? "del" : "ins";
  const trifle = !matters(mark);
  // The sign stays on the line of the word that it belongs to.
  const opening = /^\s*\S{0,24}/.exec(text)?.[0] ?? "";
  const names = [
    "mark",
    `kind-${mark.kind}`,
    trifle ? "mark-trifle" : "",
    mark.sure ? "" : "mark-unsure",
    mark.difference === current ? "mark-current" : "",
  ];
  return (
    <Element
      class={names.filter(Boolean).join(" ")}
      data-difference={mark.difference}
      data-first={first ? side : undefined}
      tabIndex={first ? -1 : undefined}
    >
      {first && spoken !== "none" && <span class="hidden">{words.t("markHidden", words.t(kindKey(mark.kind)))} </span>}
      {first && !trifle ? (
        <>
          <span class="glued">
            <KindSign kind={mark.kind} />
            {opening}
          </span>
          {text.slice(opening.length)}
        </>
      ) : (
        text
      )}
      {spoken === "all" && <span class="hidden"> {words.t("markHiddenEnd")}</span>}
    </Element>
  );
}
