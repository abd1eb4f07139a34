/** Lines in the forms in which outlets print credits; "PLACE | AGENCIES | LINE", all invented. */
export const CREDITED = `
dateline | reuters | BRATISLAVA (Reuters) - Farmers blocked two crossings on Monday.
dateline | reuters | LONDON, April 11 (Reuters) - Copper fell for a third day.
dateline | reuters | By Jana Wolf, PRAGUE (Reuters) – Voters go to the polls on Friday.
source | reuters | Source: Reuters/kl
source | reuters | (Reuters)
byline | reuters | Outlet Desk, Reuters
text | reuters | The minister will resign next week, Reuters reports.
text | reuters | "We are ready," the envoy told Reuters.
text | reuters | Ministar podnosi ostavku, javlja Rojters.
text | reuters | Министр уйдёт в отставку, сообщает Рейтер.
dateline | ap | NAIROBI, Kenya (AP) — Rangers found the herd at dawn.
dateline | ap | WASHINGTON (AP) — The Senate voted late on Tuesday.
source | ap | The Associated Press contributed to this report.
source | ap | Associated Press writers Ann Lee and Bo Carr in Oslo contributed to this report.
source | ap | © 2025 The Associated Press. All rights reserved.
byline | ap | By JANE ROE Associated Press
byline | ap | By JOHN DOE, AP Science Writer
text | ap | The envoy was seen leaving the hotel, the AP reported.
dateline | afp | Paris (AFP) – Le musée rouvrira en mai.
dateline | afp | TOKYO, AFP-JIJI – The yen slid again.
source | afp | With AFP
source | afp | (avec AFP)
source | afp | © AFP
byline | afp | Par Le Journal avec AFP
text | afp | Le ministre a démissionné, selon l'AFP.
text | afp | "Nothing was agreed," a diplomat told Agence France-Presse.
dateline | dpa | Berlin (dpa) - Die Bahn erhöht die Preise.
dateline | dpa | Hannover (dpa/lni) – Zwei Menschen wurden verletzt.
source | dpa | Quelle: dpa
source | dpa | dpa/mkl
source | dpa reuters | Source: Our desk and agencies (dpa, Reuters)
source | afp | Additional reporting: AFP
text | dpa | Das berichtet die Nachrichtenagentur dpa.
dateline | ansa | (ANSA) - ROMA, 11 APR - Il governo ha approvato il decreto.
source | ansa | Fonte: ANSA
text | ansa | Lo riferisce l'ANSA.
dateline | efe | Madrid, 11 abr (EFE).- El Congreso aprobó la ley.
source | efe | Fuente: EFE
byline | efe | Redacción / EFE
text | efe | "No hay acuerdo", dijo a EFE el portavoz.
dateline | tass | MOSCOW, April 11. /TASS/. The delegation arrived in the morning.
source | tass | Источник: ТАСС
text | tass | Делегация прибыла утром, сообщает ТАСС.
dateline | ria | МОСКВА, 11 апр - РИА Новости. Делегация прибыла утром.
source | ria | Источник: РИА Новости
text | ria | Об этом пишет РИА Новости.
dateline | interfax | Москва. 11 апреля. INTERFAX.RU - Делегация прибыла утром.
dateline | interfax | MOSCOW. April 11 (Interfax) - The delegation arrived in the morning.
source | interfax | Источник: Интерфакс
text | interfax | Talks will go on in May, Interfax reported.
dateline | xinhua | BEIJING, April 11 (Xinhua) -- The bridge opened to traffic on Friday.
source | xinhua | Source: Xinhua
byline | xinhua | Xinhua
text | xinhua | The bridge opened on Friday, Xinhua reported.
dateline | kyodo | TOKYO (Kyodo) -- The cabinet approved the bill.
source | kyodo | (Kyodo News)
text | kyodo | The cabinet will meet on Monday, Kyodo News reported.
dateline | jiji | Tokyo, April 11 (Jiji Press)--The cabinet approved the bill.
source | jiji | Source: Jiji Press
byline | jiji | Jiji Press
dateline | anadolu | ANKARA (AA) - Parliament passed the budget.
source | anadolu | Kaynak: AA
byline | anadolu | Anadolu Agency
text | anadolu | The talks ended early, Anadolu reported.
dateline | pti | New Delhi, Apr 11 (PTI) The ministry issued fresh guidelines on Friday.
end | pti | The ministry issued fresh guidelines on Friday. (PTI)
source | pti | (With inputs from PTI)
byline | pti | Press Trust of India
dateline | ani | New Delhi [India], April 11 (ANI): The ministry issued fresh guidelines.
end | ani | The hearing resumes on Tuesday. (ANI)
source | ani | With inputs from ANI
dateline | ians | Mumbai, April 11 (IANS) The index closed higher on Friday.
end | ians | He was 71. (IANS)
byline | ians | IANS
dateline | yonhap | SEOUL, April 11 (Yonhap) -- The two sides resumed talks.
source | yonhap | Source: Yonhap News Agency
text | yonhap | The two sides resumed talks, Yonhap reported.
dateline | bernama | KUALA LUMPUR, April 11 (Bernama) -- The ringgit opened higher.
end | bernama | The meeting continues today. – Bernama
byline | bernama | Bernama
dateline | antara | Jakarta (ANTARA) - The volcano erupted twice overnight.
source | antara | Sumber: Antara
byline | antara | ANTARA
dateline | upi | April 11 (UPI) -- A man found a ring in his garden.
source | upi | Copyright 2025 United Press International
byline | upi | UPI
dateline | pa | LONDON (PA) — The court sat for two hours.
source | pa | Source: PA Media
byline | pa | By PA Media
dateline | apa | Wien (APA) - Der Nationalrat beschloss das Gesetz.
source | apa dpa | (APA/dpa)
byline | apa | red, APA
dateline | sda | Bern (sda) - Der Bundesrat entscheidet im Mai.
source | sda | Quelle: Keystone-SDA
source | sda | (Keystone-ATS)
byline | sda | sda/red
dateline | ntb | Oslo (NTB): Regjeringen la fram forslaget fredag.
source | ntb | Kilde: NTB
source | ntb | (©NTB)
dateline | tt | STOCKHOLM (TT) - Riksdagen röstade på fredagen.
source | tt | Källa: TT
byline | tt | TT
dateline | ritzau | København /ritzau/ - Folketinget stemte fredag.
source | ritzau | Kilde: Ritzau
byline | ritzau | Ritzau
source | ritzau | /ritzau/
dateline | stt | HELSINKI (STT) - Eduskunta äänesti perjantaina.
source | stt | Lähde: STT
byline | stt | STT
dateline | lusa | Lisboa, 11 abr 2025 (Lusa) – O parlamento aprovou a lei.
source | lusa | Com Lusa
byline | lusa | Agência Lusa
dateline | belga | Brussel (Belga) - De regering vergaderde tot laat.
source | belga | Bron: Belga
text | belga | De regering vergaderde tot laat, meldt Belga.
dateline | anp | DEN HAAG (ANP) - De Kamer stemde vrijdag.
source | anp | Bron: ANP
byline | anp | ANP
dateline | ctk | Praha 11. dubna (ČTK) - Vláda schválila rozpočet.
source | ctk | Zdroj: ČTK
text | ctk | Vláda schválila rozpočet, uvedla ČTK.
dateline | pap | Warszawa (PAP) - Sejm przyjął ustawę.
source | pap | Źródło: PAP
text | pap | Ustawa trafi do Senatu, podaje PAP.
dateline | mti | Budapest, April 11 (MTI) - Parliament passed the bill.
source | mti | Forrás: MTI
text | mti | A kormány pénteken dönt, közölte az MTI.
dateline | tanjug | BEOGRAD (Tanjug) - Skupština je usvojila zakon.
source | tanjug | Izvor: Tanjug
text | tanjug | Skupština je usvojila zakon, prenosi Tanjug.
dateline | beta | BEOGRAD, 11. april 2025. (Beta) - Skupština je usvojila zakon.
source | beta | Izvor: Beta
text | beta | „Nema dogovora“, izjavio je agenciji Beta portparol.
dateline | fonet | BEOGRAD, 11. april (FoNet) - Skupština je usvojila zakon.
source | fonet beta | Izvor: FoNet/Beta
text | fonet | Skupština je usvojila zakon, javlja FoNet.
dateline | hina | ZAGREB, 11. travnja 2025. (Hina) - Sabor je prihvatio zakon.
source | hina | Izvor: Hina
byline | hina | Piše: Hina
dateline | sta | Ljubljana, 11. aprila (STA) - Državni zbor je sprejel zakon.
source | sta | Vir: STA
byline | sta | STA
dateline | mina | PODGORICA, (MINA) – Skupština je usvojila zakon.
source | mina | Izvor: Mina
text | mina | „Nema dogovora“, rekao je za agenciju Mina portparol.
dateline | mia | Skopje, 11 April 2025 (MIA) - Parliament adopted the law.
source | mia | Извор: МИА
byline | mia | MIA
dateline | ukrinform | KYIV. April 11 (Ukrinform) - Parliament adopted the law.
source | ukrinform | Джерело: Укрінформ
text | ukrinform | Рада ухвалила закон, повідомляє Укрінформ.
dateline | unian | КИЇВ. 11 квітня. УНІАН. Рада ухвалила закон у п'ятницю.
source | unian | Джерело: УНІАН
text | unian | Рада ухвалила закон, повідомляє УНІАН.
dateline | agerpres | BUCUREŞTI, 11 apr (Agerpres) - Guvernul a adoptat bugetul.
source | agerpres | Sursa: Agerpres
byline | agerpres | AGERPRES
dateline | bta | Sofia, April 11 (BTA) - Parliament adopted the budget.
source | bta | Източник: БТА
text | bta | Парламентът прие бюджета, съобщи БТА.
dateline | ana-mpa | ATHENS (ANA-MPA) - Parliament adopted the budget.
source | ana-mpa | Πηγή: ΑΠΕ-ΜΠΕ
byline | ana-mpa | ANA-MPA
dateline | wafa | RAMALLAH, April 11, 2025 (WAFA) – The road was closed at noon.
source | wafa | Source: WAFA
text | wafa | The road was closed at noon, WAFA reported.
dateline | petra | Amman, April 11 (Petra) -- The council met on Friday.
source | petra | (Petra)
byline | petra | Jordan News Agency
dateline | spa | RIYADH, April 11 (SPA) -- The forum opens on Sunday.
source | spa | Source: SPA
byline | spa | Saudi Press Agency
dateline | mena | CAIRO, April 11 (MENA) - The canal reopened on Friday.
source | mena | Source: MENA
byline | mena | Middle East News Agency
dateline | irna | Tehran, IRNA – The delegation left on Friday.
source | irna | Source: IRNA
text | irna | The delegation left on Friday, IRNA reported.
dateline | isna | TEHRAN (ISNA) - The delegation left on Friday.
source | isna | Source: ISNA
text | isna | The delegation left on Friday, ISNA reported.
dateline | bloomberg | (Bloomberg) -- Traders cut their bets on a rate rise.
source | bloomberg | ©2025 Bloomberg L.P.
byline | bloomberg | Jane Roe, Bloomberg
text | bloomberg | The bank is looking for a buyer, Bloomberg News reported.
dateline | dow-jones | FRANKFURT (Dow Jones) - Die Aktie gab nach.
source | dow-jones | Source: Dow Jones Newswires
byline | dow-jones | Dow Jones Newswires
dateline | aap | SYDNEY (AAP) - The storm crossed the coast at dawn.
source | aap | (Australian Associated Press)
end | aap | The storm crossed the coast at dawn. - AAP
byline | aap | AAP
dateline | canadian-press | OTTAWA, The Canadian Press - The bill passed on Friday.
source | canadian-press | Source: La Presse Canadienne
byline | canadian-press | The Canadian Press
source | ap afp | Sources: AP, AFP
source | reuters dpa | Quelle: Reuters, dpa
source | afp reuters | (AFP, Reuters)
byline | ap reuters | Staff and agencies: AP, Reuters
dateline | dpa afp | Berlin (dpa/AFP) - Die Bahn erhöht die Preise.
source | reuters ap | Izvor: Reuters/AP
end | pti | The ministry will answer by Monday. (With PTI inputs)
`;

