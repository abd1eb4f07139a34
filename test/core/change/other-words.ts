import type { DifferenceKind } from "../../../src/core/types.ts";

/** Words that are exchanged for one another inside a sentence. */
export interface Exchange {
  readonly kind: DifferenceKind;
  /** Sentences with "_" where the words stand. */
  readonly frames: readonly string[];
  /** "x / y", parted by bars: to exchange x for y is a difference of the kind. A side may be empty. */
  readonly changed: string;
  /** "x / y", parted by bars: to exchange x for y is none. */
  readonly same: string;
}

const SAID = [
  "The harbour master _ that the ferry was late.",
  "The ferry was late, the harbour master _ on Tuesday.",
  "In a note to owners, the firm _ that the ferry was late.",
  'The firm _: "The ferry was late."',
  "Two sailors _ that nobody had seen the ferry, and went home.",
  '"The ferry was late," the harbour master _.',
  "The owner of the yard _ on television that the ferry was late.",
  "Late in the evening Mara Lindqvist _ that the ferry had been repaired twice.",
];

/** Verbs of saying and sources. */
export const SAYINGS: readonly Exchange[] = [
  {
    kind: "attribution",
    frames: SAID,
    changed: `said / claimed|said / alleged|said / insisted|said / conceded|said / maintained|said / argued|said / asserted|said / contended
      |said / admitted|said / acknowledged|said / boasted|said / stressed|said / emphasised|said / warned|said / denied|said / confessed|said / hinted
      |said / suggested|said / complained|said / vowed|said / protested|said / professed|said / lamented|said / revealed|said / confirmed
      |stated / alleged|stated / admitted|stated / insisted|announced / claimed|announced / boasted|explained / argued|explained / insisted
      |noted / argued|noted / complained|added / claimed|added / conceded|reported / alleged|reported / claimed|wrote / insisted|wrote / alleged
      |replied / protested|remarked / warned|recalled / claimed|commented / argued|claimed / confirmed|claimed / admitted|insisted / admitted
      |confirmed / denied|disclosed / claimed|pointed out / claimed|testified / alleged|concluded / claimed|answered / insisted|says / claims
      |says / alleges|says / insists|says / argues|says / concedes|says / denies|says / admits|says / contends|states / claims`,
    same: `said / stated|said / added|said / remarked|said / explained|said / announced|said / commented|said / says|said / had said|said / has said
      |stated / explained|stated / announced|wrote / said|claimed / alleged|alleged / claimed|admitted / conceded|conceded / acknowledged
      |admitted / acknowledged|warned / cautioned|stressed / emphasised|emphasised / stressed|argued / asserted|vowed / pledged|promised / vowed
      |reiterated / repeated|revealed / disclosed|hinted / suggested|insisted / stressed|denied / rejected|added / remarked|replied / answered
      |recalled / said|said / reported`,
  },
  {
    kind: "attribution",
    frames: [
      "The ferry left the harbour at noon without its pilot_.",
      "More than forty boats were torn from their moorings_.",
      "The gates of the old lock could not be closed for an hour_.",
    ],
    changed: ` / , police said| / , officials said| / , a spokesman said| / , the report said| / , she claimed| / , according to police| / , sources told the paper
      | / , prosecutors allege| / , witnesses said| / , state media reported| / , people close to the talks said| / , the ministry announced`,
    same: "",
  },
];

