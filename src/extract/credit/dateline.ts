import { agencyOf } from "./agency-names.ts";
import { creditList, INITIALS, type ListedCredit } from "./credit-list.ts";

/** How far into a paragraph a dateline may reach. */
const MAX_DATELINE = 140;
/** A dateline opens a paragraph: this much follows it. */
const MIN_STORY = 12;
/** Words of place and date that may stand before the credit. */
const MAX_WORDS = 12;
const MONTH =
  /^(?:jan|feb|mar|mär|maa|apr|abr|avr|may|mai|maj|mag|jun|jui|jul|lug|ago|aug|aoû|sep|set|oct|okt|out|ott|nov|dec|dez|dic|déc|gen|ene|янв|фев|мар|апр|мая|май|июн|июл|авг|сен|окт|ноя|дек|sij|velj|ožu|trav|svib|lip|srp|kol|ruj|lis|stud|pro|kvě|dub|čer|říj|zář|led|úno|bře|січ|лют|бер|кві|тра|чер|лип|сер|вер|жов|лис|гру|stycz|lut|kwie|maja|czerw|sierp|wrze|paź|grud)/iu;
const SMALL =
  /^(?:de|del|la|le|los|las|el|al|da|do|di|der|den|am|an|im|of|the|and|et|on|upon|sur|na|nad|pri|st|a\.?m\.?|p\.?m\.?|th|nd|rd|bin|ibn|kod|bei|y|und|i|и|near|near|via)$/iu;
/** Credits between brackets or slashes, and what must follow them. */
const BRACKETED =
  /(?:\(\s*([^()[\]]{2,60}?)\s*\)|\[\s*([^()[\]]{2,60}?)\s*\]|\/\s*([^()[\]/]{2,60}?)\s*\/(?=\s*[-–—:.]))\s*(?:[-–—:.,]|--|(?=\p{Lu}))/gu;
/** Credits between dashes or points: "МОСКВА, 11 апр - РИА Новости. …", "TOKYO, KYODO - …". */
const BARE = /(?:^|[,.:–—-]\s*|\s)([\p{L}][\p{L}.\s-]{1,30}?)\s*(?:[.:]\s|[.:]?\s*[–—]|\s--?\s|\.-)/gu;

/** The agencies of a dateline at the start of a paragraph: "MOSCOW (Reuters) -", "April 11 (UPI) --", "MOSCOW, April 11. /TASS/." */
export function datelineCredits(paragraph: string): readonly ListedCredit[] {
  const head = paragraph.slice(0, MAX_DATELINE);
  for (const found of head.matchAll(BRACKETED)) {
    if (paragraph.length - found.index - found[0].length < MIN_STORY) continue;
    if (!placeAndDate(head.slice(0, found.index))) continue;
    const credits = creditList(found[1] ?? found[2] ?? found[3] ?? "", INITIALS);
    if (credits.length > 0) return credits;
  }
  BARE.lastIndex = 0;
  for (let found = BARE.exec(head); found; found = BARE.exec(head)) {
    const credit = agencyOf(found[1]!.trim());
    const before = head.slice(0, found.index + found[0].indexOf(found[1]!));
    if (credit && placeAndDate(before) && (before.trim() === "" || /[,.:–—-]\s*$/.test(before))) return [credit];
    // The next candidate may begin at this one's end: step back over the mark between them.
    BARE.lastIndex = found.index + 1;
  }
  return [];
}

/** Whether a stretch names only places and dates: capitals, figures, months, small words of place names. */
function placeAndDate(text: string): boolean {
  const words = text.split(/[\s,./()[\]–—-]+/u).filter((word) => word !== "");
  if (words.length > MAX_WORDS) return false;
  return words.every((word) => /^[\p{Lu}\p{Lt}\p{Lo}\d'’]/u.test(word) || MONTH.test(word) || SMALL.test(word));
}
