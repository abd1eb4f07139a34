import { describe, expect, it } from "vitest";
import { detectLanguage, languageOfTag } from "../../../src/cli/index/detect-language.ts";

/** Invented reports of two sentences, as short as news gets. */
const REPORTS: readonly (readonly [lang: string, title: string, text: string])[] = [
  [
    "en",
    "Ferry line cancels crossings",
    "The ferry line has cancelled all crossings until Friday. Divers found cracks in the harbour wall.",
  ],
  [
    "de",
    "Fährlinie streicht Überfahrten",
    "Die Fährlinie hat alle Überfahrten bis Freitag abgesagt. Taucher fanden Risse in der Hafenmauer.",
  ],
  [
    "fr",
    "Le ferry à l'arrêt",
    "La compagnie a annulé toutes les traversées jusqu'à vendredi. Des plongeurs ont trouvé des fissures dans le mur du port.",
  ],
  [
    "es",
    "Cancelan los viajes en ferry",
    "La compañía ha cancelado todos los viajes hasta el viernes. Los buzos encontraron grietas en el muro del puerto.",
  ],
  [
    "it",
    "Traghetti fermi fino a venerdì",
    "La compagnia ha annullato tutte le corse fino a venerdì. I sommozzatori hanno trovato crepe nel muro del porto.",
  ],
  [
    "pt",
    "Travessias canceladas",
    "A empresa cancelou todas as travessias até sexta-feira. Os mergulhadores encontraram fendas no muro do porto.",
  ],
  [
    "nl",
    "Veerdienst schrapt overtochten",
    "De veerdienst heeft alle overtochten tot vrijdag geschrapt. Duikers vonden scheuren in de havenmuur.",
  ],
  ["sv", "Färjan ställs in", "Rederiet har ställt in alla turer till fredag. Dykare hittade sprickor i hamnmuren."],
  [
    "da",
    "Færgen aflyses",
    "Rederiet har aflyst alle afgange indtil fredag. Dykkere fandt revner i havnens mur, siger en talskvinde.",
  ],
  [
    "fi",
    "Lautta ei kulje",
    "Varustamo on perunut kaikki vuorot perjantaihin asti. Sukeltajat löysivät halkeamia sataman muurista.",
  ],
  [
    "pl",
    "Prom odwołany do piątku",
    "Przewoźnik odwołał wszystkie rejsy do piątku. Nurkowie znaleźli pęknięcia w murze portowym.",
  ],
  ["cs", "Přívoz nejezdí", "Dopravce zrušil všechny plavby do pátku. Potápěči našli praskliny v přístavní zdi."],
  [
    "hu",
    "Leállt a komp",
    "A társaság péntekig minden járatot törölt. A búvárok repedéseket találtak a kikötő falában.",
  ],
  [
    "ro",
    "Feribotul nu circulă",
    "Compania a anulat toate cursele până vineri. Scafandrii au găsit crăpături în zidul portului.",
  ],
  [
    "tr",
    "Feribot seferleri iptal",
    "Şirket cuma gününe kadar tüm seferleri iptal etti. Dalgıçlar liman duvarında çatlaklar buldu.",
  ],
  ["ru", "Паром остановлен", "Компания отменила все рейсы до пятницы. Водолазы нашли трещины в стене гавани."],
  ["uk", "Пором зупинено", "Компанія скасувала всі рейси до п'ятниці. Водолази знайшли тріщини у стіні гавані."],
  ["sr", "Трајект не вози", "Компанија је отказала све вожње до петка. Рониоци су пронашли пукотине у лучком зиду."],
  [
    "bg",
    "Фериботът спира",
    "Компанията отмени всички курсове до петък. Водолази откриха пукнатини в пристанищната стена.",
  ],
  [
    "el",
    "Ακυρώθηκαν τα δρομολόγια",
    "Η εταιρεία ακύρωσε όλα τα δρομολόγια έως την Παρασκευή. Δύτες βρήκαν ρωγμές στον τοίχο του λιμανιού.",
  ],
  ["ar", "إلغاء رحلات العبارة", "ألغت الشركة جميع الرحلات حتى يوم الجمعة. وعثر الغواصون على شقوق في جدار الميناء."],
  ["he", "המעבורת הושבתה", "החברה ביטלה את כל ההפלגות עד יום שישי. צוללנים מצאו סדקים בקיר הנמל."],
  ["fa", "لغو سفرهای کشتی", "این شرکت همه سفرها را تا روز جمعه لغو کرد. غواصان در دیوار بندر ترک‌هایی پیدا کردند."],
  ["hi", "नौका सेवा रद्द", "कंपनी ने शुक्रवार तक सभी यात्राएँ रद्द कर दी हैं। गोताखोरों को बंदरगाह की दीवार में दरारें मिलीं।"],
  ["ja", "フェリー欠航", "フェリー会社は金曜日まで全便を欠航すると発表した。潜水士が港の壁にひび割れを見つけた。"],
  ["zh", "渡轮停航", "渡轮公司取消了星期五之前的所有航班。潜水员在港口的墙上发现了裂缝。"],
  ["ko", "여객선 운항 중단", "회사는 금요일까지 모든 운항을 취소했다. 잠수부들이 항구 벽에서 균열을 발견했다."],
  [
    "vi",
    "Hủy các chuyến phà",
    "Công ty đã hủy tất cả các chuyến phà cho đến thứ Sáu. Thợ lặn tìm thấy vết nứt trên tường cảng.",
  ],
];

describe("the language of an article that does not say it", () => {
  it.each(REPORTS)("%s is told by its words", async (lang, title, text) => {
    expect(await detectLanguage(title, text)).toBe(lang);
  });

  it("is unknown where there are no words", async () => {
    expect(await detectLanguage("", "1 2 3 — …")).toBe("und");
  });
});

describe("a language tag", () => {
  it.each([
    ["en-US", "en"],
    ["pt_BR", "pt"],
    [" DE ", "de"],
    ["zh-Hant-TW", "zh"],
    ["nb-NO", "no"],
    ["iw", "he"],
    ["ckb", "ckb"],
    ["english", "und"],
    ["", "und"],
    ["und", "und"],
    [null, "und"],
  ])("%j files an article under %s", (tag, lang) => {
    expect(languageOfTag(tag)).toBe(lang);
  });
});
