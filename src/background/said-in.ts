import { pageWords } from "../messages/page-words.ts";
import { differenceWording, failureWording, kindKey } from "../messages/wording.ts";
import type { Words } from "../messages/words.ts";
import type { Said } from "./said.ts";

/** The words of the page's marks and cards out of the extension's messages: the same that the popup says. */
export function saidIn(words: Words): Said {
  return {
    dir: words.dir,
    page: pageWords(words),
    kind: (kind) => words.t(kindKey(kind)),
    difference: (difference, sides, outlet) => words.say(differenceWording(difference, sides, outlet)),
    failure: (failure) => words.say(failureWording(failure, words.t("failNoDetail")).what),
    compareParagraph: words.t("menuParagraph"),
    compareSelection: words.t("menuSelection"),
    compareLastTab: words.t("menuLastTab"),
    matters: (count) => words.n("matters", count),
    noTab: words.t("cardNoTab"),
    tabRefused: words.t("cardTabRefused"),
    noCounterpart: words.t("cardNoCounterpart"),
    reading: words.t("cardReading"),
    choose: words.t("cardChoose"),
    noVersions: words.t("failNoMatch"),
    done: "",
  };
}
