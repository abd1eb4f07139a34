import type { Actions } from "../../../popup/actions.ts";
import type { State } from "../../../popup/state.ts";
import type { FailureCode, LivePreview, LiveProvider } from "../../../src/messages/calls.ts";
import { type Answers, ok } from "../fakeSeam.ts";
import { FEEDS, INDEXES, KEPT, longPair, OPENED, opened, PAGE, SEARCHED, tableOf, VERSIONS, version } from "./story.ts";

/** The page itself as it was read before, and a version out of a feed. */
const EARLIER = version("kept:0123", "Harbour Post, read Apr 12, 7:40 AM", {
  url: PAGE.article.url,
  provenance: { from: "kept", at: "2026-04-12T07:40:00Z", page: true },
  needsOrigin: null,
});
const FROM_FEED = version("https://inland.example/feed-story", "The Inland Courier", {
  relation: "related",
  provenance: { from: "feed", name: "The Inland Courier" },
});

/** One picture of the gallery: what the background answers, and what the reader then does. */
export interface Scene {
  /** The page that is shown; the popup (or the full view, by the way of looking) unless told otherwise. */
  readonly page?: "options" | "welcome";
  readonly answers: Answers;
  readonly act?: (actions: Actions, state: State) => unknown;
}

/** A background that answers everything. */
export const FULL: Answers = {
  readTab: () => ok(PAGE),
  findVersions: () => ok({ versions: VERSIONS, searched: SEARCHED }),
  takeIntent: () => ok({ id: null }),
  setIntent: () => ok(null),
  openVersion: () => ok(OPENED),
  openTab: () => ok(OPENED),
  openAddress: () => ok(OPENED),
  openText: () => ok(OPENED),
  markPage: () => ok({ marked: 12, of: 14 }),
  previewLive: () => ok({ preview: null }),
  otherTabs: () =>
    ok({
      tabs: [
        {
          tabId: 8,
          url: "https://inland.example/b",
          title: "Strait stays shut, ferries wait – The Inland Courier",
          needsOrigin: null,
        },
        { tabId: 9, url: "", title: "", needsOrigin: "https://*/*" },
      ],
      titlesKnown: false,
    }),
};

const LIVE: LivePreview = {
  id: "gdelt",
  name: "GDELT",
  address:
    "https://api.gdeltproject.org/api/v2/doc/doc?query=%22Velin+strait%22+%22Marta+Okun%22+%221%2C140%22&mode=artlist&format=json&maxrecords=50&sort=hybridrel&startdatetime=20250415000000&enddatetime=20250422235959",
  agreed: false,
  needsOrigin: "https://api.gdeltproject.org/*",
};
const GDELT: LiveProvider = {
  id: "gdelt",
  name: "GDELT",
  on: true,
  endpoint: "https://api.gdeltproject.org/api/v2/doc/doc",
  standard: "https://api.gdeltproject.org/api/v2/doc/doc",
};

const failing = (code: FailureCode, detail?: string): Scene => ({
  answers: { ...FULL, openVersion: () => ({ ok: false, error: detail === undefined ? { code } : { code, detail } }) },
});

const LONG = "The Amalgamated Upper and Lower Velin Valley Intelligencer and Commercial Advertiser";

const LONG_PAIR = longPair();

