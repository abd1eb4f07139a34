import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import type { Article, DifferenceKind } from "../../src/core/types.ts";
import type { Item } from "../view-model/arrange.ts";
import { Fold } from "./Fold.tsx";
import { MovedPlace } from "./MovedPlace.tsx";
import { RowView } from "./RowView.tsx";
import { still } from "./still.tsx";
import { useWords } from "./WordsContext.ts";

interface Props {
  readonly items: readonly Item[];
  readonly a: Article;
  readonly b: Article;
  readonly layout: "two" | "one";
  readonly kinds: ReadonlySet<DifferenceKind>;
  readonly current: number | null;
  /** Going to a difference takes the focus there; not so while the reader goes along the map. */
  readonly takesFocus: boolean;
  readonly onPick: (difference: number) => void;
  readonly onUnfold: (first: number, count: number) => void;
}

/** From so many lines on those out of sight are not laid out; below it that would gain nothing. */
const LONG = 150;

const StillRow = still(RowView);

/** The two texts, aligned. The difference that the reader is at has the focus and is in sight. */
export function Rows({ items, a, b, layout, kinds, current, takesFocus, onPick, onUnfold }: Props) {
  const words = useWords();
  const list = useRef<HTMLOListElement>(null);
  /** First pair of the fold that was opened last, until its sentences are there. */
  const opened = useRef<number | null>(null);

  useEffect(() => {
    if (current !== null && list.current !== null) bringToSight(list.current, current, takesFocus);
  }, [current]);

  useLayoutEffect(() => {
    if (opened.current === null || list.current === null) return;
    focusRow(list.current, opened.current);
    opened.current = null;
  }, [items]);

  const isLong = items.length > LONG;
  useLayoutEffect(() => {
    if (isLong && list.current !== null) guessHeights(list.current);
  }, [isLong, layout]);

  useEffect(() => {
    const element = list.current;
    const pick = (event: Event) => {
      const target = event.target as Element;
      const jump = target.closest?.("[data-jump]")?.getAttribute("data-jump");
      if (jump) {
        element?.querySelector<HTMLElement>(`[data-place="${jump}"]`)?.focus({ preventScroll: true });
        toMiddle(element?.querySelector(`[data-place="${jump}"]`));
        return;
      }
      const mark = target.closest?.("[data-difference]");
      if (mark !== null && mark !== undefined) onPick(Number(mark.getAttribute("data-difference")));
    };
    element?.addEventListener("click", pick);
    return () => element?.removeEventListener("click", pick);
  }, [onPick]);

  const moved = new Set(items.flatMap((item) => (item.type === "place" ? [item.move.row.pair] : [])));
  if (items.every(({ type }) => type === "fold"))
    return <p class="calm">{kinds.size === 0 ? words.t("alikeAll") : words.t("alikeFiltered")}</p>;
  return (
    <ol class={`rows rows-${layout}${isLong ? " rows-long" : ""}`} ref={list}>
      {items.map((item) =>
        item.type === "fold" ? (
          <Fold
            key={`fold-${item.first}`}
            count={item.count}
            filtered={kinds.size > 0}
            trifles={item.trifles}
            onShow={() => {
              opened.current = item.first;
              onUnfold(item.first, item.count);
            }}
          />
        ) : item.type === "place" ? (
          <MovedPlace key={`place-${item.move.row.pair}`} move={item.move} b={b} />
        ) : (
          <StillRow
            key={item.row.pair}
            row={item.row}
            a={a}
            b={b}
            layout={layout}
            kinds={kinds}
            linked={moved.has(item.row.pair)}
            current={current !== null && item.row.differences.includes(current) ? current : null}
          />
        ),
      )}
    </ol>
  );
}

/** Passages whose height is measured to guess that of all others. */
const MEASURED = 6;

/**
 * Tells the style sheet how high a character of a passage comes out: rows that have not been laid out take the room that they will
 * need, so that the page does not jump under the reader's hand while it is scrolled.
 */
function guessHeights(list: HTMLElement): void {
  const passages = [...list.querySelectorAll<HTMLElement>(".row:nth-child(-n + 12) .passage")].slice(0, MEASURED);
  const height = passages.reduce((sum, passage) => sum + passage.offsetHeight, 0);
  const length = passages.reduce((sum, { textContent }) => sum + (textContent?.length ?? 0), 0);
  if (height > 0 && length > 0) list.style.setProperty("--char-height", `${height / length}px`);
}

/** Focus goes to the mark on the reader's side where there is one, else to the other side or the row's own label. */
function bringToSight(list: HTMLElement, difference: number, focus: boolean): void {
  const places = [...list.querySelectorAll<HTMLElement>(`[data-difference="${difference}"][data-first]`)];
  const place = places.find((each) => each.dataset.first === "a") ?? places[0];
  if (place === undefined) return;
  if (focus) place.focus({ preventScroll: true });
  toMiddle(place);
}

function toMiddle(place: Element | null | undefined): void {
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  place?.scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
}

/** The button that opened a fold is gone with it: focus goes to the first sentence that it hid. */
function focusRow(list: HTMLElement, pair: number): void {
  const row = list.querySelector<HTMLElement>(`[data-row="${pair}"]`);
  row?.setAttribute("tabindex", "-1");
  row?.focus({ preventScroll: true });
}
