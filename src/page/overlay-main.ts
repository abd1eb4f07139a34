import { withFigures } from "../messages/page-words.ts";
import { home } from "./home.ts";
import { PageOverlay } from "./page-overlay.ts";
import { pause } from "./pause.ts";

home.wireside?.session.attach(
  (host, words) =>
    new PageOverlay(host, {
      highlights: CSS.highlights,
      makeHighlight: (ranges) => new Highlight(...ranges),
      words: {
        ...words,
        placed: ({ marked, of }) => withFigures(words, words.placed, marked, of),
        lacking: (count) => withFigures(words, words.lacking, count),
      },
      pause,
    }),
);
