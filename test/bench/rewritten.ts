/** A made-up news text and the same report in other words: what one outlet prints of another's text after rewriting it. */
export interface Rewritten {
  readonly a: string;
  readonly b: string;
}

type Fill = Readonly<Record<string, string>>;

/** Each is one statement, worded twice. Slots stand for the same thing in both. */
const STATEMENTS: readonly (readonly [string, string])[] = [
  [
    "{body} said on {day} that it would {act} the {thing} in {town} within {n} months.",
    "Within {n} months the {thing} in {town} will be dealt with, according to {body}, which announced on {day} that it would {act} it.",
  ],
  [
    "{name}, who leads {body}, told reporters that {m} people had been affected by the {event}.",
    "Some {m} people were hit by the {event}, the head of {body}, {name}, told journalists.",
  ],
  [
    "“We cannot wait any longer,” {name} said, adding that talks with {other} would resume in {town}.",
    "{name} added that negotiations with {other} would be taken up again in {town}: “We can’t wait any longer.”",
  ],
  [
    "The {event} began in {month} after {other} refused to pay {n} million dollars for the {thing}.",
    "It was in {month}, when {other} declined to hand over {n} million dollars for the {thing}, that the {event} started.",
  ],
  [
    "Residents of {town} have complained for years that the {thing} is unsafe and badly lit.",
    "For years people living in {town} have said the {thing} is poorly lit and dangerous.",
  ],
  ["A spokesman for {other} declined to comment on the report.", "{other} would not comment on the report."],
  [
    "Analysts expect the price of {goods} to rise by {n} percent by the end of {month}.",
    "By the end of {month}, {goods} could cost {n} per cent more, experts believe.",
  ],
  [
    "The court in {town} is to hear the case of {name} on {day}.",
    "{name}’s case will come before the {town} court on {day}.",
  ],
  [
    "According to figures published by {body}, exports of {goods} fell to {m} tonnes last year.",
    "Exports of {goods} dropped to {m} tonnes last year, figures released by {body} show.",
  ],
  [
    "The government has promised to {act} the {thing}, but has not said who will pay.",
    "Ministers have pledged to {act} the {thing} without saying where the money will come from.",
  ],
  [
    "Two earlier attempts to {act} the {thing} failed because {other} withdrew.",
    "{other} pulled out twice before, and attempts to {act} the {thing} came to nothing.",
  ],
  [
    "{name} denied that the {event} had anything to do with the dispute over {goods}.",
    "There was no connection between the {event} and the row over {goods}, {name} insisted.",
  ],
];

const WORDS: Readonly<Record<string, readonly string[]>> = {
  body: [
    "the harbour board",
    "the transport ministry",
    "the city council",
    "the grain exchange",
    "the water authority",
    "the statistics office",
    "the coast guard",
    "the forestry service",
  ],
  other: [
    "Brightwater Lines",
    "the dockers’ union",
    "the Orvald group",
    "the province of Senn",
    "the opposition",
    "Tarn Mining",
    "the farmers’ league",
    "Calder Bank",
  ],
  name: [
    "Ines Calder",
    "Tomas Reyk",
    "Oda Marsh",
    "Ilse Brandt",
    "Aldo Rist",
    "Lena Ash",
    "Imre Vass",
    "Bea Finn",
    "Otis Grant",
    "Asha Rao",
  ],
  town: [
    "Port Ellery",
    "Eldmouth",
    "Sandrey",
    "Lowmere",
    "Vashti",
    "Korrin",
    "Stavel",
    "Old Ferris",
    "Dunmore",
    "Halsted Bay",
  ],
  thing: [
    "bridge",
    "ferry terminal",
    "reservoir",
    "railway yard",
    "fish market",
    "power station",
    "airfield",
    "tunnel",
    "grain silo",
    "lighthouse",
  ],
  event: ["flood", "strike", "blackout", "landslide", "boycott", "shortage", "protest", "outbreak"],
  goods: ["wheat", "copper", "timber", "olive oil", "cement", "natural gas", "sugar", "cotton"],
  act: ["close", "rebuild", "sell", "inspect", "extend", "modernise", "dismantle", "privatise"],
  day: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
  month: ["January", "March", "April", "June", "August", "October", "November"],
};

/** Of the second version, one sentence in so many is left out, and one in so many stands elsewhere. */
const LEFT_OUT = 9;
const MOVED = 13;

/** Two versions of about so many words each. The same words and seed give the same texts. */
export function rewritten(words: number, seed = 1): Rewritten {
  const pick = random(seed);
  const a: string[] = [];
  const b: string[] = [];
  for (let count = 0, at = 0; count < words; at++) {
    const fill: Fill = {
      ...Object.fromEntries(Object.entries(WORDS).map(([slot, list]) => [slot, list[pick(list.length)]!])),
      n: String(2 + pick(90)),
      m: `${1 + pick(80)},${100 + pick(900)}`,
    };
    const [plain, other] = STATEMENTS[pick(STATEMENTS.length)]!;
    const sentence = filled(plain, fill);
    count += sentence.split(" ").length;
    a.push(sentence);
    if (at % LEFT_OUT === LEFT_OUT - 1) continue;
    b.splice(at % MOVED === MOVED - 1 ? Math.max(0, b.length - 4) : b.length, 0, filled(other, fill));
  }
  return { a: paragraphs(a), b: paragraphs(b) };
}

function filled(pattern: string, fill: Fill): string {
  const text = pattern.replace(/\{(\w+)\}/g, (_, slot: string) => fill[slot]!);
  return text[0]!.toUpperCase() + text.slice(1);
}

function paragraphs(sentences: readonly string[]): string {
  return sentences
    .map((sentence, at) => sentence + (at % 3 === 2 ? "\n\n" : " "))
    .join("")
    .trim();
}

/** Whole numbers below a bound, from a seed (mulberry32). */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}