/** Words that take certainty back. */
export const HEDGES: readonly Exchange[] = [
  {
    kind: "hedge",
    frames: [
      "The crew _ left the ship before dawn.",
      "Three of the engines _ failed at sea.",
      "His brother _ paid for the repairs.",
      "All three letters _ came from the same desk.",
      "The pilots _ knew of the crack and kept silent.",
      "A buyer for the yard _ turned up on Monday.",
      "The old chapel _ belonged to the miller.",
    ],
    changed: ` / reportedly| / apparently| / probably| / perhaps| / possibly| / allegedly| / presumably| / seemingly| / supposedly| / ostensibly| / purportedly
      | / conceivably| / arguably| / most likely| / in all likelihood| / almost certainly`,
    same: `probably / likely|perhaps / maybe|possibly / perhaps|apparently / seemingly|reportedly / allegedly|allegedly / supposedly|presumably / probably
      |supposedly / purportedly|most likely / probably|possibly / conceivably|in all likelihood / probably|apparently / evidently|maybe / possibly|supposedly / allegedly|likely / most likely`,
  },
  {
    kind: "hedge",
    frames: [
      "The dam _ the cause of the flood.",
      "The painting in the hall _ a copy.",
      "The second pilot _ in the hospital.",
      "Her plan _ the cheapest of the five.",
      "In the west of the island the storm _ over.",
      "The man in the blue coat _ his uncle.",
    ],
    changed: `is / seems to be|is / appears to be|is / is said to be|is / is believed to be|is / is thought to be|is / is reported to be|is / is understood to be
      |is / is likely to be|is / is alleged to be|is / looks to be|is / is rumoured to be|is / is supposed to be|is / is presumed to be|is / may be|is / might be
      |is / could be|is / tends to be|is / is reportedly|is / is probably|is / is possibly|was / may have been|was / might have been|was / could have been
      |was / appears to have been|was / seems to have been|was / is believed to have been|was / is thought to have been|was / is suspected to have been`,
    same: `seems to be / appears to be|is believed to be / is thought to be|is said to be / is reported to be|is likely to be / is probably|may be / might be
      |may be / could be|appears to be / looks to be|is reportedly / is said to be|is rumoured to be / is said to be|may have been / might have been
      |appears to have been / seems to have been|is alleged to be / is allegedly`,
  },
  {
    kind: "hedge",
    frames: ["_ the lock gave way under the weight of the ice.", "_ the firm sold its last two boats in May."],
    changed: ` / It is believed that | / It is thought that | / It seems that | / It appears that | / It is possible that | / There is speculation that
      | / It is rumoured that | / It is understood that | / It remains unclear whether | / I think | / In her opinion, | / Perhaps | / Reportedly, | / Apparently, `,
    same: `It is believed that / It is thought that |It seems that / It appears that |Perhaps / Maybe |Apparently, / Evidently, |I think / I believe `,
  },
  {
    kind: "hedge",
    frames: [
      "The _ smuggler was questioned for an hour.",
      "They spoke about the _ theft of the ropes.",
      "The _ owner of the boat is abroad.",
    ],
    changed:
      " / alleged| / suspected| / supposed| / presumed| / purported| / probable| / possible| / apparent| / likely",
    same: "alleged / suspected|alleged / supposed|presumed / supposed|probable / likely|purported / alleged|apparent / seeming",
  },
];

/** Duty, ability and intent. */
export const MODALS: readonly Exchange[] = [
  {
    kind: "hedge",
    frames: [
      "Owners _ repaint their boats before the spring.",
      "The council _ close the old bridge next year.",
      "The two yards _ share one dock after the fire.",
      "In the end the members of the club _ pay for the repairs.",
      "Under the new plan every skipper _ carry a second radio.",
      "From Monday the pilots _ refuse to board ships at night.",
      "The club _ move its boats to the lower harbour.",
      "Anglers from the valley _ buy a second licence.",
    ],
    changed: `may / must|may / should|may / will|might / must|might / will|might / should|could / must|could / will|could / should|can / must|can / should|can / will
      |should / must|should / may|should / will|should / can|should / might|should / could|must / may|must / can|must / should|must / could|must / might|must / will
      |will / may|will / might|will / could|will / can|will / should|will / must|would / must|would / should|would / may|would / might|have to / may|have to / can
      |have to / should|have to / could|have to / will|need to / may|need to / can|need to / could|need to / will|ought to / must|ought to / may|ought to / will
      |are required to / may|are required to / should|are obliged to / can|are allowed to / must|are allowed to / should|are permitted to / must|are to / may
      |are to / might|are set to / may|are set to / could|are due to / might|are due to / could|are free to / must|are entitled to / must|shall / may|shall / might
      |are able to / must|had better / may|had better / will|are forced to / may|are forced to / should|are bound to / may`,
    same: `may / might|might / may|could / might|may / could|can / could|must / have to|have to / must|must / need to|have to / need to|should / ought to|ought to / should
      |will / shall|will / are going to|will / are to|are to / will|are set to / will|are due to / will|can / are able to|are able to / can|are allowed to / may
      |are permitted to / may|are allowed to / can|are required to / must|are obliged to / must|are forced to / must|are going to / are to`,
  },
];

