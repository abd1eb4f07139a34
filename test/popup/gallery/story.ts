import type {
  FeedsState,
  FollowedFeed,
  IndexState,
  KeptState,
  OpenedVersion,
  ReadArticle,
  Searched,
  StoryTable,
  VersionSummary,
} from "../../../src/messages/calls.ts";
import { bracketed } from "../bracketed.ts";

/** One invented report as two outlets carry it, with every kind of difference. */
const STORY = bracketed(
  `
[spelling:Kaliningrad/Kalinigrad] [only-a:port authorities /]said on [time:Thursday/Wednesday] that all ferries across the Velin strait would stay in harbour until the ice report of the coming week.
More than [number:1,200/1,500] lorries are waiting on the eastern shore, according to the drivers' union.

The talks between the two shipping lines [hedge:appear to have stalled/have stalled], a person close to them [attribution:said/claimed].
B| Neither line has published its accounts for the past year.

The harbour master, [name:Ilse Tormann/Inga Tormann], told reporters that the "situation" was calm.
Passengers were given hot meals and a place to sleep in the old customs hall.
~1| Most of them had been on the road since the weekend.
Those who wished to turn back were helped to do so.

A| A second icebreaker, the Morgenrot, is under repair in the southern docks and will not sail before May.
A| Its owner did not answer questions sent in writing.

She spoke of [quote:"concerns"/concerns] about the older ferries, three of which were built before 1980.
The ministry [negation:has not ruled out/has ruled out] sending a military vessel.
The strait was last closed for more than two days in the winter of 2011.
~1

The union [wording:urged/pressed] the ministry to [wording:pay for the drivers' lost days/open a fund for every driver who lost working days in the closure], and called the answer so far [wording:thin/a disgrace].
B?| Fuel prices on the island rose by a tenth within a day, shop owners said.
B| On the western shore the queue reached the motorway.
`,
  {
    a: {
      outlet: "Harbour Post",
      credit: [{ agency: "reuters", printed: "(Reuters)", place: "dateline" }],
    },
    b: {
      outlet: "The Inland Courier",
      url: "https://inland.example/2026/04/12/strait",
      published: "2026-04-12T16:40:00Z",
      credit: [{ agency: "reuters", printed: "Source: Reuters", place: "source-line" }],
    },
  },
);

export const PAGE: ReadArticle = { key: "a1", tabId: 7, article: STORY.a };

function version(id: string, outlet: string, facts: Partial<VersionSummary> = {}): VersionSummary {
  return {
    id,
    url: id,
    outlet,
    title: "Strait stays shut, ferries wait",
    published: "2026-04-12T16:40:00Z",
    lang: "en",
    relation: "same-report",
    score: 0.8,
    reasons: [],
    provenance: { from: "sample", name: "Demo newsroom" },
    needsOrigin: null,
    ...facts,
  };
}

const compared = (a: number, b: number, matters: number) =>
  ({ relation: "same-report", coverage: { a, b }, matters, credit: ["reuters"] }) as const;

export const VERSIONS: readonly VersionSummary[] = [
  version("https://inland.example/b", "The Inland Courier", { compared: compared(0.82, 0.77, 14) }),
  version("https://meridian.example/c", "Meridian Daily", {
    score: 0.64,
    needsOrigin: "https://meridian.example/*",
    published: "2026-04-13T06:10:00Z",
    provenance: { from: "index", name: "Northern wires" },
  }),
  version("https://lantern.example/d", "Lantern", { published: null, compared: compared(1, 0.52, 0) }),
  version("https://gazette.example/e", "Upper Valley Gazette", {
    relation: "related",
    score: 0.22,
    needsOrigin: "https://gazette.example/*",
  }),
];

export const SEARCHED: readonly Searched[] = [
  { name: "Demo newsroom", stories: 32, from: "2026-03-02", to: "2026-04-14", updated: "2026-04-14T08:00:00Z" },
  {
    name: "Northern wires",
    stories: 48210,
    from: "2026-03-15",
    to: "2026-04-13",
    updated: "2026-04-13T22:00:00Z",
    failure: { code: "index-unreachable", detail: "https://wires.example/index: no answer" },
  },
];

export const OPENED: OpenedVersion = {
  version: VERSIONS[0]!,
  article: STORY.b,
  comparison: STORY.comparison,
};

/** The same pair with names and direction that strain a layout. */
export function opened(facts: {
  readonly outlet?: string;
  readonly lang?: string;
  readonly relation?: "same-report" | "related";
}): OpenedVersion {
  const { outlet = OPENED.article.outlet, lang = "en", relation = "same-report" } = facts;
  return {
    version: { ...OPENED.version, outlet, lang },
    article: { ...OPENED.article, outlet, lang },
    comparison: { ...OPENED.comparison, relation },
  };
}

