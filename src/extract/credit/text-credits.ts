import { type FoundName, findNames } from "./agency-names.ts";
import type { ListedCredit } from "./credit-list.ts";

/** How firmly a sentence gives its agency: as the teller of it all ("…, Reuters reports."), or as one source among others. */
export interface TextCredit extends ListedCredit {
  readonly firm: boolean;
}

/** Between a preposition or a verb and the agency's name. */
const HOUSE =
  "(?:(?:the|a|die|der|das|dem|den|la|le|el|il|lo|o|l['’]|de|del|della|dell['’]|van|von)\\s*)?(?:(?:\\p{L}+ )?(?:news|press|wire|nachrichten|presse) ?(?:agency|service|agentur(?:en)?|agencies)\\s+|nachrichtenagentur(?:en)?\\s+|agence\\s+|agencia(?: de noticias)?\\s+|agenzia(?: di stampa)?\\s+|agência(?: de notícias)?\\s+|persbureau\\s+|agencij[aeiu]\\s+|агентств\\p{L}+\\s+|агенци\\p{L}+\\s+|agencj[aeiąęę]\\s+|agentur[ay]\\s+|nyhetsbyrån\\s+|nyhedsbureauet\\s+|uutistoimisto\\s+|وكالة\\s+)?";

/** Verbs after the name that make it the teller. */
const TELLS =
  "(?:(?:has|have|had|also|earlier|first|later|exclusively|hat|habe|je|su|a|ha|an)\\s+){0,2}(?:report(?:s|ed)|writes|wrote|learn(?:ed|t)|understands|berichtet(?:e)?|meldet(?:e)?|schreibt|schrieb|erfuhr|rapporte|rapportait|indique|écrit|informa|informó|reporta|reportó|recoge|riporta|riferisce|scrive|noticia|reportou|informou|apurou|meldt|meldde|bericht(?:te)?|prenosi|javlja|javio|javila|piše|prenijela|prenela|objavio|objavila|izvještava|izveštava|сообщает|сообщило|сообщил|передает|передаёт|передало|пишет|повідомляє|передає|пише|съобщи|предава|јавља|преноси|podaje|podała|poinformowała|informuje|uvedla|uvádí|informovala|jelenti|írja|közölte|relatează|transmite|scrie|rapporterar|skriver|melder|kertoo|uutisoi|bildiriyor|bildirdi|aktardı|melaporkan|lapor|ذكرت|أفادت)";
/** Words before the name that make it the teller. */
const TOLD =
  "(?:told|tells|as told to|reported by|first reported by|confirmed to|speaking to|spoke to|in an interview with|interview with|quoted by|according to|per|citing|writes|writes for|reports|with reference to|laut|nach (?:angaben|informationen) (?:von|der)|unter berufung auf|sagte(?: er| sie)?|zitiert von|gegenüber|berichtet(?:e)?|meldet(?:e)?|wie|selon|d['’]après|à|auprès de|citant|a (?:déclaré|indiqué|confié|affirmé|expliqué|dit) à|a appris|rapporte|indique|según|dijo a|declaró a|explicó a|informó|informa|citando a|secondo|ha detto a(?:ll['’])?|riferisce|riporta|segundo|disse à|contou à|informou|volgens|zegt tegen|meldt|prenosi|javlja|piše|prema|kako prenosi|kako javlja|rekao je za|rekla je za|kazao je za|izjavio je za|izjavila je za|izjavio je|rekao je|poziva(?:jući|ju) se na|prenela je|prenijela je|objavila je|javila je|сообщает|сообщил|сообщила|сообщили|заявил|заявила|рассказал|рассказала|передает|передаёт|пишет|по данным|со ссылкой на|как сообщает|повідомляє|повідомив|повідомили|розповів|передає|пише|за даними|з посиланням на|съобщи|съобщава|каза за|предава|цитиран(?:а)? от|према|преноси|јавља|каже за|podaje|podała|poinformowała|powiedział(?:a)?|według|informuje|řekl(?:a)?|uvedla|informovala|podle|povedal(?:a)?|podľa|jelenti|mondta az?|közölte az?|nyilatkozta az?|a declarat pentru|potrivit|relatează|enligt|säger (?:han|hon) till|säger till|rapporterar|siger til|ifølge|oplyser til|sier til|ifølge|forteller til|kertoo|sanoo|mukaan|menurut|kata|kepada|نقلت|ذكرت|بحسب|قالت|وفق|نقلا عن|لـ)";

const AFTER = new RegExp(`^(?:['’]s)?\\s+(?:news agency\\s+|agency\\s+)?${TELLS}(?![\\p{L}])`, "u");
const BEFORE = new RegExp(`(?<![\\p{L}])${TOLD}\\s*${HOUSE}$`, "iu");
const SAID = /^\s+(?:said|says|adds|added)(?:\s+(?:on|in)\s+\p{L}+)?(?=[.,;]|$)/u;
const AFTER_MARK = new RegExp(`[,;:–—(]\\s*${HOUSE}$`, "iu");
/** Called so, an agency is cited for a fact: it is a party to the news. */
const PARTY =
  /(?:state|state-run|state-owned|official|semi-official|government|staatlich\p{L}*|étatique|estatal|oficial|statale|državn\p{L}+|государственн\p{L}+|державн\p{L}+|państwow\p{L}+|rival|competitor)\b[^.]{0,30}$/iu;
const MAX_TEXT = 60_000;
const MAX_NAMES = 40;
/** Code units on either side of a name in which its verb stands. */
const CONTEXT = 80;
/** Sentence ends right behind the mark: the whole sentence is the agency's. */
const CLOSES = /^[\s”"’)]*(?:[.;…]|$)/u;

/** The agencies that a running text names as its tellers; a mere mention ("sued Reuters", "a TASS reporter") is none. */
export function textCredits(text: string): readonly TextCredit[] {
  const found: TextCredit[] = [];
  for (const name of findNames(text.slice(0, MAX_TEXT)).slice(0, MAX_NAMES)) {
    const before = text.slice(Math.max(0, name.from - CONTEXT), name.from);
    const after = text.slice(name.to, name.to + CONTEXT);
    if (PARTY.test(before)) continue;
    const marked = AFTER_MARK.test(before);
    const told = BEFORE.exec(before)?.[0];
    const tells = AFTER.exec(after)?.[0] ?? (marked ? SAID.exec(after)?.[0] : undefined);
    if (tells !== undefined) add(found, name, name.printed + tells, marked);
    else if (told !== undefined && !/^['’]s/.test(after)) add(found, name, told + name.printed, CLOSES.test(after));
  }
  return found;
}

function add(found: TextCredit[], { agency }: FoundName, printed: string, firm: boolean): void {
  const known = found.findIndex((credit) => credit.agency === agency);
  if (known < 0) found.push({ agency, printed: printed.trim(), firm });
  else if (firm && !found[known]!.firm) found[known] = { ...found[known]!, firm };
}
