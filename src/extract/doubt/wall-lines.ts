/**
 * Lines that say that the page shows less than the whole article, held against short blocks around and after the text.
 */

/** The rest must be paid or registered for. */
const PAYWALL =
  /(?:subscribe (?:now )?(?:to|and) (?:continue|keep|read|unlock|get full)|(?:continue|keep) reading (?:with|by|for)|(?:to|in order to) (?:continue|keep) reading|to (?:read|unlock) (?:the (?:full|rest|whole)|this) (?:article|story|of)|(?:this|the) (?:article|story|content|post) is (?:only )?(?:available|reserved|exclusive|for)[^.]{0,30}(?:subscribers|members|registered)|(?:for|only for) (?:our )?(?:paid |premium )?(?:subscribers|members) only|subscribers? only|subscriber[- ]exclusive|exclusive to (?:subscribers|members)|already (?:a|an) (?:subscriber|member)|you(?:'ve|’ve| have) (?:reached|read) (?:your|all|the)[^.]{0,30}(?:limit|free articles)|(?:free|remaining) articles (?:left|this month)|unlock this (?:article|story)|start your (?:free )?trial|sign in to (?:continue|read)|log in to (?:continue|read)|register (?:for free )?to (?:continue|read)|premium (?:article|content)|weiterlesen mit|jetzt (?:weiterlesen|abonnieren und)|(?:um|zum) weiter ?lesen|nur für abonnent|exklusiv für abonnent|dieser artikel ist (?:exklusiv|nur)|sie haben bereits ein abo|réservé (?:à nos|aux) abonné|article réservé|il vous reste \d+ ?%|pour lire la suite|déjà abonné|(?:contenido|artículo) (?:exclusivo|solo|sólo) para (?:suscriptores|socios)|para seguir leyendo|suscríbete para|ya (?:soy|eres) suscriptor|contenuto riservato|riservato agli abbonati|per continuare a leggere|abbonati per|conteúdo exclusivo para assinantes|para continuar (?:a ler|lendo)|assine para|alleen voor abonnees|om verder te lezen|lees verder met|för prenumeranter|för att läsa vidare|for abonnenter|kun for abonnenter|læs videre med|vain tilaajille|jatka lukemista|za nastavak čitanja|samo za pretplatnike|pretplatite se|tylko dla (?:subskrybentów|prenumeratorów)|aby czytać dalej|pozostało \d+ ?%|pro předplatitele|pre predplatiteľov|csak előfizetőknek|доступ(?:но|ен|на|ны) (?:только )?(?:по подписке|подписчикам)|чтобы (?:читать|продолжить)|только для подписчиков|оформите подписку|有料会員|会員限定|この記事は有料|残り\d+文字|付费阅读|구독자 전용)/iu;

/** The page shows the beginning and leads on to the rest. */
const LEADS_ON =
  /^[\s>»→▶([]*(?:continue reading(?!\s+(?:below|the main))|keep reading|read (?:the )?(?:full|whole|entire|rest of the|complete) (?:article|story|post|text|report)?|read (?:more|on)\s*(?:…|\.\.\.|»|→|>|$)|view full (?:article|story)|full (?:article|story)(?: (?:here|at))?|click to (?:continue|read more|expand)|show (?:full article|more)$|weiterlesen|ganzen artikel lesen|mehr lesen|lire la suite|lire l['’]article|seguir leyendo|leer (?:la )?(?:nota|noticia|artículo) complet|continua a leggere|leggi tutto|leia (?:a íntegra|o texto completo|na íntegra)|continue lendo|lees verder|läs hela|les hele|læs hele|lue koko|pročitaj (?:više|cijeli|ceo)|opširnije|czytaj dalej|číst dál|celý článok|tovább olvas|citește (?:mai departe|tot)|читать (?:далее|полностью|дальше)|читати (?:далі|повністю)|прочети (?:повече|цялата)|続きを読む|阅读全文|더 보기|baca selengkapnya|devamını oku)/iu;

/**
 * The text was put into this language by a machine or from elsewhere. A story may be about translations, so the line must speak of
 * itself ("this text", "notice") or begin as such notes do.
 */
const TRANSLATED =
  /(?:(?:this|the) (?:article|story|text|version|post|interview|content|page) (?:has been|was|is) (?:\S+ ){0,2}translated|this is a (?:machine |automatic |free )?translation|(?:notice|note|disclaimer|caution|attention)\b[^.]{0,80}\btranslat|^\W*translat(?:ed|ion)(?:s are| is| from| by|:)|^\W*(?:machine|ai|automatic(?:ally)?|auto)[- ]translat|^\W*(?:aus dem \p{L}+ )?(?:maschinell |automatisch )?übersetz(?:t|ung)|^\W*aus dem \p{L}+(?: von [^.]{3,40})? (?:übersetzt|von)|(?:dieser|der) (?:text|artikel|beitrag) wurde (?:\S+ ){0,3}übersetzt|^\W*(?:article )?traduit (?:de l|du|automatiquement|par)|^\W*traduction (?:automatique|:)|^\W*traducid[oa] (?:del|de|por|automáticamente)|^\W*traducción (?:automática|:)|^\W*tradotto (?:da|dall|automaticamente)|^\W*traduzid[oa] (?:do|de|por|automaticamente)|^\W*(?:automatisch )?vertaald (?:uit|door|met)|^\W*översatt (?:från|av)|^\W*oversatt (?:fra|av)|^\W*oversat (?:fra|af)|^\W*preveden[oa] (?:sa|iz|s |uz pomoć|pomoću)|^\W*prijevod (?:uz|s |:)|mašinsk\p{L}+ prev|strojn\p{L}+ (?:prij|prev)|^\W*tłumaczenie|^\W*přeloženo|^\W*preložené|(?:машинный|автоматический) перевод|^\W*перев(?:едено|од:)|автоматичний переклад|^\W*перекладено)/iu;

const MAX_NOTICE = 500;
const MAX_NOTE = 300;

export function saysPaywall(text: string): boolean {
  return text.length <= MAX_NOTICE && PAYWALL.test(text);
}

export function leadsOn(text: string): boolean {
  return text.length <= MAX_NOTE && LEADS_ON.test(text);
}

export function saysTranslated(text: string): boolean {
  return text.length <= MAX_NOTE && TRANSLATED.test(text);
}
