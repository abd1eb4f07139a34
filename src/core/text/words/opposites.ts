/**
 * Words of opposite sense or direction: groups parted by bars or line ends, the two sides of a group by " / ". Verbs, nouns and adjectives in
 * base form; inflected forms and degrees are found too. Each word of one side stands against each word of the other.
 * Source: general knowledge of English.
 */
export const OPPOSITES = `
forgive / punish | promote / hinder | support / fight | welcome / criticise criticize | come / go
rise increase grow climb gain soar surge jump up upward upturn growth growing rising raise boost higher expand expansion swell mount accelerate strengthen improve improvement recover / fall decrease decline drop shrink plunge slump tumble down downward downturn falling declining lower reduce reduction cut contract contraction dwindle slow weaken worsen deteriorate deterioration slip sink
more most / less least fewer fewest | high highest tall / low lowest
big large great huge vast enormous giant massive major wide broad / small little tiny slight minor modest minimal narrow microscopic
many numerous several / few | maximum / minimum | max / min | upper / lower | top / bottom | above / below | over / under
before prior previously earlier early beforehand formerly / after afterwards later late subsequently
first initial initially beginning start begin opening commence launch open / last final finally eventually end ending finish close closing conclude stop cease halt
continue proceed go ahead resume keep persist / stop cease halt discontinue suspend end abandon quit
past former previous ancient / future present current next upcoming new modern | new modern young fresh / old ancient elderly stale
always / never rarely seldom | often frequently usually / rarely seldom occasionally never
all every everyone everything everybody entire / none no nobody nothing | everywhere / nowhere
accept agree approve support back endorse favour welcome adopt pass uphold / refuse reject oppose decline deny disapprove disagree dispute repeal overturn block veto
allow permit let authorize enable legalize legal lawful permitted legally / forbid ban prohibit prevent block bar outlaw illegal unlawful forbidden prohibited criminalize illegally
admit acknowledge confess confirm affirm / deny refute | win victory victorious winner gain triumph / lose loss defeat loser losing lost
succeed success successful successfully / fail failure unsuccessful unsuccessfully | find discover locate / lose miss
arrive arrival come enter entry enter entrance / leave depart departure exit flee go quit | enter / exit leave
attack offensive assault invade / defend defence defense defensive retreat | advance forward progress move / retreat backward withdraw withdrawal
north northern northward northeast / south southern southward southwest | east eastern eastward / west western westward
northwest northwestern / southeast southeastern | left leftist left-wing / right rightist right-wing
inside indoors inner internal in into within interior domestic / outside outdoors outer external out foreign exterior
near close nearby / far distant remote | front / back rear | with / without | for pro / against anti
buy purchase buyer import / sell sale seller export | import / export | borrow / lend
give grant provide deliver send / take receive deprive withhold | pay paid / owe withhold unpaid
rich wealthy wealth prosperity affluent / poor impoverished poverty | strong strength strengthen powerful tough / weak weakness weaken fragile
good better best positive well great excellent / bad worse worst negative poor terrible badly awful
safe safety secure harmless / dangerous danger unsafe hazardous risky harmful | easy simple easily / hard difficult complicated complex
fast quick rapid quickly rapidly swift / slow slowly sluggish gradual gradually | hot warm heat / cold cool chill chilly | heavy / light
wet rainy / dry | full / empty | open / close closed shut | light bright / dark dim | day daytime / night nighttime | morning / evening
summer / winter | peace peaceful peacefully ceasefire truce / war conflict violent violence hostilities
friend ally friendly partner supporter proponent / enemy foe opponent hostile adversary rival critic | love like / hate dislike
happy glad pleased happiness joy / sad unhappy sorry sadness sorrow angry depressed
hope optimism optimistic hopeful / despair pessimism pessimistic hopeless
true truth correct real genuine right accurate / false lie incorrect fake wrong inaccurate untrue | guilty guilt convict / innocent innocence acquit
arrest detain imprison jail capture imprisoned / release free freed liberate released
live alive survive survivor born birth / die dead death dying perish | kill / save rescue
injured wounded hurt sick ill infected / unhurt unharmed unscathed healthy uninjured
same similar similarly alike identical / different differently other dissimilar unlike various | public / private secret
official authorized / unofficial unauthorized | known famous well-known / unknown obscure
common usual normal ordinary typical average / rare unusual abnormal extraordinary atypical exceptional | possible / impossible
likely probable probably / unlikely improbable | important significant crucial key essential vital / unimportant insignificant trivial marginal
necessary / unnecessary | visible / invisible hidden | active / inactive passive | rural village / urban city
global globally international worldwide / local locally national | liberal progressive leftist / conservative reactionary | majority / minority
increase / decrease | include / exclude | lack lacking / have has had possess enjoy
unite unity together join united / divide separate split divided apart | create build establish construct / destroy demolish abolish dismantle
install / remove uninstall | add / subtract remove | hire employ recruit appoint / fire dismiss sack | employed employment / unemployed unemployment
remember / forget | teach / learn | ask question / answer reply | question / answer | supply / demand | profit surplus / loss deficit
surplus / deficit | asset / liability | credit / debit | income revenue / expense expenditure | cheap inexpensive / expensive costly | lend / borrow
win / draw | voluntary willing willingly / forced compulsory mandatory unwilling reluctantly
deliberate deliberately intentional intentionally purposely / accidental accidentally unintentional unintentionally inadvertently
permanent permanently / temporary temporarily | direct directly / indirect indirectly | fully completely entirely totally wholly / partly partially
presence present / absence absent | success / failure | praise hail laud applaud / criticize condemn denounce slam | encourage / discourage deter
protect / endanger threaten expose | help aid assist / hinder harm hurt obstruct | trust / distrust mistrust suspicion | optimist / pessimist
ease relax loosen lift / tighten impose toughen | deploy / withdraw | escalate / de-escalate | cheer / boo | sink / float | push / pull
quiet silent / loud noisy | clean / dirty | thick / thin | deep / shallow | long lengthy / short brief | wide / narrow | sharp / blunt | early / late
ahead / behind | aware conscious / unaware unconscious | willing / reluctant unwilling | able / unable | legal / illegal
stable stability steady / unstable instability volatile | equal / unequal | fair just / unfair unjust | rational / irrational | moral / immoral
mature / immature | occupied inhabited / uninhabited deserted empty vacant | expected / unexpected surprising | pass / fail | pros / cons
vertical / horizontal | natural / artificial | guilty / cleared | bless / curse | yes / no | appear emerge materialise surface / disappear vanish fade
reveal disclose announce publish expose unveil publicise / conceal hide withhold cover suppress bury | spend splash / save hoard
generate create produce repair restore rebuild preserve / destroy ruin wreck demolish damage scrap
enjoy adore cherish relish / loathe detest dislike resent dread | heed listen hear obey follow / ignore disregard defy disobey flout violate breach
experienced seasoned veteran expert / inexperienced novice rookie newcomer
convinced certain confident sure adamant / uncertain unsure sceptical skeptical doubtful hesitant | professional / amateur amateurish
hero heroine saviour / villain culprit | local regional / national nationwide | national federal / local regional municipal
blame accuse charge condemn / forgive pardon exonerate absolve clear vindicate | steal loot confiscate seize / return restore surrender
remove delete erase withdraw / add insert attach | sufficient adequate enough ample / insufficient inadequate limited scarce lacking
foreign alien / native domestic indigenous | recent modern contemporary / ancient historic | fixed rigid inflexible / flexible variable adjustable
praise compliment flatter / insult mock ridicule deride | comply conform / violate defy breach disobey
join enlist enrol enroll enter / leave quit resign desert
appoint elect nominate promote crown hire / depose oust dismiss demote fire remove sack impeach | resign quit retire / stay remain
ally alliance partnership / rival rivalry enmity feud
cooperate collaborate cooperation collaboration / compete competition obstruct confront confrontation
calm soothe appease pacify / provoke inflame incite enrage anger | calm tranquil orderly / chaotic turbulent tense violent
order discipline / chaos disorder mayhem anarchy | victim / perpetrator attacker aggressor assailant culprit | majority most / minority few
defeat beat overcome / surrender lose | overcome conquer / succumb | inflate / deflate | inflation / deflation | appreciate / depreciate devalue
boom upswing upturn rally / bust slump recession downturn crash crisis | bull bullish / bear bearish | overweight overvalued / underweight undervalued
outperform exceed beat surpass / underperform miss | overestimate overstate exaggerate / underestimate understate downplay
expand widen broaden extend lengthen prolong / narrow contract shorten curtail limit restrict shrink
accelerate quicken hasten speed / decelerate slow delay hinder | advance promote further / impede hamper thwart stall block
hurry rush / delay postpone linger | punctual early / late delayed overdue | delay postpone defer / expedite hasten
approve authorise sanction ratify enact adopt / reject veto annul revoke repeal rescind scrap | grant award / deny refuse revoke
confirm corroborate verify / deny disprove refute debunk | prove / disprove | agree consent concur / disagree object dissent differ
agreement consensus accord / disagreement dispute dissent discord | obey / disobey rebel mutiny
loyal loyalist faithful / disloyal rebel traitor treacherous | legalise legitimise / criminalise outlaw
legitimate lawful valid / illegitimate unlawful invalid void | valid / invalid void expired | guilty convicted / innocent acquitted cleared exonerated
convict sentence / acquit exonerate | conviction / acquittal | arrest / release | extradite deport expel / admit welcome
welcome embrace invite / shun reject expel spurn | include inclusion / exclude exclusion omit leave | inclusive / exclusive
maximum most / minimum least | superior / inferior | senior elder / junior | upstairs / downstairs | ascend climb rise / descend | ascent / descent
uphill / downhill | upstream / downstream | onshore / offshore | overseas abroad / home domestic | inland / coastal | urban metropolitan / rural
north-east northeast northeastern / south-west southwest southwestern | clockwise / anticlockwise counterclockwise
forwards forward ahead onwards / backwards backward back | outward / inward | nearby close adjacent / distant remote faraway
approach near / recede retreat | attract lure / repel deter | appealing attractive / unappealing unattractive repulsive
love affection / hatred hostility | brave courageous fearless / cowardly timid afraid | courage bravery / cowardice fear
confident bold / timid nervous hesitant | proud pride / ashamed shame | honour honor / dishonour dishonor disgrace
humble modest / arrogant vain boastful | generous / stingy mean selfish | kind gentle humane / cruel brutal harsh inhumane
polite courteous respectful / rude impolite disrespectful | honest truthful sincere / dishonest deceitful insincere
careful cautious prudent / careless reckless rash negligent | patient / impatient | wise smart clever intelligent / foolish stupid | sane / insane
sober / drunk intoxicated | awake / asleep | conscious / unconscious | fresh / stale rotten | ripe raw / cooked | raw / processed
clean pure clear / dirty polluted contaminated toxic impure | smooth / rough bumpy | soft lenient mild / hard harsh severe tough strict
mild / severe | lenient / strict | tender / tough | flexible / stubborn | loose / tight | solid firm stable / shaky fragile unstable
sturdy robust resilient / fragile frail flimsy | fit healthy well / unfit unhealthy sick ill unwell | fertile / barren infertile
abundant plentiful / scarce rare | abundance glut surplus / scarcity shortage dearth | shortage deficit / surplus glut excess
crowded packed full / empty deserted sparse | busy / idle quiet | populated / unpopulated | crowded / deserted | lucky fortunate / unlucky unfortunate
fortunately luckily thankfully / unfortunately sadly regrettably | favourable favorable / unfavourable unfavorable adverse
advantage benefit asset / disadvantage drawback | pro / con | plus / minus | credit / blame | reward award / punish punishment penalty fine
lend loan / borrow | deposit / withdraw | invest investment / divest divestment | earn / spend | earnings profit gain / loss
solvent / insolvent bankrupt | bankrupt / profitable | profitable lucrative / unprofitable loss-making | productive / unproductive
efficient / inefficient wasteful | effective / ineffective | fair / unfair biased | impartial neutral objective / biased partisan | neutral / partisan
peaceful nonviolent / violent | ceasefire truce / fighting | disarm disarmament / arm rearm armament | demobilise demobilize / mobilise mobilize
mobilise mobilize deploy / withdraw demobilise | evacuate flee leave / return stay remain | exile / return
emigrate emigration / immigrate immigration | emigrant / immigrant | import imported / export exported domestic | arrival / departure
entrance / exit | takeoff launch liftoff / landing touchdown | board embark / disembark | loading load / unload unloading
assemble gather converge / disperse scatter | attract / disperse | marry marriage wed wedding / divorce | engaged married / single divorced
pregnant / barren | sunny clear / cloudy overcast rainy | sunrise dawn / sunset dusk | drought / flood | freeze / thaw | melt / freeze | boil / freeze
heat / cool | warming / cooling | ignite light / extinguish | burn / extinguish | flood / recede | high-income / low-income
upper-class / working-class | skilled qualified / unskilled unqualified | qualified / unqualified ineligible | eligible / ineligible
literate / illiterate | educated / uneducated | optional voluntary / mandatory compulsory obligatory | temporary interim / permanent
brief short / long lengthy | short-term / long-term | instant immediate immediately / delayed gradual eventually
sudden abrupt suddenly / gradual gradually slowly | constant steady / intermittent sporadic erratic | regular / irregular | frequent / infrequent rare
repeated / isolated | widespread / isolated limited | general / specific | overall / partial | complete full total whole / partial incomplete
finished completed / unfinished incomplete | begin / end | opening opener / closing closer | outbreak onset / end | introduce / abolish scrap
enact / repeal | enforce impose / lift waive | impose / lift | ban / legalise legalize | tighten / loosen | strict / lax | restrict / free
liberalise liberalize deregulate / regulate | privatise privatize / nationalise nationalize | centralise centralize / decentralise decentralize
merge unify / split | merger / split | union / separation secession | unity / division | united / divided
integrate integration / segregate segregation | connect connected link / disconnect disconnected sever | attach / detach | cover / uncover
lock / unlock | wrap / unwrap | tie / untie | plug / unplug | load / unload | pack / unpack | fold / unfold | do / undo | qualify / disqualify
appear / disappear | approve / disapprove | obey / disobey | allow / disallow | arm / disarm | assemble / disassemble | credit / discredit
engage / disengage | inherit / disinherit | mount / dismount | satisfied / dissatisfied | similar / dissimilar
believe trust / disbelieve distrust doubt | belief faith / disbelief doubt | predict expect / doubt
support backing endorsement / opposition rejection resistance | favour favor / oppose | defend / prosecute | defence / prosecution | applaud / boo
cheer / jeer | smile laugh / frown cry weep | laughter / tears | joy delight happiness / grief misery sorrow depression despair
delighted thrilled overjoyed / devastated heartbroken disappointed dismayed | satisfied content / dissatisfied discontent disappointed unhappy
comfortable / uncomfortable | relaxed calm / tense anxious nervous | relief / distress | pleasure / pain | painless / painful | benign / malignant
treatable curable / incurable fatal | nonfatal / fatal | fatal deadly lethal / harmless survivable | alive / dead | survivor / casualty
unhurt / injured | recover heal improve / relapse deteriorate worsen | cure / infect | vaccinated / unvaccinated | immune / vulnerable susceptible
protected safe / exposed vulnerable endangered | armed / unarmed | manned / unmanned | guilty / blameless | deliberate / accidental
planned / spontaneous unplanned | expected anticipated / unexpected unforeseen | predictable / unpredictable | known / unknown
identified / unidentified | named / unnamed anonymous | public open / classified confidential | transparent / opaque secretive | overt / covert
visible / hidden | obvious clear / unclear obscure | clear / vague ambiguous | explicit / implicit | literal / figurative | simple / complex
ordinary / extraordinary | normal / abnormal | conventional / unconventional | orthodox / unorthodox | traditional / modern | old-fashioned / modern
conservative / progressive | left-wing / right-wing | left-leaning / right-leaning | capitalist / communist socialist
democracy / dictatorship autocracy | democratic / authoritarian | republic / monarchy | secular / religious | sacred / profane | heaven / hell
god / devil | angel / devil | good / evil | virtue / vice | moral / immoral corrupt | honourable honorable / dishonourable dishonorable
ethical / unethical | just / unjust | right / wrong | correct / incorrect | accurate / inaccurate | precise / imprecise | truth / lie
fact / fiction myth | genuine authentic / fake counterfeit forged | original / copy | real / imaginary | serious / trivial | grave / minor
major / minor | principal / secondary | primary / secondary | essential / optional | crucial / negligible | strong / weak | heavyweight / lightweight
dense / sparse | fat obese / thin slim | tall / short | broad / narrow | vast / tiny | giant / dwarf | ceiling / floor | roof / floor | peak / trough
most / few | adopt accept / drop | announce / hide | approve pass / fight | launch / abandon | follow / abandon | save / destroy endanger
fund finance / starve | fill / empty | clean / pollute | simplify / complicate | celebrate / mourn | wedding / funeral | hero / villain
surplus / shortage | merge / split | boom / slump | blessing / curse | advantage / drawback | doubled tripled / halved | double / halve | twice / half
towards toward / away | came come / went gone go | climb soar surge / slide sink | popular / hated | modern / outdated obsolete
useful effective / useless | serious / harmless | attend / boycott | attend / miss | lead / trail | ease / tighten | sweet / bitter | cut / raise
allow / refuse | recognise recognize / reject | claim / renounce waive | demand / renounce | acquire / divest | hiring recruitment / layoffs
hire / layoff | profit / loss-making | opened / shuttered | busy / quiet | smooth / rough | rigid / flexible | weekday / weekend | indoors / outdoors
first-ever / last-ever
`;

/**
 * Words for the two parties of one relation, of one sex or the other, in the same form: another person is meant, but nothing is denied.
 */
export const COUNTERPARTS = `
male man men boy father son husband brother king / female woman women girl mother daughter wife sister queen
democrat democratic / republican autocratic | employer / employee | teacher / student | doctor / patient | parent / child | plaintiff / defendant
prosecution / defence | lender / borrower | host / guest | ancestor / descendant | prosecutor accuser / defender defendant
buyer customer / seller vendor | landlord owner / tenant renter | creditor / debtor | winner champion victor / loser runner-up
leader frontrunner / follower laggard | incumbent / challenger | government / opposition | attacker / defender | guest visitor visiting / host home
teacher lecturer / pupil | infant newborn child / adult | childhood / adulthood | youth youthful / elderly | boyfriend / girlfriend | uncle / aunt
nephew / niece | grandfather / grandmother | groom / bride | actor / actress | prince / princess | heir / heiress | widow / widower
civilian / military | soldier / civilian | combatant / civilian | beginner / expert | student / graduate | apprentice / master | employer / worker
management / staff | boss / subordinate | master / servant | king / queen
`;
