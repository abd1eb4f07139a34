import type { ComponentChildren } from "preact";
import { directionOf } from "../../src/messages/words.ts";

/** Text of a page: in its own language and direction, kept from turning the interface around it. */
export function Foreign({ lang, children }: { readonly lang: string; readonly children: ComponentChildren }) {
  return (
    <bdi lang={lang === "und" ? undefined : lang} dir={directionOf(lang)}>
      {children}
    </bdi>
  );
}
