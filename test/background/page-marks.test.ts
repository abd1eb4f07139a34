import { describe, expect, it } from "vitest";
import { counterpartOf } from "../../src/background/counterpart.ts";
import { clearPage, markPage } from "../../src/background/mark-page.ts";
import { pageMarks, sharedSpans } from "../../src/background/page-marks.ts";
import { compareParagraph, compareSpan } from "../../src/background/paragraph-card.ts";
import { compare } from "../../src/core/compare.ts";
import type { Article } from "../../src/core/types.ts";
import type { OpenedVersion, PageCalls, PageMark } from "../../src/messages/calls.ts";
import type { Question } from "../../src/messages/envelope.ts";
import { refuse } from "../../src/messages/failure.ts";
import type { Source } from "../../src/sources/source.ts";
import { bench, doorTo, FERRY, ferry, OTHER, pageHandlers, said, sourceOf, summaryOf } from "./workbench.ts";

const opened = (b: Article = OTHER, a: Article = ferry()): OpenedVersion => ({
  version: summaryOf(b),
  article: b,
  comparison: compare(a, b),
});
const spanOf = (text: string, words: string) => [text.indexOf(words), text.indexOf(words) + words.length] as const;

describe("marks of a comparison", () => {
  const a = ferry();
  const marks = pageMarks(a, opened(), said);

  it("are as many as the differences, each inside the text, with its label, reason and outlet", () => {
    expect(marks).toHaveLength(opened().comparison.differences.length);
    for (const { span, label, outlet } of marks) {
      expect(span[0]).toBeLessThan(span[1]);
      expect(span[1]).toBeLessThanOrEqual(a.text.length);
      expect(label).toMatch(/^\[.+\]$/);
      expect(outlet).toBe("There");
    }
  });

  it("carry the other's sentence with the words that differ", () => {
    const figure = marks.find(({ kind }) => kind === "number")!;
    expect(a.text.slice(...figure.span)).toContain("2,300");
    expect(figure.other).toContain("Passengers had asked");
    expect(figure.other.slice(...figure.otherSpan!)).toContain("2,900");
  });

  it("stand for a passage that only the other has where it would stand here", () => {
    const lone = marks.find(({ kind }) => kind === "only-b")!;
    expect(lone.other).toContain("A bus will wait");
    expect(a.text.slice(...lone.span)).toMatch(/^\S+$/);
  });

  it("say which passages this page lacks, and which are only words inside a sentence", () => {
    expect(marks.find(({ kind }) => kind === "only-b")!.lacking).toBe(true);
    expect(marks.find(({ kind }) => kind === "number")!.lacking).toBe(false);
  });

  it("stand beside the word before it for something that only the other says inside a sentence", () => {
    const b = ferry({ url: "https://there.example/x" }, [
      FERRY[0]!,
      FERRY[1]!.replace("petition", "petition that the mayor never read,"),
      FERRY[2]!,
    ]);
    const inserted = pageMarks(a, opened(b), said).filter(({ other }) => other.includes("mayor"));
    expect(inserted.length).toBeGreaterThan(0);
    for (const { span, kind } of inserted) {
      expect(kind).toBe("only-b");
      expect(a.text.slice(...span)).toBe("petition");
    }
  });

  it("do not take a part of a longer word for the word before", () => {
    const here = ferry({}, [FERRY[0]!, "A date for reopening the pier is named in April, said the clerk."]);
    const b = ferry({ url: "https://there.example/x" }, [
      FERRY[0]!,
      "A date for opening to ships of all sizes, the pier is named in April, said the clerk.",
    ]);
    for (const { span } of pageMarks(here, opened(b, here), said))
      expect(here.text.slice(span[0] - 2, span[1])).not.toBe("reopening");
  });

  it("find a place even where the other has everything and this page next to nothing", () => {
    for (const { span } of pageMarks(ferry({}, ["Ferry."]), opened(OTHER, ferry({}, ["Ferry."])), said))
      expect(span).toEqual([0, 6]);
  });
});

