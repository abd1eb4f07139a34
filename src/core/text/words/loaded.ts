/**
 * Evaluative words: they judge what they name, where a plainer word for it stands ready. Verbs and adjectives in base form; inflected forms are
 * found too. Source: general knowledge of English; words that are evaluative in one sense only and plain in most are left out.
 */
export const LOADED = `
absurd abysmal acrimonious aggressive alarming amazing appalling arrogant astonishing astounding atrocious atrocity awesome awful baffling barbaric baseless beloved bigot bitter bizarre blatant blistering bloated bloodbath
bloodthirsty bombastic bombshell boondoggle brash brave brazen brilliant brutal brutality bumbling bully butcher callous carnage catastrophic chaotic cheat chilling clash clueless clumsy cowardly corrupt courageous crackdown crackpot
craven crazy crony cruel crush cynical damning dazzling debacle deceitful decimate defiant delusional demagogue demonize depraved desperate despicable despot devastating diabolical dictator disastrous disaster disgraceful disgusting
dishonest divisive doomed draconian dreadful dubious egregious elite embarrassing epic erratic evil excellent exploit explosive extraordinary extreme extremist fanatic fantastic farce fiasco fiery fierce flagrant flawed foolish frantic
fraud frenzy frightening fringe furious gaffe ghastly glorious goon gorgeous greedy grim grotesque gruesome grueling hapless harsh hateful heartbreaking heartless heinous henchman hero heroic hideous historic hoax horrendous horrible horrific
horrifying hostile humiliate humiliating hypocrisy hypocrite hysteria hysterical idiot idiotic ignorant illegitimate incendiary incompetent incredible infamous inflammatory inhumane innocent insane insidious insult iron-fisted jaw-dropping
junta lackey lavish legendary liar ludicrous lunatic madman magnificent malicious marvelous massacre masterful meddle menacing mercenary merciless misguided mob momentous monster monstrous murderous nasty nefarious notorious obscene odious
ominous onslaught oppressive outlandish outrage outrageous overwhelming pathetic patriotic peddle perverse plot ploy poisonous powerful preposterous pristine propaganda puppet puppet-state quagmire racist radical ram rampage rampant
rant ravage reckless regime relentless remarkable repressive reprehensible repulsive resounding revolting ridiculous rogue rotten ruthless sadistic savage scam scandal scandalous scare scathing scheme scorching screed senseless seething
senseless shady shambles shameful shameless shenanigan shocking shoddy sinister slam slaughter slash sleazy smear sneer spectacular splendid squalid squander staggering startling stooge stunning stupid sublime sweeping swindle
tarnish terrible terrific terrifying thug thuggish tirade toxic tragedy tragic traitor treacherous treason triumph triumphant troubling turmoil tyranny tyrant ugly unbelievable unconscionable unhinged unjust unprecedented unprovoked unruly
unscrupulous vicious vile villain vindictive visionary vitriol vitriolic vulgar wanton warmonger whitewash wicked wild witch-hunt woeful wonderful worrying worthless wrongful wrongheaded zealot
blast bash batter blunder bungle cave cling concoct coddle cower cripple dangle defame demolish denigrate deride desecrate dodge dupe engulf eviscerate fawn flail flaunt flood foment fume gloat gouge grandstand grovel gut hammer
hurl hype incite infest inflame kowtow lambast lash lure lurk malign mock muzzle obliterate ooze oust pander plummet pounce purge railroad rail ravage reel rip roil rouse sabotage savage scoff scold scorn scramble seethe shred shred skewer
skirt slander snipe snub sow spew spout squash squirm stoke strong-arm stumble swamp taunt thrash thwart torch torpedo torment trash trample trounce trumpet unleash vandalize vilify wage wallop whip whine wreak
`;
