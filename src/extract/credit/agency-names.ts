import { AGENCIES } from "./agencies.ts";

/** An agency's name where it was found. */
export interface FoundName {
  readonly agency: string;
  readonly printed: string;
  readonly from: number;
  readonly to: number;
}

const inSentences = new Map<string, string>();
const inLines = new Map<string, string>();

for (const { id, names, onlyInLines } of AGENCIES) {
  for (const name of names) put(inSentences, name, id);
  for (const name of [...names, ...(onlyInLines ?? [])]) put(inLines, name, id);
}

function put(map: Map<string, string>, name: string, id: string): void {
  if (!map.has(name)) map.set(name, id);
  // Headlines and datelines set names in capitals; two letters would collide too often.
  if (name.length > 3 && !map.has(name.toUpperCase())) map.set(name.toUpperCase(), id);
}

/** Agencies' own sub-brands and namesakes: not the agency's report. */
const NOT_AFTER =
  "(?!\\s*(?:/\\s*\\p{L}+ (?:poll|survey)|polls?|surveys?|tall(?:y|ies)|photographers?|Law|Politics|View|Government|Tax|Intelligence|Institute|Foundation|Breakingviews|Plus|NEXT|Newsmaker|Events?|Connect|Markets? Data|Terminal|Businessweek|Philanthropies|Intelligence|Economics|Tower|Stylebook|Index|Industrial|Media Group|Canada Ltd|Building|Opinion|Green|Television|TV|Radio|Hospital)(?![\\p{L}]))";

/** All names of one map as one pattern, longest first. */
function alternatives(names: readonly string[]): string {
  return [...names]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&"))
    .join("|");
}

/** Scripts without capitals and often without spaces: names there are looked for letter by letter. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Arabic}\p{Script=Hebrew}]/u;
const UNSPACED_NAMES = new RegExp(alternatives([...inSentences.keys()].filter((name) => UNSPACED.test(name))), "gu");
/** The other names by their first word: a text has thousands of words and hardly a name. */
const byFirstWord = new Map<string, string[]>();
const FIRST_WORD = /^[\p{L}\p{N}]+/u;
for (const name of inSentences.keys()) {
  if (UNSPACED.test(name)) continue;
  const first = FIRST_WORD.exec(name)![0];
  byFirstWord.set(
    first,
    [...(byFirstWord.get(first) ?? []), name].sort((a, b) => b.length - a.length),
  );
}
const WORDS = /(?<![\p{L}\p{N}@#.])[\p{L}\p{N}]+/gu;
const NOT_INSIDE = new RegExp(`^(?![\\p{L}\\p{N}])${NOT_AFTER}`, "u");

/** Every agency's name in a sentence or a text, in order. */
export function findNames(text: string): readonly FoundName[] {
  const found: FoundName[] = [];
  for (const match of text.matchAll(WORDS)) {
    if (match.index < (found.at(-1)?.to ?? 0)) continue;
    const names = byFirstWord.get(match[0]);
    const name = names?.find(
      (one) =>
        text.startsWith(one, match.index) &&
        NOT_INSIDE.test(text.slice(match.index + one.length, match.index + one.length + 40)),
    );
    if (name)
      found.push({ agency: inSentences.get(name)!, printed: name, from: match.index, to: match.index + name.length });
  }
  if (UNSPACED.test(text))
    for (const { 0: name, index } of text.matchAll(UNSPACED_NAMES))
      found.push({ agency: inSentences.get(name)!, printed: name, from: index, to: index + name.length });
  return found;
}

const WHOLE = new RegExp(
  `^(?:the |die |der |das |l['’]|la |le |agencija |agencija |agência |agencia |agenzia |agence |агентство |via |from |by |nach |par |von |por |da |de )?(${alternatives([...inLines.keys()])})(?:['’]s?)?(?: (?:news(?: agency| service|wires?)?|agency|agencies|staff|writers?|reporters?|correspondents?|international|nachrichtenagentur|redaktion|via .{1,30}))?$`,
  "iu",
);

/** The agency that a whole credit ("Reuters", "the AFP news agency") names, or null. Case counts for bare initials. */
export function agencyOf(credit: string): { agency: string; printed: string } | null {
  const printed = credit.trim();
  const found = WHOLE.exec(printed)?.[1];
  if (!found) return null;
  const agency = inLines.get(found) ?? (found.length > 4 ? (inLines.get(found.toUpperCase()) ?? null) : null);
  return agency ? { agency, printed } : null;
}
