import type english from "../../popup/_locales/en/messages.json";

/** Every message key of the interface; English is the language that all others are measured by. */
export type MessageKey = keyof typeof english;
/** Keys that can be said as they stand. */
export type PlainKey = Exclude<MessageKey, `${string}_one` | `${string}_other`>;
type BaseOf<K> = K extends `${infer Base}_other` ? Base : never;
/** Keys that have one variant for each plural category of the language, without the category's suffix. */
export type PluralKey = BaseOf<MessageKey>;

/** `browser.i18n.getMessage`: "" where the key is unknown. */
export type GetMessage = (key: string, substitutions?: string[]) => string;

/** Something to be said, before it is put into a language. */
export interface Wording {
  readonly key: PlainKey;
  readonly substitutions: readonly string[];
}

/** The same for something counted. */
export interface PluralWording {
  readonly plural: PluralKey;
  readonly count: number;
}

/** The interface's language: messages, plural forms, figures and dates. */
export interface Words {
  /** BCP 47 of the messages in use, which may differ from the browser's own language. */
  readonly locale: string;
  readonly dir: "ltr" | "rtl";
  /** A message with its substitutions in place. */
  t(key: PlainKey, ...substitutions: string[]): string;
  /** A message in the plural form that `count` asks for; `$1` is the count unless `substitutions` are given. */
  n(key: PluralKey, count: number, ...substitutions: string[]): string;
  say(wording: Wording | PluralWording): string;
  number(value: number): string;
  /** A share from 0 to 1 as a whole percentage. Only the whole is 100 % and only nothing is 0 %. */
  percent(share: number): string;
  /** An ISO date or time for reading, in the reader's zone, with the year where it is not this one; "" where it is null or no date. */
  time(iso: string | null): string;
  /** The same for what is kept or given on: always with the year, and the zone that an hour is meant in. */
  fullTime(iso: string | null): string;
  /** The day alone. */
  day(iso: string | null): string;
  bytes(count: number): string;
  /** Foreign words for the middle of a sentence: kept from turning it around where they run the other way. */
  isolated(text: string): string;
}

const RIGHT_TO_LEFT = new Set([
  "ar",
  "arc",
  "ckb",
  "dv",
  "fa",
  "he",
  "iw",
  "ks",
  "ku-arab",
  "ps",
  "sd",
  "ug",
  "ur",
  "yi",
]);

/** The direction that text of a language is written in; "auto" where the language is not known. */
export function directionOf(lang: string): "ltr" | "rtl" | "auto" {
  const tag = lang.toLowerCase();
  if (tag === "" || tag === "und") return "auto";
  if (RIGHT_TO_LEFT.has(tag.split("-")[0]!) || tag.includes("-arab") || tag.includes("-hebr")) return "rtl";
  return "ltr";
}

const KILO = 1000;

/** The words of the interface out of the browser's messages. */
export function createWords(getMessage: GetMessage): Words {
  const locale = getMessage("localeTag") || "en";
  const plural = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const percents = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 });
  const minutes = { day: "numeric", month: "short", hour: "numeric", minute: "2-digit" } as const;
  const times = new Intl.DateTimeFormat(locale, minutes);
  const timesOfYears = new Intl.DateTimeFormat(locale, { ...minutes, year: "numeric" });
  const timesInFull = new Intl.DateTimeFormat(locale, { ...minutes, year: "numeric", timeZoneName: "short" });
  const days = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
  const dir = directionOf(locale) === "rtl" ? "rtl" : "ltr";
  const say = (key: string, substitutions: readonly string[]) =>
    getMessage(
      key,
      substitutions.map((each) => isolated(each, dir)),
    );
  const dated = (iso: string | null, format: Intl.DateTimeFormat) => {
    const at = iso === null ? Number.NaN : Date.parse(iso);
    return Number.isNaN(at) ? "" : format.format(at);
  };
  const isThisYear = (iso: string) => new Date(iso).getFullYear() === new Date().getFullYear();
  // A day alone has no hour; printing midnight of some zone would invent one.
  const isDay = (iso: string | null) => iso !== null && /^\d{4}-\d\d-\d\d$/.test(iso);
  const words: Words = {
    locale,
    dir,
    t: (key, ...substitutions) => say(key, substitutions) || key,
    n(key, count, ...substitutions) {
      const given = substitutions.length > 0 ? substitutions : [numbers.format(count)];
      return say(`${key}_${plural.select(count)}`, given) || say(`${key}_other`, given) || key;
    },
    say: (wording) =>
      "plural" in wording ? words.n(wording.plural, wording.count) : words.t(wording.key, ...wording.substitutions),
    isolated: (text) => isolated(text, dir),
    number: (value) => numbers.format(value),
    percent: (share) => percents.format(honestShare(share)),
    time: (iso) => dated(iso, isDay(iso) ? days : iso !== null && isThisYear(iso) ? times : timesOfYears),
    fullTime: (iso) => dated(iso, isDay(iso) ? days : timesInFull),
    day: (iso) => dated(iso, days),
    bytes(count) {
      const steps = ["byte", "kilobyte", "megabyte", "gigabyte"];
      const step = Math.min(steps.length - 1, count < KILO ? 0 : Math.floor(Math.log10(count) / 3));
      const format = { style: "unit", unit: steps[step]!, unitDisplay: "short", maximumFractionDigits: 1 } as const;
      return new Intl.NumberFormat(locale, format).format(count / KILO ** step);
    },
  };
  return words;
}

/** Letters of scripts that run from right to left. */
const RIGHTWARD = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;
const FIRST_STRONG_ISOLATE = "\u2068";
const POP_ISOLATE = "\u2069";

/** Words of the other direction, kept from turning the sentence around them; any others as they are. */
function isolated(text: string, dir: "ltr" | "rtl"): string {
  const turns = dir === "ltr" ? RIGHTWARD.test(text) : /\p{L}/u.test(text.replace(new RegExp(RIGHTWARD, "g"), ""));
  return turns ? `${FIRST_STRONG_ISOLATE}${text}${POP_ISOLATE}` : text;
}

/** Rounding must not say that all is there when a sentence is missing. */
function honestShare(share: number): number {
  if (share <= 0) return 0;
  if (share >= 1) return 1;
  return Math.min(0.99, Math.max(0.01, share));
}