describe("what is shared", () => {
  const a = ferry();
  const words = sharedSpans(a, opened().comparison).map((span) => a.text.slice(...span).trim());

  it("is what corresponds less what differs in it", () => {
    expect(words).toContain(FERRY[0]);
    expect(words).toContain("names.");
    expect(words.join(" ")).not.toContain("2,300");
  });

  it("holds nothing that stands on one side alone", () => {
    expect(words.join(" ")).not.toContain("The fares");
  });
});

describe("the counterpart of a paragraph", () => {
  const a = ferry();

  it("is the sentence that corresponds, with what differs in it", () => {
    const found = counterpartOf(a, spanOf(a.text, FERRY[1]!), opened(), said);
    expect(found.text).toBe("Passengers had asked for the change in a petition with 2,900 names.");
    expect(found.marks.map(({ span }) => found.text.slice(...span)).join()).toContain("2,900");
    expect(found.notes[0]).toContain("[number]");
  });

  it("is found for a selection of some of its words", () => {
    expect(counterpartOf(a, spanOf(a.text, "the change in"), opened(), said).text).toContain("2,900 names");
  });

  it("is said to be missing where there is none", () => {
    const found = counterpartOf(a, spanOf(a.text, FERRY[2]!), opened(), said);
    expect(found).toMatchObject({ text: "", notes: ["nothing there"] });
  });

  it("shows a gap between sentences that do not stand together", () => {
    const b = ferry({ url: "https://there.example/x" }, [FERRY[0]!, "A new pier is being built, too.", FERRY[1]!]);
    const both = [0, a.text.indexOf(FERRY[2]!) - 2] as const;
    expect(counterpartOf(a, both, opened(b), said).text).toBe(`${FERRY[0]} … ${FERRY[1]}`);
  });
});

describe("marking a page", () => {
  it("draws on what the page says now, compared anew where it has changed", async () => {
    const opening = bench([sourceOf([summaryOf(OTHER, { needsOrigin: null })], [OTHER])]);
    let article = ferry();
    const drawn: PageMark[][] = [];
    const page = pageHandlers(() => article, {
      mark: ({ marks }) => {
        drawn.push([...marks]);
        return { marked: marks.length, of: marks.length };
      },
    });
    const door = doorTo({ 1: { address: article.url, page } });
    const { key } = await opening.desk.lay(1, article);
    article = ferry({}, ["An editor put this in front.", ...FERRY]);
    const state = await markPage(key, OTHER.url, opening, door, said, []);
    expect(state.marked).toBe(drawn[0]!.length);
    for (const { span, kind } of drawn[0]!)
      if (kind === "number") expect(article.text.slice(...span)).toContain("2,300");
    expect(door.styled.get(1)).toBe(true);
  });

  it("is done with a page that was loaded anew or has gone", async () => {
    const opening = bench([]);
    const page = pageHandlers(() => ferry(), { clear: () => refuse("page-gone") });
    const door = doorTo({ 1: { address: "https://here.example/ferry", page } });
    const { key } = await opening.desk.lay(1, ferry());
    await opening.desk.setMarks(key, { id: "x", state: { marked: 1, of: 1 }, root: null });
    expect(await clearPage(key, opening, door)).toEqual({ marked: 0, of: 0 });
    expect(await opening.desk.marks(key)).toBeNull();
  });

  it("takes marks and style sheet away", async () => {
    const opening = bench([]);
    let cleared = false;
    const page = pageHandlers(() => ferry(), {
      clear: () => {
        cleared = true;
        return null;
      },
    });
    const door = doorTo({ 1: { address: "https://here.example/ferry", page } });
    const { key } = await opening.desk.lay(1, ferry());
    expect(await clearPage(key, opening, door)).toEqual({ marked: 0, of: 0 });
    expect(cleared).toBe(true);
    expect(door.styled.get(1)).toBe(false);
  });
});

