import type { IndexItem } from "../../src/index/build-index.ts";
import { seeded } from "../index/articles.ts";

/**
 * A seeded model of a news index, for measuring size and speed. What it follows, measured on US news pages: lengths are log-normal with
 * a geometric mean of 800 words and a deviation of 0.56; word frequencies fall off as 1 / (rank + 2.7) over 60,000 words; one word in
 * nine is of the story's own names and terms, which come back; titles have ten words, half of them of the story; four addresses in five
 * carry the day and the title's words, some cut short, and most a number of their own. Stories are spread over 100 outlets and, 1,600 a
 * day, over the days, newest last.
 */
export interface NewsModel {
  readonly seed: number;
  readonly stories: number;
  /** Geometric mean of words in an article. */
  readonly words?: number;
  /** Stories of the same index that another model gives: the days go on behind them. */
  readonly behind?: number;
}

const ONSETS = "b c d f g h l m n p r s t v w st tr pr ch sh gr cl k j br fl pl sc sp th qu".split(" ");
const NUCLEI = "a e i o u a e i o e ea ou ai ee io oo ie".split(" ");
const CODAS = " n r s t l d nd st ng ck m nt rd ss x ll p y  ".split(" ");
const SECTIONS =
  "news world politics business us-news story/news/nation opinion/columns blogs/the-desk sports health".split(" ");
const VOCABULARY = 60_000;
const OUTLETS = 100;
const A_DAY = 1600;
const DEVIATION = 0.56;

/** A word for each rank: frequent words are short. */
function spelled(rank: number): string {
  const random = seeded(rank + 1);
  const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)]!;
  let syllables = 1 + Math.floor(Math.log10(rank + 1) * 0.3 + random() * 0.7);
  let word = "";
  while (syllables-- > 0) word += pick(ONSETS) + pick(NUCLEI) + (syllables === 0 || random() < 0.2 ? pick(CODAS) : "");
  return word;
}

const capital = (word: string) => word[0]!.toUpperCase() + word.slice(1);

/** The articles of a model, one after the other; the same model always gives the same. */
export function* newsArticles({ seed, stories, words = 800, behind = 0 }: NewsModel): Generator<IndexItem> {
  const random = seeded(seed);
  const lexicon = Array.from({ length: VOCABULARY }, (_, i) => spelled(i));
  const cumulative = new Float64Array(VOCABULARY);
  for (let i = 0, sum = 0; i < VOCABULARY; i++) {
    sum += 1 / (i + 2.7);
    cumulative[i] = sum;
  }
  // A long row of words drawn beforehand, so that each of many millions costs one number.
  const drawn = Array.from({ length: 1 << 20 }, () => {
    const at = random() * cumulative[VOCABULARY - 1]!;
    let low = 0;
    for (let high = VOCABULARY - 1; low < high; ) {
      const middle = (low + high) >>> 1;
      if (cumulative[middle]! < at) low = middle + 1;
      else high = middle;
    }
    return lexicon[low]!;
  });
  const pick = <T>(from: readonly T[]) => from[Math.floor(random() * from.length)]!;
  const rare = () => lexicon[Math.floor(2_000 + random() ** 2 * (VOCABULARY - 2_000))]!;
  const outlets = Array.from(
    { length: OUTLETS },
    (_, i) => `${lexicon[300 + i * 7]}${pick(["news", "post", "times", ""])}`,
  );
  for (let n = 0; n < stories; n++) {
    const day = new Date(Date.UTC(2026, 0, 1 + Math.floor((behind + n) / A_DAY))).toISOString().slice(0, 10);
    const own = Array.from({ length: 14 }, (_, i) => (i < 9 ? capital(rare()) : rare()));
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    const length = Math.max(60, Math.min(6_000, Math.round(words * Math.exp(DEVIATION * normal))));
    const next = () => (random() < 0.11 ? pick(own) : pick(drawn));
    let text = "";
    for (let count = 0; count < length; ) {
      const sentence = 10 + Math.floor(random() * 26);
      text += capital(next());
      for (let i = 1; i < sentence; i++) text += ` ${next()}`;
      text += random() < 0.35 ? ".\n\n" : ". ";
      count += sentence;
    }
    const titleWords = Array.from({ length: 7 + Math.floor(random() * 7) }, () =>
      random() < 0.5 ? pick(own) : next(),
    );
    const title = titleWords.map(capital).join(" ");
    const outlet = outlets[Math.floor(random() ** 2 * OUTLETS)]!;
    // Many an address keeps the words of an earlier headline, or of the outlet's own.
    const slugWords = titleWords
      .slice(0, random() < 0.4 ? 6 : 99)
      .map((word) => (random() < 0.45 ? (random() < 0.5 ? pick(own) : rare()) : word));
    const slug = (random() < 0.55 ? slugWords : titleWords).join("-").toLowerCase();
    const id = Math.floor(random() * 9_000_000 + 1_000_000);
    const path =
      random() < 0.8
        ? `/${pick(SECTIONS)}/${random() < 0.7 ? `${day.replaceAll("-", "/")}/` : ""}${slug}${random() < 0.6 ? `-${id}${random() < 0.5 ? id % 97 : ""}` : ""}`
        : `/article/${id}${pick(["", ".html"])}`;
    const minutes = String(Math.floor(random() * 60)).padStart(2, "0");
    const hours = String(Math.floor(random() * 24)).padStart(2, "0");
    yield {
      url: `https://www.${outlet}.example${path}`,
      outlet: capital(outlet),
      title,
      published: `${day}T${hours}:${minutes}:00Z`,
      lang: "en",
      text,
    };
  }
}
