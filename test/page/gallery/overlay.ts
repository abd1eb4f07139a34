import { surveyPage } from "../../../src/extract/survey-page.ts";
import type { PageMark } from "../../../src/messages/calls.ts";
import { type PageWords, withFigures } from "../../../src/messages/page-words.ts";
import { markStyles } from "../../../src/page/mark-style.ts";
import { PageOverlay } from "../../../src/page/page-overlay.ts";
import { PageSession } from "../../../src/page/page-session.ts";
import { pause } from "../../../src/page/pause.ts";

/** A page with everything of ours over it: marks, notes, bar, card. Its shadow roots are open here, so that a test can look into them. */
const attach = Element.prototype.attachShadow;
Element.prototype.attachShadow = function (init) {
  return attach.call(this, { ...init, mode: "open" });
};
document.documentElement.lang = "en";
document.body.innerHTML = `<main style="max-width:600px;margin:40px auto"><article><h1>The ferry runs early</h1>
<p>The ferry to the outer islands will leave ten minutes earlier from Monday, the harbour company said in a statement.</p>
<p>Passengers had asked for the change in a petition that gathered some 2,300 names over the winter on the islands.</p>
<p>The last crossing in the evening stays as it is, at a quarter past eleven, and the fares do not change at all.</p></article></main>`;

const words: PageWords = {
  close: "Close",
  pin: "Keep the card here",
  move: "Move the card with the arrow keys",
  name: "Wireside’s marks",
  differs: "What differs",
  shared: "What is shared",
  next: "Next difference",
  previous: "Previous difference",
  off: "Take marks off",
  placed: "{1} of {2} places marked",
  lacking: "Passages that this page lacks here: {1}",
  digits: [..."0123456789"],
  locale: "en",
};
const session = new PageSession({
  document,
  look: async (page, url) => surveyPage(page, url),
  report: async () => ({ ok: true, value: null as never }),
  menuElement: () => null,
});
session.attach(
  (host, words) =>
    new PageOverlay(host, {
      highlights: CSS.highlights,
      makeHighlight: (ranges) => new Highlight(...ranges),
      words: {
        ...words,
        placed: ({ marked, of }) => withFigures(words, words.placed, marked, of),
        lacking: (count) => withFigures(words, words.lacking, count),
      },
      pause,
    }),
);
const { capture, chosen, mark } = session.handlers;
const { reading, survey } = await capture({ known: null }, {});
chosen({ reading, blocks: survey!.blocks.flatMap(([, text], index) => (text.length > 60 ? [index] : [])) }, {});
const text = survey!.blocks.flatMap(([, words]) => (words.length > 60 ? [words] : [])).join("\n\n");
const common = { weight: 0.9, sure: true, outlet: "Kestrel News", lang: "en", otherSpan: null } as const;
const spanOf = (words: string) => [text.indexOf(words), text.indexOf(words) + words.length] as const;
const marks: PageMark[] = [
  {
    ...common,
    span: spanOf("2,300"),
    kind: "number",
    lacking: false,
    label: "Figure",
    reason: "“2,300” here, “2,900” there",
    other: "A petition of 2,900 names had asked for it.",
    otherSpan: [14, 19],
  },
  {
    ...common,
    span: spanOf("islands."),
    kind: "only-b",
    lacking: true,
    label: "Only there",
    reason: "Only Kestrel News has: “A bus will wait at the pier.”",
    other: "A bus will wait at the pier.",
  },
];
const sheet = document.createElement("style");
sheet.textContent = markStyles("main", true);
document.head.append(sheet);
await mark({ marks, shared: [[0, 20]], dir: "ltr", words }, {});
document.querySelector("wireside-bar")!.shadowRoot!.querySelector<HTMLElement>(".step:nth-of-type(2)")!.click();
document.documentElement.dataset.ready = "";