/** The report across this page and so many versions that print the same text. */
export function tableOf(versions: number): StoryTable {
  return {
    rows: OPENED.comparison.pairs.map(({ a, b }) => ({
      base: a === null ? 1 : 0,
      cells: [a, ...Array.from({ length: versions }, () => b)],
    })),
  };
}

export { version };

export const INDEXES: readonly IndexState[] = [
  {
    id: "sample",
    url: "",
    name: "Demo newsroom",
    on: true,
    stories: 32,
    bytes: 48_200,
    from: "2026-03-02",
    to: "2026-04-14",
    updated: "2026-04-14T08:00:00Z",
  },
  {
    id: "wires",
    url: "https://wires.example/index/",
    name: "Northern wires",
    on: true,
    stories: 48_210,
    bytes: 6_310_000,
    from: "2026-03-15",
    to: "2026-04-13",
    updated: "2026-04-13T22:00:00Z",
    failure: { code: "index-unreachable", detail: "wires.example did not answer" },
  },
  {
    id: "south",
    url: "https://index.south.example/",
    name: "Southern desk",
    on: false,
    stories: 0,
    bytes: 0,
    from: null,
    to: null,
    updated: null,
  },
  {
    id: "archive",
    url: "https://archive.example/all/",
    name: "The whole archive",
    on: true,
    stories: 480_000,
    bytes: 0,
    from: "2025-04-01",
    to: "2026-04-13",
    updated: "2026-04-13T22:00:00Z",
    asked: {
      agreed: false,
      host: "archive.example",
      parts: 4,
      hidden: 2,
      bytes: 1_900_000,
      oneIn: 336,
      month: 40_000,
    },
  },
];

/** A pair of 20,000 words: what a long read, or a day's worth of updates, asks of a page. */
export function longPair(): { page: ReadArticle; opened: OpenedVersion } {
  const sentences = Array.from({ length: 1000 }, (_, index) => {
    const plain = `Sentence ${index} tells of boats and lorries that wait by the strait while the ice report of the week is read again`;
    if (index === 3) return `~1| ${plain}.`;
    if (index === 10) return `~1`;
    if (index % 9 === 4) return `A| ${plain}.`;
    return index % 3 === 0 ? `${plain} by [number:${index}/${index + 1}] people.` : `${plain}.`;
  });
  const { a, b, comparison } = bracketed(sentences.join("\n"));
  return { page: { ...PAGE, article: a }, opened: { version: VERSIONS[0]!, article: b, comparison } };
}

const feed = (name: string, more: Partial<FollowedFeed>): FollowedFeed => ({
  id: `https://${name.toLowerCase().replaceAll(" ", "-")}.example/feed`,
  name,
  lang: "en",
  homepage: `https://${name.toLowerCase().replaceAll(" ", "-")}.example/`,
  feed: `https://${name.toLowerCase().replaceAll(" ", "-")}.example/feed`,
  looked: "2026-04-14T08:10:00Z",
  good: "2026-04-14T08:10:00Z",
  stories: 214,
  bytes: 31_000,
  from: "2026-04-01",
  to: "2026-04-14",
  needsOrigin: null,
  ...more,
});

/** Followed outlets in each state: in order, gone, in want of a permission, not looked into yet. */
export const FEEDS: FeedsState = {
  feeds: [
    feed("Inland Courier", {}),
    feed("المنارة", { lang: "ar", id: "https://minara.example/rss", feed: "https://minara.example/rss", stories: 1 }),
    feed("Meridian Ledger", {
      failure: { code: "feed-gone", detail: "https://meridian-ledger.example/feed" },
      good: "2026-04-11T06:00:00Z",
    }),
    feed("Tramline Pulse", {
      feed: "https://feeds.tramline-pulse.example/all.xml",
      stories: 0,
      from: null,
      to: null,
      good: null,
      failure: { code: "permission-refused", detail: "feeds.tramline-pulse.example" },
      needsOrigin: "https://feeds.tramline-pulse.example/*",
    }),
    feed("Kestrel News", { feed: null, looked: null, good: null, stories: 0, from: null, to: null }),
  ],
  bytes: 96_000,
  limit: 30_000_000,
};

export const KEPT: KeptState = {
  on: true,
  articles: 42,
  bytes: 811_000,
  from: "2026-03-20T07:00:00Z",
  to: "2026-04-14T08:00:00Z",
};
