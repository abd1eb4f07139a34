const PATHS = {
  next: "M4 6l4 4 4-4",
  previous: "M4 10l4-4 4 4",
  back: "M10 3L5 8l5 5",
  close: "M4 4l8 8M12 4l-8 8",
  add: "M8 3v10M3 8h10",
  view: "M6 3H3v10h10v-3M9 3h4v4M13 3L7.5 8.5",
  panel: "M2.5 3h11v10h-11zM9.5 3v10",
  options: "M2 5h7M13 5h1M11 3v4M2 11h1M7 11h7M5 9v4",
  help: "M5.5 6a2.5 2.5 0 1 1 3.6 2.2C8.3 8.7 8 9 8 10M8 12.4v.2",
  copy: "M6 6h7v7H6zM10 6V3H3v7h3",
  column: "M3 3h10M3 6.3h10M3 9.6h10M3 13h6",
  pen: "M3 13l1-3.5L10.5 3 13 5.5 6.5 12zM9 4.5L11.5 7",
  download: "M8 2.5v7M5 7l3 3 3-3M3 13h10",
  warning: "M8 2.5L14 13H2zM8 6.5v3M8 11.3v.2",
} as const;

/** Names of the line icons of buttons. */
export type IconName = keyof typeof PATHS;

/** A line icon beside or instead of words; the words are the button's own. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class={`icon icon-${name}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
