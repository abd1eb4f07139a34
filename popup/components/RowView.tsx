import type { Article, DifferenceKind } from "../../src/core/types.ts";
import { isShown } from "../view-model/arrange.ts";
import { inlineOf } from "../view-model/inline.ts";
import type { Row } from "../view-model/rows.ts";
import { InlinePassage } from "./InlinePassage.tsx";
import { KindSign } from "./KindSign.tsx";
import { rowAnchor } from "./moveAnchors.ts";
import { Passage } from "./Passage.tsx";
import { useWords } from "./WordsContext.ts";

interface Props {
  readonly row: Row;
  readonly a: Article;
  readonly b: Article;
  readonly layout: "two" | "one";
  readonly kinds: ReadonlySet<DifferenceKind>;
  /** The place where the other version has this passage is shown as well, and linked with it. */
  readonly linked: boolean;
  readonly current: number | null;
}

/** One row of the comparison: both passages, or one with a word on why it stands alone. */
export function RowView({ row, a, b, layout, kinds, linked, current }: Props) {
  const words = useWords();
  const inline = layout === "one" && row.a !== null && row.b !== null ? inlineOf(row.a, row.b) : null;
  const isCurrent = current !== null && row.whole.includes(current);
  const names = [
    "row",
    `row-${row.state}`,
    row.a?.opens || row.b?.opens ? "row-opens" : "",
    row.sure ? "" : "row-unsure",
    isCurrent ? "row-current" : "",
  ];
  return (
    // biome-ignore lint/a11y/useSemanticElements: <li> stands right inside a list, and between this list and its items stand parts
    <div
      role="listitem"
      class={names.filter(Boolean).join(" ")}
      data-row={row.pair}
      style={linked ? { anchorName: rowAnchor(row.pair) } : undefined}
    >
      <RowLabel row={row} outlet={b.outlet} kinds={kinds} linked={linked} />
      {inline === null ? (
        <>
          {(row.a !== null || layout === "two") && (
            <div class="cell cell-a">
              {row.a === null ? (
                <p class="absent">{row.sure ? words.t("notHere") : words.t("notFoundHere")}</p>
              ) : (
                <>
                  <span class="hidden">{words.t("thisPage")}: </span>
                  <Passage cell={row.a} side="a" lang={a.lang} kinds={kinds} current={current} />
                </>
              )}
            </div>
          )}
          {(row.b !== null || layout === "two") && (
            <div class="cell cell-b">
              {row.b === null ? (
                <p class="absent">{row.sure ? words.t("notThere", b.outlet) : words.t("notFoundThere", b.outlet)}</p>
              ) : (
                <>
                  <span class="hidden">{b.outlet}: </span>
                  <Passage cell={row.b} side="b" lang={b.lang} kinds={kinds} current={current} />
                </>
              )}
            </div>
          )}
        </>
      ) : (
        <div class="cell cell-both">
          <InlinePassage parts={inline} a={a} b={b} kinds={kinds} current={current} />
        </div>
      )}
    </div>
  );
}

/** What is said of a row as a whole: that it stands alone, or elsewhere. */
function RowLabel({
  row,
  outlet,
  kinds,
  linked,
}: {
  readonly row: Row;
  readonly outlet: string;
  readonly kinds: Props["kinds"];
  readonly linked: boolean;
}) {
  const words = useWords();
  const kind = row.state === "paired" ? "moved" : row.state;
  if (kind === "moved" && row.moved === null) return null;
  if (!isShown(kinds, kind)) return null;
  const label =
    row.state === "only-a"
      ? words.t("onlyHereLabel")
      : row.state === "only-b"
        ? words.t("onlyThereLabel", outlet)
        : words.t(row.moved === "earlier" ? "movedEarlier" : "movedLater", outlet);
  return (
    <p class={`row-label kind-${kind}`} data-difference={row.whole[0]} data-first="row" tabIndex={-1}>
      <KindSign kind={kind} />
      <span>{label}</span>
      {linked && (
        <button type="button" class="link" data-jump={row.pair}>
          {words.t("movedToThere")}
        </button>
      )}
    </p>
  );
}
