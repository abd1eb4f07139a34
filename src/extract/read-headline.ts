import type { JsonLdArticle } from "./json-ld.ts";
import { type MetaTags, metaTag } from "./meta-tags.ts";
import { plainLine } from "./plain-line.ts";

/** What a page calls its article and itself. */
export interface Headline {
  readonly title: string;
  readonly outlet: string;
}

/** Between a headline and the outlet's name in a <title>. */
const SUFFIX = /\s+(?:[|»·•–—-]|::|\/\/)\s+/;
/** The same, and "Outlet: headline". */
const PARTS = /\s+(?:[|»·•–—-]|::|\/\/)\s+|:\s+/;
/** Shorter hosts are found in any line by chance. */
const MIN_HOST = 4;
/** An h1 and the told headline must share this much of either's words to be the same. */
const SAME = 0.6;
const MAX_HEADINGS = 20;
/** Longer last parts of a <title> are parts of the headline. */
const MAX_OUTLET = 40;

/** The headline as printed where the page's data and an h1 agree, else as told; and the outlet's name, else the host. */
export function readHeadline(document: Document, meta: MetaTags, ld: JsonLdArticle | null, host: string): Headline {
  const whole = plainLine(document.title);
  const named = namedOutlet(meta, ld);
  const told = [
    ld?.headline,
    ...["og:title", "twitter:title", "dc.title", "title", "headline"].map((name) => meta.get(name)),
  ]
    .map((line) => plainLine(line))
    .find((line) => line && !same(line, named));
  const headings = [...document.querySelectorAll("h1")]
    .slice(0, MAX_HEADINGS)
    .flatMap((h1) => plainLine(h1.textContent) ?? [])
    .filter((heading) => !same(heading, named));
  const own = named ?? hostsName(whole, host);
  const title = chooseTitle(headings, told && told !== whole ? told : null, whole, own);
  return { title, outlet: own ?? lastPart(whole, title) ?? host };
}

function namedOutlet(meta: MetaTags, ld: JsonLdArticle | null): string | null {
  const named =
    metaTag(meta, "og:site_name", "application-name", "dc.publisher", "publisher") ?? plainLine(ld?.publisher);
  if (!named || /^https?:/.test(named)) return null;
  // "The Echo | News from the coast": the name is what comes first.
  return named.replace(/^@/, "").split(SUFFIX)[0] || null;
}

/** The part of a <title> that spells the host: "The Northern Echo: Ferry sinks" on northern-echo.example. */
function hostsName(whole: string | null, host: string): string | null {
  const domain = lettersOf(host.split(".").slice(0, -1).join(""));
  const parts = whole?.split(PARTS) ?? [];
  if (parts.length < 2 || domain.length < MIN_HOST) return null;
  return (
    parts.find(
      (part) =>
        lettersOf(part).length >= MIN_HOST && (domain.includes(lettersOf(part)) || lettersOf(part).includes(domain)),
    ) ?? null
  );
}

function lettersOf(text: string): string {
  return words(text.replace(/^the\s/i, "")).join("");
}

function lastPart(whole: string | null, title: string): string | null {
  const parts = whole?.split(SUFFIX) ?? [];
  const last = parts.at(-1);
  return parts.length > 1 && last && last !== title && last.length <= MAX_OUTLET ? last : null;
}

function chooseTitle(
  headings: readonly string[],
  told: string | null,
  whole: string | null,
  outlet: string | null,
): string {
  if (told) {
    const bare = withoutOutlet(told, outlet);
    return headings.find((heading) => share(heading, bare) >= SAME && share(bare, heading) >= SAME) ?? bare;
  }
  if (!whole) return headings.reduce((longest, heading) => (heading.length > longest.length ? heading : longest), "");
  const last = whole.split(SUFFIX).at(-1) ?? "";
  const inTitle = headings.filter((heading) => !same(heading, last) && share(heading, whole) >= SAME);
  return inTitle.sort((a, b) => b.length - a.length)[0] ?? longestPart(withoutOutlet(whole, outlet));
}

function withoutOutlet(line: string, outlet: string | null): string {
  if (!outlet) return line;
  const parts = line.split(SUFFIX);
  if (parts.length > 1 && (same(parts.at(-1)!, outlet) || same(parts[0]!, outlet))) return longestPart(line);
  const [before, ...after] = line.split(": ");
  return after.length > 0 && same(before!, outlet) ? after.join(": ") : line;
}

function longestPart(line: string): string {
  return line.split(SUFFIX).reduce((longest, part) => (part.length > longest.length ? part : longest), "");
}

function same(line: string, other: string | null): boolean {
  return other !== null && words(line).join(" ") === words(other).join(" ");
}

/** Share of the first line's words that stand in the second. */
function share(line: string, other: string): number {
  const own = new Set(words(line));
  const others = new Set(words(other));
  return own.size === 0 ? 0 : [...own].filter((word) => others.has(word)).length / own.size;
}

/** Nothing but letters and figures of ASCII, and punctuation. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: whatever ASCII has.
const SIMPLE = /^[\u0000-\u007f\u00a0-\u00a9\u00ab-\u00b1\u2000-\u206f]*$/;

function words(text: string): string[] {
  const lower = text.toLowerCase();
  // A class of all scripts' letters takes milliseconds to be made, which a page whose headline is simple need not pay.
  return (SIMPLE.test(lower) ? lower.match(/[a-z\d]+/g) : lower.match(/[\p{L}\p{N}]+/gu)) ?? [];
}
