/**
 * Words that decide whether a point ends a sentence. From knowledge of English newspapers; all in lower case, without the last point.
 * A class says what may follow: that is all that the splitter asks of a word.
 */

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** Titles and ranks that stand before a name, and joints that never end a sentence. */
export const NEVER_LAST = words(`
  mr mrs ms messrs mme mlle dr prof professor-emer rev revd hon fr msgr mons
  gen maj col lt sgt cpl pte pvt capt cmdr cdr adm radm vadm brig supt insp det const sgt-maj lt-col lt-gen maj-gen brig-gen
  rep reps sen sens gov lt-gov pres amb atty dep del asst assoc ald cllr treas comr
  vs v cf viz approx ca resp incl excl feat ft-lt e.g i.e eg ie a.k.a aka c.f op cit ed eds trans transl
  mt pt ste`);

/** "Saint" or "street": ends a sentence only before a word that opens one. */
export const SELDOM_LAST = words(`
  st ave blvd rd dr hwy rte bldg apt inc corp co cos ltd llc llp plc bros dept univ assn assoc intl natl govt mfg gmbh pty
  jr sr esq ph.d m.d b.a m.a m.b.a ll.b d.phil
  ala ariz ark calif colo conn del fla ga ill ind kan kans ky la md mass mich minn miss mo mont neb nebr nev okla ore pa penn
  tenn tex va vt wash wis wisc wyo ont que alta sask man
  jan feb febr mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun
  est min max avg sec secs hr hrs mins yr yrs tel ext tsp tbsp oz lb lbs ft sq km cm mph kph al etc
  a.m p.m am pm p.s n.b`);

/** Joined to a figure that follows; an ordinary word or end of sentence otherwise. */
export const BEFORE_FIGURE = words(`no nos art arts p pp fig figs vol vols ch chap par para paras sect ver nr al`);

/** Time zones, days and months after "a.m." and "p.m.". */
export const AFTER_CLOCK =
  /^(?:E[SD]?T|C[SD]?T|M[SD]?T|P[SD]?T|GMT|BST|UTC|CES?T|IST|JST|KST|MSK|AES?T|Eastern|Central|Mountain|Pacific|local|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|Jan|Feb|Mar|Apr|May|June|July|Aug|Sep|Oct|Nov|Dec)/;

/** Words that open a sentence far more often than they follow an abbreviation inside one. */
export const OPENERS = words(`
  the a an this that these those he she it they we you i his her its their our my your there here
  in on at by for from with without after before since while when where if as although though however but and or so yet because
  during under over despite among amid between until once now then today yesterday tomorrow meanwhile moreover furthermore
  also still even only just another other others some many most several few all both each no not nor never nobody none
  what who why how which whether according asked earlier later last next one two three four five six seven eight nine ten
  about instead indeed perhaps maybe thus hence therefore according speaking such police officials critics
  let please see read click
`);

/** Verbs that hand a quotation to its speaker: '"Why?" Putin asked'. */
export const SAYS =
  /^(?:(?:said|says|asked|asks|told|added|wrote|writes|tweeted|posted|shouted|cried|exclaimed|replied|answered|declared|insisted|continued|recalled|explained|warned|wondered|joked|quipped|demanded|noted|stated|argued|claimed|concluded|remarked|urged|yelled|chanted|screamed|responded|announced|commented|admitted|complained|pleaded|begged|called|reads|read)\b)/;
