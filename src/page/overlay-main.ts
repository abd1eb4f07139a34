import { pageRuntime } from "../platform/page-runtime.ts";
import { home } from "./home.ts";
import { PageOverlay } from "./page-overlay.ts";

home.wireside?.session.attach(
  (host) =>
    new PageOverlay(host, {
      highlights: CSS.highlights,
      makeHighlight: (ranges) => new Highlight(...ranges),
      words: { close: pageRuntime.i18n.getMessage("close") || "Close" },
    }),
);
