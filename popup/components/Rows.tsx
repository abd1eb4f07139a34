import { useEffect, useLayoutEffect, useMemo, useRef } from "preact/hooks";
import type { Article, DifferenceKind } from "../../src/core/types.ts";
import type { Item } from "../view-model/arrange.ts";
import { lengthOf, type Part, partsOf } from "../view-model/parts.ts";
import { RowsPart } from "./RowsPart.tsx";
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
/** Pairs that are laid out together: fewer cost more to watch, more make a longer step when they come into sight. */
const TOGETHER = 12;

/** The two texts, aligned. The difference that the reader is at has the focus and is in sight. */
export function Rows({ items, a, b, layout, kinds, current, takesFocus, onPick, onUnfold }: Props) {
  const words = useWords();
  const list = useRef<HTMLDivElement>(null);
  /** First pair of the fold that was opened last, until its sentences are there. */
  const opened = useRef<number | null>(null);
  const { parts, owners } = useMemo(() => partsOf(items, TOGETHER), [items]);

  useEffect(() => {
    if (current !== null && list.current !== null) bringToSight(list.current, current, takesFocus);
  }, [current]);

  useLayoutEffect(() => {
    if (opened.current === null || list.current === null) return;
    focusRow(list.current, opened.current);
    opened.current = null;
  }, [items]);

  const isEmpty = items.every(({ type }) => type === "fold");
  const isLong = items.length > LONG;
  useLayoutEffect(() => {
    if (isLong && list.current !== null) guessHeights(list.current, parts);
  }, [isLong, layout]);

  useEffect(() => {
    const element = list.current;
    const pick = (event: Event) => {
      const target = event.target as Element;
      const jump = target.closest?.("[data-jump]")?.getAttribute("data-jump");
      if (jump) {
        const place = element?.querySelector<HTMLElement>(`[data-place="${jump}"]`);
        place?.focus({ preventScroll: true });
        if (place) toMiddle(place);
        return;
      }
      const fold = target.closest?.<HTMLElement>("[data-fold]")?.dataset;
      if (fold !== undefined) {
        opened.current = Number(fold.fold);
        onUnfold(Number(fold.fold), Number(fold.count));
        return;
      }
      const mark = target.closest?.("[data-difference]");
      if (mark !== null && mark !== undefined) onPick(Number(mark.getAttribute("data-difference")));
    };
    element?.addEventListener("click", pick);
    return () => element?.removeEventListener("click", pick);
  }, [onPick, onUnfold, isEmpty]);

  if (isEmpty) return <p class="calm">{kinds.size === 0 ? words.t("alikeAll") : words.t("alikeFiltered")}</p>;
  const owner = current === null ? undefined : owners.get(current);
  return (
    // biome-ignore lint/a11y/useSemanticElements: <li> stands right inside a list, and between this list and its items stand parts
    <div role="list" class={`rows rows-${layout}${isLong ? " rows-long" : ""}`} ref={list}>
      {parts.map((part) => (
        <RowsPart
          key={part.key}
          part={part}
          a={a}
          b={b}
          layout={layout}
          kinds={kinds}
          current={part === owner ? current : null}
        />
      ))}
    </div>
  );
}

/** Rows whose height is measured to guess that of all others. */
const MEASURED = 8;

/**
 * Tells the style sheet how high a character comes out: parts that have not been laid out take the room that they will need, so that
 * the page does not jump under the reader's hand while it is scrolled.
 */
function guessHeights(list: HTMLElement, parts: readonly Part[]): void {
  const rows = parts
    .filter(({ isLinked }) => !isLinked)
    .flatMap(({ items }) => items.filter(({ type }) => type === "row"));
  let height = 0;
  let length = 0;
  for (const item of rows.slice(0, MEASURED)) {
    if (item.type !== "row") continue;
    height += list.querySelector<HTMLElement>(`[data-row="${item.row.pair}"]`)?.offsetHeight ?? 0;
    length += lengthOf(item.row);
  }
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

/** Heights of the window that a place may be away for the way there to be shown: further off nobody could follow it. */
const FOLLOWED = 1.5;
/** Where the reader was taken last: what has been left since is not gone back to. */
let lastPlace: Element | null = null;

/** Scrolls smoothly to what is near. A place far off is jumped to, and once more when the rows around it have their own heights. */
function toMiddle(place: Element): void {
  lastPlace = place;
  const { top } = place.getBoundingClientRect();
  const isNear = Math.abs(top - innerHeight / 2) < FOLLOWED * innerHeight;
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  place.scrollIntoView({ block: "center", behavior: isNear && !calm ? "smooth" : "instant" });
  if (isNear) return;
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      if (lastPlace === place) place.scrollIntoView({ block: "center", behavior: "instant" });
    }),
  );
}

/** The button that opened a fold is gone with it: focus goes to the first sentence that it hid. */
function focusRow(list: HTMLElement, pair: number): void {
  const row = list.querySelector<HTMLElement>(`[data-row="${pair}"]`);
  row?.setAttribute("tabindex", "-1");
  row?.focus({ preventScroll: true });
}
