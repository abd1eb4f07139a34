/**
 * Most addresses repeat the day and the title: /2026/03/01/storm-hits-the-coast-1234. What they repeat is written in single characters
 * that no address has.
 */

/** Characters 1 .. 8: the next word of the title, after 0 .. 7 others; the hyphen between two such words is left out. */
const SKIPS = 8;
/** All of the title's words from the next on. */
const REST = 9;
/** What follows was left as it is. */
const PLAIN = 10;
/** Characters from here on: the article's day, in the form of that place in {@link DAY_FORMS}. */
const DAYS = 11;
/** Shorter words are written as they are; that costs no more. */
const SHORTEST = 2;
const JOINT = "-";

const MONTHS = "january february march april may june july august september october november december".split(" ");

/** How addresses write a day; the longer forms first. */
const DAY_FORMS: readonly ((year: string, month: string, day: string) => string)[] = [
  (y, m, d) => `${y}/${m}/${d}`,
  (y, m, d) => `${y}-${m}-${d}`,
  (y, m, d) => `${y}/${MONTHS[Number(m) - 1]?.slice(0, 3)}/${d}`,
  (y, m, d) => `${y}/${MONTHS[Number(m) - 1]?.slice(0, 3)}/${Number(d)}`,
  (y, m, d) => `${y}/${Number(m)}/${Number(d)}`,
  (y, m, d) => `${y}${m}${d}`,
  (y, m) => `${y}/${m}`,
  (y, m) => `${y}/${MONTHS[Number(m) - 1]}`,
  (y, m) => `${y}-${m}`,
];

function dayForms(day: string | null): readonly string[] {
  const [year, month, date] = day?.slice(0, 10).split("-") ?? [];
  if (!year || !month || !date) return [];
  return DAY_FORMS.map((form) => form(year, month, date));
}

/** The title's words as addresses have them: lower case, without marks, apostrophes left out. */
function titleWords(title: string): string[] {
  const plain = title
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[\p{M}'’‘`]/gu, "");
  return plain.match(/[a-z0-9]+/g) ?? [];
}

/** Shortens a path by its title and day (ISO, or null). {@link unfoldPath} with the same gives it back, whatever they are. */
export function foldPath(path: string, title: string, day: string | null): string {
  for (let i = 0; i < path.length; i++) if (path.charCodeAt(i) < 32) return String.fromCharCode(PLAIN) + path;
  const forms = dayForms(day);
  const form = forms.findIndex((text) => path.includes(text));
  if (form < 0) return foldWords(path, titleWords(title), 0).text;
  const at = path.indexOf(forms[form]!);
  const words = titleWords(title);
  const before = foldWords(path.slice(0, at), words, 0);
  const after = foldWords(path.slice(at + forms[form]!.length), words, before.next);
  return before.text + String.fromCharCode(DAYS + form) + after.text;
}

function foldWords(path: string, words: readonly string[], from: number): { text: string; next: number } {
  let text = "";
  let next = from;
  let at = 0;
  let joined = false;
  const tokens = /[a-z0-9]+/g;
  const rest = () => words.slice(next).join(JOINT);
  for (let match = tokens.exec(path); match; match = tokens.exec(path)) {
    const [token] = match;
    const skip = token.length < SHORTEST ? -1 : words.indexOf(token, next) - next;
    if (skip < 0 || skip >= SKIPS) continue;
    const between = path.slice(at, match.index);
    const all = skip === 0 && next + 1 < words.length ? rest() : "";
    if (all !== "" && path.startsWith(all, match.index) && !/[a-z0-9]/.test(path[match.index + all.length] ?? "")) {
      text += (joined && between === JOINT ? "" : between) + String.fromCharCode(REST);
      next = words.length;
      at = match.index + all.length;
      tokens.lastIndex = at;
      joined = true;
      continue;
    }
    text += joined && between === JOINT ? "" : between;
    text += String.fromCharCode(1 + skip);
    next += skip + 1;
    at = match.index + token.length;
    joined = true;
  }
  return { text: text + path.slice(at), next };
}

/** The path that {@link foldPath} shortened. */
export function unfoldPath(folded: string, title: string, day: string | null): string {
  if (folded.charCodeAt(0) === PLAIN) return folded.slice(1);
  const words = titleWords(title);
  const forms = dayForms(day);
  let path = "";
  let next = 0;
  let joined = false;
  for (const char of folded) {
    const code = char.charCodeAt(0);
    if (code >= 32 || code === 0 || code === PLAIN) {
      path += char;
      joined = false;
    } else if (code >= DAYS) {
      path += forms[code - DAYS] ?? "";
      joined = false;
    } else {
      const text = code === REST ? words.slice(next).join(JOINT) : (words[next + code - 1] ?? "");
      path += (joined ? JOINT : "") + text;
      next = code === REST ? words.length : next + code;
      joined = true;
    }
  }
  return path;
}
