import type { DifferenceKind } from "../../src/core/types.ts";

/** Signs of 12 by 12 that tell kinds apart without colour. `A` and `B` stand for the reader's side and the other one. */
const SIGNS: Readonly<Record<DifferenceKind, string>> = {
  "only-a": "M1.5 1.5h9v9h-9zM1.5 3.5h4.5M1.5 6h4.5M1.5 8.5h4.5M6 1.5v9",
  "only-b": "M1.5 1.5h9v9h-9zM6 3.5h4.5M6 6h4.5M6 8.5h4.5M6 1.5v9",
  moved: "M4 10.5v-9M1.8 3.7L4 1.5l2.2 2.2M8 1.5v9M5.8 8.3L8 10.5l2.2-2.2",
  number: "M4.5 1.5l-1 9M8.5 1.5l-1 9M1.5 4.3h9M1.5 7.7h9",
  time: "M6 1.3a4.7 4.7 0 1 1 0 9.4a4.7 4.7 0 1 1 0-9.4M6 3.4V6l1.9 1.4",
  name: "M6 1.5a2.2 2.2 0 1 1 0 4.4a2.2 2.2 0 1 1 0-4.4M1.8 10.7c.4-2.4 2-3.4 4.2-3.4s3.8 1 4.2 3.4",
  spelling: "M1.3 9l2.6-7.5h.6L7 9M2.2 6.5h4M8.3 10.3h2.9M9 6.2c1.8-.8 2.2.2 2.2 1v1.6",
  quote: "M4.6 2.5C2.8 3.3 2 4.8 2 6.8V9h2.7V6.5H3.3M10 2.5C8.2 3.3 7.4 4.8 7.4 6.8V9h2.7V6.5H8.7",
  attribution: "M1.5 2h9v6H6L3.5 10.5V8h-2zM4 4.2h4M4 6h2.6",
  hedge: "M1.3 5c1.4-2.6 3-2.6 4.7-.9s3.3 1.7 4.7-.9M1.3 9c1.4-2.6 3-2.6 4.7-.9s3.3 1.7 4.7-.9",
  negation: "M1.5 4.300h9M1.5 7.700h9M8.8 1.500L3.2 10.5",
  wording: "M1.5 2.500h9M1.5 5h5M1.5 7.500h9M1.5 10h3.5",
};

/** The sign of a kind of difference; its label always stands beside it or in hidden words. */
export function KindSign({ kind }: { readonly kind: DifferenceKind }) {
  return (
    <svg class={`sign kind-${kind}`} viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      <path d={SIGNS[kind]} />
    </svg>
  );
}
