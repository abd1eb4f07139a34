/**
 * Words that are printed with a capital inside names but name nobody by themselves: titles, kinds of bodies and places, adjectives of names.
 * A name of these alone that finds no counterpart is a common noun more often than another name. Source: general knowledge.
 */
export const GENERIC_NAMES: ReadonlySet<string> = new Set(
  `rep reps sen gov gen lt col capt sgt maj cmdr adm pres supt det representatives affairs internal external hall room field
  mr mrs ms miss dr prof sir lord lady dame king queen prince princess pope president premier minister chancellor secretary senator congressman
  congresswoman representative governor mayor judge justice general colonel captain major lieutenant sergeant admiral commander chief officer director
  chairman chairwoman chair head deputy vice acting former prime foreign interior defense defence finance health education state federal national
  international regional provincial municipal central northern southern eastern western north south east west new old great upper lower grand royal
  ministry department office bureau agency administration committee commission council board authority service services institute institution center
  centre foundation fund association union federation league organization organisation society group company corporation corp inc ltd co limited bank
  university college school academy hospital museum theatre theater library church cathedral mosque temple court parliament house
  assembly party movement front alliance coalition army navy force forces police guard guards corps command staff air sea land ocean river lake
  mountain mount island islands peninsula bay gulf strait valley park square street road avenue freeway highway motorway boulevard lane magistrates bridge station airport port harbor harbour city town
  village county province district region territory oblast krai republic kingdom empire commonwealth world cup championship championships olympics
  games festival day week month year fair expo exhibition conference forum summit meeting congress act law bill treaty agreement pact plan program
  programme project initiative strategy policy report news times post daily herald tribune journal gazette weekly magazine press media television tv
  radio channel network internet web app street stock exchange market index human rights security public general people people's democratic republican
  liberal conservative labour labor socialist communist christian social democrat republicans democrats conservatives liberals high supreme first second
  third war battle revolution civil cold black white red green blue yellow god lord bible earth sun moon mother father saint st holy high-level top
  club team stadium arena hall hotel tower building palace castle fort base zone area site line route highway railway airlines airways motors
  technology technologies science sciences sports sport culture cultural tourism development economic economy industry industrial trade commerce
  management information communication communications transport transportation energy power electric oil gas mining steel food drug agriculture
  environmental environment protection water weather meteorological statistics statistical research innovation demonstration comprehensive reform
  prosecutor prosecutors attorney lawyer inspector inspectorate headquarters branch section division unit brigade regiment battalion fleet ship
  gold silver bronze medal award prize nobel oscar grammy star open cup final series season league premier division i'm i`
    .trim()
    .split(/\s+/),
);

/** Days and months: they are printed with a capital and are times, not names. */
export const CALENDAR: ReadonlySet<string> = new Set(
  `monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun january february march april may june july
  august september october november december jan feb mar apr jun jul aug sep sept oct nov dec christmas easter spring summer autumn winter gmt utc est
  am pm a.m p.m`
    .trim()
    .split(/\s+/),
);
