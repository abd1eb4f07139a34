import { sourceLineCredits } from "./credit/source-line.ts";
import { saysTranslated } from "./doubt/wall-lines.ts";

/**
 * Lines that stand around articles and are none of their text, told by their wording. Each pattern is held against a whole block of
 * at most {@link MAX_LINE} code units.
 */

/** Longer blocks are read as prose whatever they begin with. */
export const MAX_LINE = 420;
/** Notes are short: "Posted on social media by …" may begin a sentence of the story. */
const MAX_NOTE = 150;
/** Lines that credit a picture or an agency, or count readers, are shorter still. */
const MAX_CREDIT = 120;

/** "Read also: …" and its kin, at the start of a line that leads elsewhere. */
const LEADS_ELSEWHERE =
  /^[\s>»→•▶*[(|-]*(?:related(?: (?:articles?|stor(?:y|ies)|news|content|topics?|links?|video|coverage|posts?))?\s*[:|–-]|related(?: (?:articles?|stor(?:y|ies)|news|content|topics?|links?|video|coverage|posts?))?$|read (?:also|more|next|this|our|the full)\b|also read\b|(?:you (?:may|might) )?(?:also|be) (?:like|interested)|you (?:may|might|could|will|'ll|’ll) (?:also )?(?:like|love|enjoy)\b|see (?:also|more)\s*[:|–-]|more (?:on (?:this|the \S+(?: \S+)?$)|from|stories|about|news|coverage|articles|reading|:)|more (?:\S+ ){1,3}(?:stories|articles|coverage)$|explore further|popular (?:on|now|in|stories)|most (?:read|popular|viewed|shared)\b|meist ?(?:gelesen|gesehen)|les plus (?:lus|vus|populaires)|l[oa]s? más (?:leíd|vist|popular)|(?:i |le )?più (?:lett|vist|popolar)|(?:as |os )?mais (?:lid|vist|popular)|best gelezen|najčitanij|najpopularnij|самые (?:популярн|читаем)|найпопулярніш|най-(?:четен|попул)|الأكثر (?:قراءة|شعبية)|(?:don'?t|don’t) miss\b|must read|recommended(?: for you| stories| reading)?\s*:?$|recommended\s*:|trending(?: now)?\s*:?$|up next\b|further reading|you may also\b|in case you missed|what (?:else )?to read next|watch\s*:|watch (?:now|live|more|the video|video)\b|video\s*:|listen\s*:|listen to (?:this|the) (?:article|story|podcast)|photos?\s*:|pictures\s*:|gallery\s*:|opinion\s*:|analysis\s*:|explainer\s*:|bonus video|story continues below|continue reading\b|article continues|scroll (?:down )?(?:to|for)|click (?:here|to)\b|tap here|lesen sie (?:auch|mehr|hier)|mehr (?:zum thema|dazu)|lesen sie dazu|auch interessant|zum thema\s*:?|das könnte (?:sie|dich) auch|weiterlesen|(?:das |dies )?könnte (?:sie|dich|euch) (?:auch )?interessieren|à lire (?:aussi|également|sur)|lire (?:aussi|également)|voir aussi|vous (?:aimerez|pourriez) (?:aussi|également|aimer)|sur le même (?:sujet|thème)|lee también|leer? (?:también|más)|ver también|te puede interesar|(?:te|le) puede(?:n)? gustar|también te puede|más información\s*:?$|noticias relacionadas|leggi anche|leggi (?:di più|pure)|vedi anche|potrebbe interessarti|approfondisci|leia (?:também|mais)|veja (?:também|mais)|saiba mais|(?:você|voce) (?:também )?(?:pode|vai) (?:também )?(?:gostar|se interessar)|lees ook|lees meer|bekijk ook|zie ook|läs (?:även|också|mer)|les (?:også|mer)|læs (?:også|mere)|lue (?:myös|lisää)|čitaj(?:te)? (?:i|još|više)|pročitaj(?:te)? (?:još|i|više)|povezan[aei] (?:vijest|vest|članc)|opširnije|bonus vide?o|czytaj (?:też|także|również|więcej)|zobacz (?:też|także|również)|čtěte (?:také|i)|přečtěte si|čítajte (?:aj|tiež)|olvass(?:a|on)? (?:még|tovább)|citește și|citiți și|прочетете|вижте (?:още|също)|читайте (?:также|ещё|еще|больше|по теме)|смотрите (?:также|ещё)|по теме\s*:|читайте також|дивіться також|прочитај|прочитајте|ayrıca (?:bakınız|okuyun)|ilgili (?:haber|içerik)|اقرأ (?:أيضا|أيضًا|المزيد)|baca juga|simak juga|關連|関連記事|延伸閱讀|相关(?:新闻|阅读|报道)|관련 ?기사)/iu;

/** Requests to the reader: to follow, to sign up, to pay, to agree, to share. */
const ASKS_READER =
  /^[\s>»→•▶*[(|-]*(?:advertisement|advert|advertising|ad|ads|sponsored(?: content)?|paid content|promoted|anzeige|werbung|publicité|publicidad|pubblicità|publicidade|reklama|reklam[ea]?|реклама|oglas|hirdetés|annonce|mainos|إعلان|iklan|広告|广告|광고)\s*[.:]?$|^(?:(?:please )?(?:subscribe|sign up|sign in|log in|register|join) (?:to|for|with|now|here|our|today|in|up|the)\b|get (?:the latest|our|the best|more|unlimited|breaking|notified|email|updates|daily)\b|receive (?:the|our|the latest)\b|follow (?:us|me|him|her|them|@|our|the|\S+ (?:\S+ )?on (?:twitter|facebook|instagram|x\b|telegram|whatsapp|youtube|linkedin|tiktok))|like us|find us|join us|contact us|email (?:us|the|him|her)|support (?:our|us|independent)|donate|download (?:the|our)|share (?:this|on|via|your|the|article|story|with)|shared?$|shares?$|tweet(?: this)?$|pin it|copy (?:the )?link|print(?: this)?(?: article| page)?$|e-?mail(?: this)?(?: article)?$|save(?: this)?(?: article| story)?$|bookmark$|loading\b|please (?:enable|wait|log|sign|read our|note that comments)|enable javascript|this (?:slideshow|video|site|website|page) requires|your browser does not|media playback is|skip to|back to top|jump to|go to (?:top|comments)|leave a (?:comment|reply)|post a comment|add (?:a )?comments?|view (?:all )?comments|show comments|comments? (?:\(\d+\)|are closed|section)|(?:\d[\d,.]* )?comments?$|no comments|like loading\b|be the first to|have (?:a|you got a) (?:tip|story|news tip)|have your say|if you (?:enjoyed|liked|have (?:a|any) (?:tip|story|question|comment))|like (?:this|what you)|listen back|more info(?:rmation)?:?$|explore further|popular (?:on|now|in|stories)|tell us what you|let us know|what do you think|send (?:us )?your|do you have (?:a|any) (?:story|tip|question|information)|reach (?:the|us|him|her|\S+ \S+) (?:reporters?|at|on)|we use cookies|this (?:site|website) uses cookies|by (?:clicking|continuing|signing)|accept(?: all)?(?: cookies)?$|terms (?:of|and)|privacy policy|all rights reserved|©|copyright\b|\(c\) |folgen sie|jetzt (?:abonnieren|anmelden|registrieren)|teilen$|suivez|abonnez|inscrivez|partager$|partagez|síguenos|suscríbe|compartir$|comparte|seguici|iscriviti|condividi|siga|inscreva|compartilh[ae]|assine|volg ons|meld je aan|deel (?:dit|via)|pratite nas|prijavite se|podijeli|подпис(?:ывайтесь|аться)|следите за|поделиться|подел[ие]|підписуйтесь|śledź|zapisz się|udostępnij|sledujte|sdílet|kövess|abonează|последвайте|bizi takip|abone ol|تابعنا|ikuti|dapatkan)/iu;

/** Photographs, counters, times, credits of pictures: notes about the page rather than its story. */
const NOTES =
  /^(?:[([]?\s*(?:photos?|images?|pictures?|pics?|illustrations?|graphics?|file (?:photo|image)|foto(?:graf[ií]a|s)?|bild(?:er)?|crédit photo|photo credit|image credit|image copyright|image caption|media caption|imagen|immagine|imagem|fotografija|фото|снимка|zdjęcie|fot\.|kép|صورة|video credit|graphic|source|credit|credits|crédits?|créditos)\s*(?:[:/©|–-]|by\b|\(c\))|image (?:\d+ of|copyright|caption|source)|(?:\d+\s*)?(?:views?|shares?|comments?|likes?|retweets?|reads?|pageviews|claps|votes?|pregledā|pregleda|komentara?)\s*$|\d[\d.,\s]*[km]?\+?\s*(?:views?|shares?|comments?|likes?|reads?|followers)\b|\d+ (?:min(?:ute)?s?|мин)\.? (?:read|to read|listen)|(?:reading|read) time|(?:estimated )?read(?:ing)? time|(?:published|updated|last updated|last modified|posted|first published|modified|created|date|aktualisiert|veröffentlicht|stand|publié|mis à jour|publicado|actualizado|pubblicato|aggiornato|atualizado|gepubliceerd|objavljeno|ažurirano|опубликовано|обновлено|опубліковано|opublikowano|aktualizacja|publikováno|publicat|публикувано)\s*(?:on|at|am|le|el|il|em|op|:|\d|an?\b|\|)|tags?\s*(?:[:|]|$)|filed under|(?:topics?|keywords?|categor(?:y|ies)|schlagwörter|etiquetas|mots-clés|tagovi|теги|ключевые слова|oznake)\s*[:|]|(?:written|reported|edited|compiled|posted|published|words) by\b|by [A-Z][\p{L}.'’-]+(?: [\p{L}.'’-]+){0,3}(?:,? (?:and|&) [A-Z][\p{L}.'’-]+(?: [\p{L}.'’-]+){0,3})?$|(?:source|sources|quelle|fuente|fonte|bron|izvor|источник|джерело|źródło|zdroj|forrás|sursa|kilde|källa|lähde|kaynak|المصدر|sumber)\s*[:：/]|disclaimer\b|our standards\s*:|notice\s*[:–-]|editor'?s? note\s*[:–-]|note to editors|this (?:article|story|content|post|report|document|material|piece) (?:was|is|has been|first|originally|appeared|may|contains|includes)\b|(?:this|a) version of this (?:article|story)|a correction|reporting by\b|additional reporting|(?:[\p{L}.'’-]+,? (?:and |& )?){1,24}contributed (?:to this|reporting|from)|write to \S+ (?:\S+ ){0,3}at \S+@|\(?(?:additional )?reporting by|with (?:additional )?(?:reporting|files) from|©)/iu;

/** A caption without an element that says so: it ends in the picture's source. */
const PICTURE =
  /[\s(,.–—-](?:photos?|image|picture|foto(?:graf[ií]a)?|bild|фото|снимка|zdjęcie|fot\.|kép|imagen|immagine|courtesy|credit|©)\s*(?:credit|by|courtesy(?: of)?)?\s*[:/©]\s*[^.!?]{2,60}[\s).]*$/iu;
/** "5658 views 9 comment(s)" anywhere in a short line. */
const COUNTERS =
  /\b\d[\d.,\s]*\s*(?:views|shares|comments?(?:\(s\))?|reads|likes|pregleda|komentar[ae]?|просмотр\p{L}*|коммент\p{L}*)(?![\p{L}])/iu;

/** Nothing but an address, a handle or a rule of dashes. */
const ADDRESS =
  /^(?:\S+@\S+\.\w+|@\w+|(?:https?:\/\/)?(?:www\.)?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:\/\S*)?|[_*•·–—=~#\s-]+)$/u;

/** An offer of letters, in whatever words it begins. */
const LETTERS = /\b(?:to|in|into) your (?:e-?mail )?inbox\b/iu;

/** What a line gives itself away as, or null. */
export function furnitureLine(text: string): "elsewhere" | "asks" | "note" | null {
  if (text.length > MAX_LINE) return null;
  if (LEADS_ELSEWHERE.test(text)) return "elsewhere";
  if (ASKS_READER.test(text) || LETTERS.test(text)) return "asks";
  if (ADDRESS.test(text) || saysTranslated(text)) return "note";
  if (text.length <= MAX_CREDIT && (PICTURE.test(text) || COUNTERS.test(text) || sourceLineCredits(text).length > 0))
    return "note";
  if (text.length <= MAX_NOTE && NOTES.test(text)) return "note";
  return null;
}
