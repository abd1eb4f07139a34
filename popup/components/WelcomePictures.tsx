import type { ComponentChildren } from "preact";

/** Lines of print, as bars: x, y and width of each. */
function Print({
  lines,
  side = "",
}: {
  readonly lines: readonly (readonly [number, number, number])[];
  readonly side?: string;
}) {
  return (
    <g class={`print ${side}`}>
      {lines.map(([x, y, width]) => (
        <rect key={`${x} ${y}`} x={x} y={y} width={width} height="5" rx="2" />
      ))}
    </g>
  );
}

function Picture({ children }: { readonly children: ComponentChildren }) {
  return (
    <svg class="step-picture" viewBox="0 0 200 120" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

const COLUMN = [
  [0, 0, 62],
  [0, 12, 66],
  [0, 24, 50],
  [0, 42, 64],
  [0, 54, 58],
] as const;
const at = (x: number, y: number) => COLUMN.map(([dx, dy, width]) => [x + dx, y + dy, width] as const);

/** A page with the icon above it. */
export function ClickPicture() {
  return (
    <Picture>
      <rect class="paper" x="30" y="12" width="140" height="104" rx="6" />
      <path class="rule" d="M30 32h140" />
      <rect class="plate" x="146" y="16" width="13" height="13" rx="3" />
      <Print
        lines={[
          [44, 44, 96],
          [44, 60, 112],
          [44, 72, 104],
          [44, 84, 110],
          [44, 96, 70],
        ]}
      />
      <path class="pointer" d="M153 24l14 12-6 1 3 7-3 1-3-7-5 4z" />
    </Picture>
  );
}

/** Two columns, with differences marked in both. */
export function SeePicture() {
  return (
    <Picture>
      <rect class="paper" x="14" y="12" width="172" height="104" rx="6" />
      <path class="rule" d="M100 12v104" />
      <Print lines={at(26, 26)} />
      <Print lines={at(110, 26)} />
      <rect class="mark-a" x="46" y="36" width="28" height="9" rx="2" />
      <rect class="mark-a" x="130" y="36" width="22" height="9" rx="2" />
      <rect class="mark-b" x="110" y="92" width="66" height="14" rx="2" />
    </Picture>
  );
}

/** A page with underlined words and a card beside them. */
export function MarkPicture() {
  return (
    <Picture>
      <rect class="paper" x="30" y="12" width="140" height="104" rx="6" />
      <Print
        lines={[
          [44, 26, 96],
          [44, 44, 112],
          [44, 60, 104],
          [44, 76, 110],
          [44, 92, 70],
        ]}
      />
      <path class="line-a" d="M60 70h40" />
      <path class="line-b" d="M96 86h44" />
      <rect class="card" x="104" y="40" width="82" height="40" rx="5" />
      <Print
        lines={[
          [112, 49, 44],
          [112, 60, 62],
          [112, 70, 52],
        ]}
        side="print-card"
      />
    </Picture>
  );
}
