// @vitest-environment happy-dom
import { type ComponentChild, render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, describe, expect, it } from "vitest";
import english from "../../../popup/_locales/en/messages.json";
import { FeedsSection } from "../../../popup/components/FeedsSection.tsx";
import { KeptSection } from "../../../popup/components/KeptSection.tsx";
import { WordsContext } from "../../../popup/components/WordsContext.ts";
import { createFeeds } from "../../../popup/feedsState.ts";
import { createKept } from "../../../popup/keptState.ts";
import type { FeedsState, FollowedFeed } from "../../../src/messages/calls.ts";
import { createWords } from "../../../src/messages/words.ts";
import { readOpml } from "../../../src/sources/feeds/opml.ts";
import { type Answers, fakeSeam, ok } from "../fakeSeam.ts";
import { FEEDS, KEPT } from "../gallery/story.ts";
import { getMessageOf } from "../getMessageOf.ts";

const message = getMessageOf(english);
const words = createWords(message);
let root: HTMLElement;
afterEach(() => {
  render(null, root);
  root.remove();
});

const rest = () => new Promise((done) => setTimeout(done));
async function show(content: ComponentChild, start: () => Promise<unknown>): Promise<void> {
  root = document.body.appendChild(document.createElement("div"));
  await act(async () => {
    render(<WordsContext.Provider value={words}>{content}</WordsContext.Provider>, root);
    await start();
    await rest();
  });
}
const click = (element: Element | null | undefined) =>
  act(async () => {
    expect(element, "something to click").toBeTruthy();
    (element as HTMLElement).click();
    await rest();
  });
const submit = (form: Element | null) =>
  act(async () => {
    form!.dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }));
    await rest();
  });
const button = (text: string) => [...root.querySelectorAll("button")].find((each) => each.textContent?.includes(text));

const NOBODY: FeedsState = { feeds: [], bytes: 0, limit: 30_000_000 };
const fresh: FollowedFeed = { ...FEEDS.feeds[4]!, id: "https://feeds.bbci.co.uk/news/rss.xml", name: "BBC News" };

async function feedsOver(answers: Answers, granted = true) {
  const { seam, asked } = fakeSeam(message, { feeds: () => ok(NOBODY), ...answers }, { granted });
  const feeds = createFeeds(seam, words);
  await show(<FeedsSection feeds={feeds} />, feeds.start);
  return { feeds, asked };
}

