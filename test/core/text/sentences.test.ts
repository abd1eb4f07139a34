import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sentences } from "../../../src/core/text/sentences.ts";

/** Hard places, by what makes them hard. A bar is an end that must be found; there must be no other. */
const CASES: Readonly<Record<string, readonly string[]>> = {
  titles: [
    "Mr. Hale met Mrs. Ode and Ms. Pym.| They left.",
    "Dr. Imre Vass spoke.| Prof. Lund listened.",
    "Gen. Aldo Rist and Lt. Col. Bea Finn resigned.| Nobody asked.",
    "Sen. Otis Grant, Rep. Lena Ash and Gov. Pike agreed.",
    "The Rev. Tam Olin prayed.| Sgt. Moor did not.",
    "Capt. Weiss, Adm. Holt and Maj. Crane signed.",
    "It was said by St. Clair.| Others denied it.",
    "In St. Petersburg talks began.| In St. Louis they ended.",
    "They flew to St. Kitts and on to St. Lucia.",
    "Messrs. Black and White sued.| They lost.",
    "Mme. Duval sang.| Mlle. Roche danced.",
    "Supt. Kay Noll led the search with Det. Insp. Ray.",
    "Pres. Lorca and Amb. Dietz shook hands.",
    "Hon. Member Asha Rao rose.| She sat down.",
    "Asst. Secretary Bo Lind wrote it.| He knows.",
  ],
  initials: [
    "J. K. Marlowe wrote it.| It sold well.",
    "George W. Tarn won.| He was glad.",
    "The composer J.S. Brandt died in 1750.| His sons lived on.",
    "A. A. Orne and C. S. Tull were friends.",
    "Samuel L. Reed plays the judge.",
    "Mary J. Poole said so.| The court agreed.",
    "E. coli was found in the water.| The beach was closed.",
    "It was won by Ulysses S. Dorn.",
    "Take plan B. Then take plan C.".replace(". Then", ".| Then"),
    "Hepatitis C. The patient recovered.".replace(". The", ".| The"),
  ],
  "acronyms with points": [
    "The U.S. President spoke.| The U.N. Secretary-General listened.",
    "He lives in the U.S. The law is new there.".replace("U.S. The", "U.S.| The"),
    "It was made in the U.K. and sold in the E.U. under licence.",
    "Washington, D.C. Mayor Ana Holm agreed.",
    "They moved to Washington, D.C. In May they left.".replace("D.C. In", "D.C.| In"),
    "The U.S. Supreme Court ruled.| U.S. Senator Wynn cheered.",
    "A U.S. Navy ship and a U.S. Coast Guard cutter met.",
    "She has a Ph.D. from Leyden.| He has an M.D. from Graz.",
    "The F.B.I. Director resigned.| The C.I.A. Director did not.",
    "He joined the U.N. He left it a year later.".replace("U.N. He", "U.N.| He"),
  ],
  "days, months and hours": [
    "On Jan. 5 it snowed.| On Feb. 6 it thawed.",
    "Talks resume on Sept. 14.| They may fail.",
    "The vote is on Tue. Dec. 3 at noon.",
    "It began at 5 p.m. Friday and ended at 3 a.m. Saturday.",
    "It closed at 5 p.m. The crowd went home.".replace("p.m. The", "p.m.| The"),
    "It opens at 9 a.m. EST on Monday.| Bring a coat.",
    "By 6 a.m. 40 people had come.".replace("a.m. 40", "a.m.| 40"),
    "At 10 a.m. local time the bell rang.",
    "He left in Oct. 2019.| He came back in Nov. 2021.",
    "The shop opened at 8 a.m. By noon it was empty.".replace("a.m. By", "a.m.| By"),
  ],
  "companies and streets": [
    "Harlow Inc. said profits rose.| Dunmore Corp. fell.",
    "Shares of Tanner Co. and Bright Ltd. rose.",
    "He works for Acre Bros. Now he wants to leave.".replace("Bros. Now", "Bros.| Now"),
    "She lives at 12 Elm St. He lives next door.".replace("St. He", "St.| He"),
    "The office on Fifth Ave. is closed.| The one on Pine Blvd. is open.",
    "It was Nolan v. Marsh.| The court ruled 5 to 4.",
    "Red vs. Blue ended level.| Both were tired.",
    "The firm, Ostrom & Sons Ltd., was sold.| Its name stays.",
    "A Tallin Corp. Chief Executive resigned.",
    "Lake Inc. The name says it all.".replace("Inc. The", "Inc.| The"),
  ],
  "states and other abbreviations": [
    "In Peoria, Ill., a barn burned.| In Salem, Mass., it rained.",
    "He was born in Tampa, Fla. He moved to Bath, Me., later.".replace("Fla. He", "Fla.| He"),
    "She comes from Reno, Nev., and he from Provo, Utah.",
    "Bring fruit, bread, etc. to the picnic.",
    "They sell nails, screws, etc. The shop is old.".replace("etc. The", "etc.| The"),
    "Grain, e.g. barley, is cheap.| Oil, i.e. crude, is not.",
    "See Fig. 3 and p. 12 of the report.",
    "It is No. 4 on the list.| No. 5 is missing.",
    "He said no. She said yes.".replace("no. She", "no.| She"),
    "Vol. 2 and Ch. 7 are lost.| Art. 5 of the treaty holds.",
    "The approx. 300 guests stayed.",
    "Sammy Dorn Jr. scored twice.| His father watched.",
    "He met Sammy Dorn Jr. They talked for hours.".replace("Jr. They", "Jr.| They"),
    "The study by Lem et al. 2015 is old.",
    "The fig. leaf was an exhibit.",
    "Mt. Orel erupted.| Ft. Dane did not fall.",
  ],
  figures: [
    "It rose 3.5 percent to 1,204.75 points.| Then it fell.",
    "In 2015. 12 people died.".replace("2015. 12", "2015.| 12"),
    "It cost $5.5 million.| $2 million was paid.",
    "He paid €40. €3 was the fee.".replace("€40. €3", "€40.| €3"),
    "The score was 2.1 to 1.9.| Few cheered.",
    "Version 2.0.1 is out.| Version 2.1 is not.",
    "It weighs 4.2 kg.| It is 1.5 m long.",
    "There were 1.000 guests.| 900 left early.",
    "The .22 rifle was found.| It was rusty.",
    "He came 1. and she came 2. in the race.",
    "About 7.30 a.m. it started.",
    "It is 100 km. 30 more and we are there.".replace("km. 30", "km.| 30"),
  ],
  quotations: [
    '"It is over.| We are going home," Dorn said.',
    '"Why?" he asked.| "Because," she said.',
    '"Stop!" cried the guard.| Nobody did.',
    '"Where is it?" Putnam asked.| No one knew.',
    '"We won!" Mayor Ana Holm shouted.| The crowd roared.',
    "“Never again!” she said.| “Never.”",
    "He said: “We will not go.”| They went.",
    "‘Is it true?’ asked Lem.| ‘It is.’",
    'She called it "a gift."| He called it "a trap."',
    '"No."| "Yes."',
    "“I know.”| “You do not.”",
    'They "agreed."| That was all.',
    "«Genug!» rief er.| Alle schwiegen.",
    '"What now?" Olin, who chairs the board, said.',
    '"Is it safe?"| Nobody at the plant could tell.',
    "He asked, “Who are you?” and left.",
    "“Go!” – he said, and they went.",
    'The sign said "Keep out!" in red.',
    "(He was late.)| (She was not.)",
    "He laughed (loudly!) and left.",
    "“One.| Two.| Three,” counted the child.",
    "The film “Who’s There?” opened.| It is long.",
  ],
  ellipses: [
    "He waited... and waited.| Nothing came.",
    "She thought… but said nothing.",
    "It ended…| But not for him.",
    "They left...| Then it rained.",
    "“I was… surprised,” he said.",
    "He said . . . nothing.| She nodded.",
    "To be continued...| Tomorrow we know more.",
    "Well…| The end was near.",
    "[...] The rest is lost.",
  ],
  "loud names": [
    "Yahoo! said profits fell.| Shares sank.",
    "Yahoo! Japan will merge.| The deal is big.",
    "He watched Jeopardy! every night.",
    "Really?!| Yes, really!",
    "What!?| Nobody knew.",
    "The Oklahoma! revival opened.",
    "Stop!| Go!| Wait!",
    "Who?| What?| When?",
  ],
  datelines: [
    "MOSCOW (Reuters) - The talks began.| They were short.",
    "LONDON, April 5. /TASS/. The talks began.| They were short.",
    "KYIV. April 5 (Interfax) - The talks began.",
    "WASHINGTON (AP) — The House voted.| It was late.",
    "BERLIN, Jan. 3 (dpa) - Snow fell.| Trains stopped.",
    "ST. PAUL, Minn. (AP) — Snow fell.| Roads closed.",
    "TOKYO -- Shares rose.| Bonds fell.",
    "PARIS, 3 May 2021 (AFP) – It rained.",
  ],
  "notes and brackets": [
    "He resigned.[1] The king agreed.".replace("[1] ", "[1]| "),
    "It is old.[12][13] Nobody knows how old.".replace("[13] ", "[13]| "),
    "The bill (H.R. 12) passed.| It is law.",
    "She won (see p. 4).| He lost.",
    "The word [sic] stands.| It is wrong.",
    "He met her [Ms. Orr] twice.",
  ],
  lists: [
    "1. Bread\n|2. Milk\n|3. Eggs",
    "1. First we eat.| Then we go.",
    "• Bread\n|• Milk",
    "- One thing\n|- Another thing",
    "(a) the first part\n|(b) the second part",
    "IV. The fourth chapter.| It is short.",
    "a) to eat\n|b) to drink",
  ],
  "lines and blocks": [
    "A Headline Without A Point\n\n|The text begins here.| It goes on.",
    "A short line\n|Another Short Line\n|A third",
    "This paragraph was cut at a margin by a machine that knew\nnothing of sentences, so that Every line ends where the\nmargin is.| It has two sentences, and the second one ends here\nlate.",
    "It goes on\nin small letters.| Then it ends.",
    "One.\r\n\r\n|Two.",
    "One.\n \t\n|Two.",
    "One\u2029|Two",
    "The end\n\n\n\n|The beginning",
    "He said:\n|“Nothing.”",
  ],
  "lost spaces": [
    "It was over.The crowd left.".replace("over.The", "over.|The"),
    "He visited example.com.| It was down.",
    "See Example.Com for more.",
    "Prices fell again.| EU leaders met.| UK ministers did not.| De Groot stayed.| Info followed.",
    "He asked why?Nobody knew.".replace("?N", "?|N"),
    "The node.js team met.| It was short.",
    "“It is over.”The crowd left.".replace("”The", "”|The"),
  ],
  "names in small letters": [
    "He loved his phone. iPhone sales rose.".replace(". iP", ".| iP"),
    "Sales fell. eBay was to blame.".replace(". eB", ".| eB"),
    "The poet e. e. orne wrote small.",
  ],
  "other scripts": [
    "他说。|我们走！|好？",
    "Он ушёл.| Она осталась.",
    "قال نعم.| ثم ذهب.",
    "¿Qué pasa?| Nada.",
    "Ça va.| Très bien.",
    "Es war spät.| Über allen lag Schnee.",
    "😀 He smiled.| 😢 She wept.",
    "वह आया।| वह गया।",
  ],
};

