import { Window } from "happy-dom";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { captureArticle } from "../../src/background/capture-article.ts";
import { surveyPage } from "../../src/extract/survey-page.ts";
import type { PageCalls, PageMark, PageReports } from "../../src/messages/calls.ts";
import { client } from "../../src/messages/client.ts";
import { type PageWords, withFigures } from "../../src/messages/page-words.ts";
import { serve } from "../../src/messages/serve.ts";
import { HIGHLIGHT_NAMES, markStyles } from "../../src/page/mark-style.ts";
import { PageOverlay } from "../../src/page/page-overlay.ts";
import { PAGE_READERS } from "../../src/page/page-readers.ts";
import { PageSession } from "../../src/page/page-session.ts";

const PAGE = `<main><article><h1>The ferry runs early</h1>
<p>The ferry to the outer islands will leave ten minutes earlier from Monday, the harbour company said in a statement.</p>
<p>Passengers had asked for the change in a petition that gathered some 2,300 names over the winter on the islands.</p>
<p>The last crossing in the evening stays as it is, at a quarter past eleven, and the fares do not change at all.</p></article></main>`;

interface Drawn {
  priority: number;
  readonly ranges: readonly Range[];
}

const WORDS: PageWords = {
  close: "Close",
  pin: "Pin",
  move: "Move",
  name: "Marks",
  differs: "Differs",
  shared: "Shared",
  next: "Next",
  previous: "Previous",
  off: "Off",
  placed: "{1} of {2}",
  lacking: "lacks {1}",
  digits: [..."0123456789"],
  locale: "en",
};

let document: Document;
let highlights: Map<string, Drawn>;
let session: PageSession;
let overlay: PageOverlay;
let reports: unknown[];
let shadows: ShadowRoot[];

beforeEach(() => {
  const window = new Window({ url: "https://here.example/ferry" });
  document = window.document as unknown as Document;
  document.body.innerHTML = PAGE;
  // The card looks at its document's own classes; in a browser they are the script's too.
  Object.assign(globalThis, { HTMLElement: window.HTMLElement, Element: window.Element, Node: window.Node });
  shadows = [];
  const attach = window.HTMLElement.prototype.attachShadow;
  window.HTMLElement.prototype.attachShadow = function (init) {
    expect(init.mode).toBe("closed");
    const root = attach.call(this, init);
    shadows.push(root as unknown as ShadowRoot);
    return root;
  };
  highlights = new Map();
  reports = [];
  session = new PageSession({
    document,
    look: async (page, url) => surveyPage(page, url),
    report: client<PageReports>("background", async ({ name, q }) => {
      reports.push([name, q]);
      return { ok: true, value: null };
    }),
    menuElement: () => document.querySelectorAll("p")[1]!,
  });
  session.attach((host, words) => {
    overlay = new PageOverlay(host, {
      highlights: highlights as never,
      makeHighlight: (ranges) => ({ priority: 0, ranges }) as never,
      words: {
        ...words,
        placed: ({ marked, of }) => withFigures(words, words.placed, marked, of),
        lacking: (count) => withFigures(words, words.lacking, count),
      },
      pause: async () => {},
    });
    return overlay;
  });
});

const call = () => session.handlers;
const sender = {};
/** Reads the page as the background does; null where it has not changed since. */
const read = async (known: string | null = null) => (await capture(known)).article;
const capture = (known: string | null) =>
  captureArticle(
    client<PageCalls>("page", async (message) =>
      serve<PageCalls>({ recipient: "page", handlers: call(), readers: PAGE_READERS, accepts: () => true })(
        message,
        sender,
      ),
    ),
    known,
  );

async function markOf(words: string, more: Partial<PageMark> = {}): Promise<PageMark> {
  const { text } = (await read())!;
  const at = text.indexOf(words);
  return {
    span: [at, at + words.length],
    kind: "number",
    weight: 0.9,
    sure: true,
    label: "Figure",
    reason: "2,300 here, 2,900 there",
    other: "It gathered 2,900 names.",
    otherSpan: [12, 17],
    outlet: "There",
    lang: "en",
    lacking: false,
    ...more,
  };
}

const draw = (...marks: PageMark[]) => call().mark({ marks, shared: [[0, 9]], dir: "ltr", words: WORDS }, sender);
const card = () => document.querySelector("wireside-card");

