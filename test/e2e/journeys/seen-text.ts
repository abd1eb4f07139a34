import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Article } from "../../../src/core/types.ts";
import { ask } from "../ask.ts";
import type { Tab, View } from "../drivers/driver.ts";
import type { Suite } from "../suite.ts";

const SEEN = [
  "The mill on the Orrin will grind again from Monday, its new owners said, eleven years after the flood that broke its wheel.",
  "A carpenter from Teal, Jonas Merrick, built the new wheel from oak that the town had kept dry in the old tram shed.",
  "“It turned at the first try,” said Merrick, who will stay on as the mill's keeper until a younger one is found.",
  "The council paid a third of the 480,000 euros, the rest came from 1,900 people who each own a share.",
  "Flour from the mill will be sold at the market in Teal on Saturdays, in paper bags that the school has printed.",
];

/** What style sheets and components make of a page: only a browser that shows it knows. */
const STYLED = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The mill on the Orrin grinds again</title>
<style>.tip { display: none } .wide-only { visibility: hidden; height: 0 }
.veiled { visibility: hidden } .veiled .seen { visibility: visible } @media (min-width: 1px) { .narrow-only { display: none } }</style></head>
<body><main><article><h1>The mill on the Orrin grinds again</h1>
<p class="narrow-only">${SEEN[0]} In short.</p><p>${SEEN[0]}</p>
<p>${SEEN[1]!.replace("Jonas Merrick", 'Jonas Merrick<span class="tip">Jonas Merrick wins a prize for stairs</span>')}</p>
<div class="wide-only"><p>Three hundred more words about carpenters can be read in the printed edition, which costs two euros.</p></div>
<mill-text></mill-text><mill-secret></mill-secret>
<div class="veiled"><p>A visit to the mill takes two hours, and those who come by bus have to walk the last mile of it.</p><p class="seen">${SEEN[4]}</p></div></article></main>
<script>
for (const [name, mode, text] of [["mill-text", "open", ${JSON.stringify(`<p>${SEEN[2]}</p><slot></slot>`)}], ["mill-secret", "closed", "<p>Nobody outside this component can read that the wheel creaks at night, said a neighbour.</p>"]])
  document.querySelector(name).attachShadow({ mode }).innerHTML = text;
document.querySelector("mill-text").append(Object.assign(document.createElement("p"), { textContent: ${JSON.stringify(SEEN[3])} }));
</script></body></html>`;

const FOLDED = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The mill on the Orrin grinds again</title>
<style>.rest { display: none }</style></head><body><main><article><h1>The mill on the Orrin grinds again</h1>
<p>${SEEN[0]}</p><p>${SEEN[1]}</p><div class="rest"><p>${SEEN[2]}</p><p>${SEEN[3]}</p><p>${SEEN[4]}</p></div><button>Show more</button></article></main></body></html>`;

/** A live page is read as it is seen: without what its style sheets hide, with what its components show. */
export function seenTextJourney(suite: Suite): void {
  describe("a page is read as it is seen", () => {
    let tab: Tab | undefined;
    let popup: View | undefined;
    beforeAll(() => {
      suite.demo.newsroom.set("harbour-post", "/mill", { body: STYLED });
      suite.demo.newsroom.set("harbour-post", "/mill-folded", { body: FOLDED });
    });
    afterAll(() => {
      for (const path of ["/mill", "/mill-folded"]) suite.demo.newsroom.set("harbour-post", path, null);
    });

    async function read(path: string): Promise<Article> {
      tab = await suite.driver.open(suite.demo.newsroom.origins["harbour-post"] + path);
      popup = await suite.driver.clickToolbar(tab);
      const tabId = await popup.evaluate<number>(
        `(globalThis.browser ?? chrome).tabs.query({ active: true, currentWindow: true }).then(([tab]) => tab.id)`,
      );
      const { article } = await ask(popup, "readTab", { tabId });
      await popup.close();
      await tab.close();
      return article;
    }

    it("without tips, copies and boxes that a style sheet hides, with the text of open components", async () => {
      expect((await read("/mill")).text.split("\n\n")).toEqual(SEEN);
    });

    it("with the rest of a text that only a click would unfold", async () => {
      expect((await read("/mill-folded")).text.split("\n\n")).toEqual(SEEN);
    });
  });
}