describe("comparing a paragraph by the menu", () => {
  type CardState = Question<PageCalls, "card">;

  function stage(
    span: readonly [number, number] | null,
    sources = [sourceOf([summaryOf(OTHER, { needsOrigin: null })], [OTHER])],
  ) {
    const cards: CardState[] = [];
    const page = pageHandlers(() => ferry(), {
      paragraph: () => ({ span }),
      card: (card) => {
        cards.push(card);
        return null;
      },
    });
    return { cards, opening: bench(sources), door: doorTo({ 1: { address: ferry().url, page } }) };
  }
  const choice = { tabId: 1, useSelection: false, target: null };
  const second = spanOf(ferry().text, FERRY[1]!);

  it("opens the card at once, then fills it, and never opens it again", async () => {
    const { cards, opening, door } = stage(second);
    await compareParagraph(choice, opening, door, said);
    expect(cards.map(({ opens, busy }) => [opens, busy])).toEqual([
      [true, true],
      [false, true],
      [false, false],
    ]);
    expect(cards.at(-1)!.counterparts[0]).toMatchObject({ outlet: "There" });
  });

  it("asks for a click where the page cannot know the paragraph", async () => {
    const { cards, opening, door } = stage(null);
    await compareParagraph(choice, opening, door, said);
    expect(cards).toMatchObject([{ pick: true, message: "choose" }]);
  });

  it("says for each version why it could not be read", async () => {
    const { cards, opening, door } = stage(second, [sourceOf([summaryOf(OTHER)])]);
    await compareParagraph(choice, opening, door, said);
    expect(cards.at(-1)!.counterparts).toMatchObject([{ outlet: "There", failure: "failed: permission-refused" }]);
  });

  it("says so where there is no version at all", async () => {
    const { cards, opening, door } = stage(second, [sourceOf([])]);
    await compareParagraph(choice, opening, door, said);
    expect(cards.at(-1)).toMatchObject({ counterparts: [], message: "no versions", busy: false });
  });

  it("shows what is known first, and behind it what an index names that is asked on the click", async () => {
    const later = summaryOf(ferry(), { id: "later", url: "https://later.example/ferry", outlet: "Later" });
    const index: Source = {
      ...sourceOf([later]),
      asking: { id: "index", name: "Index", updated: null, agreed: true },
    };
    const { cards, opening, door } = stage(second, [index, sourceOf([summaryOf(OTHER)])]);
    await compareParagraph(choice, opening, door, said);
    expect(cards.map(({ busy }) => busy)).toEqual([true, true, true, false]);
    expect(cards.at(-1)!.counterparts.map(({ outlet }) => outlet)).toEqual(["There", "Later"]);
  });

  it("says why an index did not answer, where nothing else is known", async () => {
    const index: Source = {
      find: async () => {
        const failure = { code: "index-unreachable" } as const;
        return {
          versions: [],
          searched: [{ name: "Index", stories: 0, from: null, to: null, updated: null, failure }],
        };
      },
      open: async () => null,
      asking: { id: "index", name: "Index", updated: null, agreed: true },
    };
    const { cards, opening, door } = stage(second, [index]);
    await compareParagraph(choice, opening, door, said);
    expect(cards.at(-1)).toMatchObject({ counterparts: [], message: "failed: index-unreachable" });
  });

  it("goes on for a card that fell silent, and works once however often it is asked", async () => {
    const { cards, opening, door } = stage(second);
    const { key } = await opening.desk.lay(1, ferry());
    const wanted = { tabId: 1, key, span: second, heading: "Compare", opens: false };
    await Promise.all([compareSpan(wanted, opening, door, said), compareSpan(wanted, opening, door, said)]);
    expect(cards).toHaveLength(3);
    expect(cards.every(({ opens }) => !opens)).toBe(true);
  });
});
