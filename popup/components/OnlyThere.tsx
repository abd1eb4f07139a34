import type { Article } from "../../src/core/types.ts";
import type { Row } from "../view-model/rows.ts";
import { Passage } from "./Passage.tsx";
import { useWords } from "./WordsContext.ts";

interface Props {
  /** Rows that hold something only the other version has. */
  readonly rows: readonly Row[];
  readonly b: Article;
  readonly current: number | null;
}

const ONLY_THERE = new Set(["only-b"] as const);

/** What the other version has and this page has not, read in its order. */
export function OnlyThere({ rows, b, current }: Props) {
  const words = useWords();
  if (rows.length === 0) return <p class="calm">{words.t("onlyThereNone", b.outlet)}</p>;
  return (
    <>
      <p class="count-line">{words.n("onlyThereCount", rows.length, words.number(rows.length), b.outlet)}</p>
      <ol class="rows rows-there">
        {rows.map((row) => (
          <li key={row.pair} class={`row row-${row.state} ${row.b?.opens ? "row-opens" : ""}`} data-row={row.pair}>
            <div class="cell cell-b">
              {!row.sure && <p class="absent">{words.t("notFoundHere")}</p>}
              {row.b !== null && <Passage cell={row.b} side="b" lang={b.lang} kinds={ONLY_THERE} current={current} />}
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}
