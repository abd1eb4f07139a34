/**
 * Words that hold sentences together and say little about their matter. Source: general knowledge of English grammar.
 * They weigh next to nothing in alignment and never count as names at the start of a sentence.
 */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `a an the this that these those such some any each every either neither both all half no none
  i me my mine myself you your yours yourself yourselves he him his himself she her hers herself it its itself
  we us our ours ourselves they them their theirs themselves who whom whose which what whoever whatever whichever
  one ones someone somebody something anyone anybody anything everyone everybody everything nobody nothing
  am is are was were be been being have has had having do does did doing done
  will would shall should can could may might must ought
  to of in on at by for with from into onto upon about above across after against along among amongst amid around as
  before behind below beneath beside besides between beyond but despite down during except inside like minus near off
  out outside over past per plus since than through throughout till toward towards under underneath until unlike up
  versus via within without
  and or nor so yet if unless because although though while whereas whether when where why how once
  also too very just only even still already again then there here now thus hence therefore however moreover furthermore
  meanwhile otherwise instead rather quite almost indeed perhaps maybe well more most less least much many few fewer little
  own same other another others not never ever always often usually sometimes
  's n't 'm 're 've 'd 'll etc`
    .trim()
    .split(/\s+/),
);

/**
 * Further words that open sentences with a capital without being names: adverbs, participles and nouns of everyday news.
 * A capital at the start of a sentence on a word outside of both lists is taken as a name's.
 */
export const SENTENCE_OPENERS: ReadonlySet<string> = new Set(
  `according additionally afterwards ago ahead alone already altogether apart asked based being both citing commenting
  considering consequently currently earlier eventually finally first firstly second secondly third following former
  fortunately unfortunately generally given going great having initially interestingly last later lately leading let lastly
  like long looking major making meantime nearly next nonetheless nevertheless notably officials opposition originally
  overall people please police possibly previously probably recent recently regarding residents researchers scientists
  several shortly similarly simply soon speaking specifically subsequently sources speaking students such suddenly surprisingly
  taking talking thanks thousands hundreds millions today tomorrow tonight together two three four five six seven eight nine ten
  traditionally typically ultimately using various victims voters water witnesses women men children workers working years yes
  yesterday yet young actually although analysts anyone anything authorities because black white every everyone everything
  experts family free further government high home hours instead investigators it's just lawmakers local low many
  market members military more most new news old only open part perhaps prices prosecutors rather reports right rising
  schools security sales since so some state states still support then there these they this those though through thus
  time to too under until up very we well what when where whether which while who why with within without work world`
    .trim()
    .split(/\s+/),
);
