/** Shortest stem that an ending may leave. */
const LEAST = 3;

/** Irregular forms of common verbs and nouns of news, to the form that stands for all. */
const IRREGULAR_FORMS = `
be am is are was were been being|have has had having|do does did done doing|go goes went gone going|say says said saying
make made making|take took taken taking|come came coming|see saw seen|know knew known|get got gotten getting|give gave given
find found|think thought|tell told|become became|show showed shown|leave left leaving|feel felt|bring brought|begin began begun
keep kept|hold held|write wrote written|stand stood|hear heard|let letting|mean meant|set setting|meet met|run ran running
pay paid|sit sat|speak spoke spoken|lie lay lain|lead led|read|grow grew grown|lose lost losing|fall fell fallen|send sent
build built|understand understood|draw drew drawn|break broke broken|spend spent|cut cutting|rise rose risen rising|drive drove driven
buy bought|wear wore worn|choose chose chosen|seek sought|throw threw thrown|catch caught|deal dealt|win won winning|fight fought
sell sold|teach taught|eat ate eaten|fly flew flown|forget forgot forgotten|hit hitting|hide hid hidden|strike struck stricken
shoot shot|steal stole stolen|swear swore sworn|sink sank sunk|shake shook shaken|sing sang sung|swim swam swum|wake woke woken
feed fed|flee fled|forbid forbade forbidden|freeze froze frozen|bear bore borne|beat beaten|bind bound|bite bit bitten|blow blew blown
breed bred|burn burnt|cling clung|creep crept|dig dug|dream dreamt|drink drank drunk|forgive forgave forgiven|hang hung|kneel knelt
lay laid|learn learnt|lend lent|light lit|mistake mistook mistaken|overcome overcame|prove proved proven|ride rode ridden|ring rang rung
sleep slept|slide slid|spill spilt|spread|spring sprang sprung|stick stuck|sting stung|sweep swept|swing swung|tear tore torn
undergo underwent undergone|undertake undertook undertaken|uphold upheld|withdraw withdrew withdrawn|withhold withheld|withstand withstood
wind wound|die died dies dying|lie lied lies|tie tied ties tying|arise arose arisen|awake awoke|dare dared|foresee foresaw foreseen|shrink shrank shrunk|spin spun|stride strode|weave wove woven|wring wrung|strive strove|slay slew slain|bend bent|bleed bled|fling flung|leap leapt
shine shone|speed sped|stink stank|tread trod trodden|undo undid undone|rebuild rebuilt|retake retook retaken|rewrite rewrote rewritten|overthrow overthrew overthrown
overtake overtook overtaken|oversee oversaw overseen|repay repaid|mislead misled|misunderstand misunderstood|outdo outdid|overdo overdid|partake partook|sue sued suing|foretell foretold
man men|woman women|child children|person people|foot feet|tooth teeth|mouse mice|life lives|wife wives|crisis crises
good better best|bad worse worst|analysis analyses|datum data|medium media|criterion criteria|phenomenon phenomena
`;

const VOWEL = /[aeiouy]/;

const irregular = new Map<string, string>();
for (const family of IRREGULAR_FORMS.trim().split(/[\n|]/)) {
  const [first = "", ...rest] = family.split(" ");
  for (const form of [first, ...rest]) irregular.set(form, strip(first));
}

/** Bound of the memory of {@link stem}: it starts afresh when full. */
const MEMORY = 20_000;
const known = new Map<string, string>();

/** The stem of a folded lower-case English word: inflection and British spelling off, derivation left alone but for "-ly". */
export function stem(lower: string): string {
  let found = known.get(lower);
  if (found !== undefined) return found;
  found = irregular.get(lower) ?? strip(american(lower));
  if (known.size >= MEMORY) known.clear();
  known.set(lower, found);
  return found;
}

/** One of the two spellings for both: programme, colour, centre, realise, travelling, defence. */
export function american(lower: string): string {
  if (lower.length < 5) return lower;
  let found = knownAmerican.get(lower);
  if (found !== undefined) return found;
  found = respell(lower);
  if (knownAmerican.size >= MEMORY) knownAmerican.clear();
  knownAmerican.set(lower, found);
  return found;
}

