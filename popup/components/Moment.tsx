import { useWords } from "./WordsContext.ts";

/** A time of printing as the reader's language writes it; nothing where the page did not say. */
export function Moment({ iso }: { readonly iso: string | null }) {
  const printed = useWords().time(iso);
  return printed === "" ? null : <time dateTime={iso ?? undefined}>{printed}</time>;
}
