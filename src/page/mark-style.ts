import { type DifferenceKind, MATTERS } from "../core/types.ts";

/** How a kind is drawn. No two kinds share line, thickness and colour; line and thickness alone already tell most apart. */
interface Line {
  readonly line: "solid" | "double" | "dotted" | "dashed" | "wavy";
  /** Pixels. */
  readonly thickness: number;
  /** Reads on light and dark paper: each keeps a contrast of 3 and more with both. */
  readonly colour: string;
}

const LINES: Readonly<Record<DifferenceKind, Line>> = {
  "only-a": { line: "solid", thickness: 3, colour: "#2f80c2" },
  "only-b": { line: "double", thickness: 4, colour: "#8f6bd1" },
  moved: { line: "dotted", thickness: 3, colour: "#7a828c" },
  number: { line: "double", thickness: 3, colour: "#c8641b" },
  time: { line: "double", thickness: 2, colour: "#9a7a12" },
  name: { line: "solid", thickness: 2, colour: "#1f8f7c" },
  spelling: { line: "dotted", thickness: 1, colour: "#7a828c" },
  quote: { line: "wavy", thickness: 2, colour: "#8f6bd1" },
  attribution: { line: "dashed", thickness: 2, colour: "#c2528b" },
  hedge: { line: "wavy", thickness: 1, colour: "#c8641b" },
  negation: { line: "solid", thickness: 4, colour: "#d04545" },
  wording: { line: "dashed", thickness: 1, colour: "#2f80c2" },
};

/** Kinds that can be drawn. */
export const MARKED_KINDS = Object.keys(LINES) as readonly DifferenceKind[];

/** The name in `CSS.highlights` that a difference is drawn under; trifles have one of their own. */
export function highlightName(kind: DifferenceKind, weight: number): string {
  return weight >= MATTERS ? `wireside-${kind}` : `wireside-trifle-${kind}`;
}

/** The name of what both versions have word for word, drawn instead of what differs where the reader asks for it. */
export const SHARED = "wireside-shared";

/** Every name that may stand in `CSS.highlights` because of us. */
export const HIGHLIGHT_NAMES: readonly string[] = [
  ...MARKED_KINDS.flatMap((kind) => [highlightName(kind, 1), highlightName(kind, 0)]),
  SHARED,
];

/**
 * The style sheet of the marks; it speaks of our own highlights only, so that it changes nothing else of a page, and where `root` is
 * given, only of elements that it selects and what they hold. `inherits` tells whether the browser hands highlights down to the elements
 * inside: Chromium does, Firefox does not yet.
 */
export function markStyles(root: string | null, inherits: boolean): string {
  const homes = root === null ? [""] : inherits ? [root] : [root, `${root} *`];
  const select = (name: string) => homes.map((home) => `${home}::highlight(${name})`).join(", ");
  const shared = `${select(SHARED)} { background-color: color-mix(in srgb, #3f8f95 24%, transparent); }`;
  const rules = MARKED_KINDS.map((kind) => {
    const { line, thickness, colour } = LINES[kind];
    const under = `text-decoration: underline ${line} ${thickness}px`;
    return (
      `${select(highlightName(kind, 1))} { ${under} ${colour}; }\n` +
      `${select(highlightName(kind, 0))} { ${under} color-mix(in srgb, ${colour} 45%, transparent); }`
    );
  });
  return [...rules, shared].join("\n");
}
