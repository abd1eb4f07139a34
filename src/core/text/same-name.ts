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
  if (sameSkeleton(skeleton(a), skeleton(b)) || sameSkeleton(skeleton(vocalised(a)), skeleton(vocalised(b))))
    return true;
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

function sameStart(a: string, b: string): boolean {
  const x = a[0] as string;
  const y = b[0] as string;
  return x === y || FIRST_LETTERS.some((letters) => letters.includes(x) && letters.includes(y));
}

function sameSkeleton(a: string, b: string): boolean {
  return a.length >= LEAST_CONSONANTS && a === b;
}

/** Consonants that two names have to share where their vowels differ. */
const LEAST_CONSONANTS = 3;

/** A v that was printed as a w after a vowel is one: Dowden and Dauden. */
function vocalised(sound: string): string {
  return sound.replace(/(?<=[aeou])v(?![aeiou])/g, "");
}

const HARDNESS: Readonly<Record<string, string>> = { g: "k", d: "t", b: "p", v: "f", j: "i", h: "", c: "s" };

/** Consonants only, voiced and unvoiced as one, a soft c as s. */
function skeleton(sound: string): string {
  return sound.replace(/[aeiou]/g, "").replace(/[gdbvjhc]/g, (letter) => HARDNESS[letter] ?? letter);
}

/** Edits (insertion, deletion, substitution, swap of neighbours) from one word to another; `most` + 1 where there are more. */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const swap =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
          ? (before[j - 2] as number) + 1
          : Number.POSITIVE_INFINITY;
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      const value = Math.min(
        (above[j] as number) + 1,
        (row[j - 1] as number) + 1,
        (above[j - 1] as number) + cost,
        swap,
      );
      row.push(value);
      if (value < least) least = value;
    }
    if (least > most) return most + 1;
    before = above;
    above = row;
  }
  return above[b.length] as number;
}