const knownAmerican = new Map<string, string>();

function respell(lower: string): string {
  return lower
    .replace(/^programme/, "program")
    .replace(/(?<=[a-z]{2})our(?=$|s$|ed$|ing$|able$|ful$|ite$|ites$|hood)/, (ending, at: number) =>
      /^(?:h|fl|p|t|f|s|dev|sc|det|cont|tamb)$/.test(lower.slice(0, at)) || /[aeiou]$/.test(lower.slice(0, at))
        ? ending
        : "or",
    )
    .replace(/(?<=[bt])re$/, (ending, at: number) =>
      /(?:cent|theat|met|lit|fib|cali|lust|spect|somb)$/.test(lower.slice(0, at)) ? "er" : ending,
    )
    .replace(/(?<=[a-z]{2})is(e|es|ed|ing|ation|ations|er|ers)$/, (all, ending: string, at: number) =>
      /(?:rg|rm|n|l|im|cr|t|pr|r|d|m|h|g|c|on|al|in|an)$/.test(lower.slice(0, at)) && !NEVER_Z.test(lower)
        ? `iz${ending}`
        : all,
    )
    .replace(/ys(e|es|ed|ing)$/, "yz$1")
    .replace(/ll(ed|ing|er|ers)$/, (all, ending: string, at: number) =>
      SYLLABLES.test(lower.slice(0, at)) && !DOUBLE_L.test(lower.slice(0, at)) ? `l${ending}` : all,
    )
    .replace(/(?<=(?:def|off|pret|lic))ence(s?)$/, "ense$1")
    .replace(/ogue(s?)$/, "og$1");
}

/** Two vowels apart: "travelled" loses an l, "called" does not. */
const SYLLABLES = /[aeiou].*[^aeiou][aeiou]$/;
/** Longer verbs that are written with ll themselves: recall, install, fulfill, misspell. */
const DOUBLE_L =
  /(?:(?:rec|inst|forest|app|enthr|bef|snowb|stonew)a|(?:fulf|inst|dist|ref|overf)i|(?:misspe|outse|rese|forete|enro))$/;

/** Words in -ise that are never written with z. */
const NEVER_Z =
  /^(?:adv|superv|rev|telev|exerc|prom|surpr|compr|desp|disgu|enterpr|exc|franch|improv|merchand|ra|pra|pro|no|pre|conc|paradis|cru|bru|disgu|dem|inc|expert|anise|treat|prec|w|r|l|like|other|clock|up|ar|tort|mor|merch|appra)is/;

function strip(word: string): string {
  let w = word;
  if (w.length <= LEAST) return w;
  if (w.endsWith("ies") && w.length > 4) w = `${w.slice(0, -3)}y`;
  else if (/(?:ss|sh|ch|x|z)es$/.test(w)) w = w.slice(0, -2);
  else if (w.endsWith("s") && !/(?:ss|us|is)$/.test(w)) w = w.slice(0, -1);
  if (w.endsWith("ied") && w.length > 4) w = `${w.slice(0, -3)}y`;
  else if (w.endsWith("eed")) w = w.slice(0, -1);
  else if (w.endsWith("ed") && cuttable(w, 2)) w = w.slice(0, -2);
  else if (w.endsWith("ing") && cuttable(w, 3)) w = w.slice(0, -3);
  if (w.endsWith("ily") && w.length > 5) w = `${w.slice(0, -3)}y`;
  else if (w.endsWith("ly") && w.length > 5) w = w.slice(0, -2);
  if (w.endsWith("e") && w.length > LEAST) w = w.slice(0, -1);
  return undouble(w);
}

function cuttable(word: string, ending: number): boolean {
  const left = word.slice(0, -ending);
  return left.length >= 2 && VOWEL.test(left) && (left.length >= LEAST || /[^aeiou]$/.test(left));
}

function undouble(left: string): string {
  return left.length > LEAST && /([bdgmnprt])\1$/.test(left) ? left.slice(0, -1) : left;
}
