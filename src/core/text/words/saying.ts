/**
 * Verbs and frames of saying, by the stance that the text takes to what is said. Verbs in base form: inflected forms are found too.
 * Ordered from the one that vouches least to the one that denies. Source: general knowledge of English news style.
 *
 * - `distance`: the text does not vouch for it ("claimed")
 * - `hint`: said without being said ("suggested")
 * - `think`: held, not said
 * - `neutral`: said
 * - `ask`: wants something of somebody
 * - `promise`: binds the speaker
 * - `warn`: holds out something bad
 * - `assert`: said with force ("insisted")
 * - `fact`: the text vouches for it ("revealed", "pointed out")
 * - `admit`: said against the speaker's interest
 * - `blame`: holds it against somebody
 * - `praise`: holds it in somebody's favour
 * - `deny`: says that it is not so
 */
export type Stance =
  | "distance"
  | "hint"
  | "think"
  | "neutral"
  | "ask"
  | "promise"
  | "warn"
  | "assert"
  | "fact"
  | "admit"
  | "blame"
  | "praise"
  | "deny";

export const SAYING: Readonly<Record<Stance, string>> = {
  distance:
    "claim|allege|purport|profess|pretend|boast|brag|make out|would have it|would have us believe|spin|posit|maintain|contend|fabricate|exaggerate|bluster|trot out|opine|pontificate|parrot|rant|whine|grumble|mumble",
  hint: "hint|imply|insinuate|intimate|suggest|speculate|indicate|allude|signal|float",
  think:
    "believe|think|consider|feel|reckon|suspect|assume|regard|deem|hold|expect|estimate|predict|forecast|hope|fear|worry|wonder|doubt|figure|suppose|guess|imagine|judge|view",
  neutral: `say|tell|state|report|add|remark|comment|write|announce|explain|describe|mention|respond|reply|answer|continue|recall|inform|observe|express|quote|cite|tweet|post|conclude
    |relate|recount|outline|detail|go on|go on to say|put it|issue a statement|brief|elaborate|specify|clarify|summarize|summarise|note|speak|talk|read|publish|release|present|give|communicate|convey|narrate|interject|chime in
    |retort|reason|joke|quip|whisper|shout|exclaim|yell|speak of|testify|depose|voice|share|record|relay|broadcast|air|carry|list|count|word|phrase|utter|opine|muse|reflect|discuss|point|call|name|ask|inquire|enquire|question|declare|make it known|let it be known|issue`,
  ask: "urge|demand|request|appeal|call for|call on|call upon|plead|beg|order|instruct|direct|recommend|advise|propose|exhort|press|implore|beseech|invite|command|insist on",
  promise: "promise|pledge|vow|swear|commit to|undertake|offer|guarantee|assure|reassure",
  warn: "warn|caution|threaten|alert",
  assert:
    "argue|insist|stress|emphasize|emphasise|underline|underscore|assert|affirm|reaffirm|reiterate|repeat|proclaim|highlight|accentuate|drive home|make clear|make it clear|aver|avow|attest|certify|avouch|trumpet|hammer home|declare emphatically|protest",
  fact: "reveal|disclose|confirm|point out|show|prove|demonstrate|establish|verify|remind|find|discover|conclude|uncover|expose|determine|make public|corroborate|validate|document|warrant|bear out",
  admit: "admit|acknowledge|concede|confess|own up|recognize|recognise|grant|accept|come clean|agree",
  blame:
    "accuse|blame|criticize|criticise|slam|blast|condemn|denounce|decry|lash out|lambast|lambaste|rebuke|chide|charge|complain|lament|bemoan|deplore|attack|rail|scold|berate|castigate|censure|fume|rage|scoff|sneer|mock|ridicule|taunt|snap|bark",
  praise: "praise|hail|laud|applaud|commend|welcome|celebrate|thank|congratulate|compliment|gush|enthuse|rave|tout",
  deny: "deny|reject|refute|dispute|rebut|dismiss|contradict|disavow|repudiate|rebuff|disclaim|brush off|brush aside|contest|counter|downplay|play down|gainsay|disagree|object",
};

/** What puts a statement in somebody else's mouth without a verb. Source phrases take the name that follows. */
export const SOURCES = `according to|according to law enforcement|in the words of|citing|quoting|quoted by|as quoted by|as reported by|reported by|as stated by|as stated in|as told to|as told by|as per|in a statement|in an interview
    |in an interview with|in a post|in a tweet|on condition of anonymity|in the opinion of|in the view of|in the eyes of|from the point of view of|on the authority of|with reference to|referring to|in reference to|on the basis of data|with a reference to|based on data|based on information
    |based on reports|as follows from|as can be seen from|data from|cited by|as cited by|as announced by|as confirmed by|as noted by|as noted in|if one believes|by his own account|by her own account|by their own account|by its own account|by his own admission|by her own admission|by their own admission
    |in his words|in her words|in their words|in his own words|in her own words|in their own words|was quoted as saying|were quoted as saying|is quoted as saying|quoted as saying|cited as saying|sources say|sources said|a source said|it is reported|it was reported|it has been reported|as reported
    |as stated|as noted|as mentioned|as explained|as announced`;

/** Verbs of saying that are nouns or other verbs at least as often: they answer a verb of saying but never raise a difference alone. */
export const AMBIGUOUS_SAYING_WORDS =
  "detail outline brief communicate convey state report comment note call name point issue release present give record list count word phrase voice share air carry argue figure view press counter grant order offer charge attack find show prove hold feel judge welcome agree accept think consider expect estimate hope fear worry regard see float signal read talk speak discuss question publish write broadcast joke reason shout welcome celebrate thank rail rage snap bark establish determine warrant discover uncover expose contest object direct invite propose press demand request appeal advise recommend repeat highlight protest document doubt suspect assume reckon guess imagine suppose wonder predict forecast maintain";

/** Of these, the ones that are verbs of saying for sure in their past form: "reported", "noted". */
export const SURE_WHEN_PAST =
  "write state report comment note argue question demand request order propose agree accept predict forecast recommend advise highlight repeat protest counter contest object doubt maintain reason joke complain charge offer press appeal call";

/** Turns that begin like a source and name none. */
export const NOT_SOURCES =
  "according to plan|according to plans|according to schedule|according to law|according to tradition|according to taste|according to need|according to size|according to age|according to their|according to its|according to whether|according to how|referring to it";

/** Words that hold what follows at arm's length: it is somebody else's name for it. */
export const DISTANCING = `so-called|so called|self-styled|self-proclaimed|self-described|self-appointed|self-declared|would-be|quote unquote|in quotation marks|in inverted commas
    |what is called|what was called|what are called|what were called|what has been called|what have been called|what is known as|what was described as|what critics call|what supporters call
    |what he call|what he called|what he describe as|what he described as|what he term|what he termed|what he brand|what he branded|what he regard as|what he regarded as|what he consider|what he considered|what he see as|what he saw as|what she call|what she called|what she describe as|what she described as|what she term|what she termed|what she brand|what she branded|what she regard as|what she regarded as|what she consider|what she considered|what she see as|what she saw as
    |what they call|what they called|what they describe as|what they described as|what they term|what they termed|what they brand|what they branded|what they regard as|what they regarded as|what they consider|what they considered|what they see as|what they saw as|what it call|what it called|what it describe as|what it described as|what it term|what it termed|what it brand|what it branded|what it regard as|what it regarded as|what it consider|what it considered|what it see as|what it saw as`;
