import type { Article, DifferenceKind } from "../../src/core/types.ts";
import { keyOf, type Part } from "../view-model/parts.ts";
import { Fold } from "./Fold.tsx";
import { MovedPlace } from "./MovedPlace.tsx";
import { RowView } from "./RowView.tsx";
import { still } from "./still.tsx";

interface Props {
  readonly part: Part;
  readonly a: Article;
  readonly b: Article;
  readonly layout: "two" | "one";
  readonly kinds: ReadonlySet<DifferenceKind>;
  /** The difference that the reader is at, where it lies in this part. */
  readonly current: number | null;
}

const StillRow = still(RowView);

/** Some rows of a comparison, drawn again together; a box of its own, which the style sheet guesses the height of. */
export const RowsPart = still(({ part, a, b, layout, kinds, current }: Props) => (
  <div
    class={part.isLinked ? "part part-linked" : "part"}
    style={{ "--chars": String(part.length), "--folds": String(part.folds) }}
  >
    {part.items.map((item) =>
      item.type === "fold" ? (
        <Fold
          key={keyOf(item)}
          first={item.first}
          count={item.count}
          filtered={kinds.size > 0}
          trifles={item.trifles}
        />
      ) : item.type === "place" ? (
        <MovedPlace key={keyOf(item)} move={item.move} b={b} />
      ) : (
        <StillRow
          key={keyOf(item)}
          row={item.row}
          a={a}
          b={b}
          layout={layout}
          kinds={kinds}
          linked={part.isLinked}
          current={current !== null && item.row.differences.includes(current) ? current : null}
        />
      ),
    )}
  </div>
));
