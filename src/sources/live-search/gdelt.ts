import { refuse } from "../../messages/failure.ts";
import type { LiveAdapter, LiveAnswer, LiveResult } from "./adapter.ts";

/** Articles that are asked for, and taken, at most. */
const MOST = 50;
/** Longest headline and address that are taken, in code units. */
const MAX_TITLE = 500;
const MAX_ADDRESS = 4_096;
/** Its own words about a question that it does not take, as far as they are shown. */
const MAX_WORDS = 160;
const NAME = "GDELT";

/** Its names of languages, for those whose tag is known here; any other is "und". */
const LANGUAGES: Readonly<Record<string, string>> = {
  albanian: "sq",
  arabic: "ar",
  bosnian: "bs",
  bulgarian: "bg",
  chinese: "zh",
  croatian: "hr",
  czech: "cs",
  danish: "da",
  dutch: "nl",
  english: "en",
  estonian: "et",
  finnish: "fi",
  french: "fr",
  german: "de",
  greek: "el",
  hebrew: "he",
  hindi: "hi",
  hungarian: "hu",
  indonesian: "id",
  italian: "it",
  japanese: "ja",
  korean: "ko",
  latvian: "lv",
  lithuanian: "lt",
  macedonian: "mk",
  norwegian: "no",
  persian: "fa",
  polish: "pl",
  portuguese: "pt",
  romanian: "ro",
  russian: "ru",
  serbian: "sr",
  slovak: "sk",
  slovenian: "sl",
  spanish: "es",
  swedish: "sv",
  turkish: "tr",
  ukrainian: "uk",
  urdu: "ur",
  vietnamese: "vi",
};

/**
 * The article list of GDELT's DOC 2.0 API. It reaches back three months. Every term has to stand in an article, or in its English
 * translation; a term with a blank in it is a phrase. Mistakes in a question and too many of them are answered in plain words with
 * status 200; a list without articles is `{}`; headlines may hold control characters and wrong escapes.
 */
export const gdelt: LiveAdapter = {
  id: "gdelt",
  name: NAME,
  endpoint: "https://api.gdeltproject.org/api/v2/doc/doc",
  address(endpoint, { terms, from, to }) {
    const url = new URL(endpoint);
    url.searchParams.set("query", terms.map((term) => `"${term.replaceAll('"', "")}"`).join(" "));
    url.searchParams.set("mode", "artlist");
    url.searchParams.set("format", "json");
    url.searchParams.set("maxrecords", String(MOST));
    url.searchParams.set("sort", "hybridrel");
    if (from !== null && to !== null) {
      url.searchParams.set("startdatetime", `${from.replaceAll("-", "")}000000`);
      url.searchParams.set("enddatetime", `${to.replaceAll("-", "")}235959`);
    }
    return url.href;
  },
  read: readList,
};

function readList({ status, text }: LiveAnswer): readonly LiveResult[] {
  const body = text.replace(/^\ufeff/, "").trim();
  if (status === 429 || (!body.startsWith("{") && /limit requests|too many|rate limit/i.test(body)))
    refuse("search-busy", NAME);
  if (status < 200 || status > 299) refuse("search-unreadable", `${NAME}, ${status}`);
  if (body === "") return [];
  if (!body.startsWith("{")) refuse("search-refused", wordsOf(body));
  const { articles } = parsed(body) as { articles?: unknown };
  if (articles === undefined) return [];
  if (!Array.isArray(articles)) refuse("search-unreadable", NAME);
  return articles.slice(0, MOST).flatMap(resultOf);
}

function resultOf(given: unknown): LiveResult[] {
  const { url, title, domain, seendate, language } = (given ?? {}) as Record<string, unknown>;
  if (typeof url !== "string" || url.length > MAX_ADDRESS || !/^https?:\/\//i.test(url) || !URL.canParse(url))
    return [];
  if (typeof title !== "string" || title.trim() === "") return [];
  const outlet = typeof domain === "string" && domain !== "" ? domain : new URL(url).hostname;
  return [
    {
      url,
      title: tidied(title).slice(0, MAX_TITLE),
      outlet: outlet.replace(/^www\./, "").slice(0, MAX_TITLE),
      published: typeof seendate === "string" ? isoOf(seendate) : null,
      lang: (typeof language === "string" && LANGUAGES[language.toLowerCase()]) || "und",
    },
  ];
}

/** "20250418T093000Z" as ISO 8601: when the article was seen, which is soon after it was printed. */
function isoOf(seen: string): string | null {
  const [, year, month, day, hour, minute, second] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(seen) ?? [];
  const iso = `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
  return Number.isNaN(Date.parse(iso)) ? null : iso;
}

/** Headlines come with blanks around their points. */
function tidied(title: string): string {
  return title
    .replace(/\s+/g, " ")
    .replace(/ ([,.;:!?%)\]])/g, "$1")
    .replace(/([([]) /g, "$1")
    .trim();
}

function parsed(body: string): object {
  for (const text of [body, mended(body)]) {
    try {
      const value: unknown = JSON.parse(text);
      if (typeof value === "object" && value !== null) return value;
    } catch {
      // What is left after mending is no list.
    }
  }
  refuse("search-unreadable", NAME);
}

/** Control characters and escapes that JSON does not have, taken out of headlines. */
function mended(body: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is being taken out.
  return body.replace(/[\u0000-\u001f]+/g, " ").replace(/\\(?!["\\/bfnrt]|u[\da-f]{4})/gi, "");
}

/** What a provider says, without markup. */
function wordsOf(body: string): string {
  const words = body
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, " ")
    .replace(/<[^>]{0,500}>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  return `${NAME}: ${words.slice(0, MAX_WORDS)}`;
}
