/** One picture of a sheet: a scene of the gallery, how it is looked at, and the words below it. */
export interface Wanted {
  readonly scene: string;
  readonly words: string;
  readonly viewport: { readonly width: number; readonly height: number };
  readonly language?: string;
  readonly place?: "popup" | "view" | "panel";
  readonly colorScheme?: "light" | "dark";
  readonly forcedColors?: "active";
}

/** A sheet of pictures: its file's name, how many stand side by side, and how wide each is, in pixels. */
export interface Sheet {
  readonly name: string;
  readonly columns: number;
  readonly width: number;
  readonly shots: readonly Wanted[];
}

const POPUP = { viewport: { width: 800, height: 600 } } as const;
const VIEW = { viewport: { width: 1280, height: 800 }, place: "view" } as const;
const PHONE = { viewport: { width: 320, height: 600 } } as const;
const PANEL = { viewport: { width: 380, height: 700 }, place: "panel" } as const;
const DARK = { colorScheme: "dark" } as const;
const FORCED = { colorScheme: "dark", forcedColors: "active" } as const;
const ARABIC = { language: "ar" } as const;

/** The same way of looking at several scenes, each with its name below. */
function each(scenes: readonly string[], way: Omit<Wanted, "scene" | "words">): Wanted[] {
  return scenes.map((scene) => ({ scene, words: scene.replaceAll("-", " "), ...way }));
}

const TELLING = ["compared", "at-a-difference", "in-words", "only-there", "no-match", "long-names"];

/** Every sheet that the docs show. */
export const SHEETS: readonly Sheet[] = [
  {
    name: "states",
    columns: 3,
    width: 420,
    shots: each(
      [
        ...["compared", "at-a-difference", "moved", "one-column", "in-words", "only-there", "kinds-chosen", "marked"],
        ...["loading-page", "loading-versions", "loading-version", "list-only", "no-match", "related", "doubtful"],
        ...["restricted-page", "page-gone", "refused", "compare-with", "save", "help"],
      ],
      POPUP,
    ),
  },
  { name: "dark", columns: 2, width: 540, shots: each(TELLING, { ...POPUP, ...DARK }) },
  { name: "forced-colours", columns: 2, width: 540, shots: each(TELLING, { ...POPUP, ...FORCED }) },
  { name: "right-to-left", columns: 2, width: 540, shots: each(TELLING, { ...POPUP, ...ARABIC }) },
  {
    name: "narrow",
    columns: 4,
    width: 280,
    shots: [
      ...each(["compared", "in-words", "long-names", "list-only"], PHONE),
      ...each(["compared", "no-match"], { ...PHONE, ...ARABIC, place: "panel" }),
      ...each(["compared"], { viewport: { width: 240, height: 600 }, place: "panel" }),
      ...each(["moved"], { viewport: { width: 400, height: 300 } }),
    ],
  },
  {
    name: "full-view",
    columns: 2,
    width: 700,
    shots: [
      ...each(["compared", "matrix", "moved", "long-names"], VIEW),
      ...each(["compared"], { ...VIEW, ...DARK }),
      ...each(["matrix"], { ...VIEW, ...ARABIC }),
    ],
  },
  {
    name: "panel",
    columns: 4,
    width: 320,
    shots: [
      ...each(["compared", "list-only"], PANEL),
      ...each(["compared"], { ...PANEL, ...DARK }),
      ...each(["restricted-page"], PANEL),
    ],
  },
  {
    name: "own-pages",
    columns: 2,
    width: 540,
    shots: [
      ...each(["welcome"], { viewport: { width: 900, height: 700 } }),
      ...each(["options"], { viewport: { width: 900, height: 700 } }),
    ],
  },
];