describe("the outlets that are followed", () => {
  it("are chosen from the list, allowed inside the click, followed, and looked into", async () => {
    const looked = { ...fresh, looked: "2026-04-14T08:10:00Z", stories: 3 };
    let state = NOBODY;
    const { asked } = await feedsOver({
      feeds: () => ok(state),
      followFeeds: () => {
        state = { ...NOBODY, feeds: [fresh] };
        return ok(state);
      },
      lookIntoFeed: () => {
        state = { ...NOBODY, feeds: [looked] };
        return ok(looked);
      },
    });
    expect(root.textContent).toContain("You follow no outlet yet.");
    await click(
      [...root.querySelectorAll("label")]
        .find((each) => each.textContent?.startsWith("BBC News"))!
        .querySelector("input"),
    );
    expect(button("Follow 1 outlet")!.disabled).toBe(false);
    await submit(root.querySelector("form.picker"));
    expect(asked.map(({ name }) => name)).toEqual(["feeds", "requestOrigins", "followFeeds", "lookIntoFeed", "feeds"]);
    expect(asked[1]!.q).toEqual(["https://www.bbc.co.uk/*", "https://feeds.bbci.co.uk/*"]);
    expect(root.querySelector(".feed")!.textContent).toMatch(/BBC News.*3 reports/);
    expect(root.querySelector(".said")!.textContent).toBe("1 outlet was added.");
    const chosen = [...root.querySelectorAll("label")].find((each) => each.textContent?.startsWith("BBC News"))!;
    expect(chosen.querySelector("input")!.disabled).toBe(true);
  });

  it("are not followed where the permission is refused; what was chosen stays chosen", async () => {
    const { asked } = await feedsOver({}, false);
    await click(root.querySelector(".picker-list input"));
    await submit(root.querySelector("form.picker"));
    expect(asked.map(({ name }) => name)).toEqual(["feeds", "requestOrigins"]);
    expect(root.querySelector("[data-failure]")!.getAttribute("data-failure")).toBe("permission-refused");
    expect(button("Follow 1 outlet")!.disabled).toBe(false);
  });

  it("say what is the matter, and ask for what is missing", async () => {
    const [, , gone, refused] = FEEDS.feeds;
    const cleared = { ...refused!, needsOrigin: null, stories: 5 };
    const { failure: _, ...good } = cleared;
    const { asked } = await feedsOver({ feeds: () => ok(FEEDS), lookIntoFeed: () => ok(good) });
    const line = (feed: FollowedFeed) => root.querySelector(`[data-feed="${feed.id}"]`)!;
    expect(line(gone!).textContent).toContain("It is looked for again");
    await click([...line(refused!).querySelectorAll("button")].find((each) => each.textContent?.startsWith("Allow")));
    expect(asked.slice(1)).toEqual([
      { name: "requestOrigins", q: [refused!.needsOrigin] },
      { name: "lookIntoFeed", q: { id: refused!.id } },
    ]);
    expect(line(refused!).textContent).toMatch(/5 reports/);
    expect(line(refused!).querySelector("[data-failure]")).toBeNull();
  });

  it("are saved as a list that can be read again, and removed", async () => {
    const { asked } = await feedsOver({ feeds: () => ok(FEEDS), unfollowFeed: () => ok(NOBODY) });
    await click(button("Save the list"));
    const saved = asked.find(({ name }) => name === "save")!.q as { name: string; text: string };
    expect(saved.name).toBe("wireside-outlets.opml");
    expect(readOpml(saved.text).map(({ name }) => name)).toEqual(FEEDS.feeds.map(({ name }) => name));
    await click(root.querySelector(".feed .link"));
    expect(asked.at(-1)).toEqual({ name: "unfollowFeed", q: { id: FEEDS.feeds[0]!.id } });
    expect(root.querySelectorAll(".feed")).toHaveLength(0);
  });

  it("of a list that was read in are shown before they are followed, without those that are followed", async () => {
    const [one] = FEEDS.feeds;
    const other = { name: "Other", lang: "und", homepage: "", feed: "https://other.example/rss" };
    const { feeds, asked } = await feedsOver({
      feeds: () => ok(FEEDS),
      readOpml: () => ok({ sites: [{ ...other, feed: one!.feed }, other] }),
      followFeeds: () => ok(FEEDS),
    });
    await act(() => feeds.readList("<opml/>"));
    expect(asked.some(({ name }) => name === "followFeeds")).toBe(false);
    await click(button("Follow 1 outlet"));
    expect(asked.find(({ name }) => name === "followFeeds")!.q).toEqual({ sites: [other] });
    expect(button("Follow 1 outlet")).toBeUndefined();
  });
});

describe("kept reading", () => {
  it("is turned on and off, told in numbers, and deleted only after a second word", async () => {
    let state = KEPT;
    const { seam, asked } = fakeSeam(message, {
      keptReading: () => ok(state),
      setKeptReading: ({ on }) => ok({ ...state, on }),
      forgetKept: () => {
        state = { on: true, articles: 0, bytes: 0, from: null, to: null };
        return ok(state);
      },
    });
    const kept = createKept(seam, words);
    await show(<KeptSection kept={kept} />, kept.start);
    expect(root.textContent).toContain("42 articles are kept: 811 kB.");
    await click(root.querySelector("input"));
    expect(asked.at(-1)).toEqual({ name: "setKeptReading", q: { on: false } });
    await click(button("Delete all kept articles"));
    expect(asked.some(({ name }) => name === "forgetKept")).toBe(false);
    await click(button("Delete all kept articles"));
    expect(root.textContent).toContain("Nothing is kept.");
    expect(root.querySelector(".said")!.textContent).toBe("All kept articles were deleted.");
  });
});
