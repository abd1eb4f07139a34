import type { Said } from "./said.ts";

/** The words of the page's marks and cards out of the extension's messages. */
export function saidIn(message: (key: string, substitutions?: string[]) => string): Said {
  const say = (key: string, otherwise: string, ...substitutions: string[]) => message(key, substitutions) || otherwise;
  return {
    dir: message("@@bidi_dir") === "rtl" ? "rtl" : "ltr",
    kind: (kind) => kind,
    difference: (_difference, { a, b }) => [a, b].filter((side) => side !== "").join(" / "),
    failure: ({ code }) => code,
    compareParagraph: say("menuParagraph", "Compare this paragraph"),
    noCounterpart: say("cardNoCounterpart", "Nothing corresponds to it there."),
    reading: say("cardReading", "Reading the other versions…"),
    choose: say("cardChoose", "Click the paragraph that you want to compare."),
    noVersions: say("failNoMatch", "No other version of this report was found."),
    done: "",
  };
}