describe("sentences", () => {
  for (const [place, cases] of Object.entries(CASES))
    for (const marked of cases)
      it(`${place}: ${marked.replaceAll("\n", "⏎").slice(0, 90)}`, () => {
        const text = marked.replaceAll("|", "");
        const expected = marked.split("|").map((part) => part.trim());
        expect(sentences(text).map(([from, to]) => text.slice(from, to))).toEqual(expected);
      });

  it("knows at least 150 hard places", () => {
    expect(Object.values(CASES).flat().length).toBeGreaterThanOrEqual(150);
  });

  it("ends a sentence at the edge of a block, even without a point", () => {
    const text = "Photo of a barn The barn burned down. Nobody was hurt.";
    const blocks = [
      { kind: "caption", span: [0, 15] },
      { kind: "paragraph", span: [16, text.length] },
    ] as const;
    expect(sentences(text, blocks).map((span) => text.slice(...span))).toEqual([
      "Photo of a barn",
      "The barn burned down.",
      "Nobody was hurt.",
    ]);
  });

  it("puts every character that is not blank into exactly one sentence, off the middle of pairs, for any text", () => {
    const text = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 200 }),
      fc.string({ unit: "binary", maxLength: 200 }),
      fc
        .array(
          fc.constantFrom(
            "a",
            "The",
            "Mr",
            ".",
            "!",
            "?",
            "…",
            '"',
            "”",
            " ",
            "\n",
            "U.S.",
            "3",
            "[1]",
            "•",
            "é",
            "😀",
          ),
          { maxLength: 60 },
        )
        .map((x) => x.join("")),
    );
    fc.assert(
      fc.property(text, (any) => {
        let at = 0;
        for (const [from, to] of sentences(any)) {
          if (from < at || to <= from) return false;
          if (any.slice(at, from).trim() !== "" || any.slice(from, to).trim() !== any.slice(from, to)) return false;
          if ([from, to].some((edge) => /^[\ud800-\udbff][\udc00-\udfff]/.test(any.slice(edge - 1, edge + 1))))
            return false;
          at = to;
        }
        return any.slice(at).trim() === "";
      }),
      { numRuns: 200 },
    );
  });
});