/** Every view and state of the popup. */
export const SCENES: Readonly<Record<string, Scene>> = {
  compared: { answers: FULL },
  "at-a-difference": {
    answers: FULL,
    act: (actions) => {
      actions.next();
      actions.next();
      actions.next();
    },
  },
  "at-a-passage": {
    answers: FULL,
    act: (actions, state) => actions.goTo(state.differences.value.findIndex(({ kind }) => kind === "only-a")),
  },
  moved: {
    answers: FULL,
    act: (actions, state) => actions.goTo(state.differences.value.findIndex(({ kind }) => kind === "moved")),
  },
  everything: {
    answers: FULL,
    act: (_, state) => {
      state.scope.value = "all";
    },
  },
  "one-column": {
    answers: FULL,
    act: (_, state) => {
      state.layout.value = "one";
    },
  },
  "kinds-chosen": {
    answers: FULL,
    act: (actions) => {
      actions.toggleKind("number");
      actions.toggleKind("quote");
    },
  },
  "only-there": {
    answers: FULL,
    act: (_, state) => {
      state.view.value = "only-there";
    },
  },
  "in-words": {
    answers: FULL,
    act: (_, state) => {
      state.view.value = "list";
    },
  },
  marked: { answers: FULL, act: (actions) => actions.mark() },
  "loading-page": { answers: {} },
  "loading-versions": { answers: { readTab: () => ok(PAGE) } },
  "loading-version": {
    answers: { ...FULL, openVersion: undefined as never },
  },
  "list-only": {
    answers: {
      ...FULL,
      findVersions: () =>
        ok({
          versions: VERSIONS.map(({ compared: _, ...each }) => ({ ...each, needsOrigin: "https://x.example/*" })),
          searched: SEARCHED,
        }),
    },
  },
  "an-earlier-day": {
    answers: {
      ...FULL,
      findVersions: () => ok({ versions: [EARLIER, FROM_FEED], searched: SEARCHED }),
      openVersion: () => ok({ ...OPENED, version: EARLIER, article: { ...OPENED.article, outlet: EARLIER.outlet } }),
    },
  },
  "no-match": { answers: { ...FULL, findVersions: () => ok({ versions: [], searched: SEARCHED }) } },
  "no-match-live": {
    answers: {
      ...FULL,
      findVersions: () => ok({ versions: [], searched: SEARCHED }),
      previewLive: () => ok({ preview: LIVE }),
    },
  },
  "no-match-asked": {
    answers: {
      ...FULL,
      findVersions: () =>
        ok({
          versions: [],
          searched: [
            ...SEARCHED,
            {
              name: "GDELT",
              stories: 0,
              from: "2025-04-15",
              to: "2025-04-22",
              updated: "2025-04-18T09:30:00Z",
              asked: "Velin strait · Marta Okun · 1,140",
            },
          ],
        }),
      previewLive: () => ok({ preview: { ...LIVE, agreed: true, needsOrigin: null } }),
      searchLive: () => ({ ok: false, error: { code: "search-busy", detail: "GDELT" } }),
    },
    act: (actions) => actions.live.send(),
  },
  "not-article": { answers: { readTab: () => ({ ok: false, error: { code: "not-article" } }) } },
  "restricted-page": { answers: { readTab: () => ({ ok: false, error: { code: "restricted-page" } }) } },
  "page-gone": failing("page-gone", "https://inland.example/b answered 404"),
  refused: failing("permission-refused", "inland.example"),
  "compare-with": { answers: FULL, act: (actions) => actions.togglePanel("compare-with") },
  save: { answers: FULL, act: (actions) => actions.togglePanel("save") },
  matrix: {
    answers: {
      ...FULL,
      openVersion: ({ id }) => ok({ ...OPENED, version: VERSIONS.find((each) => each.id === id)! }),
      collateVersions: ({ ids }) => ok(tableOf(ids.length)),
    },
    act: async (actions, state) => {
      await actions.open(VERSIONS[2]!.id);
      await actions.open(VERSIONS[0]!.id);
      state.view.value = "matrix";
    },
  },
  help: { answers: FULL, act: (actions) => actions.togglePanel("help") },
  "long-names": {
    answers: {
      ...FULL,
      readTab: () =>
        ok({
          ...PAGE,
          article: {
            ...PAGE.article,
            outlet: LONG,
            title:
              "After a third day of closure the ferries of the Velin strait are still waiting, and with them more than a thousand drivers, two schools and a brass band",
          },
        }),
      findVersions: () =>
        ok({
          versions: Array.from({ length: 9 }, (_, index) =>
            version(`https://long.example/${index}`, index % 2 === 0 ? LONG : `Lantern ${index}`, {
              score: 0.9 - index / 20,
            }),
          ),
          searched: SEARCHED,
        }),
      openVersion: () => ok({ ...opened({ outlet: LONG }), version: version("https://long.example/0", LONG) }),
    },
  },
  "long-texts": {
    answers: { ...FULL, readTab: () => ok(LONG_PAIR.page), openVersion: () => ok(LONG_PAIR.opened) },
    act: (_, state) => {
      state.scope.value = "all";
    },
  },
  hostile: {
    answers: {
      ...FULL,
      readTab: () =>
        ok({
          ...PAGE,
          article: {
            ...PAGE.article,
            outlet: '<img src=x onerror="document.title=1">',
            title: "<script>document.title='taken'</script> \u202egnp.exe & <b>bold</b>",
          },
        }),
      openVersion: () => ok(opened({ outlet: "<b>Inland</b> \u202eyliaD" })),
    },
  },
  options: {
    page: "options",
    answers: {
      indexes: () => ok({ indexes: INDEXES }),
      liveProviders: () => ok({ providers: [GDELT] }),
      feeds: () => ok(FEEDS),
      keptReading: () => ok(KEPT),
    },
  },
  welcome: { page: "welcome", answers: {} },
  "options-loading": { page: "options", answers: {} },
  related: { answers: { ...FULL, openVersion: () => ok(opened({ relation: "related" })) } },
  doubtful: {
    answers: {
      ...FULL,
      readTab: () => ok({ ...PAGE, article: { ...PAGE.article, doubts: [{ code: "paywall" }] } }),
      openVersion: () =>
        ok({
          ...OPENED,
          article: { ...OPENED.article, doubts: [{ code: "cut-off" }] },
          comparison: { ...OPENED.comparison, precise: false },
        }),
    },
  },
};
