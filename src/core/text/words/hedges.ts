/**
 * Words that take certainty back or add to it, by what they do. One phrase a line part, words in base form: inflected forms are found
 * too. Source: general knowledge of English grammar and news style.
 *
 * - `doubt`: may or may not be so
 * - `likely`: more likely than not
 * - `seeming`: as it looks
 * - `hearsay`: others say so, the text does not vouch for it
 * - `partly`: so in part, in most cases, by and large
 * - `planned`: expected or meant to be so
 * - `belief`: put as somebody's opinion
 * - `weakBelief`: guessed or supposed by somebody, often a plain noun or verb
 * - `sure`: said to be beyond doubt
 */
export type HedgeClass =
  | "doubt"
  | "likely"
  | "seeming"
  | "hearsay"
  | "partly"
  | "planned"
  | "belief"
  | "weakBelief"
  | "sure";

export const HEDGES: Readonly<Record<HedgeClass, string>> = {
  doubt: `it is conceivable|it's conceivable|it is not known|there is a possibility|there was a chance|there was a possibility|not ruled out|not exclude|not excluded|not preclude|cannot be ruled out|can't be ruled out|could not be ruled out|open to question|in doubt|hard to say|difficult to say|hard to tell|no guarantee|theoretical|hypothetical|with any luck|as the case may be|it may well be|at the risk of|perhaps|possibly|maybe|conceivably|potentially|feasibly|perchance|possible|potential|it is possible|it's possible|uncertain|unclear|unsure|not sure|not certain|not clear|doubtful|questionable|doubtfully|uncertainly|hopefully|theoretically|in theory
    |hypothetically|in principle|arguably|debatable|debatably|if true|if confirmed|as far as is known|as far as we know|to my knowledge|for all we know|remain to be seen
    |there is a chance|there's a chance|a slim chance|some chance|tentatively|tentative|provisionally|provisional|preliminary|speculatively|unconfirmed|unverified
    |possibility|off chance|who knows|plausibly|plausible|conceivable|imaginable|by some chance|not necessarily|not exactly|not entirely|not quite`,
  likely: `almost certainly|most probably|very probably|quite probably|very possibly|quite possibly|likeliest|liable to|apt to|prone to|all but certain|almost certain|nearly certain|more than likely|better than even|presumed to|presumably|assumed to|by all odds|odds-on|probably|likely|most likely|very likely|more likely|presumably|in all likelihood|in all probability|as likely as not|odds are|the odds are
    |chances are|probable|likelihood|probability|unlikely|improbable|improbably|hardly likely|highly likely|quite likely|a good chance|a high chance|every chance|doubtless|in all probability
    |predictably|presumable|presumed|presume`,
  seeming: `look to be|looks to be|looked to be|look to have|looks to have|looked to have|show signs of|signs of|come across as|came across as|comes across as|one gets the impression|to judge by|judging by|has the appearance of|have the appearance of|had the appearance of|bears the hallmarks of|bear the hallmarks of|bore the hallmarks of|by every indication|all the signs|every sign|seem|appear|seemingly|apparently|ostensibly|apparent|seeming|look like|looks like|looked like|look as if|look as though|looks set|look set|looked set|sound like|feel like|as if|as though
    |give the impression|gives the impression|on the face of it|at first glance|at first sight|to all appearances|by all appearances|outwardly|evidently|suggest|indicate|imply|tend to|tends to
    |tended to|point to|hint at|on the surface|by the look of it|by the looks of it|as it seems|so it seems|it would seem|it would appear|would seem|would appear|so to speak|as it were|in effect`,
  hearsay: `suspected to|suspected of|feared to|feared dead|feared lost|feared drowned|feared killed|estimated to|touted as|billed as|reckoned to|regarded as|widely seen as|widely viewed as|widely perceived as|widely regarded as|is considered|are considered|was considered|were considered|been considered|it is feared|it was feared|it is suspected|it was suspected|it is assumed|it is presumed|it is estimated|it was believed|it was thought|it was understood|it was alleged|it was claimed|it was rumoured|it was rumored|it has been suggested|it has been claimed|it has been alleged|reports suggest|reports suggested|reports indicate|there are reports|there were reports|unconfirmed reports|rumour has it that|rumor has it that|they say|people say|some say|reportedly|allegedly|purportedly|supposedly|rumoured|rumored|rumour|rumor|said to|is said to|are said to|was said to|believed to|thought to|understood to|reported to|alleged to|rumored to|rumoured to
    |claimed to|considered to be|considered to have|deemed to be|supposed to be|supposed to have|deemed to have|it is said|it is believed|it is thought|it is understood|it is reported|it is alleged|it is claimed|it is rumored|it is rumoured|alleged|purported|supposed|suspected|reputed|reputedly
    |putative|putatively|presumptive|by some accounts|by all accounts|on some accounts|as claimed|as alleged
    |hearsay|word has it|rumour has it|rumor has it|legend has it|word is|talk of|speculation|apparent`,
  partly: `partly|partially|largely|mostly|mainly|generally|usually|typically|normally|commonly|frequently|sometimes|occasionally|somewhat|relatively|comparatively|fairly
    |reasonably|rather|almost|nearly|virtually|practically|basically|essentially|broadly|in general|as a rule|by and large|on the whole|for the most part|to some extent|to a certain extent|to a degree|to some degree
    |to a large extent|in part|in some ways|in a sense|in a way|more or less|sort of|kind of|a kind of|a sort of|something of|in some cases|in many cases|in most cases|at times|roughly speaking|generally speaking|broadly speaking|technically|nominally|officially
    |loosely|approximately|at best|not always|not all|as far as possible|if possible|if necessary|in some respects|up to a point`,
  planned: `expected|expect|expectedly|set to|poised to|slated|scheduled|on course to|on track to|bound to|on the verge|on the brink|about to|in line to|plan to|intend to|aim to|hope to|propose to|mean to|meant to
    |planned|intended|prospective|projected|forecast|anticipated|anticipate|tipped to`,
  belief: `i hope|i expect|i fear|i would say|i'd say|i would argue|i'd argue|i would guess|i'm afraid|i am afraid|i am sure|i'm sure|i am convinced|i'm convinced|we hope|we expect|we feel|we fear|we suppose|personally|from my point of view|from our point of view|from her point of view|from their point of view|from my perspective|from our perspective|from his perspective|from her perspective|from their perspective|my guess|my impression|if you ask me|to my mind|to his mind|to her mind|to their mind|many believe|some believe|some think|many think|as far as i can tell|as far as we can tell|as far as i can see|i believe|i think|i guess|i suppose|i suspect|i assume|i feel|i imagine|i reckon|i doubt|we believe|we think|we assume|we suspect|so far as i know|as i see it|it seems to me|if i am not mistaken|if i remember correctly|in my opinion|in his opinion|in her opinion|in their opinion|in our opinion|in its opinion|in my view|in his view|in her view|in their view|in our view|in its view|to my mind|from my point of view
    |from his point of view|as he sees it|as she sees it|as they see it|as he saw them|as she saw them|as they saw them|as he saw it|as she saw it|as they saw it`,
  weakBelief: `suspect|suspicion|assume|assumption|assumedly|guess|estimate|estimated|speculate|reckon|imagine|suppose`,
  sure: `for a fact|unequivocally|unambiguously|decidedly|assuredly|indubitably|patently|self-evidently|incontestably|guaranteed|unfailingly|beyond any doubt|without any doubt|past doubt|emphatically|demonstrably|irrefutably|make no mistake|there is no doubt|there's no doubt|there is no question|certainly|definitely|undoubtedly|unquestionably|clearly|obviously|surely|indisputably|undeniably|without doubt|without a doubt|beyond doubt|beyond a doubt|no doubt|of course|certain|for certain|for sure|inevitably|inevitable|undoubted
    |unmistakably|incontrovertibly|absolutely|conclusively|categorically|plainly|manifestly|without question|beyond question|needless to say|in fact|indeed|really|truly|actually|in reality|always`,
};
