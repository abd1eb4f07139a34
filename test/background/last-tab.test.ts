import { describe, expect, it } from "vitest";
import { compareLastTab, tabBefore } from "../../src/background/last-tab.ts";
import type { PageCalls } from "../../src/messages/calls.ts";
import type { Question } from "../../src/messages/envelope.ts";
import { bench, doorTo, ferry, OTHER, pageHandlers, said } from "./workbench.ts";

const tab = (id: number, lastAccessed: number, url: string | null = null) => ({ id, url, lastAccessed });

describe("the tab that the reader was on before", () => {
  it("is the one that was looked at last, but this one", () => {
    expect(tabBefore(2, [tab(1, 10), tab(2, 99), tab(3, 30)])?.id).toBe(3);
  });

  it("is none of the browser's own pages", () => {
    expect(tabBefore(2, [tab(1, 10), tab(2, 99), tab(3, 30, "about:config")])?.id).toBe(1);
    expect(tabBefore(2, [tab(2, 99)])).toBeNull();
  });
});

describe("comparing with the tab before", () => {
  type CardState = Question<PageCalls, "card">;

  function stage(other: Parameters<typeof doorTo>[0][number]) {
    const cards: CardState[] = [];
    const page = pageHandlers(() => ferry(), {
      card: (card) => {
        cards.push(card);
        return null;
      },
    });
    const door = doorTo({ 1: { address: ferry().url, page }, 2: other });
    return { cards, door, run: (tabs = [tab(1, 9), tab(2, 5)]) => compareLastTab(1, tabs, bench([]), door, said) };
  }

  it("marks the page and says how many differences matter", async () => {
    const { cards, door, run } = stage({ address: OTHER.url, page: pageHandlers(() => OTHER) });
    await run();
    expect(door.styled.get(1)).toBe(true);
    expect(cards).toMatchObject([{ counterparts: [{ outlet: "There", notes: [expect.stringMatching(/\d matter/)] }] }]);
  });

  it("says what to do where the other tab may not be read", async () => {
    const { cards, run } = stage({ address: null, page: null });
    await run();
    expect(cards).toMatchObject([{ heading: "Compare tab", message: "may not" }]);
  });

  it("says so where there is no other tab", async () => {
    const { cards, run } = stage({ address: null, page: null });
    await run([tab(1, 9)]);
    expect(cards).toMatchObject([{ message: "no tab" }]);
  });

  it("says so where the other tab holds no article", async () => {
    const { cards, run } = stage({
      address: "https://there.example/",
      page: pageHandlers(() => ferry({ text: "", blocks: [] })),
    });
    await run();
    expect(cards).toMatchObject([{ message: "failed: not-article" }]);
  });
});
