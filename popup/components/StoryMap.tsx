import type { MapPart } from "../view-model/map.ts";
import { useWords } from "./WordsContext.ts";

interface Props {
  readonly parts: readonly MapPart[];
  readonly current: number | null;
  readonly onGo: (difference: number) => void;
}

/**
 * The whole comparison as one strip, from the first sentence to the last: upper half this page, lower half the other version.
 * For the eye and the mouse; the keys n and p and the list in words go the same way.
 */
export function StoryMap({ parts, current, onGo }: Props) {
  const words = useWords();
  const total = parts.reduce((sum, { length }) => sum + length, 0) || 1;
  let x = 0;
  return (
    <svg class="map" viewBox={`0 0 ${total} 12`} preserveAspectRatio="none" role="img" aria-label={words.t("mapTitle")}>
      {parts.map((part) => {
        const from = x;
        x += part.length;
        const { difference } = part;
        const kind = part.kind === null ? "" : ` kind-${part.kind}`;
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the mouse; the keys and the list lead to the same places
          <g
            key={part.pair}
            class={`map-part${kind}${difference !== null && difference === current ? " map-current" : ""}`}
            onClick={difference === null ? undefined : () => onGo(difference)}
          >
            {part.state !== "only-b" && <rect x={from} y="0" width={part.length} height="5.5" />}
            {part.state !== "only-a" && <rect x={from} y="6.5" width={part.length} height="5.5" />}
          </g>
        );
      })}
    </svg>
  );
}
