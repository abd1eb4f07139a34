/** Letters that Unicode does not decompose, as English newsrooms write them. */
const UNDECOMPOSED: Readonly<Record<string, string>> = {
  ł: "l",
  ø: "o",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
  ħ: "h",
  ə: "a",
};

const PLAIN = /^[\0-\x7f]*$/;

/** Lower case without diacritics, with straight apostrophes and plain hyphens: "Łódź’s" becomes "lodz's". */
export function foldLetters(printed: string): string {
  const lower = printed.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return lower
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(/[łøßæœđðþıħə]/g, (letter) => UNDECOMPOSED[letter] ?? letter)
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/[‐‑]/g, "-");
}

/** Rewriting steps from a Latin spelling to a rough sound, in order. Made for transliterated names. */
const SOUND: readonly (readonly [RegExp, string])[] = [
  [/['-]/g, ""],
  [/sch|sh|szcz|shch/g, "s"],
  [/tch|cz|ch|tsch/g, "c"],
  [/ph/g, "f"],
  [/gh/g, "g"],
  [/kh/g, "h"],
  [/th/g, "t"],
  [/dzh|dj/g, "j"],
  [/x/g, "ks"],
  [/ck|q/g, "k"],
  [/c(?![eiyhc])/g, "k"],
  [/tz|ts|dz|z/g, "s"],
  [/w/g, "v"],
  [/ou|oo/g, "u"],
  [/ee/g, "i"],
  [/[yj]/g, "i"],
  [/i+/g, "i"],
  [/^i(?=[aeou])/, ""],
  [/(?<=[^aeiou])i(?=[aeou])/g, ""],
  [/ae|oe/g, "e"],
  [/ue/g, "u"],
  [/(?<=[bcdfgklmnprstv])h/g, ""],
  [/(.)\1+/g, "$1"],
];

/** Bound of the memory of {@link foldSound}: it starts afresh when full. */
const MEMORY = 20_000;
const known = new Map<string, string>();

/** A rough sound of a folded spelling: Witkoff and Vitkoff, Zelenskyy and Selenskyj, Evgeny and Yevgeny share one. */
export function foldSound(lower: string): string {
  let sound = known.get(lower);
  if (sound !== undefined) return sound;
  sound = lower;
  for (const [from, to] of SOUND) sound = sound.replace(from, to);
  if (sound === "") sound = lower;
  if (known.size >= MEMORY) known.clear();
  known.set(lower, sound);
  return sound;
}
