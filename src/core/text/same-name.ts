/** Share of letters that two spellings of one name may differ in. */
const MOST_DIFFERENT = 0.26;
/** Letters that a name needs before one wrong letter is taken for a spelling. */
const LEAST_LETTERS = 4;

/** Letters that begin one name in two transliterations: Gaddafi and Qaddafi, Holoshekin and Golosheykin, Zhbanich and Zbanic. */
const FIRST_LETTERS = ["gkqh", "cksts", "sz", "vwbf", "jyieh", "dt", "iaeou"];

/** Whether two folded sounds are close enough to be one name in two spellings. Known places never are: give their folds no chance. */
export function sameName(a: string, b: string): boolean {
  if (a === b) return true;
  const longest = Math.max(a.length, b.length);
  if (holds(a, b)) return true;
  if (Math.min(a.length, b.length) < LEAST_LETTERS || !sameStart(a, b)) return false;
  if (sameSkeleton(a, b, false) || sameSkeleton(a, b, true)) return true;
  if (declined(a, b)) return true;
  return editDistance(a, b, Math.ceil(longest * MOST_DIFFERENT)) <= longest * MOST_DIFFERENT;
}

/** Letters of a word that names the same with something before it: Hydrometeorological and Meteorological. */
const LEAST_HELD = 8;

function holds(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= LEAST_HELD && long.endsWith(short);
}

/** Rafaj and Rafajov, Petrov and Petrova: one is the other with an ending. */
function declined(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const stemmed = /[aeiou]$/.test(short) ? short.slice(0, -1) : short;
  return stemmed.length >= LEAST_LETTERS && long.startsWith(stemmed) && long.length - stemmed.length <= 3;
}

/** By code unit of a first letter: a bit for each group of {@link FIRST_LETTERS} that has it. */
const STARTS = Uint8Array.from({ length: 128 }, (_, unit) =>
  FIRST_LETTERS.reduce((bits, letters, at) => bits | (letters.includes(String.fromCharCode(unit)) ? 1 << at : 0), 0),
);

function sameStart(a: string, b: string): boolean {
  const x = a.charCodeAt(0);
  const y = b.charCodeAt(0);
  return x === y || (x < 128 && y < 128 && (STARTS[x]! & STARTS[y]!) !== 0);
}

/** Consonants that two names have to share where their vowels differ. */
const LEAST_CONSONANTS = 3;

/** By code unit: what a letter is to a skeleton of consonants. */
const CONSONANT = 0;
const VOWEL = 1;
const SILENT = 2;
const KIND = Uint8Array.from({ length: 128 }, (_, unit) => {
  const letter = String.fromCharCode(unit);
  return "aeiou".includes(letter) ? VOWEL : letter === "h" ? SILENT : CONSONANT;
});
/** By code unit: the voiceless letter that stands for a voiced one, s for a soft c. */
const HARDNESS = new Map(["gk", "dt", "bp", "vf", "ji", "cs"].map((two) => [two.charCodeAt(0), two.charCodeAt(1)]));
const HARD = Uint8Array.from({ length: 128 }, (_, unit) => HARDNESS.get(unit) ?? unit);
const LETTER_V = 0x76;

/**
 * Whether two sounds have the same consonants, voiced and unvoiced as one, a soft c as s.
 * @param vocalised a v that was printed as a w after a vowel is one: Dowden and Dauden
 */
function sameSkeleton(a: string, b: string, vocalised: boolean): boolean {
  let count = 0;
  for (let i = 0, j = 0; ; i++, j++, count++) {
    while (i < a.length && isSoft(a, i, vocalised)) i++;
    while (j < b.length && isSoft(b, j, vocalised)) j++;
    if (i >= a.length || j >= b.length) return i >= a.length && j >= b.length && count >= LEAST_CONSONANTS;
    if (hard(a.charCodeAt(i)) !== hard(b.charCodeAt(j))) return false;
  }
}

/** Whether a skeleton leaves a letter out. */
function isSoft(sound: string, at: number, vocalised: boolean): boolean {
  if (kind(sound, at) !== CONSONANT) return true;
  return (
    vocalised && sound.charCodeAt(at) === LETTER_V && kind(sound, at - 1) === VOWEL && kind(sound, at + 1) !== VOWEL
  );
}

function kind(sound: string, at: number): number {
  return KIND[sound.charCodeAt(at)] ?? CONSONANT;
}

function hard(unit: number): number {
  return HARD[unit] ?? unit;
}

const NO_ROWS = new Int32Array(0);
/** Three rows of the table of edits, kept between calls: most calls are about two short words. */
let rows = [NO_ROWS, NO_ROWS, NO_ROWS] as [Int32Array, Int32Array, Int32Array];

/** Edits (insertion, deletion, substitution, swap of neighbours) from one word to another; `most` + 1 where there are more. */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  const width = b.length + 1;
  if (rows[0].length < width) rows = [new Int32Array(width), new Int32Array(width), new Int32Array(width)];
  let [before, above, row] = rows;
  for (let j = 0; j < width; j++) above[j] = j;
  for (let i = 1; i <= a.length; i++) {
    const x = a.charCodeAt(i - 1);
    const xBefore = i > 1 ? a.charCodeAt(i - 2) : -1;
    row[0] = i;
    let least = i;
    for (let j = 1; j < width; j++) {
      const y = b.charCodeAt(j - 1);
      let value = above[j - 1]! + (x === y ? 0 : 1);
      if (above[j]! + 1 < value) value = above[j]! + 1;
      if (row[j - 1]! + 1 < value) value = row[j - 1]! + 1;
      if (j > 1 && xBefore === y && x === b.charCodeAt(j - 2) && before[j - 2]! + 1 < value) value = before[j - 2]! + 1;
      row[j] = value;
      if (value < least) least = value;
    }
    if (least > most) return most + 1;
    [before, above, row] = [above, row, before];
  }
  return above[b.length]!;
}
