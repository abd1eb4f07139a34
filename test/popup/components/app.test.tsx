// @vitest-environment happy-dom
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, describe, expect, it } from "vitest";
import english from "../../../popup/_locales/en/messages.json";
import { createActions } from "../../../popup/actions.ts";
import { App } from "../../../popup/components/App.tsx";
import { createState } from "../../../popup/state.ts";
import type { Failure, FailureCode } from "../../../src/messages/calls.ts";
import { createWords } from "../../../src/messages/words.ts";
import { type Answers, fakeSeam, ok } from "../fakeSeam.ts";
import { FULL, SCENES } from "../gallery/states.ts";
import { OPENED, SEARCHED, VERSIONS } from "../gallery/story.ts";
import { getMessageOf } from "../getMessageOf.ts";

const message = getMessageOf(english);
const words = createWords(message);
let root: HTMLElement;

afterEach(() => {
  render(null, root);
  root.remove();
});

/** The popup over answers, after everything that answers has. */
async function popup(answers: Answers, granted = true) {
  const { seam, asked } = fakeSeam(message, answers, { granted });
  const state = createState();
  const actions = createActions(state, seam, words);
  root = document.body.appendChild(document.createElement("div"));
  await act(async () => {
    render(<App state={state} actions={actions} words={words} place="popup" />, root);
    void actions.start(7);
    await rest();
  });
  return { state, actions, asked: () => asked.map(({ name }) => name), questions: asked };
}

