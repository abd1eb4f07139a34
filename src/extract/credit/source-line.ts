import { agencyOf } from "./agency-names.ts";
import { creditList, INITIALS, type ListedCredit } from "./credit-list.ts";

/** A line that gives sources is short. */
const MAX_LINE = 260;
const LABEL =
  /^[\s([{*–—-]*(?:sources?|quellen?|fuentes?|fonte|fonti|fontes|bron(?:nen)?|izvor(?:i)?|vir|извор|источник(?:и)?|джерел[оа]|източник|źródł[oa]|zdroj(?:e)?|forrás|surs[ae]|kilder?|källa|källor|lähde|lähteet|allikas|kaynak|πηγή|المصدر|المصادر|منبع|sumber|nguồn|来源|來源|出典|출처|credit|agency|agencia|agencija|agentura|(?:additional )?reporting|agencies)\s*[:：/|–-]+\s*(.+?)[\s)\]}.]*$/iu;
/** "With inputs from PTI", "mit Material von dpa", "com informações da Lusa". */
const WITH_MATERIAL =
  /^[\s([{*–—-]*(?:(?:with|mit|avec|con|com|cu|sa|s|met|med|z|из|с|ve|including|contains?) )?(?:additional |some )?(?:material|inputs?|agency inputs?|reporting|files?|contributions?|information(?:s|en)?|informações|información|informazioni|материал\p{L}*) (?:from|by|von|der|de|da|do|di|del|della|dell['’]|van|od|от)\s*(?:the |der |dem |die |l['’]|la |el |a |o )?(.+?)[\s)\]}.]*$/iu;
/** "With AFP", "(avec Reuters)", "With PTI inputs". */
const WITH =
  /^[\s([{*–—-]*(?:with|mit|avec|con|com|cu|sa|s|met|med|z|из|с|ve)\s+(?:the |der |dem |die |l['’]|la |el |a |o )?(.+?)(?: (?:inputs?|reports?|material|files?))?[\s)\]}.]*$/iu;
const CONTRIBUTED =
  /^[\s([*]*(.+?)\s+(?:also |staff |writers? |reporters? )?(?:contributed (?:to this (?:report|story|article)|reporting)|a contribué à cet article|contribuyó a este|hat(?:te)? zu diesem|trug zu diesem)/iu;
const WRITERS = /\b((?:the )?associated press|reuters|afp|ap|bloomberg(?: news)?|agence france-presse)\b/iu;
const COPYRIGHT =
  /^[\s(]*(?:©|\(c\)|copyright)\s*(?:©\s*)?(?:\d{4}(?:\s*[-–]\s*\d{4})?)?[\s,]*(?:by )?(?:the )?(.+?)(?:[.,;:|)]|\s+(?:all rights|alle rechte|tous droits|todos los|tutti i)|$)/iu;
const COMPANY = /\s+(?:l\.?p?|inc|ltd|llc|gmbh|ag|s\.?a)\.?$/iu;
/** At the end of the last paragraph: "… on Friday. (PTI)", "… — Reuters", "… (sda/dpa)". */
const AT_END = /(?:[.!?…"”»]\s*|^)(?:\(\s*([^()]{2,60})\s*\)|[–—-]+\s*([^–—]{2,60}?)|\[\s*([^[\]]{2,60})\s*\])[\s.]*$/u;
const LAST_WORDS = 120;

/**
 * The agencies of a line that stands apart and says where the text comes from; `longestOther` is how long a name beside them may be
 * that credits nobody.
 */
export function sourceLineCredits(line: string, longestOther?: number): readonly ListedCredit[] {
  if (line.length > MAX_LINE) return [];
  for (const pattern of [LABEL, WITH_MATERIAL, WITH]) {
    const named = pattern.exec(line)?.[1];
    const credits = named ? creditList(named) : [];
    if (credits.length > 0) return credits;
  }
  const rights = COPYRIGHT.exec(line)?.[1];
  const owner = rights ? agencyOf(rights.replace(COMPANY, "")) : null;
  if (owner) return [owner];
  const contributors = CONTRIBUTED.exec(line)?.[1];
  if (contributors) {
    const credits = creditList(contributors);
    const writers = WRITERS.exec(contributors)?.[1];
    const writer = credits.length === 0 && writers ? agencyOf(writers) : null;
    return writer ? [writer] : credits;
  }
  return creditList(line.replace(/^[\s([{–—*-]+|[\s)\]}.*–—-]+$/gu, ""), longestOther);
}

/** The agencies that sign a paragraph at its end. */
export function signedCredits(paragraph: string): readonly ListedCredit[] {
  const found = AT_END.exec(paragraph.slice(-LAST_WORDS));
  const signature = found?.[1] ?? found?.[2] ?? found?.[3];
  if (!signature) return [];
  return sourceLineCredits(signature, INITIALS);
}
