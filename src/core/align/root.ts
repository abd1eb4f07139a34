/**
 * The part of a word that its relatives share: national and nationality have that of nation, decision that of decide.
 * It only helps to pair sentences that say a thing in other words; whether two words differ is decided elsewhere.
 */

/** Endings of derivation, longest first, each with what remains in its place. */
const ENDINGS: readonly (readonly [ending: string, put: string])[] = [
  ["ifications", "ifi"],
  ["ification", "ifi"],
  ["izations", ""],
  ["isations", ""],
  ["ization", ""],
  ["isation", ""],
  ["fulness", ""],
  ["ousness", ""],
  ["iveness", ""],
  ["ability", ""],
  ["ibility", ""],
  ["ational", ""],
  ["tional", "t"],
  ["ations", ""],
  ["ically", ""],
  ["ements", ""],
  ["ation", ""],
  ["ition", ""],
  ["ality", ""],
  ["ivity", ""],
  ["ement", ""],
  ["ments", ""],
  ["ingly", ""],
  ["sions", "s"],
  ["tions", "t"],
  ["ances", ""],
  ["ences", ""],
  ["ment", ""],
  ["ness", ""],
  ["less", ""],
  ["able", ""],
  ["ible", ""],
  ["ance", ""],
  ["ence", ""],
  ["ancy", ""],
  ["ency", ""],
  ["sion", "s"],
  ["tion", "t"],
  ["cian", "c"],
  ["ship", ""],
  ["hood", ""],
  ["ical", ""],
  ["ized", ""],
  ["ised", ""],
  ["izes", ""],
  ["ises", ""],
  ["ator", ""],
  ["ious", ""],
  ["eous", ""],
  ["ists", ""],
  ["isms", ""],
  ["ful", ""],
  ["ous", ""],
  ["ive", ""],
  ["ize", ""],
  ["ise", ""],
  ["ist", ""],
  ["ism", ""],
  ["ity", ""],
  ["ial", ""],
  ["ian", ""],
  ["ant", ""],
  ["ent", ""],
  ["ary", ""],
  ["ory", ""],
  ["age", ""],
  ["dom", ""],
  ["ure", ""],
  ["ate", ""],
  ["ify", "ifi"],
  ["ese", ""],
  ["ish", ""],
  ["al", ""],
  ["an", ""],
  ["er", ""],
  ["or", ""],
  ["ic", ""],
  ["ly", ""],
  ["th", ""],
  ["y", ""],
  ["i", ""],
  ["e", ""],
];

/** A root keeps at least this many letters: less would join strangers. */
const SHORTEST_ROOT = 4;

/** Bound of the memory of {@link root}: it starts afresh when full. */
const MEMORY = 20_000;
const known = new Map<string, string>();

/** The part of a stem that its relatives share. */
export function root(stemmed: string): string {
  let found = known.get(stemmed);
  if (found !== undefined) return found;
  found = strip(stemmed);
  if (known.size >= MEMORY) known.clear();
  known.set(stemmed, found);
  return found;
}

function strip(stemmed: string): string {
  if (stemmed.length <= SHORTEST_ROOT || !/^[a-z]+$/.test(stemmed)) return stemmed;
  let rest = stemmed;
  for (let round = 0; round < 3; round++) {
    const hit = ENDINGS.find(
      ([ending, put]) => rest.endsWith(ending) && rest.length - ending.length + put.length >= SHORTEST_ROOT,
    );
    if (!hit) break;
    rest = rest.slice(0, -hit[0].length) + hit[1];
  }
  // decide/decision, extend/extension, permit/permission, produce/production
  return rest
    .replace(/(?:ss|d|s|z)$/, "t")
    .replace(/ct$/, "c")
    .replace(/([^aeiou])\1$/, "$1");
}