/** Lets every answer that is on its way arrive. */
const rest = () => new Promise((done) => setTimeout(done));
const press = (key: string) =>
  act(async () => {
    (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
    await rest();
  });
const click = (element: Element | null | undefined) =>
  act(async () => {
    expect(element, "something to click").toBeTruthy();
    (element as HTMLElement).click();
    await rest();
  });
const button = (text: string) => [...root.querySelectorAll("button")].find((each) => each.textContent?.includes(text));
const said = () => root.querySelector("[aria-live]")!.textContent;

describe("the popup", () => {
  it("takes over the reading that its first script began, and asks for it no second time", async () => {
    const { state, actions, questions } = await popup(FULL);
    const read = await FULL.readTab!({ tabId: 7 });
    questions.length = 0;
    await act(async () => {
      await actions.start(7, null, Promise.resolve(read));
    });
    expect(questions.map(({ name }) => name)).not.toContain("readTab");
    expect(state.article.value?.title).toBe(read.ok && read.value.article.title);
    expect(root.querySelector(".row .cell-a del.kind-time")!.textContent).toContain("Thursday");
  });

  it("shows the best version beside the page as soon as its text is here, and says what was found", async () => {
    await popup(FULL);
    expect(root.querySelector("h2")!.textContent).toBe("Same report in 3 other outlets");
    expect(root.querySelector(".row .cell-a del.kind-time")!.textContent).toContain("Thursday");
    expect(root.querySelector(".row .cell-b ins.kind-time")!.textContent).toContain("Wednesday");
    expect(said()).toMatch(/^The Inland Courier: 1\d differences\.$/);
  });

  it("fetches nothing of its own accord, even where the permission has been given", async () => {
    const versions = VERSIONS.map(({ compared: _, ...each }) => ({
      ...each,
      needsOrigin: null,
      provenance: { from: "index", name: "Wires" } as const,
    }));
    const { asked } = await popup({ ...FULL, findVersions: () => ok({ versions, searched: [] }) });
    expect(asked()).not.toContain("openVersion");
    expect(root.textContent).toContain("Choose a version");
  });

  it("with nothing found says how much was looked through, and leads on with one click each", async () => {
    const { asked } = await popup({ ...FULL, findVersions: () => ok({ versions: [], searched: SEARCHED }) });
    expect(root.querySelector(".no-match")!.textContent).toContain("48,242 reports were looked through");
    const ways = [...root.querySelectorAll(".next-steps button")].map((each) => each.textContent);
    expect(ways).toEqual(["Another tab", "An address", "Pasted text", "Follow outlets’ feeds", "Add an index"]);
    await click(button("Pasted text"));
    expect(root.querySelector<HTMLTextAreaElement>(".compare-with textarea")!.autofocus).toBe(true);
    await click(root.querySelector(".panel-head button"));
    await click(button("Follow outlets’ feeds"));
    await click(button("Turn on live search"));
    expect(asked().slice(-2)).toEqual(["openOptions", "openOptions"]);
  });

  it("opens the ways to bring a version with the list of tabs in it, so that no field moves when the list comes", async () => {
    let list = () => {};
    const otherTabs: Answers["otherTabs"] = (q) => new Promise((done) => (list = () => done(FULL.otherTabs!(q))));
    await popup({ ...FULL, otherTabs });
    await click(button("Compare with"));
    expect(root.querySelector(".compare-with")).toBeNull();
    await act(async () => {
      list();
      await rest();
    });
    expect(root.querySelectorAll(".compare-with .tabs button").length).toBeGreaterThan(0);
  });

  it("sends a live search only on the click, and only what it shows", async () => {
    const { questions } = await popup({
      ...SCENES["no-match-live"]!.answers,
      searchLive: () => ok({ versions: [VERSIONS[1]!], searched: SEARCHED }),
    });
    expect(root.querySelector(".live-address")!.textContent).toContain('"Velin strait" "Marta Okun" "1,140"');
    expect(questions.map(({ name }) => name)).not.toContain("searchLive");
    await click(button("Send it to GDELT"));
    const names = questions.map(({ name }) => name);
    expect(names.indexOf("requestOrigins")).toBeLessThan(names.indexOf("searchLive"));
    expect(questions.find(({ name }) => name === "searchLive")!.q).toMatchObject({
      wide: false,
      address: expect.stringContaining("Velin+strait"),
    });
    expect(root.querySelectorAll(".version")).toHaveLength(1);
  });

  it("leads on where the permission for a live search is refused, or the provider takes no question", async () => {
    await popup(SCENES["no-match-live"]!.answers, false);
    await click(button("Send it to GDELT"));
    expect(root.querySelector(".live-step [data-failure]")!.getAttribute("data-failure")).toBe("permission-refused");
    render(null, root);
    await popup(SCENES["no-match-asked"]!.answers);
    await click(button("Search live at GDELT"));
    expect(root.querySelector(".live-step [data-failure]")!.textContent).toContain("takes no more questions");
    expect(button("Ask with fewer words")).toBeTruthy();
  });

  it("goes on with the address or the tab that was wanted when the permission prompt closed the popup", async () => {
    for (const [id, call, q] of [
      ["https://there.example/story", "openAddress", { key: "page", url: "https://there.example/story" }],
      ["tab:9", "openTab", { key: "page", tabId: 9 }],
    ] as const) {
      const { questions } = await popup({ ...FULL, takeIntent: () => ok({ id }) });
      expect(questions.at(-1)).toEqual({ name: call, q: { ...q, key: expect.any(String) } });
      render(null, root);
    }
  });

  it("asks for the permission inside the click and notes what was wanted first", async () => {
    const { asked } = await popup({ ...FULL, findVersions: () => ok({ versions: [VERSIONS[1]!], searched: [] }) });
    await click(button("Meridian Daily"));
    expect(asked().slice(-4)).toEqual(["setIntent", "requestOrigins", "openVersion", "takeIntent"]);
  });

  it("says so where the permission is refused, and offers to ask again", async () => {
    await popup({ ...FULL, findVersions: () => ok({ versions: [VERSIONS[1]!], searched: [] }) }, false);
    await click(button("Meridian Daily"));
    expect(root.querySelector("[role=alert]")!.textContent).toContain(
      "Permission to read meridian.example was not given.",
    );
    expect(button("Try again")).toBeTruthy();
  });

  it("goes on with what was wanted when the permission prompt closed the last popup", async () => {
    const { questions } = await popup({ ...FULL, takeIntent: () => ok({ id: VERSIONS[1]!.id }) });
    expect(questions.find(({ name }) => name === "openVersion")!.q).toMatchObject({ id: VERSIONS[1]!.id });
  });

  it("goes from difference to difference by keys, with the focus on the words and the difference said", async () => {
    const { state } = await popup(FULL);
    await press("n");
    expect(said()).toMatch(/^Difference 1 of \d+\. Only here\. Only this page has: “port authorities/);
    await press("n");
    expect(document.activeElement!.textContent).toContain("Thursday");
    expect(said()).toContain("Another day: “Thursday” here, “Wednesday” there");
    await press("p");
    await press("p");
    expect(state.current.value).toBe(state.order.value.at(-1));
  });

  it("opens versions by their number, and leaves the numbers alone where something is typed", async () => {
    const { questions } = await popup(FULL);
    await press("4");
    expect(questions.filter(({ name }) => name === "openVersion").at(-1)!.q).toMatchObject({ id: VERSIONS[3]!.id });
    const before = questions.length;
    await click(button("Compare with"));
    root.querySelector("textarea")!.focus();
    await press("2");
    expect(questions.slice(before).map(({ name }) => name)).not.toContain("openVersion");
  });

  it("keeps the focus in the text when a fold opens", async () => {
    await popup(FULL);
    const fold = root.querySelector<HTMLElement>(".fold button")!;
    fold.focus();
    await click(fold);
    expect(document.activeElement!.closest(".row")).not.toBeNull();
    expect(said()).toMatch(/sentences? shown\.$/);
  });

  it("marks the page and takes the marks off again", async () => {
    const { questions } = await popup(FULL);
    await press("m");
    expect(said()).toBe("12 of 14 differences marked on the page.");
    await press("m");
    expect(questions.filter(({ name }) => name === "markPage").map(({ q }) => (q as { id: string | null }).id)).toEqual(
      [OPENED.version.id, null],
    );
  });

  it("shows only the kinds that are chosen", async () => {
    await popup(FULL);
    await click(button("Figure"));
    expect([...root.querySelectorAll(".text .mark")].every((mark) => mark.classList.contains("kind-number"))).toBe(
      true,
    );
    expect(root.querySelectorAll(".rows .row")).toHaveLength(1);
  });

  it("never calls a passage missing that only could not be read", async () => {
    await popup(FULL);
    const row = [...root.querySelectorAll(".row")].find((each) => each.textContent?.includes("Fuel prices"))!;
    expect(row.querySelector(".cell-a")!.textContent).toBe("Not found in what could be read of this page");
  });

  it("tells the kind of a mark in words for those who do not see it", async () => {
    await popup(FULL);
    expect(root.querySelector("del.kind-hedge .hidden")!.textContent).toBe("Certainty: ");
  });

  it("tells a screen reader as much of marks as the reader wants", async () => {
    const { state } = await popup(FULL);
    const hidden = () => [...root.querySelectorAll(".mark.kind-hedge .hidden")].map((each) => each.textContent!.trim());
    expect(hidden()).toEqual(["Certainty:", "(end)", "Certainty:", "(end)"]);
    await act(() => {
      state.spoken.value = "kind";
    });
    expect(hidden()).toEqual(["Certainty:", "Certainty:"]);
    await act(() => {
      state.spoken.value = "none";
    });
    expect(hidden()).toEqual([]);
    expect(root.querySelectorAll(".text del, .text ins")).toHaveLength(0);
  });

  it("gives the words of both texts their own language wherever a sentence quotes them", async () => {
    const { actions } = await popup({
      ...FULL,
      openVersion: () => ok({ ...OPENED, article: { ...OPENED.article, lang: "ar" } }),
    });
    await act(() => actions.goTo(OPENED.comparison.differences.findIndex(({ kind }) => kind === "number")));
    expect(
      [...root.querySelectorAll(".detail-sentence bdi")].map((each) => [
        each.textContent,
        each.getAttribute("lang"),
        each.getAttribute("dir"),
      ]),
    ).toEqual([
      ["1,200", "en", "ltr"],
      ["1,500", "ar", "rtl"],
    ]);
  });

  it("shows markup in headlines, outlets and texts as text", async () => {
    await popup(SCENES.hostile!.answers);
    expect(root.querySelector("h1")!.textContent).toContain("<script>");
    expect(root.querySelectorAll("script, img, h1 b")).toHaveLength(0);
  });
});

describe("every expected failure has its sentence and what can be done", () => {
  const details: Partial<Record<FailureCode, string>> = { "page-gone": "404", "index-refused": "wrongly signed" };
  const failure = (code: FailureCode): Failure => ({ code, detail: details[code] ?? "some.example" });

  it.each<FailureCode>([
    "not-article",
    "restricted-page",
    "page-incomplete",
    "too-large",
    "unreadable-type",
    "storage-full",
    "internal",
  ])("%s, of the page itself", async (code) => {
    await popup({ readTab: () => ({ ok: false, error: failure(code) }) });
    const note = root.querySelector(`[data-failure="${code}"]`)!;
    expect(note.querySelectorAll("p")).toHaveLength(2);
    expect(note.textContent).not.toMatch(/fail[A-Z]|\$\d/);
  });

  it.each<FailureCode>([
    "page-gone",
    "timed-out",
    "address-refused",
    "index-unreachable",
    "index-stale",
    "index-refused",
  ])("%s, of a version", async (code) => {
    await popup({ ...FULL, openVersion: () => ({ ok: false, error: failure(code) }) });
    const note = root.querySelector(`[data-failure="${code}"]`)!;
    expect(note.textContent).toContain(failure(code).detail);
    expect(note.textContent).not.toMatch(/fail[A-Z]|\$\d/);
  });

  it("no match, with what was searched and how fresh it is", async () => {
    await popup(SCENES["no-match"]!.answers);
    const text = root.querySelector(".reading")!.textContent!;
    expect(text).toContain("No other version of this report was found.");
    expect(text).toMatch(/Northern wires: 48,210 reports, Mar 15, 2026 to Apr 13, 2026, updated/);
    expect(text).toContain("The index could not be reached");
  });
});
