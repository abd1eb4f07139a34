/**
 * Lines that say that the page shows less than the whole article, held against short blocks around and after the text.
 */

/** The rest must be paid or registered for. */
const PAYWALL =
  /(?:subscribe (?:now )?(?:to|and) (?:continue|keep|read|unlock|get full)|(?:continue|keep) reading (?:with|by|for)|(?:to|in order to) (?:continue|keep) reading|to (?:read|unlock) (?:the (?:full|rest|whole)|this) (?:article|story|of)|(?:this|the) (?:article|story|content|post) is (?:only )?(?:available|reserved|exclusive|for)[^.]{0,30}(?:subscribers|members|registered)|(?:for|only for) (?:our )?(?:paid |premium )?(?:subscribers|members) only|subscribers? only|subscriber[- ]exclusive|exclusive to (?:subscribers|members)|already (?:a|an) (?:subscriber|member)|you(?:'ve|’ve| have) (?:reached|read) (?:your|all|the)[^.]{0,30}(?:limit|free articles)|(?:free|remaining) articles (?:left|this month)|unlock this (?:article|story)|start your (?:free )?trial|sign in to (?:continue|read)|log in to (?:continue|read)|register (?:for free )?to (?:continue|read)|premium (?:article|content)|weiterlesen mit|jetzt (?:weiterlesen|abonnieren und)|(?:um|zum) weiter ?lesen|nur für abonnent|exklusiv für abonnent|dieser artikel ist (?:exklusiv|nur)|sie haben bereits ein abo|réservé (?:à nos|aux) abonné|article réservé|il vous reste \d+ ?%|pour lire la suite|déjà abonné|(?:contenido|artículo) (?:exclusivo|solo|sólo) para (?:suscriptores|socios)|para seguir leyendo|suscríbete para|ya (?:soy|eres) suscriptor|contenuto riservato|riservato agli abbonati|per continuare a leggere|abbonati per|conteúdo exclusivo para assinantes|para continuar (?:a ler|lendo)|assine para|alleen voor abonnees|om verder te lezen|lees verder met|för prenumeranter|för att läsa vidare|for abonnenter|kun for abonnenter|læs videre med|vain tilaajille|jatka lukemista|za nastavak čitanja|samo za pretplatnike|pretplatite se|tylko dla (?:subskrybentów|prenumeratorów)|aby czytać dalej|pozostało \d+ ?%|pro předplatitele|pre predplatiteľov|csak előfizetőknek|доступно (?:только )?(?:по подписке|подписчикам)|чтобы (?:читать|продолжить)|только для подписчиков|оформите подписку|有料会員|会員限定|この記事は有料|残り\d+文字|付费阅读|구독자 전용)/iu;

/** The page shows the beginning and leads on to the rest. */
const LEADS_ON =
  /^[\s>»→▶([]*(?:continue reading(?!\s+(?:below|the main))|keep reading|read (?:the )?(?:full|whole|entire|rest of the|complete) (?:article|story|post|text|report)?|read (?:more|on)\s*(?:…|\.\.\.|»|→|>|$)|view full (?:article|story)|full (?:article|story)(?: (?:here|at))?|click to (?:continue|read more|expand)|show (?:full article|more)$|weiterlesen|ganzen artikel lesen|mehr lesen|lire la suite|lire l['’]article|seguir leyendo|leer (?:la )?(?:nota|noticia|artículo) complet|continua a leggere|leggi tutto|leia (?:a íntegra|o texto completo|na íntegra)|continue lendo|lees verder|läs hela|les hele|læs hele|lue koko|pročitaj (?:više|cijeli|ceo)|opširnije|czytaj dalej|číst dál|celý článok|tovább olvas|citește (?:mai departe|tot)|читать (?:далее|полностью|дальше)|читати (?:далі|повністю)|прочети (?:повече|цялата)|続きを読む|阅读全文|더 보기|baca selengkapnya|devamını oku)/iu;

/** The text was put into this language by a machine or from elsewhere. */
const TRANSLATED =
  /(?:translat(?:ed|ion)s?[^.]{0,60}\b(?:by|through|with|using|via|from|machine|automatic|ai|deepl|google)\b|(?:machine|ai|automatic(?:ally)?|auto)[- ]translat|(?:article|story|text|version) (?:has been|was|is) (?:\S+ )?translated|this is a translation|aus dem \p{L}+ übersetzt|übersetz(?:t|ung)[^.]{0,40}(?:von|durch|maschinell|ki\b)|traduit (?:de l|du|automatiquement|par)|traduction (?:automatique|:)|traducid[oa] (?:del|de|por|automáticamente)|traducción (?:automática|:)|tradotto (?:da|dall|automaticamente)|traduzid[oa] (?:do|de|por|automaticamente)|vertaald (?:uit|door|met)|automatisch vertaald|översatt (?:från|av)|oversatt (?:fra|av)|oversat (?:fra|af)|preveden[oa] (?:sa|iz|s |uz pomoć|pomoću)|prijevod (?:uz|s )|mašinsk\p{L}+ prev|strojn\p{L}+ (?:prij|prev)|tłumaczenie|přeloženo|preložené|(?:машинный|автоматический) перевод|переведено|автоматичний переклад|перекладено)/iu;

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
