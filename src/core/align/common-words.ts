/**
 * How much a word says about which sentence it stands in, before the texts at hand are asked. From knowledge of English news:
 * a rare word in a short article need not be a rare word.
 */

/** Words of grammar: hardly any. */
const GRAMMAR = `
  a an the this that these those i you he she it we they me him her us them my your his its our their mine yours hers ours theirs
  myself yourself himself herself itself ourselves themselves who whom whose which what when where why how
  be am is are was were been being have has had having do does did done doing will would shall should can could may might must
  of in to for on with at by from up about into over after under out off down through during before between against without within
  along across behind beyond near since until upon toward towards among amid per via
  and or but nor so yet if because as than then though although while whereas unless whether
  not no never none nothing nobody neither either both each every all any some many much more most few less least several other others another
  such same own only just also too very really quite even still already again ever always often sometimes
  there here now out back away well however therefore thus moreover furthermore meanwhile
  s t d ll re ve m isn aren wasn weren don doesn didn won wouldn can't cannot couldn shouldn`;

/** Words that every news text uses: some. */
const COMMON = `
  say tell ask add note report speak talk call make take give go come get see know think find become want need use work show
  let put keep start begin continue remain include lead follow turn help seem appear happen hold bring set allow try
  year month week day time today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday
  january february march april may june july august september october november december morning evening night hour minute
  new old first last next good bad big small large great long high low late early recent former current young major main important different
  one two three four five six seven eight nine ten hundred thousand million billion percent per cent number part
  people person man woman child country state government president minister official city world way thing case place group company
  member public national international according accord statement news agency source post media
  like over about more than around because however lot end life home area side point fact question problem situation result`;

/** Weight of a word of grammar: enough to break ties between sentences, too little to pair two strangers. */
const GRAMMAR_WEIGHT = 0.12;
/** Weight of a word that every news text uses. */
const COMMON_WEIGHT = 0.5;

const WEIGHTS = new Map<string, number>([
  ...COMMON.trim()
    .split(/\s+/)
    .map((word) => [word, COMMON_WEIGHT] as const),
  ...GRAMMAR.trim()
    .split(/\s+/)
    .map((word) => [word, GRAMMAR_WEIGHT] as const),
]);

/** 0..1: how telling a word is in general; takes the printed form or the stem, in lower case. */
export function telling(word: string): number {
  return WEIGHTS.get(word) ?? 1;
}
