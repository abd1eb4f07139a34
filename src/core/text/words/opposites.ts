/**
 * Words of opposite sense or direction: one group a line part, sides parted by " / ". Verbs and nouns in base form; inflected forms are found
 * too. Each word of one side stands against each word of the other. Source: general knowledge of English.
 */
export const OPPOSITES = `
rise increase grow climb gain soar surge jump up upward upturn growth growing rising raise boost higher expand expansion swell mount accelerate strengthen improve improvement recover / fall decrease decline drop shrink plunge slump tumble down downward downturn falling declining lower reduce reduction cut contract contraction dwindle slow weaken worsen deteriorate deterioration slip sink
more most / less least fewer fewest
high highest tall / low lowest
big large great huge vast enormous giant massive major wide broad / small little tiny slight minor modest minimal narrow microscopic
many numerous several / few
maximum / minimum
max / min
upper / lower
top / bottom
above / below
over / under
before prior previously earlier early beforehand formerly / after afterwards later late subsequently
first initial initially beginning start begin opening commence launch open / last final finally eventually end ending finish close closing conclude stop cease halt
continue proceed go ahead resume keep persist / stop cease halt discontinue suspend end abandon quit
past former previous ancient / future present current next upcoming new modern
new modern young fresh / old ancient elderly stale
always / never rarely seldom
often frequently usually / rarely seldom occasionally never
all every everyone everything everybody entire / none no nobody nothing
everywhere / nowhere
accept agree approve support back endorse favour welcome adopt pass uphold / refuse reject oppose decline deny disapprove disagree dispute repeal overturn block veto
allow permit let authorize enable legalize legal lawful permitted legally / forbid ban prohibit prevent block bar outlaw illegal unlawful forbidden prohibited criminalize illegally
admit acknowledge confess confirm affirm / deny refute
win victory victorious winner gain triumph / lose loss defeat loser losing lost
succeed success successful successfully / fail failure unsuccessful unsuccessfully
find discover locate / lose miss
arrive arrival come enter entry enter entrance / leave depart departure exit flee go quit
enter / exit leave
attack offensive assault invade / defend defence defense defensive retreat
advance forward progress move / retreat backward withdraw withdrawal
north northern northward northeast / south southern southward southwest
east eastern eastward / west western westward
northwest northwestern / southeast southeastern
left leftist left-wing / right rightist right-wing
inside indoors inner internal in into within interior domestic / outside outdoors outer external out foreign exterior
near close nearby / far distant remote
front / back rear
with / without
for pro / against anti
buy purchase buyer import / sell sale seller export
import / export
borrow / lend
give grant provide deliver send / take receive deprive withhold
pay paid / owe withhold unpaid
rich wealthy wealth prosperity affluent / poor impoverished poverty
strong strength strengthen powerful tough / weak weakness weaken fragile
good better best positive well great excellent / bad worse worst negative poor terrible badly awful
safe safety secure harmless / dangerous danger unsafe hazardous risky harmful
easy simple easily / hard difficult complicated complex
fast quick rapid quickly rapidly swift / slow slowly sluggish gradual gradually
hot warm heat / cold cool chill chilly
heavy / light
wet rainy / dry
full / empty
open / close closed shut
light bright / dark dim
day daytime / night nighttime
morning / evening
summer / winter
peace peaceful peacefully ceasefire truce / war conflict violent violence hostilities
friend ally friendly partner supporter proponent / enemy foe opponent hostile adversary rival critic
love like / hate dislike
happy glad pleased happiness joy / sad unhappy sorry sadness sorrow angry depressed
hope optimism optimistic hopeful / despair pessimism pessimistic hopeless
true truth correct real genuine right accurate / false lie incorrect fake wrong inaccurate untrue
guilty guilt convict / innocent innocence acquit
arrest detain imprison jail capture imprisoned / release free freed liberate released
live alive survive survivor born birth / die dead death dying perish
kill / save rescue
injured wounded hurt sick ill infected / unhurt unharmed unscathed healthy uninjured
male man men boy father son husband brother king / female woman women girl mother daughter wife sister queen
same similar similarly alike identical / different differently other dissimilar unlike various
public / private secret
official authorized / unofficial unauthorized
known famous well-known / unknown obscure
common usual normal ordinary typical average / rare unusual abnormal extraordinary atypical exceptional
possible / impossible
likely probable probably / unlikely improbable
important significant crucial key essential vital / unimportant insignificant trivial marginal
necessary / unnecessary
visible / invisible hidden
active / inactive passive
rural village / urban city
global globally international worldwide / local locally national
liberal progressive leftist / conservative reactionary
democrat democratic / republican autocratic
majority / minority
increase / decrease
include / exclude
lack lacking / have has had possess enjoy
unite unity together join united / divide separate split divided apart
create build establish construct / destroy demolish abolish dismantle
install / remove uninstall
add / subtract remove
hire employ recruit appoint / fire dismiss sack
employed employment / unemployed unemployment
remember / forget
teach / learn
ask question / answer reply
question / answer
supply / demand
profit surplus / loss deficit
surplus / deficit
asset / liability
credit / debit
income revenue / expense expenditure
cheap inexpensive / expensive costly
lend / borrow
win / draw
voluntary willing willingly / forced compulsory mandatory unwilling reluctantly
deliberate deliberately intentional intentionally purposely / accidental accidentally unintentional unintentionally inadvertently
permanent permanently / temporary temporarily
direct directly / indirect indirectly
fully completely entirely totally wholly / partly partially
presence present / absence absent
success / failure
praise hail laud applaud / criticize condemn denounce slam
encourage / discourage deter
protect / endanger threaten expose
help aid assist / hinder harm hurt obstruct
trust / distrust mistrust suspicion
optimist / pessimist
ease relax loosen lift / tighten impose toughen
deploy / withdraw
escalate / de-escalate
employer / employee
teacher / student
doctor / patient
parent / child
plaintiff / defendant
prosecution / defence
lender / borrower
host / guest
cheer / boo
sink / float
push / pull
quiet silent / loud noisy
clean / dirty
thick / thin
deep / shallow
long lengthy / short brief
wide / narrow
sharp / blunt
early / late
ahead / behind
aware conscious / unaware unconscious
willing / reluctant unwilling
able / unable
legal / illegal
stable stability steady / unstable instability volatile
equal / unequal
fair just / unfair unjust
rational / irrational
moral / immoral
mature / immature
occupied inhabited / uninhabited deserted empty vacant
expected / unexpected surprising
pass / fail
pros / cons
ancestor / descendant
vertical / horizontal
natural / artificial
guilty / cleared
bless / curse
yes / no
`;