/** Lines that name an agency and credit none; "PLACE | LINE". */
export const MENTIONED = `
text | Reuters moved its London office to a glass tower in the docklands.
text | A Reuters photographer was wounded in the shelling of the village.
text | The company sued Reuters for libel in 2011 and lost.
text | The Reuters Institute surveyed readers in forty countries.
text | He told the Reuters Institute that trust in news is falling.
text | The Associated Press was barred from the briefing room for a week.
text | She worked for the Associated Press before she entered politics.
text | The AP style guide asks for the shorter form.
text | Students who took the AP exam in May will get their marks in July.
text | The cooperative that owns The Associated Press elected a new chairman.
text | AFP opened a bureau in Tirana, its first in the country.
text | The AFP journalist was released after four days in custody.
text | The Australian officers of the AFP searched two houses.
text | Die Gewerkschaft verhandelt mit der dpa über Gehälter.
text | The dpa building in Hamburg was evacuated on Friday.
text | The head of TASS was dismissed on Monday.
text | A TASS reporter asked the president about the harvest.
text | Russian state news agency TASS said it had no correspondent there.
text | The council placed TASS and RIA Novosti on its list of sanctions.
text | Interfax is owned by its managers.
text | Xinhua has more than 180 bureaus around the world.
text | The visit was staged for Xinhua and other state media.
text | The Kyodo building stands near the station in Shiodome.
text | Anadolu is the Turkish name of Anatolia.
text | Anadolu Efes won the cup by nine points.
text | Petra is a city cut out of rose-red rock in southern Jordan.
text | Petra told her sister that she would not come.
text | Beta versions of the programme are offered to testers.
text | The beta test reports began in April.
text | Mina reports to the head of the laboratory.
text | Hina Khan acted in three of the films.
text | The minister met the director of Tanjug to speak about its debts.
text | A spa near the lake reports more guests than last year.
text | The MENA region reported a rise in exports.
text | PA reported to the front desk, as his badge said.
text | Efe is a common first name in Turkey.
text | Bloomberg ran for mayor of New York three times.
text | Mayor Bloomberg said on Friday that he would not run.
text | The Bloomberg Terminal costs more than 20,000 dollars a year.
text | Michael Bloomberg told reporters that the city was ready.
text | The Dow Jones fell 300 points on Monday.
text | The Press Association of the lower house elected a new chair.
text | The Canadian press was merciless after the defeat.
text | Lusa wore the same coat for ten winters.
text | He bought his first computer, a TT with two floppy drives, in 1988.
text | The STA has 46 crew and carries no passengers.
text | ANI was founded in 1971 and has fought Wikipedia in court.
text | The PTI leader was arrested outside the court in Islamabad.
text | The PAP has governed Singapore since 1959.
text | PTI won the seat by a thousand votes.
text | The Yonhap tower was lit in blue for the festival.
text | UPI payments in India reached a record in March.
text | Agencija Hina obilježila je godišnjicu osnutka.
text | Сотрудники ТАСС вышли на субботник.
text | Le siège de l'AFP se trouve place de la Bourse.
text | El presidente de EFE compareció ante la comisión.
line | Photo: Reuters
line | Photo credit: JAN MAIER/AFP via Getty Images
line | Jane Roe / AFP / Getty Images
dateline | (Jane Roe/Reuters)
dateline | (AP Photo/Jane Roe, File)
dateline | Jane Roe / AFP / Getty Images People wait for the ferry at dawn in Hale.
end | The minister at a ceremony in 1998 (Jane Roe / Reuters)
text | According to a Reuters/Kantar poll, two thirds oppose the plan.
text | The bill will pass, according to Bloomberg Law.
text | The Democrats lead by four points, according to a Reuters poll.
line | Foto: dpa/Jan Maier
line | Image: AFP via Getty Images
line | Read also: How Reuters covers a war
line | Follow AP on social media
line | About the Associated Press
byline | By Petra Novak
byline | By Ana Beta
byline | Michael Bloomberg is a former mayor
byline | By Mina Hina
dateline | SAN FRANCISCO - Reuters Holdings bought a rival on Monday.
dateline | BOSTON (AP English) pupils sat their exam on Monday.
dateline | The Associated Press (AP) is a cooperative of American newspapers.
dateline | Anadolu (Anatolia) is the larger part of Turkey.
`;
