import { agencyOf } from "./agency-names.ts";

/** One agency named in a list of credits. */
export interface ListedCredit {
  readonly agency: string;
  readonly printed: string;
}

/** What parts credits in a list: "AP, AFP", "Reuters/nh", "dpa und AFP", "AFP - Jiji". */
const PARTS =
  /\s*[/,;&|+·•]\s*|\s+[-–—]+\s+|\s+(?:and|with|und|mit|et|avec|y|con|e|com|i|sa|s|a|og|och|ja|en|met|ve|и|і|с|та|z|oraz|és|și)\s+/iu;
/** Initials of an editor, a desk's code, an own name beside the agency's: tolerated, credits nobody. */
const MAX_OTHER = 40;
const LABEL =
  /^(?:staff |newsroom |redaktion )?(?:(?:and|und|mit|with) )?(?:agencies|agency|agenturen|agencije|agences|agencias|agenzie|wires?)\s*:\s*/iu;
const INNER = /^[^()]{2,60}\(([^()]{2,60})\)?$/u;
/** Beside initials only, as in a dateline or a signature: "dpa/lno". */
export const INITIALS = 7;
/** A picture's credit, not the text's. */
const PICTURE = /\b(?:photo\w*|getty|images?|pictures?|foto\w*|bild\w*|shutterstock|epa|file|video|via)\b/iu;
const MAX_PARTS = 12;

/** The agencies in a line that gives nothing but credits; empty where it says anything else too. `longestOther` is how long a part may be that credits nobody. */
export function creditList(given: string, longestOther = MAX_OTHER): readonly ListedCredit[] {
  if (PICTURE.test(given)) return [];
  const line = given.replace(LABEL, "");
  // "Our desk and agencies (dpa, Reuters)"
  const inner = INNER.exec(line)?.[1];
  if (inner) {
    const found = creditList(inner, longestOther);
    if (found.length > 0) return found;
  }
  const whole = agencyOf(line);
  if (whole) return [whole];
  const parts = line.split(PARTS).slice(0, MAX_PARTS);
  const found: ListedCredit[] = [];
  for (const part of parts) {
    const credit = agencyOf(part);
    if (credit) found.push(credit);
    else if (part.length > longestOther || (longestOther <= INITIALS && /\s/.test(part)) || /[.!?]\s/.test(part))
      return [];
  }
  return found;
}