/** Figures. */
export const FIGURES: readonly Exchange[] = [
  {
    kind: "number",
    frames: [
      "The yard lost _ in the storm.",
      "They counted _ by the end of the day.",
      "After the fair there were _ on the quay, twice what was planned.",
      "The inquiry speaks of _ in the harbour alone.",
      "The firm promised _ for the new pier.",
      "On the last page of the report _ are named.",
      "She wrote about _ and a missing anchor.",
      "The town was left with _ and no plan.",
    ],
    changed: `12 boats / 14 boats|40 ropes / 400 ropes|three boats / four boats|nine anchors / ninety anchors|a dozen boats / two dozen boats|$3 million / $3 billion
      |$3 million / $8 million|3 million euros / 3 million dollars|£40,000 / £400,000|15 per cent / 50 per cent|15 per cent / 15 percentage points|half of the fleet / a third of the fleet
      |two thirds / three quarters|one in five / one in nine|at least 30 crates / at least 80 crates|about 200 barrels / about 900 barrels|1,200 eels / 12,000 eels
      |twelve hundred eels / 1,900 eels|6.5 tonnes / 5.6 tonnes|20 km of rope / 20 miles of rope|100 metres of rope / 100 yards of rope|70 litres / 70 gallons|15 kg / 15 pounds of weight
      |5-6 crates / 5-9 crates|between 10 and 20 crates / between 10 and 40 crates|thousands of eels / 4,000 eels and 3 cats|2.4 million crowns / 2.9 million crowns|a quarter of it / a fifth of it
      |30,000 / 13,000|the 21st crate / the 22nd crate|seven hours / seven days|two weeks / two months|18 months / 18 years|the third / the fourth|one hundred and five / one hundred and fifty
      |0.5 per cent / 5 per cent|eighty crates / eighteen crates|fifty crates / fifteen crates|a hundred crates / a thousand crates|10 crates a day / 19 crates a day`,
    same: `1,200 eels / 1200 eels|1,200 eels / twelve hundred eels|12 boats / twelve boats|a dozen boats / 12 boats|15 per cent / 15 percent|15 per cent / 15%|$3 million / 3 million dollars
      |$3m / $3 million|£40,000 / 40,000 pounds|half of the fleet / 50 per cent of the fleet|two thirds / two-thirds|one in five / 20 per cent|more than 30 crates / over 30 crates
      |about 200 barrels / around 200 barrels|at least 30 crates / no fewer than 30 crates|just under 20 per cent / slightly less than 20 percent|six months / half a year
      |5-6 crates / five to six crates|5-6 crates / 5 to 6 crates|between 10 and 20 crates / 10 to 20 crates|€2bn / 2 billion euros|250,000 eels / two hundred and fifty thousand eels
      |nearly 40 crates / almost 40 crates|up to 40 crates / as many as 40 crates|3.40 p.m. / 3:40 pm|a quarter of it / 25 per cent of it`,
  },
];

/** People, places, bodies. */
export const NAMES: readonly Exchange[] = [
  {
    kind: "name",
    frames: [
      "The letter was signed by _ on Friday.",
      "They had asked _ for help before the storm.",
      "A day later _ was told of the plan.",
      "Nobody in the hall believed that _ would answer.",
      "The files name _ as the buyer of the yard.",
    ],
    changed: `Mara Lindqvist / Oskar Brandt|Mara Lindqvist / Mara Holm|Brandt / Kallow|Steve Keller / Anna Berg|Obama / Macron|Ivanov / Petrov|Norway / Denmark|Iran / Iraq
      |Austria / Australia|Slovakia / Slovenia|Niger / Nigeria|Paris / Prague|London / Lisbon|Moscow / Minsk|Kenya / Ghana|Tokyo / Osaka|Texas / Kansas|Boeing / Airbus
      |Google / Amazon|Reuters / Bloomberg|the Senate / the Congress|the Kremlin / the White House|the United Nations / the European Union|NATO / OPEC|the Red Cross / the Salvation Army
      |Ericsson / Siemens|Toyota / Nissan|Lufthansa / Ryanair|Hamburg / Bremen|Warsaw / Vilnius|Cairo / Tunis|Chile / Peru|Jordan / Lebanon|Kosovo / Serbia|Fatah / Hamas
      |Liverpool / Arsenal|Bavaria / Saxony|Crimea / Donetsk|Kharkiv / Lviv|Shanghai / Beijing`,
    same: `Mara Lindqvist / Lindqvist|Vitkoff / Witkoff|Zelenskyy / Zelensky|Kiev / Kyiv|Gaddafi / Qaddafi|the US / the United States|U.S. / US|the EU / the European Union|the UK / Britain
      |Mr Keller / Keller|Mr. Steve Keller / Steve Keller|Peking / Beijing|Burma / Myanmar|Turkey / Türkiye|Sergei Orlov / Sergey Orlov|Yevgeny Orlov / Evgeny Orlov
      |Khabib / Habib|WHO / the World Health Organization|the UN / the United Nations|Saint Petersburg / St. Petersburg|Holland / the Netherlands|Dr Anna Berg / Anna Berg
      |Tchaikovsky / Chaikovsky|Mohammed Hariri / Muhammad Hariri|Kharkov / Kharkiv|Lvov / Lviv|Odessa / Odesa|Bombay / Mumbai|Munich / München|Cologne / Köln|Prague / Praha
      |Chisinau / Kishinev|Dnipro / Dniepro|Alexei Navolny / Aleksey Navolny|Ceausescu / Ceauşescu|Erdogan / Erdoğan|Nuremberg / Nürnberg|Ivory Coast / Côte d'Ivoire|Swaziland / Eswatini|Czechia / the Czech Republic`,
  },
];

