import { signal } from "@preact/signals";
import { describe, expect, it } from "vitest";
import { followTab, type Tabs } from "../../popup/followTab.ts";
import type { Loadable } from "../../popup/loadable.ts";
import type { Opening } from "../../popup/state.ts";
import type { ReadArticle } from "../../src/messages/calls.ts";
import { PAGE } from "./gallery/story.ts";

const rest = () => new Promise((done) => setTimeout(done));

/** The panel over tabs that a test brings to the front; `started` is what it read, as "tab" or "tab at version". */
async function panel(front: number, wished: Awaited<ReturnType<Tabs["wished"]>> = null) {
  const started: string[] = [];
  const page = signal<Loadable<ReadArticle>>({ status: "loading" });
  const opening = signal<Opening | null>(null);
  const tell = {
    front: () => {},
    page: (_: number) => {},
    read: (_: number, __: string) => {},
    wish: (_: { tabId: number; id: string | null }) => {},
  };
  let active = front;
  followTab(
    {
      active: () => Promise.resolve(active),
      wished: () => Promise.resolve(wished),
      onFront: (listener) => Object.assign(tell, { front: listener }),
      onPage: (listener) => Object.assign(tell, { page: listener }),
      onRead: (listener) => Object.assign(tell, { read: listener }),
      onWish: (listener) => Object.assign(tell, { wish: listener }),
    },
    {
      start: async (tab, wish = null) => {
        started.push(wish === null ? `${tab}` : `${tab} at ${wish}`);
        page.value = { status: "ready", value: { ...PAGE, key: `article of ${tab}` } };
        opening.value = wish === null ? null : { id: wish, outlet: wish, result: { status: "loading" } };
      },
    },
    { page, opening },
  );
  await rest();
  return {
    started,
    tell,
    choose: (id: string) => {
      opening.value = { id, outlet: id, result: { status: "loading" } };
    },
    async bring(tab: number) {
      active = tab;
      tell.front();
      await rest();
    },
  };
}

describe("the panel beside the page", () => {
  it("opens at the version that the popup had open in this tab, not at another tab's", async () => {
    expect((await panel(1, { tabId: 1, id: "kestrel" })).started).toEqual(["1 at kestrel"]);
    expect((await panel(2, { tabId: 1, id: "kestrel" })).started).toEqual(["2"]);
  });

  it("follows the tab in front, and comes back to the version that was chosen there", async () => {
    const { started, bring, choose } = await panel(1);
    choose("kestrel");
    await bring(2);
    await bring(1);
    expect(started).toEqual(["1", "2", "1 at kestrel"]);
  });

  it("reads anew when the page in front has changed, and leaves pages behind it alone", async () => {
    const { started, tell, choose } = await panel(1);
    choose("kestrel");
    tell.page(2);
    tell.page(1);
    expect(started).toEqual(["1", "1"]);
  });

  it("reads anew when the popup has read the page, but not after its own reading", async () => {
    const { started, tell } = await panel(1);
    tell.read(1, "article of 1");
    tell.read(2, "article of 2");
    expect(started).toEqual(["1"]);
    tell.read(1, "a later article");
    expect(started).toEqual(["1", "1"]);
  });

  it("takes the popup's wish at once in front, and keeps it for a tab behind", async () => {
    const { started, tell, bring } = await panel(1);
    tell.wish({ tabId: 1, id: "harbour" });
    tell.wish({ tabId: 2, id: "tramline" });
    await bring(2);
    expect(started).toEqual(["1", "1 at harbour", "2 at tramline"]);
  });
});
