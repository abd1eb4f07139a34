import fc from "fast-check";
import { Window } from "happy-dom";
import { beforeEach, describe, expect, it } from "vitest";
import { extractArticle } from "../../src/extract/extract-article.ts";
import { type PlacedPiece, TextPlaces } from "../../src/page/text-places.ts";

let document: Document;
beforeEach(() => {
  document = new Window().document as unknown as Document;
});

/** Text nodes of an element in order, blocks parted by a blank line at each `<p>`. */
function placesOf(html: string): { text: string; places: TextPlaces; pieces: PlacedPiece[] } {
  document.body.innerHTML = html;
  let text = "";
  const pieces: PlacedPiece[] = [];
  for (const paragraph of document.querySelectorAll("p")) {
    if (text !== "") text += "\n\n";
    const walk = (node: Node) => {
      if (node.nodeType !== 3) return node.childNodes.forEach(walk);
      const data = (node as Text).data.replace(/\s/g, " ");
      pieces.push({ from: text.length, to: text.length + data.length, node: node as Text, nodeFrom: 0 });
      text += data;
    };
    walk(paragraph);
  }
  return { text, places: new TextPlaces(text, pieces), pieces };
}

const said = (ranges: readonly Range[] | null) => ranges?.map((range) => range.toString());

describe("from offsets to the page", () => {
  it("finds words inside one text node", () => {
    const { text, places } = placesOf("<p>The ferry leaves early.</p>");
    const at = text.indexOf("ferry");
    expect(said(places.ranges([at, at + 5]))).toEqual(["ferry"]);
  });

  it("goes through links and emphasis, one range a node", () => {
    const { text, places } = placesOf("<p>The <a href='/f'>fer<b>ry</b></a> leaves.</p>");
    const at = text.indexOf("ferry");
    expect(said(places.ranges([at, at + 9]))).toEqual(["fer", "ry", " lea"]);
  });

  it("never covers what stands between two blocks", () => {
    const { text, places } = placesOf("<p>One.</p><div class='ad'>Buy this</div><p>Two.</p>");
    expect(said(places.ranges([0, text.length]))).toEqual(["One.", "Two."]);
  });

  it("refuses a place whose words have changed since", () => {
    const { places, pieces } = placesOf("<p>The ferry leaves early.</p>");
    pieces[0]!.node.data = "The train leaves early.";
    expect(places.ranges([4, 9])).toBeNull();
  });

  it("refuses a place that is no longer in the page", () => {
    const { places, pieces } = placesOf("<p>The ferry leaves early.</p><p>It is wet.</p>");
    pieces[0]!.node.parentElement!.remove();
    expect(places.ranges([4, 9])).toBeNull();
    expect(said(places.ranges([25, 27]))).toEqual(["It"]);
  });

  it("does not mind white space of another kind", () => {
    const { text, places } = placesOf("<p>The\n\tferry</p>");
    expect(text).toBe("The  ferry");
    expect(places.ranges([0, text.length])).not.toBeNull();
  });

  it("gives nothing for what stands in no text node", () => {
    const { places } = placesOf("<p>One.</p><p>Two.</p>");
    expect(places.ranges([4, 6])).toBeNull();
    expect(places.ranges([100, 120])).toBeNull();
  });
});

describe("from the page to offsets", () => {
  it("is the way back of every offset", () => {
    const { text, places } = placesOf("<p>A <b>ferry</b> and</p><p>a <i>bus</i>.</p>");
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.nat(text.length), (from, length) => {
        const ranges = places.ranges([from, Math.min(text.length, from + length)]);
        if (ranges === null) return true;
        const first = ranges[0]!;
        const offset = places.offsetAt(first.startContainer, first.startOffset)!;
        return offset >= from && text.slice(offset).startsWith(first.toString());
      }),
    );
  });

  it("finds the span of a selection across paragraphs", () => {
    const { text, places, pieces } = placesOf("<p>One sentence.</p><p>Two words.</p>");
    const range = document.createRange();
    range.setStart(pieces[0]!.node, 4);
    range.setEnd(pieces[1]!.node, 3);
    expect(text.slice(...places.spanOf(range)!)).toBe("sentence.\n\nTwo");
  });

  it("knows what is no part of the article", () => {
    const { places } = placesOf("<p>One.</p><div>Menu</div>");
    expect(places.offsetAt(document.querySelector("div")!.firstChild!, 1)).toBeNull();
    const range = document.createRange();
    range.selectNodeContents(document.querySelector("div")!);
    expect(places.spanOf(range)).toBeNull();
  });
});

describe("an extracted article", () => {
  it("finds every one of its blocks again in its page", () => {
    document.body.innerHTML = `<main><article><h1>The ferry runs early</h1>
      <p>The ferry to the outer <a href="/i">islands</a> will leave ten minutes earlier from Monday, the harbour company said in a
        statement on Friday.</p>
      <div class="ad"><p>Subscribe now</p></div>
      <p>Passengers had asked for the change in a petition that gathered some <em>2,300 names</em> over the winter, most of them
        from the two schools on the islands.</p>
      <p>The last crossing in the evening stays as it is, at a quarter past eleven, and the fares do not change.</p></article></main>`;
    const { article, pieces } = extractArticle(document, { url: "https://here.example/ferry" });
    const places = new TextPlaces(article.text, pieces);
    expect(article.blocks.length).toBeGreaterThanOrEqual(3);
    for (const { span } of article.blocks) {
      const words = said(places.ranges(span))!.join("").replace(/\s+/g, " ").trim();
      expect(words).toBe(article.text.slice(...span));
    }
  });
});
