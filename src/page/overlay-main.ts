import type { MessageKey } from "../messages/words.ts";
import { pageRuntime } from "../platform/page-runtime.ts";
import { home } from "./home.ts";
import { PageOverlay } from "./page-overlay.ts";
import { pause } from "./pause.ts";

const say = (key: MessageKey, ...substitutions: string[]) => pageRuntime.i18n.getMessage(key, substitutions) || key;
const numbers = new Intl.NumberFormat(say("localeTag"));

home.wireside?.session.attach(
  (host) =>
    new PageOverlay(host, {
      highlights: CSS.highlights,
      makeHighlight: (ranges) => new Highlight(...ranges),
      words: {
        close: say("close"),
        pin: say("cardPin"),
        move: say("cardMove"),
        name: say("barName"),
        differs: say("barDiffers"),
        shared: say("barShared"),
        next: say("nextDifference"),
        previous: say("previousDifference"),
        off: say("unmarkPage"),
        placed: ({ marked, of }) => say("barPlaced", numbers.format(marked), numbers.format(of)),
        lacking: (count) => say("marginLacking", numbers.format(count)),
      },
      pause,
    }),
);