describe("a page that is being read", () => {
  it("gives its article and is not changed by it", async () => {
    const before = document.documentElement.outerHTML;
    const article = (await read())!;
    expect(article.text).toContain("2,300 names");
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it("is read anew only where it has changed", async () => {
    const { reading } = await capture(null);
    expect(await read(reading)).toBeNull();
    document.querySelector("p")!.append(" An update was added here.");
    expect((await read(reading))!.text).toContain("An update");
  });
});

describe("marks on a page", () => {
  it("lie in highlights of their kind, the article's elements untouched", async () => {
    const before = document.documentElement.outerHTML;
    expect(await draw(await markOf("2,300"), await markOf("ten minutes", { kind: "wording", weight: 0.2 }))).toEqual({
      marked: 2,
      of: 2,
    });
    expect(call().root({}, sender)).toEqual({ root: "main" });
    expect([...highlights.keys()].sort()).toEqual(["wireside-number", "wireside-trifle-wording"]);
    expect(highlights.get("wireside-number")!.ranges.map(String)).toEqual(["2,300"]);
    expect(document.documentElement.outerHTML.replace(/<wireside-bar.*<.wireside-bar>/, "")).toBe(before);
    expect(call().marked({}, sender)).toEqual({ marked: true });
  });

  it("that find no place are counted, not drawn", async () => {
    const mark = await markOf("2,300");
    expect(await draw(mark, { ...mark, span: [90_000, 90_005] }, { ...mark, kind: "no such kind" })).toEqual({
      marked: 1,
      of: 3,
    });
  });

  it("are replaced by the next, and leave nothing when they are taken away", async () => {
    const before = document.documentElement.outerHTML;
    await draw(await markOf("2,300"));
    await draw(await markOf("Monday", { kind: "time" }));
    expect([...highlights.keys()]).toEqual(["wireside-time"]);
    call().clear({}, sender);
    expect(highlights.size).toBe(0);
    expect(document.documentElement.outerHTML).toBe(before);
    expect(call().marked({}, sender)).toEqual({ marked: false });
  });

  it("have a style for every kind, no two alike, trifles fainter", () => {
    const rules = markStyles(null, true).split("\n");
    expect(rules).toHaveLength(HIGHLIGHT_NAMES.length);
    expect(new Set(rules.map((rule) => rule.replace(/^[^{]+/, ""))).size).toBe(HIGHLIGHT_NAMES.length);
    for (const name of HIGHLIGHT_NAMES) expect(markStyles(null, true)).toContain(`::highlight(${name}) `);
  });
});

describe("a marked page that changes", () => {
  it("is told of once it has come to rest, and not where the change is elsewhere", async () => {
    await draw(await markOf("2,300"));
    document.body.append(document.createElement("footer"));
    overlay.settled();
    expect(reports).toEqual([]);
    document.querySelector("p")!.append(" An update was added here.");
    await vi.waitFor(() => expect(reports).toEqual([["changed", {}]]));
  });

  it("is followed a dozen times, and then left alone", async () => {
    await draw(await markOf("2,300"));
    vi.useFakeTimers();
    try {
      document.querySelector("p")!.append(" An update was added here.");
      for (let i = 0; i < 40; i++) {
        overlay.settled();
        vi.advanceTimersByTime(3_000);
      }
      expect(reports.length).toBe(12);
    } finally {
      vi.useRealTimers();
    }
  });

  it("loses its marks when it shows another address", async () => {
    const before = document.documentElement.outerHTML;
    await draw(await markOf("2,300"));
    document.defaultView!.history.pushState(null, "", "/another");
    overlay.settled();
    expect(reports).toEqual([["unmarked", { why: "left" }]]);
    expect(highlights.size).toBe(0);
    expect(document.documentElement.outerHTML).toBe(before);
  });
});

describe("a passage that the page lacks", () => {
  it("is a note in the margin, no mark in the text, and its card quotes it", async () => {
    const words = "A bus will wait at the pier.";
    await draw(await markOf("islands.", { kind: "only-b", lacking: true, other: words, otherSpan: null }));
    expect(highlights.size).toBe(0);
    const margin = shadows.find((root) => (root.host as Element).localName === "wireside-margin")!;
    const note = margin.querySelector("button")!;
    expect(note.getAttribute("aria-label")).toBe("lacks 1");
    note.click();
    const dialog = shadows.at(-1)!.querySelector("[role=dialog]")!;
    expect(dialog.querySelector("blockquote")!.textContent).toBe(words);
  });
});

describe("the bar under a marked page", () => {
  const bar = () => shadows.find((root) => (root.host as Element).localName === "wireside-bar")!;

  it("says how many found their place, and flips to what is shared", async () => {
    const mark = await markOf("2,300");
    await draw(mark, { ...mark, span: [90_000, 90_005] });
    expect(bar().querySelector("[role=status]")!.textContent).toBe("1 of 2");
    bar().querySelector<HTMLElement>("[data-showing=shared]")!.click();
    await vi.waitFor(() => expect([...highlights.keys()]).toEqual(["wireside-shared"]));
    expect(highlights.get("wireside-shared")!.ranges.map(String)).toEqual(["The ferry"]);
    bar().querySelector<HTMLElement>("[data-showing=differs]")!.click();
    await vi.waitFor(() => expect([...highlights.keys()]).toEqual(["wireside-number"]));
  });

  it("turns the marks off", async () => {
    await draw(await markOf("2,300"));
    bar().querySelector<HTMLElement>(".off")!.click();
    expect(highlights.size).toBe(0);
    expect(reports).toEqual([["unmarked", { why: "off" }]]);
  });
});

describe("the card beside a paragraph", () => {
  const state = {
    heading: "Compare this paragraph",
    busy: false,
    opens: true,
    message: "",
    pick: false,
    dir: "ltr",
    words: WORDS,
    counterparts: [],
  } as const;

  it("shows every version's words as text, whatever stands in them", async () => {
    await read();
    const { span } = await call().paragraph({ useSelection: false, target: 1 }, sender);
    const text = 'They said <img src=x onerror="alert(1)"> so.';
    const counterpart = {
      outlet: "<script>alert(2)</script>",
      lang: "en",
      text,
      marks: [{ span: [10, 40] as const, kind: "wording", label: "Wording" }],
      notes: ["<b>note</b>"],
      failure: "Not <i>read</i>",
    };
    call().card({ ...state, span, counterparts: [counterpart] }, sender);
    const shadow = shadows[0]!;
    expect(shadow.querySelector("blockquote")!.textContent).toBe(text);
    expect(shadow.querySelector("mark")!.textContent).toBe(text.slice(10, 40));
    for (const hostile of ["img", "script", "i", "b"]) expect(shadow.querySelector(hostile), hostile).toBeNull();
    expect(shadow.textContent).toContain("<script>alert(2)</script>");
    expect(shadow.querySelector("[role=dialog]")!.getAttribute("aria-labelledby")).toBe("heading");
  });

  it("names the paragraph that the menu was opened on", async () => {
    const { text } = (await read())!;
    const { span } = await call().paragraph({ useSelection: false, target: 1 }, sender);
    expect(text.slice(...span!)).toMatch(/^Passengers had asked/);
  });

  it("stands outside the article and goes with Escape, focus back where it was", async () => {
    const button = document.createElement("button");
    document.body.append(button);
    button.focus();
    call().card({ ...state, span: null }, sender);
    expect(card()!.parentElement).toBe(document.documentElement);
    const box = shadows[0]!.querySelector("section")!;
    const { KeyboardEvent } = document.defaultView as unknown as Window;
    box.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape" }) as unknown as Event);
    expect(card()).toBeNull();
    expect(document.activeElement).toBe(button);
  });

  it("that the reader has closed is not opened again by what comes in later", () => {
    call().card({ ...state, span: null }, sender);
    shadows[0]!.querySelector<HTMLElement>("button.close")!.click();
    call().card({ ...state, span: null, opens: false }, sender);
    expect(card()).toBeNull();
  });

  it("asks again where it waits and hears nothing for long", async () => {
    vi.useFakeTimers();
    try {
      const span = [0, 20] as const;
      call().card({ ...state, span, busy: true }, sender);
      vi.advanceTimersByTime(3_000);
      expect(reports).toEqual([]);
      vi.advanceTimersByTime(2_000);
      expect(reports).toEqual([["picked", { span, waiting: true }]]);
      call().card({ ...state, span, opens: false }, sender);
      vi.advanceTimersByTime(60_000);
      expect(reports).toHaveLength(1);
    } finally {
      vi.useRealTimers();
    }
  });

  it("goes with everything else when the session ends", async () => {
    const before = document.documentElement.outerHTML;
    await draw(await markOf("2,300"));
    call().card({ ...state, span: null }, sender);
    session.end();
    session.end();
    expect(document.documentElement.outerHTML).toBe(before);
    expect(highlights.size).toBe(0);
  });
});
