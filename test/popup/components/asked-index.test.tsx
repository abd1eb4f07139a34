// @vitest-environment happy-dom
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, expect, it } from "vitest";
import english from "../../../popup/_locales/en/messages.json";
import { createActions } from "../../../popup/actions.ts";
import { App, type Place } from "../../../popup/components/App.tsx";
import { IndexCard } from "../../../popup/components/IndexCard.tsx";
import { WordsContext } from "../../../popup/components/WordsContext.ts";
import { createOptions } from "../../../popup/optionsState.ts";
import { createState } from "../../../popup/state.ts";
import type { Searched } from "../../../src/messages/calls.ts";
import { createWords } from "../../../src/messages/words.ts";
import { type Answers, fakeSeam, ok } from "../fakeSeam.ts";
import { FULL } from "../gallery/states.ts";
import { INDEXES, VERSIONS } from "../gallery/story.ts";
import { getMessageOf } from "../getMessageOf.ts";

const message = getMessageOf(english);
const words = createWords(message);
let root: HTMLElement;

afterEach(() => {
  render(null, root);
  root.remove();
});

const [HERE, LATER] = [VERSIONS[0]!, { ...VERSIONS[1]!, relation: "same-report", score: 1 } as const];
const WAITS: Searched = { name: "Archive", stories: 0, from: null, to: null, updated: null, waits: "click" };
const rest = () => new Promise((done) => setTimeout(done));
const outlets = () => [...root.querySelectorAll(".version-outlet")].map((each) => each.textContent);

/** A page of ours; the popup stands there because the icon was clicked. */
async function open(place: Place, answers: Answers) {
  const { seam, asked } = fakeSeam(message, answers);
  const state = createState();
  const actions = createActions(state, seam, words, undefined, place === "popup");
  root = document.body.appendChild(document.createElement("div"));
  await act(async () => {
    render(<App state={state} actions={actions} words={words} place={place} />, root);
    void actions.start(7);
    await rest();
  });
  return { asked: () => asked.map(({ name }) => name) };
}

const { waits: _, ...ANSWERED } = { ...WAITS, stories: 900 };

const answering = (found: typeof VERSIONS): Answers => ({
  ...FULL,
  findVersions: () => ok({ versions: found, searched: [WAITS] }),
  askIndexes: () => ok({ versions: [...found, LATER], searched: [ANSWERED] }),
});

it("asks an index with the click on the icon, and lists what it names behind what stands there", async () => {
  const { asked } = await open("popup", answering([HERE]));
  expect(asked()).toContain("askIndexes");
  expect(outlets()).toEqual([HERE.outlet, LATER.outlet]);
});

it("says that it is being asked rather than that there is nothing", async () => {
  const { askIndexes: __, ...silent } = answering([]);
  await open("popup", silent);
  expect(root.querySelector(".no-match")).toBeNull();
  expect(root.querySelector(".versions .skeleton")).toBeTruthy();
});

it("asks nobody where the reader only came to the tab, and offers it", async () => {
  const { asked } = await open("panel", answering([HERE]));
  expect(asked()).not.toContain("askIndexes");
  const button = [...root.querySelectorAll("button")].find((each) => each.textContent === "Ask Archive");
  await act(async () => {
    button!.click();
    await rest();
  });
  expect(outlets()).toEqual([HERE.outlet, LATER.outlet]);
});

it("says of an index that waits for a yes where to give it", async () => {
  const { asked } = await open("popup", {
    ...FULL,
    findVersions: () => ok({ versions: [HERE], searched: [{ ...WAITS, waits: "consent" }] }),
  });
  expect(asked()).not.toContain("askIndexes");
  expect(root.querySelector(".searched")!.textContent).toContain("Archive was not asked: the options say");
});

it("tells in the options what asking would send and tell, and asks for the permission inside the click that agrees", async () => {
  const index = INDEXES.find(({ asked }) => asked !== undefined)!;
  const { seam, asked } = fakeSeam(message, {
    indexes: () => ok({ indexes: [index] }),
    setIndexAsked: ({ asked: yes }) => ok({ ...index, asked: { ...index.asked!, agreed: yes } }),
  });
  const options = createOptions(seam, words);
  await options.start();
  root = document.body.appendChild(document.createElement("div"));
  const draw = () => {
    const { value } = options.indexes.value as { value: typeof INDEXES };
    const onAsked = (yes: boolean) => options.setAsked(value[0]!, yes);
    render(
      <WordsContext.Provider value={words}>
        <IndexCard index={value[0]!} busy={false} onOn={() => {}} onRemove={() => {}} onAsked={onAsked} />
      </WordsContext.Provider>,
      root,
    );
  };
  await act(draw);
  const note = () => root.querySelector(".index-asked")!;
  expect(note().textContent).toContain("4 parts of its files from archive.example (for a month of reports 1.9 MB)");
  expect(note().textContent).toContain("One article in about 336 needs the same parts");
  expect(note().textContent).toContain("(reports: 40,000) that is about 119");
  expect(root.textContent).toContain("Not asked: waits for your word");
  await act(async () => {
    note().querySelector("button")!.click();
    await rest();
  });
  const names = asked.map(({ name }) => name);
  expect(names.indexOf("requestOrigins")).toBeLessThan(names.indexOf("setIndexAsked"));
  await act(draw);
  expect(root.textContent).toContain("Asked when you click");
  expect(note().querySelector("button")!.textContent).toBe("Do not ask it any more");
});