/** What turns a statement round. */
export const NEGATIONS: readonly Exchange[] = [
  {
    kind: "negation",
    frames: [
      "In the end the council _ the plan.",
      "Neighbours say the widow _ the offer.",
      "After a week the club _ the letter, and went on.",
    ],
    changed: `accepted / did not accept|signed / never signed|signed / didn't sign|read / failed to read|answered / refused to answer|accepted / declined to accept|accepted / rejected
      |supported / opposed|remembered / forgot|published / did not publish|has seen / has never seen|will publish / will not publish|can change / cannot change
      |could change / couldn't change|should accept / should not accept|was able to read / was unable to read|agreed to / did not agree to|knew / did not know|wanted / did not want
      |would change / would not change|had read / had not read|has accepted / hasn't accepted|must accept / must not accept|may accept / may not accept|still wants / no longer wants
      |likes / dislikes|trusts / distrusts|approved / disapproved|needs / does not need`,
    same: `did not accept / didn't accept|has not seen / hasn't seen|will not publish / won't publish|cannot change / can't change|could not change / couldn't change|never signed / did not ever sign
      |was unable to read / was not able to read|failed to read / did not read|refused to answer / declined to answer|does not need / doesn't need|would not change / wouldn't change
      |no longer wants / does not want any more|had not read / hadn't read|should not accept / shouldn't accept|rejected / turned down|did not want / didn't want|opposed / was against|cannot change / can not change|had not read / had never read|does not need / has no need of`,
  },
  {
    kind: "negation",
    frames: [
      "The new plan is _ in the eyes of many.",
      "For a town of this size that is _, she wrote.",
      "Her answer was _ and everybody in the hall knew it.",
      "What they did on the pier that night is _ by any measure.",
      "To most of the tenants the offer was _ from the first day.",
      "The harbour office calls the request _ in its reply.",
    ],
    changed: `legal / illegal|possible / impossible|fair / unfair|likely / unlikely|clear / unclear|safe / unsafe|popular / unpopular|necessary / unnecessary|official / unofficial|stable / unstable
      |honest / dishonest|moral / immoral|relevant / irrelevant|responsible / irresponsible|logical / illogical|acceptable / unacceptable|usual / unusual|harmful / harmless|useful / useless
      |hopeful / hopeless|correct / incorrect|direct / indirect|reliable / unreliable|realistic / unrealistic|successful / unsuccessful|perfect / imperfect|complete / incomplete|loyal / disloyal
      |good / not good|enough / not enough|affordable / not affordable|a mistake / no mistake|a secret / not a secret`,
    same: `not legal / illegal|not possible / impossible|not fair / unfair|not clear / unclear|not safe / unsafe|not popular / unpopular|not necessary / unnecessary|not stable / unstable|not honest / dishonest
      |not relevant / irrelevant|not acceptable / unacceptable|not usual / unusual|not correct / incorrect|not reliable / unreliable|not realistic / unrealistic|not complete / incomplete
      |isn't fair / is not fair|no mistake / not a mistake|legal / lawful|quite good / good|very safe / safe|really clear / clear`,
  },
  {
    kind: "negation",
    frames: ["_ of the pilots came to the hearing.", "_ of the letters was opened, the clerk wrote."],
    changed: "All / None|Both / Neither|Some / None|Most / Few|Each / None|Many / None|Every one / Not one",
    same: "None / Not one|Neither / Neither one|No one / Nobody|All / Every one",
  },
  {
    kind: "negation",
    frames: ["They crossed the bay _ a pilot.", "She spoke _ a word of thanks."],
    changed: "with / without",
    same: "without / without so much as",
  },
];
