import { agencyOf } from "./agency-names.ts";
import { creditList, type ListedCredit } from "./credit-list.ts";

const MAX_BYLINE = 220;
const BY =
  /^[\s(]*(?:by|von|par|por|da|di|door|av|af|autor(?:ka|ica|i)?|piše|pišu|автор|od|przez|text|redaktion|reporting by|written by)\s*[:|]?\s+/iu;
/** "Jane Doe Associated Press", "JANE DOE, Reuters Staff", "Jane Doe (AFP)". */
const AT_END = /(?:^|[\s(,|/–—-])((?:the )?[\p{L}][\p{L}-]*(?: [\p{L}][\p{L}-]*)?(?: staff| writers?)?)\)?$/iu;

/** "John Doe, AP Sports Writer". */
const WRITER =
  /(?:^|[\s,])((?:AP|AFP|UPI|PA|CP|Reuters|Associated Press))\s+(?:\p{L}+ ){0,3}(?:writer|reporter|correspondent|editor)s?$/iu;

/** The agencies of a byline, which names people and houses. */
export function bylineCredits(byline: string): readonly ListedCredit[] {
  if (byline.length > MAX_BYLINE) return [];
  const line = byline.replace(BY, "").trim();
  const listed = creditList(line);
  if (listed.length > 0) return listed;
  for (const pattern of [WRITER, AT_END, /(?:^|[\s(,|/])([\p{L}-]+)\)?$/u]) {
    const credit = agencyOf(pattern.exec(line)?.[1] ?? "");
    // A lone ambiguous word at a person's end is a surname ("Maria Petra"); initials and full names are not.
    if (credit && (/^\p{Lu}+$/u.test(credit.printed) || credit.printed.length > 6 || credit.printed === "dpa"))
      return [credit];
  }
  return [];
}
