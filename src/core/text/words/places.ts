/**
 * States, regions, cities and bodies under one fold each, with their exonyms, older names, acronyms, demonyms and adjectives.
 * One line a place: the first word is the fold, the rest are names parted by commas; a name of several words is one token.
 * Source: general knowledge of English newspapers. A demonym shares its country's fold: "Russian forces" and "Russia's forces"
 * name one country; that they are other words is left to the difference's wording.
 */
export const PLACES = `
usa: us, u.s, u.s., usa, u.s.a., united states, the united states, united states of america, the states
american: america, american, americans, america's
uk: uk, u.k., u.k, united kingdom, the united kingdom, britain, great britain, british, briton, britons
england: england, english, englishman
scotland: scotland, scottish, scots, scot
wales: wales, welsh
ireland: ireland, irish, eire
eu: eu, e.u., european union, the european union
europe: europe, european, europeans
un: un, u.n., united nations, the united nations
uae: uae, u.a.e., united arab emirates, the united arab emirates, emirates, emirati, emiratis
ussr: ussr, soviet union, the soviet union, soviet, soviets
russia: russia, russian, russians, russian federation, the russian federation, rossiya
ukraine: ukraine, ukrainian, ukrainians, the ukraine
belarus: belarus, belarusian, belarusians, belorussia, byelorussia, belarussian
germany: germany, german, germans, federal republic of germany, deutschland
france: france, french, frenchman, frenchmen
spain: spain, spanish, spaniard, spaniards
italy: italy, italian, italians
poland: poland, polish, pole, poles
czechia: czechia, czech republic, the czech republic, czech, czechs
slovakia: slovakia, slovak, slovaks, slovakian
hungary: hungary, hungarian, hungarians
austria: austria, austrian, austrians
australia: australia, australian, australians, aussie
switzerland: switzerland, swiss
netherlands: netherlands, the netherlands, holland, dutch, dutchman
belgium: belgium, belgian, belgians
denmark: denmark, danish, dane, danes
sweden: sweden, swedish, swede, swedes
norway: norway, norwegian, norwegians
finland: finland, finnish, finn, finns
iceland: iceland, icelandic, icelander, icelanders
estonia: estonia, estonian, estonians
latvia: latvia, latvian, latvians
lithuania: lithuania, lithuanian, lithuanians
portugal: portugal, portuguese
greece: greece, greek, greeks
turkey: turkey, turkiye, turkish, turk, turks
cyprus: cyprus, cypriot, cypriots
romania: romania, romanian, romanians
bulgaria: bulgaria, bulgarian, bulgarians
serbia: serbia, serbian, serbians, serb, serbs
croatia: croatia, croatian, croatians, croat, croats
slovenia: slovenia, slovenian, slovenians, slovene, slovenes
bosnia: bosnia, bosnian, bosnians, bosnia and herzegovina, bosnia-herzegovina
montenegro: montenegro, montenegrin, montenegrins
macedonia: macedonia, north macedonia, macedonian, macedonians
albania: albania, albanian, albanians
kosovo: kosovo, kosovar, kosovars, kosova
moldova: moldova, moldovan, moldovans, moldavia
georgia: georgia, georgian, georgians
armenia: armenia, armenian, armenians
azerbaijan: azerbaijan, azerbaijani, azerbaijanis, azeri, azeris
kazakhstan: kazakhstan, kazakh, kazakhs, kazakhstani
uzbekistan: uzbekistan, uzbek, uzbeks
kyrgyzstan: kyrgyzstan, kyrgyz, kirghizia, kirgizstan
tajikistan: tajikistan, tajik, tajiks
turkmenistan: turkmenistan, turkmen
hunan: hunan
henan: henan
hubei: hubei
hebei: hebei
shanxi: shanxi
shaanxi: shaanxi
guangxi: guangxi
guangdong: guangdong
jiangxi: jiangxi
jiangsu: jiangsu
zhejiang: zhejiang
shandong: shandong
heilongjiang: heilongjiang
liaoning: liaoning
gansu: gansu
qinghai: qinghai
sichuan: sichuan, szechuan, szechwan
yunnan: yunnan
guizhou: guizhou
fujian: fujian
anhui: anhui
hainan: hainan
jilin: jilin
ningxia: ningxia
china: china, chinese, prc, people's republic of china
taiwan: taiwan, taiwanese, republic of china
japan: japan, japanese
southkorea: south korea, south korean, south koreans, republic of korea, rok
northkorea: north korea, north korean, north koreans, dprk
korea: korea, korean, koreans
vietnam: vietnam, viet nam, vietnamese
myanmar: myanmar, burma, burmese
thailand: thailand, thai, thais, siam
cambodia: cambodia, cambodian, cambodians, kampuchea
laos: laos, lao, laotian, laotians
india: india, indian, indians
pakistan: pakistan, pakistani, pakistanis
bangladesh: bangladesh, bangladeshi, bangladeshis
srilanka: sri lanka, sri lankan, sri lankans, ceylon
nepal: nepal, nepali, nepalese
afghanistan: afghanistan, afghan, afghans
iran: iran, iranian, iranians, persia, persian
iraq: iraq, iraqi, iraqis
syria: syria, syrian, syrians
lebanon: lebanon, lebanese
israel: israel, israeli, israelis
palestine: palestine, palestinian, palestinians, palestinian territories
jordan: jordan, jordanian, jordanians
egypt: egypt, egyptian, egyptians
saudiarabia: saudi arabia, saudi, saudis, saudi arabian, kingdom of saudi arabia
yemen: yemen, yemeni, yemenis
oman: oman, omani, omanis
qatar: qatar, qatari, qataris
kuwait: kuwait, kuwaiti, kuwaitis
bahrain: bahrain, bahraini, bahrainis
libya: libya, libyan, libyans
tunisia: tunisia, tunisian, tunisians
algeria: algeria, algerian, algerians
morocco: morocco, moroccan, moroccans
sudan: sudan, sudanese
southsudan: south sudan, south sudanese
ethiopia: ethiopia, ethiopian, ethiopians, abyssinia
eritrea: eritrea, eritrean, eritreans
somalia: somalia, somali, somalis
kenya: kenya, kenyan, kenyans
uganda: uganda, ugandan, ugandans
tanzania: tanzania, tanzanian, tanzanians
rwanda: rwanda, rwandan, rwandans
drc: drc, democratic republic of congo, democratic republic of the congo, dr congo, zaire, congo-kinshasa
congo: congo, congolese
nigeria: nigeria, nigerian, nigerians
niger: niger, nigerien, nigeriens
ghana: ghana, ghanaian, ghanaians
mali: mali, malian, malians
senegal: senegal, senegalese
ivorycoast: ivory coast, cote d'ivoire, ivorian, ivorians
burkinafaso: burkina faso, burkinabe
cameroon: cameroon, cameroonian, cameroonians
southafrica: south africa, south african, south africans, rsa
zimbabwe: zimbabwe, zimbabwean, zimbabweans, rhodesia
zambia: zambia, zambian, zambians
mozambique: mozambique, mozambican, mozambicans
angola: angola, angolan, angolans
eswatini: eswatini, swaziland, swazi
capeverde: cape verde, cabo verde
middleeast: middle east, mideast, middle eastern, mideastern
africa: africa, african, africans
asia: asia, asian, asians
canada: canada, canadian, canadians
mexico: mexico, mexican, mexicans
cuba: cuba, cuban, cubans
haiti: haiti, haitian, haitians
brazil: brazil, brasil, brazilian, brazilians
argentina: argentina, argentine, argentines, argentinian, argentinians
chile: chile, chilean, chileans
peru: peru, peruvian, peruvians
colombia: colombia, colombian, colombians
venezuela: venezuela, venezuelan, venezuelans
ecuador: ecuador, ecuadorian, ecuadorians, ecuadorean
bolivia: bolivia, bolivian, bolivians
uruguay: uruguay, uruguayan, uruguayans
paraguay: paraguay, paraguayan, paraguayans
panama: panama, panamanian, panamanians
nicaragua: nicaragua, nicaraguan, nicaraguans
honduras: honduras, honduran, hondurans
guatemala: guatemala, guatemalan, guatemalans
elsalvador: el salvador, salvadoran, salvadorans
newzealand: new zealand, new zealander, new zealanders, aotearoa, kiwi, kiwis
indonesia: indonesia, indonesian, indonesians
malaysia: malaysia, malaysian, malaysians
singapore: singapore, singaporean, singaporeans
philippines: philippines, the philippines, philippine, filipino, filipinos, filipina
easttimor: east timor, timor-leste, timorese
mongolia: mongolia, mongolian, mongolians, mongol
catalonia: catalonia, catalan, catalans, catalunya
crimea: crimea, crimean, krym
chechnya: chechnya, chechen, chechens
donbas: donbas, donbass
kyiv: kyiv, kiev, kyyiv
kharkiv: kharkiv, kharkov
odesa: odesa, odessa
lviv: lviv, lvov, lemberg
dnipro: dnipro, dnieper, dnipropetrovsk, dnepropetrovsk
mykolaiv: mykolaiv, nikolaev, nikolayev
zaporizhzhia: zaporizhzhia, zaporizhia, zaporozhye, zaporizhzhya
luhansk: luhansk, lugansk
chernihiv: chernihiv, chernigov
chornobyl: chornobyl, chernobyl
chisinau: chisinau, kishinev
minsk: minsk, mensk
almaty: almaty, alma-ata
astana: astana, nur-sultan
tbilisi: tbilisi, tiflis
yerevan: yerevan, erevan
moscow: moscow, moskva, muscovite, muscovites
saintpetersburg: st petersburg, st. petersburg, saint petersburg, saint-petersburg, leningrad, petersburg, petrograd
kaliningrad: kaliningrad, konigsberg
volgograd: volgograd, stalingrad
warsaw: warsaw, warszawa
gdansk: gdansk, danzig
wroclaw: wroclaw, breslau
krakow: krakow, cracow
prague: prague, praha
munich: munich, munchen, muenchen
cologne: cologne, koln, koeln
nuremberg: nuremberg, nurnberg, nuernberg
vienna: vienna, wien, viennese
geneva: geneva, geneve, genf
zurich: zurich, zuerich
basel: basel, basle
brussels: brussels, bruxelles, brussel
antwerp: antwerp, antwerpen
ghent: ghent, gent
bruges: bruges, brugge
thehague: the hague, den haag, hague
copenhagen: copenhagen, kobenhavn
gothenburg: gothenburg, goteborg
lisbon: lisbon, lisboa
seville: seville, sevilla
saragossa: saragossa, zaragoza
rome: rome, roma, roman, romans
milan: milan, milano
turin: turin, torino
florence: florence, firenze
naples: naples, napoli
venice: venice, venezia
genoa: genoa, genova
padua: padua, padova
athens: athens, athina
thessaloniki: thessaloniki, salonika, saloniki
belgrade: belgrade, beograd
bucharest: bucharest, bucuresti
istanbul: istanbul, constantinople
izmir: izmir, smyrna
ankara: ankara, angora
beijing: beijing, peking, pekin
guangzhou: guangzhou, canton
nanjing: nanjing, nanking
xian: xi'an, xian
chongqing: chongqing, chungking
tibet: tibet, tibetan, tibetans, xizang
xinjiang: xinjiang, sinkiang
hongkong: hong kong, hongkong, hongkonger, hongkongers
macau: macau, macao
mumbai: mumbai, bombay
kolkata: kolkata, calcutta
chennai: chennai, madras
bengaluru: bengaluru, bangalore
varanasi: varanasi, benares
delhi: delhi, new delhi
dhaka: dhaka, dacca
karachi: karachi, kurrachee
yangon: yangon, rangoon
hochiminhcity: ho chi minh city, saigon
jakarta: jakarta, djakarta, batavia
tehran: tehran, teheran
baghdad: baghdad, bagdad
damascus: damascus, dimashq
aleppo: aleppo, halab
jerusalem: jerusalem, al-quds
telaviv: tel aviv, tel-aviv
mecca: mecca, makkah
medina: medina, madinah
riyadh: riyadh, riyad
hodeidah: hodeidah, hudaydah, al-hudaydah
cairo: cairo, al-qahira
addisababa: addis ababa, addis abeba
marrakesh: marrakesh, marrakech
tripoli: tripoli, tarabulus
mogadishu: mogadishu, mogadiscio
newyork: new york, new york city, nyc, new yorker, new yorkers
losangeles: los angeles, la, l.a.
washington: washington, washington dc, washington d.c., d.c.
sanfrancisco: san francisco
mexicocity: mexico city, ciudad de mexico
buenosaires: buenos aires
sydney: sydney
gaza: gaza, gaza strip, the gaza strip, gazan, gazans
westbank: west bank, the west bank
danube: danube, donau, dunaj
rhine: rhine, rhein
bavaria: bavaria, bayern, bavarian
saxony: saxony, sachsen, saxon
silesia: silesia, silesian, slask
moravia: moravia, moravian, morava
bohemia: bohemia, bohemian, cechy
`;
