import type { Difference } from "../../src/core/types.ts";
import { kindKey } from "../../src/messages/wording.ts";
import { type MapPart, thirdsOf } from "../view-model/map.ts";
import { useWords } from "./WordsContext.ts";

interface Props {
  readonly parts: readonly MapPart[];
  readonly differences: readonly Difference[];
  /** The differences that the keys go through, in reading order. */
  readonly order: readonly number[];
  readonly current: number | null;
  readonly onGo: (difference: number) => void;
}

/** Height of the drawing and of what it is made of, in units of its own. */
const HEIGHT = 24;
const TALLEST = 15;
const TRACK = 3;
/** What matters weighs at least half: bars start a little below that, so that the lightest still show. */
const LIGHTEST = 0.35;
/** Share of a bar's width that is left free beside it. */
const GAP = 0.12;

/**
 * The whole comparison as a histogram, from the first sentence to the last: bars by kind and weight, and below them two tracks that
 * tell which text has something there. One stop for the keyboard: arrows go from difference to difference.
 */
export function StoryMap({ parts, differences, order, current, onGo }: Props) {
  const words = useWords();
  const total = parts.reduce((sum, { length }) => sum + length, 0) || 1;
  const place = current === null ? -1 : order.indexOf(current);
  const kind = current === null ? undefined : differences[current]?.kind;
  const said =
    place < 0 || kind === undefined
      ? words.n("matters", order.length)
      : words.t("announceDifference", words.number(place + 1), words.number(order.length), words.t(kindKey(kind)));
  const forwards = words.dir === "rtl" ? "ArrowLeft" : "ArrowRight";
  const backwards = words.dir === "rtl" ? "ArrowRight" : "ArrowLeft";
  const target = (key: string): number | undefined => {
    if (key === forwards || key === "ArrowDown") return order[Math.min(place + 1, order.length - 1)];
    if (key === backwards || key === "ArrowUp") return order[Math.max(place - 1, 0)];
    if (key === "Home") return order[0];
    return key === "End" ? order.at(-1) : undefined;
  };
  const thirds = thirdsOf(parts).map(words.number) as [string, string, string];
  let x = 0;
  return (
    <div
      class="map"
      role="slider"
      tabIndex={0}
      aria-label={words.t("mapTitle")}
      aria-description={words.t("mapThirds", ...thirds)}
      title={words.t("mapTitle")}
      aria-valuemin={order.length === 0 ? 0 : 1}
      aria-valuemax={order.length}
      aria-valuenow={Math.max(place + 1, order.length === 0 ? 0 : 1)}
      aria-valuetext={said}
      onClick={({ target: at }) => {
        const go = at instanceof Element ? at.closest("[data-go]")?.getAttribute("data-go") : null;
        if (go) onGo(Number(go));
      }}
      onKeyDown={(event) => {
        const next = target(event.key);
        if (next === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
        event.preventDefault();
        onGo(next);
      }}
    >
      <svg viewBox={`0 0 ${total} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
        {parts.map((part) => {
          const from = x;
          x += part.length;
          const { length, kind: heaviest, weight, differences: mine } = part;
          const isCurrent = current !== null && mine.includes(current);
          const names = ["map-part", heaviest === null ? "" : `kind-${heaviest}`, isCurrent ? "map-current" : ""];
          const tall = ((weight - LIGHTEST) / (1 - LIGHTEST)) * TALLEST;
          return (
            <g key={part.pair} class={names.filter(Boolean).join(" ")} data-go={mine[0]}>
              <rect class="map-ground" x={from} y="0" width={length} height={HEIGHT} />
              {heaviest !== null && (
                <rect class="map-bar" x={from} y={TALLEST - tall} width={length * (1 - GAP)} height={tall} />
              )}
              {part.a && <rect class="map-a" x={from} y={HEIGHT - 2 * TRACK - 1} width={length} height={TRACK} />}
              {part.b && <rect class="map-b" x={from} y={HEIGHT - TRACK} width={length} height={TRACK} />}
            </g>
          );
        })}
      </svg>
    </div>
  );
}
