import type { ComponentChildren } from "preact";
import { directionOf } from "../../src/messages/words.ts";

/** Language and direction of a page's text, as attributes of the element that holds it and nothing else. */
export function tongue(lang: string): { lang: string | undefined; dir: "ltr" | "rtl" | "auto" } {
  return { lang: lang === "und" ? undefined : lang, dir: directionOf(lang) };
}

/** Text of a page: in its own language and direction, kept from turning the interface around it. */
export function Foreign({ lang, children }: { readonly lang: string; readonly children: ComponentChildren }) {
  return <bdi {...tongue(lang)}>{children}</bdi>;
}
