/** Characters that are looked at; more only take longer. */
const LOOKED_AT = 1_000;
/** What an article is filed under whose language nobody knows. */
export const UNKNOWN_LANGUAGE = "und";
/** Codes that a language has beside its usual one. */
const USUAL: Readonly<Record<string, string>> = { iw: "he", in: "id", ji: "yi", mo: "ro", nb: "no", nn: "no" };

/** The language that a tag names, as an index files it: the first part, "en" of "en-US"; "und" where it is none. */
export function languageOfTag(tag: string | null | undefined): string {
  const [, primary] = /^([a-z]{2,3})(?:[-_]|$)/i.exec(tag?.trim() ?? "") ?? [];
  const lang = primary?.toLowerCase() ?? UNKNOWN_LANGUAGE;
  return USUAL[lang] ?? lang;
}

/** The language that an article's words tell; "und" where they tell none. */
export async function detectLanguage(title: string, text: string): Promise<string> {
  // A megabyte of frequencies: read only where an article does not say its language.
  const { eld } = await import("eld/extrasmall");
  const { language } = eld.detect(`${title} ${text}`.slice(0, LOOKED_AT));
  return languageOfTag(language);
}
